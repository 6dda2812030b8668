#pragma once
// Replaces collations that the server does not have. Pure.

#include <optional>
#include <string>
#include <string_view>

namespace smt::source {

/// Which collations a server program has.
struct CollationsOf {
  bool mariadb = false;
  unsigned version = 0;  // 101119 for 10.11.19
};
/// Reads a version such as "10.11.19-MariaDB-0+deb12u1".
CollationsOf collations_of(bool mariadb, std::string_view version);

/// Returns the server's nearest collation for one that it does not have: with the same characters and the same case
/// sensitivity. Returns nullopt for a collation that it has, and for words that are not a collation.
std::optional<std::string> near_collation(std::string_view name, const CollationsOf& server);

}  // namespace smt::source
