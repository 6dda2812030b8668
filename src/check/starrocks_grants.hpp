#pragma once
// SHOW GRANTS of StarRocks 3.0 and later, parsed as far as the files need it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/facts.hpp"
#include "smt/plan.hpp"

namespace smt::check {

class StarRocksGrants {
 public:
  explicit StarRocksGrants(const std::vector<StarRocksFacts::Grant>& grants);

  /// Returns a line that the parser did not understand, or "". If there is one, a missing privilege may exist all the
  /// same.
  const std::string& not_understood() const { return not_understood_; }

  bool may_create_databases() const;
  bool may_create_tables(std::string_view database) const;
  bool may(std::string_view privilege, const TableName& table) const;
  /// Returns whether StarRocks lists the table for the user: it has any privilege on it.
  bool may_see(const TableName& table) const;

 private:
  struct Grant {
    std::vector<std::string> privileges;
    std::string kind;             // "CATALOG", "DATABASE", "TABLE"
    std::string database, table;  // "*" means all
  };
  void add(const StarRocksFacts::Grant& grant);
  /// `privilege`: "" for any.
  bool has(std::string_view privilege, std::string_view kind, std::string_view database, std::string_view table) const;

  std::vector<Grant> grants_;
  bool all_ = false;  // through the role root, or db_admin, which may do everything with databases and tables
  std::string not_understood_;
};

}  // namespace smt::check
