#pragma once
// The findings that a user would read about a conf.

#include <string>
#include <string_view>

#include "smt/config.hpp"

namespace smt::test {

inline std::string rendered(const Findings& findings) {
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  return out;
}

inline constexpr std::string_view kDb = "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\n";  // lines 1 to 6
inline constexpr std::string_view kRule = "[table-rule.1]\ndatabase=^d$\ntable=.\n";              // 3 lines
inline constexpr std::string_view kSink =
    "flink.starrocks.jdbc-url=jdbc:mysql://fe:9030\nflink.starrocks.load-url=fe:8030\n"
    "flink.starrocks.username=root\nflink.starrocks.password=\n";  // 4 lines

/// Loads `parts`, one after the other, as the file c.conf.
template <typename... Parts>
LoadedConfig load(Parts... parts) {
  return parse_config("c.conf", (std::string{} + ... + std::string{parts}));
}

}  // namespace smt::test
