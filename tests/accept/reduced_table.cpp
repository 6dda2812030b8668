#include "accept/reduced_table.hpp"

#include <optional>

namespace smt::test {
namespace {

constexpr std::size_t kColumnParts = 4;

template <typename T>
void erase_at(std::vector<T>& values, std::size_t at) {
  values.erase(values.begin() + static_cast<std::ptrdiff_t>(at));
}

std::size_t weight(const RandomColumn& column) {
  return column.default_sql.size() + column.more.size() + column.comment.size() + (column.nullable ? 0 : 1);
}

/// Returns true if there was something to remove.
bool leave_out(RandomColumn& column, std::size_t part) {
  const auto before = weight(column);
  if (part == 0) column.comment.clear();
  if (part == 1) column.more.clear();
  if (part == 2) column.default_sql.clear();
  if (part == 2) column.default_value.reset();
  if (part == 3) column.nullable = true;
  return weight(column) < before;
}

/// Returns the table without its part of this number: keys first, as they contain columns; nullopt if it has no such
/// part.
std::optional<RandomTable> without(RandomTable table, std::size_t part) {
  if (part < table.keys.size()) {
    erase_at(table.keys, part);
    return table;
  }
  part -= table.keys.size();
  if (part < table.columns.size()) {
    if (table.columns.size() == 1) return std::nullopt;
    erase_at(table.columns, part);
    return table;
  }
  part -= table.columns.size();
  if (part == 0) {
    if (table.options.empty()) return std::nullopt;
    table.options.clear();
    return table;
  }
  --part;
  return leave_out(table.columns[part / kColumnParts], part % kColumnParts) ? std::optional{table} : std::nullopt;
}

std::size_t parts(const RandomTable& table) {
  return table.keys.size() + table.columns.size() * (1 + kColumnParts) + 1;
}

}  // namespace

RandomTable reduced_table(RandomTable table, const std::function<bool(const RandomTable&)>& fails, int tries) {
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (std::size_t part = 0; part < parts(table);) {
      const auto candidate = without(table, part);
      if (candidate && tries-- == 0) return table;
      if (candidate && fails(*candidate)) {
        table = *candidate;  // the next part has this number now, or this part has nothing more to remove
        smaller = true;
      } else {
        ++part;
      }
    }
  }
  return table;
}

}  // namespace smt::test
