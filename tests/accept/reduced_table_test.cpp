// A failing table shrinks to what its failure needs.

#include "accept/reduced_table.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

RandomColumn column(const std::string& name, const std::string& default_sql = "", const std::string& comment = "") {
  RandomColumn column;
  column.name = name;
  column.type = "INT";
  column.nullable = false;
  column.default_sql = default_sql;
  column.comment = comment;
  return column;
}

RandomTable table() {
  return {"t",
          {column("a", "1", "x"), column("b", "2", "y"), column("c"), column("d", "4")},
          {"PRIMARY KEY (`c`)", "KEY `k` (`b`)"},
          " ENGINE=InnoDB"};
}

const RandomColumn* find(const RandomTable& table, const std::string& name) {
  for (const auto& column : table.columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

TEST(ReducedTable, KeepsThePartThatFails) {
  const auto small = reduced_table(table(), [](const RandomTable& t) {
    const auto* b = find(t, "b");
    return b != nullptr && b->default_sql == "2";
  });
  EXPECT_EQ(create_sql(small), "CREATE TABLE `t` (\n  `b` INT NULL DEFAULT 2\n)");
}

// As on a server: it refuses a key whose column is missing, which is not a failure of the tool.
TEST(ReducedTable, DropsAKeyBeforeItsColumns) {
  const auto small = reduced_table(table(), [](const RandomTable& t) {
    for (const auto& key : t.keys) {
      if (find(t, std::string(1, key[key.size() - 3])) == nullptr) return false;
    }
    const auto* a = find(t, "a");
    return a != nullptr && a->comment == "x" && !t.keys.empty() && t.keys.back() == "KEY `k` (`b`)";
  });
  EXPECT_EQ(create_sql(small), "CREATE TABLE `t` (\n  `a` INT NULL COMMENT 'x',\n  `b` INT NULL,\n  KEY `k` (`b`)\n)");
}

TEST(ReducedTable, AsksNoMoreThanItMay) {
  int asked = 0;
  const auto fails = [&](const RandomTable&) { return ++asked > 0; };
  EXPECT_EQ(reduced_table(table(), fails, 3).columns.size(), 3U);  // two keys and one column
  EXPECT_EQ(asked, 3);
}

TEST(ReducedTable, LeavesATableThatNeedsAllOfItself) {
  const auto small = reduced_table(table(), [](const RandomTable&) { return false; });
  EXPECT_EQ(create_sql(small), create_sql(table()));
}

}  // namespace
}  // namespace smt::test
