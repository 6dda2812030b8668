#include "diff/table_edits.hpp"

#include <gtest/gtest.h>

#include "unit/diff/plan_text.hpp"

namespace smt::test {
namespace {

PresentTable with_property(std::string name, std::string value) {
  auto out = table_of(
      "CREATE TABLE d.t (a INT NOT NULL, b INT, g INT AS a + b) PRIMARY KEY(a) PARTITION BY (a) "
      "DISTRIBUTED BY HASH(a) ORDER BY(a, b)");
  if (!name.empty()) out.properties.emplace(std::move(name), std::move(value));
  return out;
}

/// Returns the value of the property after `a` was renamed to `n`.
std::string renamed_value(const std::string& name, const std::string& value) {
  auto table = with_property(name, value);
  diff::rename_column(table, "a", "n");
  return table.properties.at(name);
}

TEST(RenameColumn, ChangesAllClauses) {
  auto table = with_property("", "");
  diff::rename_column(table, "a", "n");
  EXPECT_EQ(table, table_of("CREATE TABLE d.t (n INT NOT NULL, b INT, g INT AS n + b) PRIMARY KEY(n) "
                            "PARTITION BY (n) DISTRIBUTED BY HASH(n) ORDER BY(n, b)"));
}

TEST(RenameColumn, ChangesPropertiesThatNameIt) {
  EXPECT_EQ(renamed_value("bloom_filter_columns", "b, A"), "b, n");
  EXPECT_EQ(renamed_value("unique_constraints", "a, aa; default_catalog.a.a.a"), "n, aa; default_catalog.a.a.n");
  EXPECT_EQ(renamed_value("foreign_key_constraints",
                          "(a, b) REFERENCES default_catalog.d.a(a); (b,a) REFERENCES default_catalog.d.u(a, k)"),
            "(n, b) REFERENCES default_catalog.d.a(a); (b,n) REFERENCES default_catalog.d.u(a, k)");
  EXPECT_EQ(renamed_value("foreign_key_constraints", ""), "");
  EXPECT_EQ(renamed_value("partition_retention_condition", "a >= 'a' and `a` < a(1)"), "n >= 'a' and n < a(1)");
  EXPECT_EQ(renamed_value("compression", "a"), "a");
}

}  // namespace
}  // namespace smt::test
