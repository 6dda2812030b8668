#pragma once
// SHOW GRANTS of MySQL and MariaDB, parsed.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace smt::facts {

class Grants {
 public:
  /// `literal_names`: MySQL's partial_revokes is on, so no database name in a grant is a pattern.
  Grants(const std::vector<std::string>& lines, bool literal_names);

  /// Returns whether the privilege is granted on *.* and not revoked.
  bool has(std::string_view privilege) const;
  bool has_any(const std::vector<std::string_view>& privileges) const;
  /// Returns whether the privilege is granted on the whole table: by *.*, by its database or by itself.
  bool has(std::string_view privilege, std::string_view database, std::string_view table) const;
  /// Does the same as `has` for SELECT, but returns false in doubt: if the patterns of several grants match the
  /// database, MySQL uses only the one with the most letters.
  bool proves_select(std::string_view database, std::string_view table) const;

 private:
  struct Grant {
    std::set<std::string, std::less<>> privileges;  // upper case
    bool revoke = false;
    std::string database, table;  // "*" means all
  };
  void add(std::string_view line);
  bool covers_database(const Grant& grant, std::string_view database) const;

  std::vector<Grant> grants_;
  bool literal_names_;
};

/// Returns whether the database part of a grant matches `name`: `%` and `_` are wildcards, unless a backslash precedes
/// them.
bool matches_grant(std::string_view pattern, std::string_view name);

/// Converts "smt@10.0.0.%" to "'smt'@'10.0.0.%'", for a GRANT.
std::string quoted_account(std::string_view account);

}  // namespace smt::facts
