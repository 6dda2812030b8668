#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace smt::check {

/// Returns the parts of a list without the spaces around them. Omits empty parts.
inline std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = std::min(list.find(separator), list.size());
    auto part = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const auto first = part.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    parts.emplace_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
  }
  return parts;
}

}  // namespace smt::check
