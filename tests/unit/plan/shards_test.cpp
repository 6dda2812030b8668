#include "plan/shards.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "plan/names.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

Table course(std::string schema, std::string name) {
  return table(std::move(schema), std::move(name), {not_null(column("id", "int")), column("title", "varchar(20)")},
               {key("PRIMARY", {"id"})});
}

/// Returns "a.t1+a.t2; a.x" and the codes of each group.
std::string grouped(const std::vector<Table>& tables, std::optional<ShardMerge> merge = std::nullopt) {
  TableRule rule;
  rule.id = "1";
  if (merge) rule.shape.shard_merge = {*merge, {"c", 1}};
  std::vector<const Table*> pointers;
  for (const auto& one : tables) pointers.push_back(&one);
  std::string out;
  for (const auto& group : group_shards(rule, pointers)) {
    if (!out.empty()) out += "; ";
    for (const auto* member : group.members) {
      out += (member == group.members.front() ? "" : "+") + member->schema + "." + member->name;
    }
    if (!group.findings.empty()) out += " [" + codes(group.findings) + "]";
  }
  return out;
}

TEST(GroupShards, MergesTablesThatDifferInDigits) {
  EXPECT_EQ(grouped({course("edu_db_1", "course_1"), course("edu_db_1", "course_2"), course("edu_db_2", "course_1")}),
            "edu_db_1.course_1+edu_db_1.course_2+edu_db_2.course_1 [P001]");
}

TEST(GroupShards, NeverMergesTablesThatMerelyLookAlike) {
  EXPECT_EQ(grouped({course("a", "log_a"), course("a", "log_b"), course("a", "log_1")}), "a.log_1; a.log_a; a.log_b");
}

TEST(GroupShards, KeepsDisplayWidthAndZerofillApartFromStructure) {
  auto other = course("a", "t2");
  other.columns[0].type = parse_column_type("int(11) zerofill");
  EXPECT_EQ(grouped({course("a", "t1"), other}), "a.t1+a.t2 [P001]");
}

TEST(GroupShards, LeavesOddShardsSingle) {
  auto odd = course("a", "t3");
  odd.columns[1].nullable = false;
  EXPECT_EQ(grouped({course("a", "t1"), course("a", "t2"), odd}), "a.t1+a.t2 [P001]; a.t3 [P002]");
}

TEST(GroupShards, SortsManyStructuresUnderOneNameInAMoment) {
  constexpr int kTables = 12000;
  std::vector<Table> tables;
  for (int i = 0; i < kTables; ++i) {
    auto one = course("a", "t" + std::to_string(i));
    one.columns.push_back(column("own_" + std::to_string(i), "int"));
    tables.push_back(std::move(one));
  }
  std::vector<const Table*> pointers;
  for (const auto& one : tables) pointers.push_back(&one);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(group_shards(TableRule{}, pointers).size(), std::size_t{kTables});
  // Comparing each with each takes minutes; sorting takes a fraction of a second.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10});
}

TEST(GroupShards, LargestClassWinsAndATieGoesToTheFirstName) {
  auto odd1 = course("a", "t1"), odd2 = course("a", "t2");
  odd1.keys.clear();
  odd2.keys.clear();
  EXPECT_EQ(grouped({odd1, odd2, course("a", "t3"), course("a", "t4")}), "a.t1+a.t2 [P001]; a.t3 [P002]; a.t4 [P002]");
  EXPECT_EQ(grouped({odd1, course("a", "t3"), course("a", "t4")}), "a.t1 [P002]; a.t3+a.t4 [P001]");
}

TEST(GroupShards, TellsEqualIdsAndOtherDetails) {
  auto one = course("a", "t1"), two = course("a", "t2");
  one.columns[0].auto_increment = two.columns[0].auto_increment = true;
  two.columns[1].comment = "other";
  EXPECT_EQ(grouped({one, two}), "a.t1+a.t2 [P001 P003 P004]");
}

TEST(GroupShards, MergesHexadecimalSuffixes) {
  EXPECT_EQ(grouped({course("a", "t_0a"), course("a", "t_3c"), course("a", "t_face"), course("a", "t_ff")}),
            "a.t_0a+a.t_3c+a.t_ff [P001]; a.t_face");
  EXPECT_EQ(grouped({course("db_0a", "t"), course("db_3c", "t"), course("db_ff", "t")}),
            "db_0a.t+db_3c.t+db_ff.t [P001]");
}

TEST(GroupShards, TellsWhereNoTwoAreEqual) {
  auto wide = course("a", "t2"), other = course("a", "t3");
  wide.columns[1].type = parse_column_type("varchar(30)");
  other.columns = {other.columns[0], column("x", "int"), column("y", "int")};
  EXPECT_EQ(grouped({course("a", "t1"), wide, other}), "a.t1; a.t2 [P020]; a.t3");
  EXPECT_EQ(grouped({course("a", "t1"), wide}, ShardMerge::kAlways), "a.t1; a.t2 [P015]");
  EXPECT_EQ(grouped({course("a", "t1"), wide}, ShardMerge::kNever), "a.t1; a.t2");
}

TEST(GroupShards, WidestMergesWhatFits) {
  auto wide = course("a", "t2"), odd = course("a", "t3"), numbered = course("a", "t4");
  wide.columns[1].type = parse_column_type("varchar(30)");
  odd.columns[1].type = parse_column_type("date");
  numbered.columns[0].auto_increment = true;
  numbered.columns[0].type = parse_column_type("bigint");
  EXPECT_EQ(grouped({course("a", "t1"), wide}, ShardMerge::kWidest), "a.t1+a.t2 [P001 P021]");
  EXPECT_EQ(grouped({course("a", "t1"), wide, odd, numbered}, ShardMerge::kWidest),
            "a.t3 [P022]; a.t1+a.t2+a.t4 [P001 P003 P021 P021]");
  EXPECT_EQ(grouped({course("a", "t1"), course("a", "t2"), odd}, ShardMerge::kWidest), "a.t3 [P022]; a.t1+a.t2 [P001]");
  EXPECT_EQ(grouped({course("a", "t1"), odd}, ShardMerge::kWidest), "a.t3 [P022]; a.t1");
}

TEST(GroupShards, WidestTakesNoTableThatMerelyHasSuchAName) {
  auto other = course("a", "t2");
  other.columns = {other.columns[0], column("x", "int"), column("y", "int")};
  EXPECT_EQ(grouped({course("a", "t1"), other}, ShardMerge::kWidest), "a.t2 [P022]; a.t1");
}

TEST(GroupShards, TheWidenedTableHasTheNameOfTheFirstMember) {
  auto first = course("a", "t1");
  first.columns[1].nullable = false;
  const std::vector<Table> tables{first, course("a", "t2"), course("a", "t3")};
  TableRule rule;
  rule.shape.shard_merge = {ShardMerge::kWidest, {"c", 1}};
  const auto groups = group_shards(rule, {&tables[0], &tables[1], &tables[2]});
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_TRUE(groups[0].widened);
  EXPECT_EQ(qualified(*groups[0].widened), "a.t1");
  EXPECT_TRUE(groups[0].widened->columns[1].nullable);
}

TEST(Difference, NamesTheFirstOne) {
  const auto model = course("a", "t1");
  auto other = course("a", "t2");
  EXPECT_EQ(difference(other, model), std::nullopt);
  other.columns[1].type = parse_column_type("varchar(30)");
  EXPECT_EQ(difference(other, model), "column 'title' is varchar(30), not varchar(20)");
  other = course("a", "t2");
  other.columns[1].charset = "latin1";
  EXPECT_EQ(difference(other, model), "column 'title' has the character set latin1, not utf8mb4");
  other = course("a", "t2");
  other.columns.push_back(column("more", "int"));
  EXPECT_EQ(difference(other, model), "column 'more' is extra");
  EXPECT_EQ(difference(model, other), "column 'more' is missing");
  other = course("a", "t2");
  other.keys = {key("PRIMARY", {"title"})};
  other.columns[1].nullable = false;
  EXPECT_EQ(difference(other, model), "column 'title' is NOT NULL, not NULL");
  other.columns[1].nullable = true;
  other.keys = {};
  EXPECT_EQ(difference(other, model), "its key is (none), not (id)");
}

std::string shard_name_of(const std::vector<std::pair<std::string, std::string>>& names) {
  std::vector<TableName> members;
  for (const auto& [database, table] : names) members.push_back({database, table});
  return table_name_text(shard_name(members, std::nullopt));
}

TEST(Difference, TellsMissingColumnsFromOthers) {
  auto model = course("a", "t1"), other = course("a", "t2");
  model.columns.insert(model.columns.begin() + 1, column("more", "int"));
  EXPECT_EQ(difference(other, model), "column 'more' is missing");
  EXPECT_EQ(difference(model, other), "column 'more' is extra");
  other.columns[1].name = "Title";
  EXPECT_EQ(difference(other, course("a", "t1")), "column 'Title' is written 'title' in the others");
  other = course("a", "t2");
  std::swap(other.columns[0], other.columns[1]);
  EXPECT_EQ(difference(other, course("a", "t1")), "column 'title' is where the others have 'id'");
}

TEST(ShardName, LeavesHexadecimalSuffixesOut) {
  EXPECT_EQ(table_name_text(shard_name({{"db_1", "user_0a"}, {"db_2", "user_ff"}}, std::nullopt, {0, 2})),
            "db__auto_shard.user__auto_shard");
  EXPECT_EQ(table_name_text(shard_name({{"shop_0a", "t2_x"}, {"shop_ff", "t2_x"}}, std::nullopt, {2, 0})),
            "shop__auto_shard.t2_x");
  EXPECT_EQ(table_name_text(shard_name({{"d", "log_0a"}, {"d", "log_3c"}}, Setting{"*_all", {"c", 1}}, {0, 2})),
            "d.log_all");
}

TEST(ShardName, IsTheDocumentedOne) {
  EXPECT_EQ(shard_name_of({{"edu_db_1", "course_1"}, {"edu_db_2", "course_2"}}),
            "edu_db__auto_shard.course__auto_shard");
}

TEST(ShardName, KeepsWhatAllMembersShare) {
  EXPECT_EQ(shard_name_of({{"db2", "s3_log_1"}, {"db2", "s3_log_2"}}), "db2.s3_log__auto_shard");
  EXPECT_EQ(shard_name_of({{"db1", "orders"}, {"db2", "orders"}}), "db__auto_shard.orders");
}

TEST(ShardName, TakesTheSeparatorWithTheDigits) {
  EXPECT_EQ(shard_name_of({{"d", "t-1-x"}, {"d", "t-22-x"}}), "d.t-x__auto_shard");
  EXPECT_EQ(shard_name_of({{"d", "2023_log"}, {"d", "2024_log"}}), "d.log__auto_shard");
  EXPECT_EQ(shard_name_of({{"1", "2"}, {"3", "4"}}), "db__auto_shard.table__auto_shard");
}

TEST(StarRocksDatabaseName, IsLegalInEveryVersion) {
  EXPECT_EQ(starrocks_database_name("shop_2", {3, 1, 0}), "shop_2");
  EXPECT_EQ(starrocks_database_name("my-shop", {3, 1, 0}), "my_shop");
  EXPECT_EQ(starrocks_database_name("a.b c", {3, 1, 0}), "a_b_c");
  EXPECT_EQ(starrocks_database_name("2024_db", {3, 1, 0}), "_2024_db");
  EXPECT_EQ(starrocks_database_name("商城", {3, 1, 0}), "db__");
  EXPECT_EQ(starrocks_database_name("商城db", {3, 1, 0}), "db__db");
  EXPECT_EQ(starrocks_database_name("_", {3, 1, 0}), "db_");
}

}  // namespace
}  // namespace smt::test
