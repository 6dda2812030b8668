#pragma once
// What information_schema says about a database; the tests ask for it themselves.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace smt::test {

/// Runs SQL and returns the client's batch output: one line per row, tabs between fields.
using Query = std::function<std::string(const std::string&)>;

struct ColumnFact {
  std::string name, data_type, column_type, charset, extra, comment;
  std::optional<std::string> default_text;
  bool nullable = false;
  bool json_check = false;  // MariaDB's JSON: a LONGTEXT that json_valid() checks
  std::uint64_t characters = 0, octets = 0;
  int precision = 0, scale = 0;
};

struct KeyFact {
  std::string name;
  bool unique = false, whole = true, nullable = false;  // `whole`: without prefix or expression
  std::vector<std::string> columns;                     // in SEQ_IN_INDEX order
};

struct TableFact {
  std::string database, name, comment;
  std::vector<ColumnFact> columns;  // in ordinal order
  std::vector<KeyFact> keys;
};

/// Returns the base tables, by name.
std::map<std::string, TableFact> read_facts(const Query& query, const std::string& database);

/// For each character set: the bytes of a character in it → the most bytes that such a character needs in UTF-8.
using Widths = std::map<std::string, std::map<std::uint64_t, std::uint64_t>>;
/// Asks the server itself, character by character, with a temporary table in `database`.
Widths measure_widths(const Query& query, const std::string& database, const std::vector<std::string>& charsets);

}  // namespace smt::test
