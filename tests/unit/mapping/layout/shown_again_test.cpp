#include "mapping/layout/shown_again.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

TargetColumn plain(std::string name, std::string comment = "") {
  TargetColumn column;
  column.name = std::move(name);
  column.comment = std::move(comment);
  return column;
}

TargetColumn defaulted(std::string name, std::string value) {
  auto column = plain(std::move(name));
  column.default_value = TargetDefault{TargetDefault::Kind::kLiteral, std::move(value)};
  return column;
}

std::string said(const TargetTable& target, const Version& starrocks) {
  Findings findings;
  report_not_shown_again(table("d", "t", {}, {}), target, {starrocks}, findings);
  return findings.empty() ? "" : render(findings.front(), false);
}

std::string note(const std::string& version, const std::string& parts) {
  return "d.t: note: StarRocks " + version +
         " stores this table correctly, but SHOW CREATE TABLE does not quote: " + parts +
         " [K061]\n  hint: to copy the table, use the statement of this file, not that of SHOW CREATE TABLE\n";
}

TEST(ShownAgain, DefaultsAndCommentsBefore41) {
  TargetTable target;
  target.columns = {defaulted("a", "it's \"q\""), defaulted("b", "a\\b"), defaulted("c", "it's\n"),
                    plain("d", "say \"d\""), plain("e", "it's")};
  EXPECT_EQ(said(target, {3, 3, 0}), note("3.3", "the default of a, the default of b, the comment of d"));
  EXPECT_EQ(said(target, {4, 1, 0}), "");
  target.model = Model::kDuplicate;  // its comments are escaped
  EXPECT_EQ(said(target, {4, 0, 0}), note("4.0", "the default of a, the default of b"));
}

TEST(ShownAgain, PartitionColumnsBefore41) {
  const auto of = [](std::string column) {
    TargetTable target;
    target.partition = Partition{{column}, "date_trunc('day', `" + column + "`)"};
    return said(target, {3, 3, 0}) + said(target, {4, 1, 0});
  };
  EXPECT_EQ(of("d-x"), note("3.3", "the partition column d-x"));
  EXPECT_EQ(of("Order"), note("3.3", "the partition column Order"));
  EXPECT_EQ(of("1st"), note("3.3", "the partition column 1st"));
  EXPECT_EQ(of("日期"), "");
  EXPECT_EQ(of("created_at2"), "");
  TargetTable range;
  range.partition = Partition{{"d-x"}, "RANGE(`d-x`) (\n  START (\"1\") END (\"9\") EVERY (1)\n)"};
  EXPECT_EQ(said(range, {3, 3, 0}), "");
}

TEST(ShownAgain, PartitionsOfAnyVersion) {
  TargetTable target;
  target.partition = Partition{{"select"},
                               "RANGE(`select`) (PARTITION `select` VALUES LESS THAN (\"2\"), partition"
                               " `p2` VALUES LESS THAN (\"it's\"))"};
  EXPECT_EQ(said(target, {4, 1, 0}), note("4.1", "the partition select"));
  target.partition = Partition{{"c"}, "LIST(`c`) (PARTITION p1 VALUES IN (\"x\", \"y'z\"))"};
  EXPECT_EQ(said(target, {4, 1, 0}), note("4.1", "the partition value y'z"));
}

}  // namespace
}  // namespace smt::test
