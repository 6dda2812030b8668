#include "mapping/column/source_columns.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Returns "name in MySQL=name in StarRocks", for all calls.
std::string seen(const Table& table, const std::vector<std::pair<std::string, std::string>>& names) {
  TargetTable target;
  for (const auto& [source, name] : names) {
    TargetColumn column;
    column.source_name = source, column.name = name;
    target.columns.push_back(std::move(column));
  }
  std::string out;
  for_each_source(table, target, [&](const Column& source, const TargetColumn& column) {
    out += (out.empty() ? "" : " ") + source.name + "=" + column.name;
  });
  return out;
}

TEST(ForEachSource, FindsColumnsInAnyOrder) {
  const auto abcd =
      table("d", "t", {column("a", "int"), column("b", "int"), column("c", "int"), column("d", "int")}, {});
  EXPECT_EQ(seen(abcd, {{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}}), "a=1 b=2 c=3 d=4");
  EXPECT_EQ(seen(abcd, {{"d", "1"}, {"b", "2"}, {"a", "3"}, {"c", "4"}}), "d=1 b=2 a=3 c=4");
  EXPECT_EQ(seen(abcd, {{"c", "1"}, {"c", "2"}}), "c=1 c=2");
}

TEST(ForEachSource, PassesOverWhatTheTableLacks) {
  const auto abc = table("d", "t", {column("a", "int"), column("b", "int"), column("c", "int")}, {});
  EXPECT_EQ(seen(abc, {{"", "added"}, {"a", "1"}, {"gone", "2"}, {"", "added too"}, {"C", "3"}}), "a=1 c=3");
  EXPECT_EQ(seen(abc, {}), "");
}

}  // namespace
}  // namespace smt::test
