#include "init/starter_conf.hpp"

#include <gtest/gtest.h>

#include "smt/config.hpp"
#include "smt/pattern.hpp"

namespace smt::test {
namespace {

constexpr const char* kDb = "[db]\ntype = mysql\nhost = h\nuser = me\npassword =\n";

void add(SeenTables& seen, std::string schema, std::string name, std::string type = "BASE TABLE") {
  if (type == "BASE TABLE") seen.keyed.emplace(schema, name);
  seen.tables.push_back({std::move(schema), std::move(name), std::move(type), "", ""});
}

/// Returns the text after the lines that every conf has.
std::string rules(const SeenTables& seen) {
  const auto text = starter_conf(kDb, seen, "MySQL 9.7");
  const std::string last = "# flink.starrocks.password = ${STARROCKS_PASSWORD}\n";
  return text.substr(text.find(last) + last.size());
}

TEST(StarterConf, IsAWholeConf) {
  SeenTables seen;
  add(seen, "crm", "contacts");
  EXPECT_EQ(
      starter_conf(kDb, seen, "MariaDB 10.11"),
      R"(# Made by 'starrocks-migrate-tool init' from MariaDB 10.11. Edit it as you like, then run starrocks-migrate-tool.
# docs/config.md explains every key, docs/recipes.md what the rules can do.

[db]
type = mysql
host = h
user = me
password =

[other]
# Number of BE nodes in the StarRocks cluster. BUCKETS and replication_num depend on it.
be_num = 3
output_dir = ./result
# placeholder: the Flink files get placeholders such as ${MYSQL_PASSWORD} instead of passwords
secrets = inline

[starrocks]
# The oldest StarRocks that must accept the SQL: 2.5 to 4.2
version = 3.1
# For a cluster on object storage; from 4.1 on also see "distribution" in docs/config.md:
# run_mode = shared_data

# [flink]
# version = 1.20
# tables_per_job = 20
# The address of the JobManager's web page: diff then says which jobs run.
# rest = http://JOBMANAGER_HOST:8081

# Settings for all rules below. Without the four lines below, the tool writes only StarRocks SQL. To get Flink SQL too,
# remove the # from them and set your StarRocks: FE_HOST, its ports, and a user that may load. Its password comes from
# the variable STARROCKS_PASSWORD: export it before you run the tool, or write the password here instead.
[table-rule]
# flink.starrocks.jdbc-url = jdbc:mysql://FE_HOST:9030
# flink.starrocks.load-url = FE_HOST:8030
# flink.starrocks.username = root
# flink.starrocks.password = ${STARROCKS_PASSWORD}

# 1 table
[table-rule.1]
database = ^crm$
table = .*
)");
}

TEST(StarterConf, SaysWhatFlinkNeedsBesideASocket) {
  SeenTables seen;
  add(seen, "crm", "contacts");
  const auto text = starter_conf("[db]\ntype = mysql\nsocket = /s\nuser = me\npassword =\n", seen, "MySQL 9.7");
  const auto begin = text.find("# flink.starrocks.password");
  EXPECT_EQ(text.substr(begin), R"(# flink.starrocks.password = ${STARROCKS_PASSWORD}
# Flink cannot use the socket of [db]; it also needs these four lines, and MYSQL_PASSWORD exported:
# flink.cdc.hostname = DB_HOST
# flink.cdc.port = 3306
# flink.cdc.username = USER
# flink.cdc.password = ${MYSQL_PASSWORD}

# 1 table
[table-rule.1]
database = ^crm$
table = .*
)");
}

TEST(StarterConf, CountsTablesAndThoseWithoutAKey) {
  SeenTables seen;
  add(seen, "crm", "contacts");
  add(seen, "crm", "log", "SYSTEM VERSIONED");
  add(seen, "crm", "v", "VIEW");
  add(seen, "crm", "w", "VIEW");
  seen.keyed.emplace("CRM", "log");  // another table if names are case-sensitive
  EXPECT_EQ(rules(seen),
            "\n# 2 tables, 1 without a key; 2 views or similar, not synced\n[table-rule.1]\ndatabase = ^crm$\n"
            "table = .*\n");
}

TEST(StarterConf, GivesDatabasesWithoutTablesNoRule) {
  SeenTables seen;
  add(seen, "reports", "v", "VIEW");
  add(seen, "a", "t");
  add(seen, "ids2", "s", "SEQUENCE");
  add(seen, "ids1", "s", "SEQUENCE");
  add(seen, "odd\nname", "t");
  EXPECT_EQ(rules(seen),
            "\n# 1 table\n[table-rule.1]\ndatabase = ^a$\ntable = .*\n"
            "\n# No rule for these databases, because they have no tables (only views or similar):\n#   ids1\n#   "
            "ids2\n#   reports\n"
            "\n# No rule for 1 database whose name has control characters\n");
  EXPECT_EQ(rule_count(seen), 1U);
  EXPECT_EQ(rule_count({}), 0U);
}

TEST(StarterConf, HasARuleForEachDatabaseAndOneForShards) {
  SeenTables seen;
  add(seen, "a+b.c", "t");
  for (int i = 1; i <= 12; ++i) add(seen, "shop_" + std::to_string(i), "orders");
  add(seen, "shop_3", "v", "VIEW");
  add(seen, "app1", "users");
  add(seen, "app2", "sensors");
  seen.keyed.erase({"shop_7", "orders"});
  EXPECT_EQ(rules(seen),
            "\n# 1 table\n[table-rule.1]\ndatabase = ^a\\+b\\.c$\ntable = .*\n"
            "\n# 1 table\n[table-rule.2]\ndatabase = ^app2$\ntable = .*\n"
            "\n# 1 table\n[table-rule.3]\ndatabase = ^app1$\ntable = .*\n"
            "\n# 12 databases, shop_1 to shop_9: tables with the same name and structure become one\n"
            "# 12 tables, 1 without a key; 1 view or similar, not synced\n[table-rule.4]\n"
            "database = ^shop_[0-9]+$\ntable = .*\n");
}

TEST(StarterConf, IsReadWithoutAFaultAndSaysWhatFlinkSqlLacks) {
  SeenTables seen;
  add(seen, "a+b.c", "t");
  const auto [config, findings] = parse_config("c.conf", starter_conf(kDb, seen, "MySQL 9.7"));
  std::string said;
  for (const auto& finding : findings) said += render(finding, false);
  EXPECT_EQ(
      said,
      "c.conf:39: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
      "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username and "
      "flink.starrocks.password; in [table-rule] they apply to all rules\n");
  ASSERT_EQ(config.rules.size(), 1U);
  EXPECT_TRUE(Pattern{config.rules[0].database.value}.found_in("a+b.c"));
  EXPECT_FALSE(Pattern{config.rules[0].database.value}.found_in("aab.c"));
}

}  // namespace
}  // namespace smt::test
