#include "plan/unmatched.hpp"

#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt::test {
namespace {

const std::vector<TableRow> kTables{{"shop", "orders", "BASE TABLE", "InnoDB", ""},
                                    {"shop", "items", "BASE TABLE", "InnoDB", ""},
                                    {"shop", "totals", "VIEW", "", ""},
                                    {"forum", "posts", "BASE TABLE", "InnoDB", ""}};

std::string why(const std::string& database, const std::string& table) {
  TableRule rule;
  rule.database.value = database;
  rule.table.value = table;
  return why_unmatched(rule, kTables).why;
}

TEST(WhyUnmatched, NamesTheHalfThatMatchesNothingAndTheNearestName) {
  EXPECT_EQ(
      why("^SHOP$", ".*"),
      "database = '^SHOP$' matches none of 2 databases; patterns are case-sensitive, and it differs from 'shop' only "
      "in case");
  EXPECT_EQ(why("^warehouse$", ".*"), "database = '^warehouse$' matches none of 2 databases");
  EXPECT_EQ(
      why("^shop$", "^order_s$"),
      "database = '^shop$' matches shop, but table = '^order_s$' matches none of the tables there; the nearest name "
      "is 'orders'");
  EXPECT_EQ(why(".*", "^cities$"),
            "database = '.*' matches 2 databases, but table = '^cities$' matches none of the tables there");
  EXPECT_EQ(
      why("shop", "^totals$"),
      "everything that it matches is omitted: a view, a table of an [ignore.N], or a table that the tool cannot read");
}

TEST(WhyUnmatched, KnowsSystemSchemasAndOtherCase) {
  EXPECT_EQ(why("^mysql$", ".*"),
            "database = '^mysql$' matches only a system schema, and the tool never reads system schemas");
  EXPECT_EQ(why("INFORMATION_SCHEMA", ".*"),
            "database = 'INFORMATION_SCHEMA' matches only a system schema, and the tool never reads system schemas");
  EXPECT_EQ(why("^shop$", "^ORD.*S$"),
            "database = '^shop$' matches shop, but table = '^ORD.*S$' matches none of the tables there; patterns are "
            "case-sensitive, and it differs from 'orders' only in case");
  TableRule rule;
  rule.database.value = "^shopp$";
  EXPECT_EQ(why_unmatched(rule, {kTables.front()}).why,
            "database = '^shopp$' matches no database; the nearest name is 'shop'");
}

TEST(WhyUnmatched, BlamesTheLine) {
  TableRule rule;
  rule.database.value = "shop";
  rule.table.value = "none";
  EXPECT_EQ(why_unmatched(rule, kTables).blamed, &rule.table);
  rule.database.value = "none";
  EXPECT_EQ(why_unmatched(rule, kTables).blamed, &rule.database);
}

std::string why_none(const std::vector<std::pair<std::string, std::string>>& patterns) {
  std::vector<TableRule> rules;
  for (const auto& [database, table] : patterns) {
    TableRule rule;
    rule.id = std::to_string(rules.size() + 1);
    const auto line = static_cast<int>(rules.size()) * 10 + 10;
    rule.database = {database, FileLine{"c.conf", line}, ""};
    rule.table = {table, FileLine{"c.conf", line + 1}, ""};
    rules.push_back(rule);
  }
  return why_none_match(rules, kTables).why;
}

TEST(WhyNoneMatch, ExplainsEachRule) {
  EXPECT_EQ(
      why_none({{"^SHOP$", ".*"}}),
      "[table-rule.1]: database = '^SHOP$' matches none of 2 databases; patterns are case-sensitive, and it differs "
      "from 'shop' only in case");
  EXPECT_EQ(
      why_none({{"^SHOP$", ".*"}, {"^forum$", "*_log"}}),
      "[table-rule.1]: database = '^SHOP$' matches none of 2 databases; patterns are case-sensitive, and it differs "
      "from 'shop' only in case. "
      "[table-rule.2] (c.conf:21): database = '^forum$' matches forum, but table = '*_log' matches none of the "
      "tables there: '*' repeats the character before it; write '.*_log'");
}

TEST(WhyNoneMatch, CountsTheRulesBehindTheFifth) {
  const std::pair<std::string, std::string> none{"^x$", ".*"};
  const std::string words = "database = '^x$' matches none of 2 databases";
  EXPECT_EQ(why_none({none, none, none, none, none, none, none}),
            "[table-rule.1]: " + words + ". [table-rule.2] (c.conf:20): " + words +
                ". [table-rule.3] (c.conf:30): " + words + ". [table-rule.4] (c.conf:40): " + words +
                ". [table-rule.5] (c.conf:50): " + words + ". 2 more rules match none");
}

}  // namespace
}  // namespace smt::test
