#include <gtest/gtest.h>

#include "smt/check.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// A target that Flink SQL loads from one table, with these options of its source.
struct Planned {
  Table table;
  TableRule rule;
  PlannedTarget planned;
  TargetTable target;

  Planned(const std::string& name, std::vector<Option> options, bool with_key = true)
      : table{test::table("shop", name, {}, with_key ? std::vector{key("PRIMARY", {"id"})} : std::vector<Key>{})} {
    rule.id = "1";
    planned.rule = &rule;
    planned.members = {&table};
    target.rule_id = rule.id;
    target.flink.emplace();
    target.flink->source_options = std::move(options);
  }
};

std::vector<Option> options(std::vector<Option> more = {}) {
  std::vector<Option> all{{"hostname", "h"}, {"port", "3307"},           {"username", "u"},
                          {"password", "p"}, {"server-id", "1000-1063"}, {"server-time-zone", "UTC"}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

Config config() {
  Config config;
  config.db.host = "other", config.db.socket = "/run/mysqld.sock";
  config.flink.parallelism = 3;
  return config;
}

std::vector<SourceNeeds> needs_of(const std::vector<const Planned*>& all) {
  std::vector<SourceNeeds> needs;
  for (const auto* one : all) add_needs(one->planned, one->target, config(), needs);
  return needs;
}

TEST(AddNeeds, KnowsWhatSuppliedFlinksConnection) {
  Planned a{"orders", options()};
  a.rule.source["username"] = {"u", {"a.conf", 20}, ""};
  auto conf = config();
  conf.db.given = {{"host", {{"a.conf", 2}, "'host' (a.conf:2)"}}, {"user", {{"a.conf", 4}, "'user' (a.conf:4)"}}};
  std::vector<SourceNeeds> needs;
  add_needs(a.planned, a.target, conf, needs);
  EXPECT_EQ(needs.at(0).db.given, (GivenValues{{"host", {{"a.conf", 2}, "'host' (a.conf:2)"}},
                                               {"user", {{"a.conf", 20}, "'flink.cdc.username' (a.conf:20)"}}}));
}

TEST(AddNeeds, OneForAllSourcesOfAServerAndUser) {
  const Planned a{"orders", options()}, b{"log", options({{"server-id", ""}}), false};
  const auto needs = needs_of({&a, &b});
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(server_name(needs[0]), "h:3307 as u");
  EXPECT_EQ(needs[0].db.password.reveal(), "p");
  EXPECT_EQ(needs[0].db.socket, "");
  EXPECT_EQ(needs[0].readers, 2U);
  EXPECT_EQ(needs[0].parallelism, 3U);
  EXPECT_EQ(needs[0].tables, (std::set<TableName>{{"shop", "log"}, {"shop", "orders"}}));
  EXPECT_EQ(needs[0].keyless, (std::set<TableName>{{"shop", "log"}}));
  EXPECT_EQ(needs[0].server_ids.size(), 2U);
  EXPECT_EQ(needs[0].server_ids[0], (ServerIds{1000, 1063}));
  EXPECT_EQ(needs[0].time_zones, std::set<std::string>{"UTC"});
  EXPECT_FALSE(needs[0].locks);
  EXPECT_TRUE(needs[0].plain);
  EXPECT_TRUE(needs[0].no_public_key);
}

TEST(AddNeeds, ApartForAnotherHostUserOrPassword) {
  const Planned a{"a", options()};
  Planned b{"b", options()}, c{"c", options()}, d{"d", options()};
  b.target.flink->source_options[0].value = "h2";
  c.target.flink->source_options[2].value = "u2";
  d.target.flink->source_options[3].value = "p2";
  EXPECT_EQ(needs_of({&a, &b, &c, &d, &a}).size(), 4U);
}

TEST(AddNeeds, WhatOptionsMean) {
  const auto of = [](std::vector<Option> more) {
    const Planned planned{"orders", options(std::move(more))};
    return needs_of({&planned}).front();
  };
  EXPECT_TRUE(of({{"scan.incremental.snapshot.enabled", "false"}}).locks);
  EXPECT_FALSE(of({{"debezium.database.ssl.mode", "required"}}).plain);
  EXPECT_FALSE(of({{"debezium.database.ssl.mode", "required"}}).no_public_key);
  EXPECT_FALSE(of({{"debezium.database.ssl.mode", "preferred"}}).plain);
  EXPECT_TRUE(of({{"debezium.database.ssl.mode", "preferred"}}).no_public_key);
  EXPECT_TRUE(of({{"debezium.database.ssl.mode", "disabled"}}).plain);
  EXPECT_FALSE(of({{"jdbc.properties.allowPublicKeyRetrieval", "true"}}).no_public_key);
}

TEST(AddNeeds, APipelineHasOneReader) {
  Planned a{"a", options()}, b{"b", options()};
  for (auto* one : {&a, &b}) {
    one->target.flink.reset();
    one->target.pipeline.emplace();
    one->target.pipeline->source = {{"hostname", "h"}, {"username", "u"}, {"password", "p"}, {"port", "3306"}};
    one->target.pipeline->server_id = "2000-2063";
  }
  const auto needs = needs_of({&a, &b});
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(needs[0].readers, 1U);
  EXPECT_EQ(needs[0].tables.size(), 2U);
  ASSERT_EQ(needs[0].server_ids.size(), 1U);
  EXPECT_EQ(needs[0].server_ids[0], (ServerIds{2000, 2063}));
}

TEST(AddNeeds, RulesThatShareAPipelineShareItsReader) {
  Planned sql{"sql", options()}, a{"a", options()}, b{"b", options()};
  for (auto* one : {&a, &b}) {
    one->target.flink.reset();
    one->target.pipeline.emplace();
    one->target.pipeline->source = options();
    one->target.pipeline->server_id = "2000-2063";
    one->target.rule_id = one == &a ? "1" : "2";
    one->target.pipeline->jobs = {{"rule " + one->target.rule_id, 1}, {"all", 1}};
  }
  EXPECT_EQ(needs_of({&sql, &a, &b})[0].readers, 2U);
  for (auto* one : {&a, &b}) one->target.pipeline->jobs.of_all = {};
  EXPECT_EQ(needs_of({&sql, &a, &b})[0].readers, 3U);
}

TEST(AddNeeds, InvisibleColumnsAreTold) {
  Planned a{"a", options()};
  a.target.flink.reset();
  a.rule.source["hostname"] = {"replica", {"c", 1}};
  a.target.findings = {{Code::kFlinkInvisibleLast, Object{"shop", "a"}, {"h", "ALTER …"}}};
  const auto needs = needs_of({&a});
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(needs[0].db.host, "replica");
  EXPECT_EQ(needs[0].readers, 0U);
  ASSERT_EQ(needs[0].invisible.size(), 1U);
  EXPECT_EQ(needs[0].invisible.begin()->first, (TableName{"shop", "a"}));
  EXPECT_EQ(needs[0].invisible.begin()->second.columns, "h");
  EXPECT_EQ(needs[0].invisible.begin()->second.fix, "ALTER …");
}

TEST(AddNeeds, NoneWithoutFlink) {
  Planned a{"a", options()};
  a.target.flink.reset();
  EXPECT_TRUE(needs_of({&a}).empty());
}

}  // namespace
}  // namespace smt::test
