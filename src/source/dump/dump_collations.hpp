#pragma once
// Collations that the server at hand has not. Pure.

#include <optional>
#include <string>
#include <string_view>

namespace smt::source {

/// What a server program knows of collations.
struct CollationsOf {
  bool mariadb = false;
  unsigned version = 0;  // 101119 for 10.11.19
};
/// Of "10.11.19-MariaDB-0+deb12u1".
CollationsOf collations_of(bool mariadb, std::string_view version);

/// A collation that this server has in the place of one that it has not: of the same characters, and as sensitive to
/// case. Returns nullopt for one that it has, and for words that are no collation.
std::optional<std::string> near_collation(std::string_view name, const CollationsOf& server);

}  // namespace smt::source
