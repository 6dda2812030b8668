// Tests the checker itself: each rule has a statement that it refuses, and a similar one that it accepts.

#include <gtest/gtest.h>

#include <set>

#include "accept/checker_cases.hpp"

namespace smt::test {
namespace {

using enum Release;

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto* cases :
       {&text_and_names(), &types(), &keys(), &partitions(), &defaults(), &property_cases(), &externals()})
    all.insert(all.end(), cases->begin(), cases->end());
  return all;
}

TEST(StarRocksChecker, EachRuleRefusesAStatementAndNothingElseOfIt) {
  for (const auto& [rule, refused, accepted] : all_cases()) {
    const auto problems = check_starrocks(refused.sql, refused.release).problems;
    EXPECT_TRUE(problems.size() == 1 && problems[0].rule == rule)
        << "expected only " << rule << " from " << text(refused.release) << " for\n"
        << refused.sql.substr(0, 2000) << text(problems);
  }
}

TEST(StarRocksChecker, EachRuleAcceptsANearMiss) {
  for (const auto& [rule, refused, accepted] : all_cases()) {
    EXPECT_EQ(text(check_starrocks(accepted.sql, accepted.release).problems), "")
        << "from " << text(accepted.release) << " for\n"
        << accepted.sql.substr(0, 2000);
  }
}

TEST(StarRocksChecker, EachRuleHasACase) {
  std::set<std::string, std::less<>> tried;
  for (const auto& one : all_cases()) tried.insert(one.rule);
  for (const auto rule : kRules) EXPECT_TRUE(tried.contains(rule)) << rule;
}

TEST(StarRocksChecker, GoesOnAfterASyntaxErrorAndNamesItsLine) {
  const auto checked = check_starrocks("CREATE DATABASE `d`;\n\nCREATE TABEL x;\nCREATE DATABASE `1`;\n", k3_1);
  EXPECT_EQ(text(checked.problems),
            "3: statement: only CREATE DATABASE and CREATE TABLE are written, found TABEL\n"
            "4: database-name: Incorrect database name '1'\n");
}

TEST(StarRocksChecker, ReadsTextBackAsTheServerDoes) {
  const auto checked = check_starrocks(
      column(R"(`a"b\` VARCHAR(99) NULL DEFAULT 'it''s \"' COMMENT "q\" \\ ""d"" \n\t \% \_ 商😀")"), k3_1);
  ASSERT_EQ(text(checked.problems), "");
  const auto& read = checked.script.tables.at(0).columns.at(1);
  EXPECT_EQ(read.name.text, "a\"b\\");
  EXPECT_EQ(read.default_value->text, "it's \"");
  EXPECT_EQ(*read.comment, "q\" \\ \"d\" \n\t \\% \\_ 商😀");
}

}  // namespace
}  // namespace smt::test
