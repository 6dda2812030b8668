#pragma once
// Which columns MODIFY COLUMN … AFTER moves, and where new ones come.

#include <string>
#include <string_view>
#include <vector>

#include "diff/judge/judge.hpp"

namespace smt::diff {

/// Returns the column behind which a value column of the aim comes: the nearest one before it that is `there`, of the
/// key at most the last. Returns an empty text if there is none.
std::string place_after(const Tables& tables, const std::vector<std::string>& there, std::string_view column);

/// Returns the names of the columns in order.
std::vector<std::string> column_names(const PresentTable& table);

/// A column that moves, and the one behind which it comes.
struct ColumnMove {
  std::string column, after;

  bool operator==(const ColumnMove&) const = default;
};

/// Returns the fewest moves that lead to the order of the aim, after the ADDs and DROPs. Columns that cannot move stay,
/// if others can move around them.
std::vector<ColumnMove> column_moves(const Tables& tables);

}  // namespace smt::diff
