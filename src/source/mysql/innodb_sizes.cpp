#include "source/mysql/innodb_sizes.hpp"

#include <algorithm>

namespace smt::source {

bool InnodbSizes::wanted(std::string_view name) const {
  return std::binary_search(tables_.begin(), tables_.end(), name, std::less<>{});
}

void InnodbSizes::add(std::string_view row_name, std::uint64_t bytes) {
  if (wanted(row_name)) {
    by_table_[std::string{row_name}] += bytes;
    return;
  }
  for (auto table = row_name; !table.empty();) {  // the longest name that is a table wins
    const auto at = table.rfind('#');
    if (at == std::string_view::npos) return;
    table = table.substr(0, at);
    const auto mark = row_name.substr(at, 3);
    if ((mark != "#P#" && mark != "#p#") || !wanted(table)) continue;
    by_table_[std::string{table}] += bytes;
    return;
  }
}

}  // namespace smt::source
