#pragma once
// Recognises dumps of other vendors' databases. Pure.

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::source {

/// Returns the product of another vendor that wrote the dump: "PostgreSQL", "SQL Server", "SQLite" or "Oracle", by how
/// its first lines begin. Returns "" if they name none.
std::string foreign_product(const std::deque<std::string>& lines);

/// A word that only the SQL of this product has.
struct ForeignWord {
  std::string_view product, word;
};
/// Returns the first such word of a line outside of '…', or nullopt if there is none. A name may contain the word, so
/// it proves something only if a server of MySQL or MariaDB refuses the statement.
std::optional<ForeignWord> foreign_word(std::string_view line);

}  // namespace smt::source
