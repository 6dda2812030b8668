#include "plan/widen.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Table shard(std::string name, std::vector<Column> columns) {
  columns.insert(columns.begin(), not_null(column("id", "int")));
  return table("d", std::move(name), std::move(columns), {key("PRIMARY", {"id"})});
}

/// Returns "id int, v bigint NULL", or the reason for a failure.
std::string merged(Table a, const Table& b) {
  const auto before = a.columns.size();
  if (const auto why = widen(a, b)) {
    EXPECT_EQ(a.columns.size(), before);
    return *why;
  }
  std::string out;
  for (const auto& column : a.columns)
    out += (out.empty() ? "" : ", ") + column.name + " " + column.type->text + (column.nullable ? " NULL" : "");
  return out;
}

TEST(Widen, ColumnsStandBehindTheirPredecessors) {
  const auto a = shard("t_1", {not_null(column("a", "int")), column("z", "int")});
  const auto b = shard("t_2", {not_null(column("b", "int")), not_null(column("a", "int")), column("c", "int")});
  EXPECT_EQ(merged(a, b), "id int, b int NULL, a int, c int NULL, z int NULL");
  EXPECT_EQ(merged(b, a), "id int, b int NULL, a int, z int NULL, c int NULL");
}

TEST(Widen, AColumnMayBeFirst) {
  auto b = shard("t_2", {});
  b.columns.insert(b.columns.begin(), column("first", "int"));
  EXPECT_EQ(merged(shard("t_1", {}), b), "first int NULL, id int");
}

TEST(Widen, NullWhereOneLetsItBe) {
  EXPECT_EQ(merged(shard("t_1", {not_null(column("v", "int"))}), shard("t_2", {column("v", "bigint")})),
            "id int, v bigint NULL");
}

TEST(Widen, DefaultsHoldWhereTheyAreEqual) {
  const auto with = [](std::string text) {
    return shard("t", {with_default(not_null(column("v", "int")), ColumnDefault::Kind::kLiteral, std::move(text))});
  };
  auto same = with("1"), other = with("1"), lacking = with("1");
  EXPECT_EQ(widen(same, with("1")), std::nullopt);
  EXPECT_EQ(same.columns[1].default_value->text, "1");
  EXPECT_EQ(widen(other, with("2")), std::nullopt);
  EXPECT_EQ(other.columns[1].default_value->kind, ColumnDefault::Kind::kNone);
  EXPECT_EQ(widen(lacking, shard("t", {})), std::nullopt);
  EXPECT_EQ(lacking.columns[1].default_value->kind, ColumnDefault::Kind::kNull);
}

TEST(Widen, SaysWhyNot) {
  const auto a = shard("t_1", {column("v", "int")});
  EXPECT_EQ(merged(a, shard("t_2", {column("v", "varchar(9)")})),
            "column 'v' is varchar(9) CHARACTER SET utf8mb4, and no type also holds int");
  EXPECT_EQ(merged(a, shard("t_2", {column("V", "int")})),
            "column 'V' is written 'v' in the others, and Flink tells the two apart");
  auto keyless = shard("t_2", {column("v", "int")});
  keyless.keys.clear();
  EXPECT_EQ(merged(a, keyless), "its key is (none), not (id)");
}

TEST(Widen, AColumnBehindAnObstacleLeavesNothingBehind) {
  const auto a = shard("t_1", {column("v", "int")});
  merged(a, shard("t_2", {column("more", "int"), column("v", "date")}));
}

TEST(AreAlike, WithMoreThanHalfOfTheColumns) {
  const auto one = shard("address_1", {column("street", "text"), column("town", "text")});
  EXPECT_FALSE(are_alike(one, shard("address_2", {column("mail", "text"), column("phone", "text")})));
  EXPECT_TRUE(are_alike(one, shard("address_2", {column("street", "text"), column("phone", "text")})));
  EXPECT_FALSE(are_alike(shard("t_1", {column("a", "int")}), shard("t_2", {column("b", "int")})));
}

TEST(WidenedColumns, SayWhatEachShardHas) {
  const auto one = shard("t_1", {not_null(column("v", "int"))}), two = shard("t_2", {column("v", "bigint")}),
             three = shard("t_3", {}), four = shard("t_4", {not_null(column("v", "int"))});
  auto all = one;
  ASSERT_EQ(widen(all, two), std::nullopt);
  ASSERT_EQ(widen(all, three), std::nullopt);
  const auto findings = widened_columns(all, {{&one, &four}, {&two}, {&three}});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(render(findings[0], false),
            "d.t_1.v: note: column 'v' of the merged shards is bigint NULL: int NOT NULL in d.t_1 and 1 more, bigint "
            "NULL in d.t_2, no such column in d.t_3 [P021]\n");
}

TEST(WidenedColumns, TellCharacterSetsThatDiffer) {
  const auto one = shard("t_1", {column("v", "text", "latin1")}), two = shard("t_2", {column("v", "text")});
  auto all = one;
  ASSERT_EQ(widen(all, two), std::nullopt);
  EXPECT_EQ(widened_columns(all, {{&one}, {&two}})[0].arguments,
            (std::vector<std::string>{"v", "mediumtext NULL",
                                      "text CHARACTER SET latin1 NULL in d.t_1, text NULL in d.t_2"}));
}

}  // namespace
}  // namespace smt::test
