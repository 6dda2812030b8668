#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Catalog catalog_of(std::vector<Table> tables) {
  Catalog catalog;
  catalog.tables = std::move(tables);
  return catalog;
}

std::string range_column(const std::string& method, const std::string& expression) {
  auto catalog = catalog_of({table("d", "t", {column("id", "int"), column("Day`s", "date")}, {})});
  apply_partitions(catalog, {{"d", "t", method, expression}, {"d", "gone", "RANGE", "`id`"}});
  return catalog.tables[0].range_column;
}

TEST(RangePartitions, FollowOneColumn) {
  EXPECT_EQ(range_column("RANGE COLUMNS", "`Day``s`"), "Day`s");
  EXPECT_EQ(range_column("RANGE", "to_days(`day``s`)"), "Day`s");
  EXPECT_EQ(range_column("RANGE", "to_seconds(`Day``s`)"), "Day`s");
  EXPECT_EQ(range_column("RANGE", "YEAR(`Day``s`)"), "Day`s");
  EXPECT_EQ(range_column("RANGE", "unix_timestamp(`Day``s`) /* ts */"), "Day`s");
  EXPECT_EQ(range_column("RANGE", "id"), "id");
}

TEST(RangePartitions, OfAnotherKindTellNothing) {
  EXPECT_EQ(range_column("HASH", "to_days(`Day``s`)"), "");
  EXPECT_EQ(range_column("LIST", "year(`Day``s`)"), "");
  EXPECT_EQ(range_column("KEY", "`id`"), "");
  EXPECT_EQ(range_column("RANGE COLUMNS", "`Day``s`,`id`"), "");
  EXPECT_EQ(range_column("RANGE", "month(`Day``s`)"), "");
  EXPECT_EQ(range_column("RANGE", "year(`Day``s`) * 100 + month(`Day``s`)"), "");
  EXPECT_EQ(range_column("RANGE", "`gone`"), "");
  EXPECT_EQ(range_column("RANGE", ""), "");
}

TEST(RangePartitions, AreAskedWhereADateIsInEveryUniqueKey) {
  const auto columns = std::vector{column("id", "int"), column("day", "date"), column("at", "timestamp(3)")};
  const auto catalog = catalog_of({
      table("d", "in_all", columns, {key("PRIMARY", {"id", "Day"}), key("u", {"day"}), key("k", {"id"}, false)}),
      table("d", "in_one", columns, {key("PRIMARY", {"id", "day"}), key("u", {"id", "at"})}),
      table("d", "keyless", columns, {}),
      table("d", "no_date", {column("id", "int"), column("y", "year")}, {}),
      table("e", "out", columns, {key("PRIMARY", {"id"})}),
      table("f", "in", columns, {key("PRIMARY", {"at"})}),
  });
  const auto scope = partition_scope(catalog);
  ASSERT_EQ(scope.schemas.size(), 2u);
  EXPECT_EQ(scope.schemas[0].tables, (std::vector<std::string>{"in_all", "keyless"}));
  EXPECT_EQ(scope.schemas[0].tables_in_schema, 4u);
  EXPECT_EQ(scope.schemas[1].name, "f");
  EXPECT_EQ(scope.schemas[1].tables, (std::vector<std::string>{"in"}));
}

}  // namespace
}  // namespace smt::test
