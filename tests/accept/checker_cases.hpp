#pragma once
// For each rule of the checker: a statement that it refuses, and a similar one that it accepts.

#include <string>
#include <vector>

#include "accept/starrocks_checker.hpp"

namespace smt::test {

inline const std::string kDatabase = "CREATE DATABASE IF NOT EXISTS `d`;\n";
inline const std::string kPrimary = "PRIMARY KEY(`id`) DISTRIBUTED BY HASH(`id`) BUCKETS 1";
inline const std::string kDuplicate = "DUPLICATE KEY(`id`) DISTRIBUTED BY HASH(`id`) BUCKETS 1";
inline const std::string kAggregate = "AGGREGATE KEY(`id`) DISTRIBUTED BY HASH(`id`) BUCKETS 1";

inline std::string with(const std::string& columns, const std::string& clauses) {
  return kDatabase + "CREATE TABLE IF NOT EXISTS `d`.`t` (" + columns + ") ENGINE=olap " + clauses + ";\n";
}
/// Returns a primary key table of `id` and these columns.
inline std::string column(const std::string& more) { return with("`id` INT NOT NULL, " + more, kPrimary); }
/// Returns a primary key table whose key column has this type.
inline std::string key(const std::string& type) { return with("`id` " + type, kPrimary); }
/// Returns a table (id, at, n, s) with these partitions, keyed by id and at.
inline std::string partitioned(const std::string& partition, const std::string& type = "DATETIME") {
  return with("`id` INT NOT NULL, `At` " + type + " NOT NULL, `n` INT NOT NULL, `f` DOUBLE NULL",
              "PRIMARY KEY(`id`, `At`, `n`) PARTITION BY " + partition + " DISTRIBUTED BY HASH(`id`) BUCKETS 1");
}
inline std::string properties(const std::string& text) {
  return with("`id` INT NOT NULL, `v` INT NULL", kPrimary + " PROPERTIES(" + text + ")");
}
/// Returns two tables with these numbers of buckets, the first in group g.
inline std::string colocated(const std::string& first, const std::string& second, const std::string& group = "g") {
  const auto table = [](const std::string& name, const std::string& buckets, const std::string& in) {
    return "CREATE TABLE IF NOT EXISTS `d`.`" + name +
           "` (`id` INT NOT NULL) ENGINE=olap PRIMARY KEY(`id`) DISTRIBUTED BY HASH(`id`)" + buckets +
           " PROPERTIES(\"colocate_with\" = \"" + in + "\");\n";
  };
  return kDatabase + table("t", first, "g") + table("u", second, group);
}
/// Returns an external table of one column with these properties in addition to database and table.
inline std::string external(const std::string& column, const std::string& more) {
  return kDatabase + "CREATE EXTERNAL TABLE IF NOT EXISTS `d`.`x` (" + column + ") ENGINE=mysql PROPERTIES (" + more +
         "\"user\" = \"u\", \"password\" = \"\", \"database\" = \"d\", \"table\" = \"t\");\n";
}
inline std::string catalog(const std::string& name, const std::string& more) {
  return "CREATE EXTERNAL CATALOG " + name +
         " PROPERTIES (\"type\" = \"jdbc\", \"user\" = \"u\", \"password\" = \"\", "
         "\"jdbc_uri\" = \"jdbc:mysql://h:1\", \"driver_class\" = \"c\"" +
         more + ");\n";
}
inline const std::string kAddress = "\"host\" = \"h\", \"port\" = \"3306\", ";
inline const std::string kDriver = ", \"driver_url\" = \"file:///d.jar\"";

inline std::string many_columns(int count) {
  std::string out = "`id` INT NOT NULL";
  for (int i = 1; i < count; ++i) out += ", `c" + std::to_string(i) + "` INT";
  return with(out, kPrimary);
}

struct Statement {
  std::string sql;
  Release release = Release::k3_1;
};

struct Case {
  std::string rule;
  Statement refused, accepted;
};

const std::vector<Case>& text_and_names();
const std::vector<Case>& types();
const std::vector<Case>& keys();
const std::vector<Case>& partitions();
const std::vector<Case>& defaults();
const std::vector<Case>& property_cases();
const std::vector<Case>& externals();

}  // namespace smt::test
