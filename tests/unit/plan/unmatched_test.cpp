#include "plan/unmatched.hpp"

#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt {
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
  EXPECT_EQ(why("^SHOP$", ".*"), "database = '^SHOP$' matches none of 2 databases; the nearest name is 'shop'");
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

TEST(WhyUnmatched, BlamesTheLine) {
  TableRule rule;
  rule.database.value = "shop";
  rule.table.value = "none";
  EXPECT_EQ(why_unmatched(rule, kTables).blamed, &rule.table);
  rule.database.value = "none";
  EXPECT_EQ(why_unmatched(rule, kTables).blamed, &rule.database);
}

TEST(PatternOddity, KnowsWhatPeopleWriteFromHabit) {
  for (const auto& [pattern, oddity] : std::vector<std::pair<std::string, std::string>>{
           {"%", "'%' is for SQL's LIKE; use '.*' for any text"},
           {"shop_%", "'%' is for SQL's LIKE; use '.*' for any text"},
           {"a,b", "separate several names with '|': ^(a|b)$"},
           {"^orders, items$", "separate several names with '|': ^(a|b)$"},
           {"shop.orders", "use one key for 'database' and one for 'table'"},
           {"'shop'", "the quotes are part of the value; remove them"},
           {"\"^shop$\"", "the quotes are part of the value; remove them"},
           {"“shop”", "the quotes are part of the value; remove them"},
           {"^ shop$", "it begins or ends with a blank"},
           {"shop # ours", "a comment needs a line of its own; here it is part of the value"},
           {"sh\xE2\x80\x8Bop", "it contains an invisible character; type the line again"},
           {"shop*", "'*' repeats the character before it; use '.*' for any text"},
           {"^(shop|forum)$", ""},
           {"^shop_[0-9]+$", ""},
           {".*", ""},
           {"^订单.*$", ""}})
    EXPECT_EQ(pattern_oddity(pattern), oddity) << pattern;
}

}  // namespace
}  // namespace smt
