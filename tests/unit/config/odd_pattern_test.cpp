#include "config/odd_pattern.hpp"

#include <gtest/gtest.h>

namespace smt {
namespace {

TEST(PatternOddity, KnowsWhatPeopleWriteFromHabit) {
  for (const auto& [pattern, oddity] : std::vector<std::pair<std::string, std::string>>{
           {"%", "'%' is a sign of SQL's LIKE; any text is '.*': write '.*'"},
           {"^shop_%$", "'%' is a sign of SQL's LIKE; any text is '.*': write '^shop_.*$'"},
           {"(a|b)%", "'%' is a sign of SQL's LIKE; any text is '.*'"},
           {"a,b", "several names stand between '|': ^(a|b)$"},
           {"^orders, items$", "several names stand between '|': ^(a|b)$"},
           {"shop.orders", "'database' and 'table' have a key each"},
           {"'shop'", "the quotes are part of the value; leave them out"},
           {"\"^shop$\"", "the quotes are part of the value; leave them out"},
           {"“shop”", "the quotes are part of the value; leave them out"},
           {"^ shop$", "it begins or ends with a blank"},
           {"shop # ours", "a comment needs a line of its own; here it is part of the value"},
           {"sh\xE2\x80\x8Bop", "it holds a sign that cannot be seen; type the line anew"},
           {"shop*", "'*' repeats the sign before it; any text is '.*': write 'shop.*'"},
           {"*", "'*' repeats the sign before it; any text is '.*': write '.*'"},
           {"^*_log$", "'*' repeats the sign before it; any text is '.*': write '^.*_log$'"},
           {"?og", "'?' makes the sign before it optional; any one sign is '.': write '.og'"},
           {"*.*", "'database' and 'table' have a key each"},
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
            "; table = '%_log': '%' is a sign of SQL's LIKE; any text is '.*': write '.*_log'");
}

}  // namespace
}  // namespace smt
