#include "config/checks/odd_pattern.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(PatternOddity, KnowsWhatPeopleWriteFromHabit) {
  for (const auto& [pattern, oddity] : std::vector<std::pair<std::string, std::string>>{
           {"%", "'%' is for SQL's LIKE; write '.*'"},
           {"^shop_%$", "'%' is for SQL's LIKE; write '^shop_.*$'"},
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
           {"shop*", "'*' repeats the character before it; write 'shop.*'"},
           {"*", "'*' repeats the character before it; write '.*'"},
           {"^*_log$", "'*' repeats the character before it; write '^.*_log$'"},
           {"?og", "'?' makes the character before it optional; write '.og'"},
           {"*.*", "use one key for 'database' and one for 'table'"},
           {"/^film$/", "the slashes are part of the pattern; remove them"},
           {"!film", "'!' does not negate a pattern; exclude tables with [ignore.N]"},
           {"film;actor", "separate several names with '|': ^(a|b)$"},
           {"film actor", "separate several names with '|': ^(a|b)$"},
           {"{film,actor}", "separate several names with '|': ^(a|b)$"},
           {"film$,", "the sign at its end is part of the pattern; remove it"},
           {"film;", "the sign at its end is part of the pattern; remove it"},
           {"$film^", "'^' begins a pattern and '$' ends it"},
           {"^film$ -- x", "a comment needs a line of its own; here it is part of the value"},
           {"^film$ // x", "a comment needs a line of its own; here it is part of the value"},
           {"＊", "it contains full-width characters; type them in ASCII"},
           {"ｆｉｌｍ", "it contains full-width characters; type them in ASCII"},
           {"「film」", "it contains full-width characters; type them in ASCII"},
           {"shop.*", ""},
           {"^shop.*_log$", ""},
           {"^film(_[0-9]{1,2})?$", ""},
           {"^colou?r$", ""},
           {"^(shop|forum)$", ""},
           {"^shop_[0-9]+$", ""},
           {".*", ""},
           {"^订单.*$", ""}})
    EXPECT_EQ(pattern_oddity(pattern), oddity) << pattern;
}

TEST(EmptyAlternative, IsOneThatMatchesEveryName) {
  for (const auto* pattern : {"film|", "|film", "film||actor", "^film|$", "^|film"})
    EXPECT_TRUE(has_empty_alternative(pattern)) << pattern;
  for (const auto* pattern : {"film|actor", "^film(_old|)$", "film\\|", "^(film||actor)$", ".*"})
    EXPECT_FALSE(has_empty_alternative(pattern)) << pattern;
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
            "; table = '%_log': '%' is for SQL's LIKE; write '.*_log'");
}

}  // namespace
}  // namespace smt::test
