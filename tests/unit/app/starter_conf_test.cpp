#include "app/starter_conf.hpp"

#include <gtest/gtest.h>

#include "app/source_url.hpp"
#include "smt/config.hpp"
#include "smt/pattern.hpp"

namespace smt {
namespace {

/// "user:password@host:port/db" of what was read; what is missing is "-".
std::string url(std::string_view text) {
  const auto parsed = parse_source_url(text);
  if (const auto* why = std::get_if<std::string>(&parsed)) return *why;
  const auto& read = std::get<SourceUrl>(parsed);
  return read.user.value_or("-") + ":" + read.password.value_or("-") + "@" + read.host + ":" +
         (read.port ? std::to_string(*read.port) : "-") + "/" + read.database.value_or("-");
}

TEST(SourceUrl, TellsItsParts) {
  EXPECT_EQ(url("mysql://h"), "-:-@h:-/-");
  EXPECT_EQ(url("mariadb://me@db.example.com:3307/shop"), "me:-@db.example.com:3307/shop");
  EXPECT_EQ(url("mysql://me:@h/"), "me:@h:-/-");
  EXPECT_EQ(url("mysql://a%40b:p%3A%2f%25@[::1]:3306/%E5%BA%93"), "a@b:p:/%@::1:3306/库");
  EXPECT_EQ(url("mysql://me:p@ss@h"), "me:p@ss@h:-/-");
  EXPECT_EQ(url("mysql://me:p%4@h"), "a % that two hexadecimal digits do not follow; write %25 for a %");
  EXPECT_EQ(url("mysql://me:12/p@h"), "an @ behind a /; write %2F for a / in user or password");
  EXPECT_EQ(url("mysql://h:65536"), "a port that is no number from 1 to 65535");
  EXPECT_EQ(url("mysql://[::1]3306"), "more text behind the ]");
  EXPECT_EQ(url("mysql://u%20@h"), "a space at the end of a part");
}

TEST(DbSection, NeverHoldsAPassword) {
  const SourceUrl url{"h", 3307, "me", "s3cret", std::nullopt};
  EXPECT_EQ(db_section(url, PasswordFrom::kVariable),
            "[db]\ntype = mysql\nhost = h\nport = 3307\nuser = me\npassword = ${MYSQL_PASSWORD}\n");
  EXPECT_EQ(db_section({"h", {}, "${a}", {}, {}}, PasswordFrom::kEmpty),
            "[db]\ntype = mysql\nhost = h\nport = 3306\nuser = $${a}\npassword =\n");
  EXPECT_EQ(db_section({"h", {}, {}, {}, {}}, PasswordFrom::kOptionFiles),
            "[db]\ntype = mysql\nhost = h\nport = 3306\n# user and password: [client] of ~/.my.cnf\n");
}

TableRow row(std::string schema, std::string name, std::string type) {
  return {std::move(schema), std::move(name), std::move(type), "", ""};
}

TEST(StarterConf, HasARuleForEachDatabaseAndOneForShards) {
  std::vector<TableRow> tables{row("crm", "contacts", "BASE TABLE"), row("crm", "v", "VIEW"),
                               row("a+b.c", "t", "BASE TABLE")};
  for (int i = 1; i <= 12; ++i) tables.push_back(row("shop_" + std::to_string(i), "orders", "BASE TABLE"));
  tables.push_back(row("odd\nname", "t", "BASE TABLE"));
  tables.push_back(row("app1", "users", "BASE TABLE"));
  tables.push_back(row("app2", "sensors", "BASE TABLE"));
  const auto text = starter_conf(db_section({"h", {}, "me", {}, {}}, PasswordFrom::kEmpty), tables, "MySQL 9.7");
  EXPECT_EQ(rule_count(tables), 5U);
  EXPECT_NE(text.find("\n# 1 table\n[table-rule.1]\ndatabase = ^a\\+b\\.c$\ntable = .*\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\n# 1 table; 1 view or the like, not synced\n[table-rule.4]\ndatabase = ^crm$\n"),
            std::string::npos);
  EXPECT_NE(
      text.find("\n# 12 databases, shop_1 to shop_9: tables of equal names and structure become one\n# 12 tables\n"
                "[table-rule.5]\ndatabase = ^shop_[0-9]+$\n"),
      std::string::npos);
  std::string said;
  const auto [config, findings] = parse_config("c.conf", text);
  for (const auto& finding : findings) said += render(finding, false);
  EXPECT_EQ(said,
            "c.conf:34: note: the conf has no flink.starrocks.* keys: only StarRocks SQL is written for it [C017]\n");
  ASSERT_EQ(config.rules.size(), 5U);
  EXPECT_TRUE(Pattern{config.rules[0].database.value}.found_in("a+b.c"));
  EXPECT_FALSE(Pattern{config.rules[0].database.value}.found_in("aab.c"));
}

}  // namespace
}  // namespace smt
