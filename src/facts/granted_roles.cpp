#include <algorithm>

#include "smt/facts.hpp"

namespace smt::facts {

std::vector<std::string> granted_roles(std::string_view line) {
  constexpr std::string_view kGrant = "GRANT ", kTo = " TO ";
  const auto to = line.find(kTo);
  if (!line.starts_with(kGrant) || to == std::string_view::npos || line.find(" ON ") < to) return {};
  auto list = line.substr(kGrant.size(), to - kGrant.size());
  std::vector<std::string> roles;
  while (!list.empty()) {
    const auto quote = list.front();
    const bool quoted = quote == '\'' || quote == '`' || quote == '"';
    const auto end = quoted ? list.find(quote, 1) : list.find(',');
    if (quoted && end == std::string_view::npos) return roles;
    roles.emplace_back(quoted ? list.substr(1, end - 1) : list.substr(0, end));
    const auto comma = end == std::string_view::npos ? end : list.find(',', end);
    list = comma == std::string_view::npos ? "" : list.substr(comma + 1);
    list.remove_prefix(std::min(list.find_first_not_of(' '), list.size()));
  }
  return roles;
}

}  // namespace smt::facts
