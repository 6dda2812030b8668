#pragma once
// SHOW GRANTS of MySQL and MariaDB, understood.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace smt::facts {

class Grants {
 public:
  /// `literal_names`: MySQL's partial_revokes, where no database name of a grant is a pattern.
  Grants(const std::vector<std::string>& lines, bool literal_names);

  /// On *.*, and not revoked.
  bool has(std::string_view privilege) const;
  bool has_any(const std::vector<std::string_view>& privileges) const;
  /// On the whole table: by *.*, by its database or by itself.
  bool has(std::string_view privilege, std::string_view database, std::string_view table) const;
  /// As `has` for SELECT, and false where there is a doubt: of several grants whose patterns take the database MySQL
  /// counts only the one with the most letters.
  bool proves_select(std::string_view database, std::string_view table) const;

 private:
  struct Grant {
    std::set<std::string, std::less<>> privileges;  // upper case
    bool revoke = false;
    std::string database, table;  // "*": all
  };
  void add(std::string_view line);
  bool covers_database(const Grant& grant, std::string_view database) const;

  std::vector<Grant> grants_;
  bool literal_names_;
};

/// Is `name` what the database part of a grant means: `%` and `_` stand for others, unless a backslash is before them.
bool matches_grant(std::string_view pattern, std::string_view name);

/// "smt@10.0.0.%" → "'smt'@'10.0.0.%'", for a GRANT.
std::string quoted_account(std::string_view account);

}  // namespace smt::facts
