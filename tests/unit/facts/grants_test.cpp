#include "facts/grants.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

struct Name {
  std::string database, table;
};

bool selects(const std::vector<std::string>& lines, const Name& name, bool literal = false) {
  return Grants{lines, literal}.has("SELECT", name.database, name.table);
}

TEST(Grants, OnEverythingOnADatabaseOnATable) {
  EXPECT_TRUE(selects({"GRANT SELECT ON *.* TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT, INSERT ON `shop`.* TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_FALSE(selects({"GRANT SELECT ON `shop`.* TO `u`@`%`"}, {"shop2", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT ON `shop`.`orders` TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT ON TABLE `shop`.`orders` TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_FALSE(selects({"GRANT SELECT ON `shop`.`orders` TO `u`@`%`"}, {"shop", "items"}));
  EXPECT_FALSE(selects({"GRANT INSERT ON *.* TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_TRUE(selects({"GRANT ALL PRIVILEGES ON *.* TO 'u'@'%' WITH GRANT OPTION"}, {"shop", "orders"}));
}

TEST(Grants, OfColumnsAreNotOfTheTable) {
  EXPECT_FALSE(selects({"GRANT SELECT (`id`, `a ON b`) ON `shop`.`orders` TO `u`@`%`"}, {"shop", "orders"}));
  EXPECT_TRUE(selects({"GRANT INSERT (`id`), SELECT ON `shop`.`orders` TO `u`@`%`"}, {"shop", "orders"}));
}

TEST(Grants, DatabaseNamesArePatterns) {
  EXPECT_TRUE(selects({"GRANT SELECT ON `shop_%`.* TO `u`@`%`"}, {"shop_12", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT ON `shop_1`.* TO `u`@`%`"}, {"shopx1", "orders"}));
  EXPECT_FALSE(selects({"GRANT SELECT ON `shop\\_1`.* TO `u`@`%`"}, {"shopx1", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT ON `shop\\_1`.* TO `u`@`%`"}, {"shop_1", "orders"}));
  EXPECT_TRUE(selects({"GRANT SELECT ON `a``b.c`.* TO `u`@`%`"}, {"a`b.c", "orders"}));
}

TEST(Grants, NoPatternsWithPartialRevokesNorInGrantsOfTables) {
  EXPECT_FALSE(selects({"GRANT SELECT ON `shop_%`.* TO `u`@`%`"}, {"shop_12", "orders"}, true));
  EXPECT_TRUE(selects({"GRANT SELECT ON `shop_1`.* TO `u`@`%`"}, {"shop_1", "orders"}, true));
  EXPECT_FALSE(selects({"GRANT SELECT ON `shop_1`.`orders` TO `u`@`%`"}, {"shopx1", "orders"}));
}

TEST(Grants, RevokedForADatabase) {
  const std::vector<std::string> lines{"GRANT SELECT ON *.* TO `u`@`%`", "REVOKE SELECT ON `shop`.* FROM `u`@`%`"};
  EXPECT_FALSE(selects(lines, {"shop", "orders"}, true));
  EXPECT_TRUE(selects(lines, {"forum", "posts"}, true));
  EXPECT_TRUE(selects({lines[0], lines[1], "GRANT SELECT ON `shop`.`orders` TO `u`@`%`"}, {"shop", "orders"}, true));
}

TEST(Grants, ProveThatATableIsShownWhole) {
  const auto proves = [](const std::vector<std::string>& lines) {
    return Grants{lines, false}.proves_select("shop_1", "orders");
  };
  EXPECT_TRUE(proves({"GRANT SELECT ON `shop\\_1`.* TO `u`@`%`"}));
  EXPECT_TRUE(proves({"GRANT SELECT ON `shop_1`.`orders` TO `u`@`%`"}));
  EXPECT_TRUE(proves({"GRANT INSERT ON `shop_1`.* TO `u`@`%`", "GRANT SELECT ON *.* TO `u`@`%`"}));
  EXPECT_FALSE(proves({"GRANT SELECT (`id`) ON `shop_1`.`orders` TO `u`@`%`"}));
  EXPECT_FALSE(proves({"GRANT SELECT ON `shop%`.* TO `u`@`%`", "GRANT INSERT ON `shop_1`.* TO `u`@`%`"}));
  EXPECT_FALSE(proves({"GRANT `reads_all`@`%` TO `u`@`%`"}));
  EXPECT_FALSE(proves({}));
}

TEST(Grants, GlobalOnes) {
  const Grants grants{{"GRANT USAGE ON *.* TO `u`@`%`", "GRANT REPLICATION SLAVE, replication client ON *.* TO `u`@`%`",
                       "GRANT RELOAD ON `shop`.* TO `u`@`%`"},
                      false};
  EXPECT_TRUE(grants.has("REPLICATION SLAVE"));
  EXPECT_TRUE(grants.has("REPLICATION CLIENT"));
  EXPECT_FALSE(grants.has("RELOAD"));
  EXPECT_TRUE(grants.has_any({"SUPER", "REPLICATION CLIENT"}));
  EXPECT_FALSE(grants.has_any({"SUPER", "PROCESS"}));
}

TEST(Grants, WhatIsNoneIsPassedOver) {
  for (const auto* line : {"", "GRANT", "GRANT `reader`@`%` TO `u`@`%`", "GRANT PROXY ON ''@'' TO 'u'@'%'",
                           "GRANT EXECUTE ON PROCEDURE `shop`.`p` TO `u`@`%`", "GRANT SELECT ON `shop",
                           "GRANT SELECT (a", "GRANT SELECT ON `shop`.", "SET DEFAULT ROLE r FOR u"}) {
    EXPECT_FALSE(selects({line}, {"shop", "orders"})) << line;
    EXPECT_FALSE((Grants{{line}, false}).has("SELECT")) << line;
  }
}

TEST(GrantPattern, Matches) {
  EXPECT_TRUE(matches_grant("%", ""));
  EXPECT_TRUE(matches_grant("a%c%", "abcabc"));
  EXPECT_TRUE(matches_grant("%c", "abcabc"));
  EXPECT_FALSE(matches_grant("a%d", "abc"));
  EXPECT_FALSE(matches_grant("a_", "a"));
  EXPECT_FALSE(matches_grant("", "a"));
  EXPECT_TRUE(matches_grant("100\\%", "100%"));
  EXPECT_FALSE(matches_grant("100\\%", "1000"));
}

TEST(QuotedAccount, IsForAGrant) {
  EXPECT_EQ(quoted_account("smt@10.0.0.%"), "'smt'@'10.0.0.%'");
  EXPECT_EQ(quoted_account("a@b@localhost"), "'a@b'@'localhost'");
  EXPECT_EQ(quoted_account("o'neill@%"), "'o\\'neill'@'%'");
  EXPECT_EQ(quoted_account("role"), "'role'");
}

}  // namespace
}  // namespace smt::test
