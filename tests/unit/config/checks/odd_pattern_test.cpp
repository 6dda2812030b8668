#include "config/checks/odd_pattern.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(PatternOddity, KnowsWhatPeopleWriteFromHabit) {
  for (const auto& [pattern, oddity] : std::vector<std::pair<std::string, std::string>>{
           {"%", "'%' is for SQL's LIKE; use '.*' for any text: write '.*'"},
           {"^shop_%$", "'%' is for SQL's LIKE; use '.*' for any text: write '^shop_.*$'"},
           {"(a|b)%", "'%' is for SQL's LIKE; use '.*' for any text"},
           {"a,b", "separate several names with '|': ^(a|b)$"},
           {"^orders, items$", "separate several names with '|': ^(a|b)$"},
           {"shop.orders", "use one key for 'database' and one for 'table'"},
           {"'shop'", "the quotes are part of the value; remove them"},
           {"\"^shop$\"", "the quotes are part of the value; remove them"},
           {"“shop”", "the quotes are part of the value; remove them"},
           {"^ shop$", "it begins or ends with a blank"},
           {"shop # ours", "a comment needs a line of its own; here it is part of the value"},
           {"sh\xE2\x80\x8Bop", "it contains an invisible character; type the line again"},
           {"shop*", "'*' repeats the character before it; use '.*' for any text: write 'shop.*'"},
           {"*", "'*' repeats the character before it; use '.*' for any text: write '.*'"},
           {"^*_log$", "'*' repeats the character before it; use '.*' for any text: write '^.*_log$'"},
           {"?og", "'?' makes the character before it optional; use '.' for any one character: write '.og'"},
           {"*.*", "use one key for 'database' and one for 'table'"},
           {"shop.*", ""},
           {"^colou?r$", ""},
           {"^(shop|forum)$", ""},
           {"^shop_[0-9]+$", ""},
           {".*", ""},
           {"^订单.*$", ""}})
    EXPECT_EQ(pattern_oddity(pattern), oddity) << pattern;
}

TEST(PatternOfWildcards, TranslatesThoseOfShellsAndLike) {
  EXPECT_EQ(pattern_of_wildcards("*_log"), ".*_log");
  EXPECT_EQ(pattern_of_wildcards("^t?_%$"), "^t._.*$");
  EXPECT_EQ(pattern_of_wildcards("订单*"), "订单.*");
  EXPECT_EQ(pattern_of_wildcards("orders"), "");
  EXPECT_EQ(pattern_of_wildcards("^(a|b)*$"), "");
}

TEST(FirstOddity, NamesTheKeyAndThePattern) {
  const std::optional<Pattern> none, good{"^shop$"}, odd{"%_log"};
  EXPECT_EQ(first_oddity({{"database", &none}, {"table", &good}}), "");
  EXPECT_EQ(first_oddity({{"database", &good}, {"table", &odd}}),
            "; table = '%_log': '%' is for SQL's LIKE; use '.*' for any text: write '.*_log'");
}

}  // namespace
}  // namespace smt::test
