#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/starrocks_grants.hpp"
#include "good_facts.hpp"

namespace smt::test {
namespace {

using ::testing::StartsWith;

StarRocksFacts good_fe() {
  StarRocksFacts facts;
  facts.version = "3.3.5-6d81f75";
  facts.account = "'smt'@'%'";
  facts.backends.value = {{"a:9050", true}, {"b:9050", true}, {"c:9050", true}};
  facts.compute_nodes.value.emplace();
  facts.grants.value = {StarRocksFacts::Grant{"", "GRANT 'root' TO 'smt'@'%'"}};
  facts.state.value.emplace();
  return facts;
}

StarRocksNeeds fe_needs() {
  StarRocksNeeds needs;
  needs.hosts = {{"fe", 9030}};
  needs.user = "smt";
  needs.creates = true;
  needs.be_num = 3;
  needs.starrocks.version = {3, 1, 0};
  needs.made = {{{"shop", "orders"}, 3}};
  needs.loads = {{"shop", "orders"}};
  return needs;
}

class StarRocksChecks : public testing::Test {
 protected:
  std::string result(Code code) const { return reported(check_starrocks(facts, needs), code); }
  StarRocksFacts facts = good_fe();
  StarRocksNeeds needs = fe_needs();
};

TEST_F(StarRocksChecks, Version) {
  EXPECT_EQ(result(Code::kReadyFeVersion), "ok StarRocks 3.3.5-6d81f75, the files are for 3.1 and later");
  needs.starrocks.version = {3, 3, 6};
  EXPECT_EQ(
      result(Code::kReadyFeVersion),
      "FAIL StarRocks 3.3.5-6d81f75, the files are for 3.3.6 and later | StarRocks is 3.3.5-6d81f75; the files are "
      "written for 3.3.6 and later | set 'version = 3.3' in [starrocks] and generate the files again");
  facts.version = "main-1a2b3c";
  EXPECT_EQ(result(Code::kReadyFeVersion),
            "skip StarRocks reports the version 'main-1a2b3c', which the tool cannot parse");
}

TEST_F(StarRocksChecks, RunMode) {
  EXPECT_EQ(result(Code::kReadyRunMode), "skip StarRocks does not say its run mode; 4.1 and later do");
  facts.run_mode = "shared_nothing";
  EXPECT_EQ(result(Code::kReadyRunMode), "ok the run mode is shared_nothing, the files are for shared_nothing");
  facts.run_mode = "SHARED_DATA";
  EXPECT_EQ(result(Code::kReadyRunMode),
            "FAIL the run mode is shared_data, the files are for shared_nothing | StarRocks runs as shared_data, but "
            "the files are written for run_mode = shared_nothing | set 'run_mode = shared_data' in [starrocks] and "
            "generate the files again");
  facts.run_mode = "";
  needs.starrocks.run_mode = RunMode::kSharedData;
  facts.compute_nodes.value = {{"x:9050", true}};
  EXPECT_EQ(result(Code::kReadyRunMode), "skip StarRocks does not say its run mode; 4.1 and later do");
  facts.backends.value->clear();
  EXPECT_EQ(result(Code::kReadyRunMode), "ok the run mode is shared_data, the files are for shared_data");
  facts.compute_nodes = {std::nullopt, "Access denied"};
  EXPECT_EQ(result(Code::kReadyRunMode), "skip StarRocks does not say its run mode; 4.1 and later do");
}

TEST_F(StarRocksChecks, Nodes) {
  EXPECT_EQ(result(Code::kReadyBackends), "ok 3 of 3 BE nodes are alive, be_num is 3");
  EXPECT_EQ(result(Code::kReadyReplicas), "ok replication_num is at most 3, 3 BE nodes are alive");
  facts.backends.value->back().alive = false;
  EXPECT_EQ(
      result(Code::kReadyBackends),
      "warn 2 of 3 BE nodes are alive, be_num is 3 | 2 BE nodes are alive, but be_num = 3: there are more BUCKETS than "
      "these nodes need | set 'be_num = 2' in [other] and generate the files again; or start the other nodes: c:9050");
  EXPECT_EQ(result(Code::kReadyReplicas),
            "FAIL replication_num is at most 3, 2 BE nodes are alive | 2 BE nodes are alive, but replication_num = 3 "
            "for shop.orders: StarRocks refuses CREATE TABLE | set 'properties.replication_num = 2' in [table-rule], "
            "or start more BE "
            "nodes");
  facts.compute_nodes.value = {{"x:9050", true}, {"y:9050", true}, {"z:9050", true}};
  facts.backends.value->clear();  // shared data
  EXPECT_EQ(result(Code::kReadyBackends), "ok 3 of 3 BE nodes are alive, be_num is 3");
  facts.backends = {std::nullopt, "Access denied"};
  EXPECT_EQ(result(Code::kReadyReplicas), "skip BE nodes: Access denied");
}

TEST_F(StarRocksChecks, TablesThatTheUserDoesNotSee) {
  facts.grants.value = {StarRocksFacts::Grant{"default", "GRANT CREATE TABLE ON DATABASE shop TO USER 'smt'@'%'"}};
  EXPECT_EQ(result(Code::kReadyTableDiffers),
            "skip 'smt'@'%' does not see 1 of the 1 tables, if they exist: it has no privilege on them");
  facts.grants.value->push_back({"default", "GRANT INSERT ON ALL TABLES IN DATABASE shop TO USER 'smt'@'%'"});
  EXPECT_EQ(result(Code::kReadyTableDiffers), "ok none of the 1 tables exists yet");
  facts.grants = {std::nullopt, "no"};
  EXPECT_EQ(result(Code::kReadyTableDiffers), "ok none of the 1 tables exists yet");
}

TEST_F(StarRocksChecks, Tables) {
  EXPECT_EQ(result(Code::kReadyTableDiffers), "ok none of the 1 tables exists yet");
  needs.made.front().exists = true;
  EXPECT_EQ(result(Code::kReadyTableDiffers), "ok 1 of the 1 tables exist, and the files can load them");
  needs.made.front().kept = "it has no sort key, but id is wanted";
  EXPECT_EQ(result(Code::kReadyTableDiffers), "ok 1 of the 1 tables exist, and the files can load them");
  EXPECT_EQ(
      result(Code::kReadyTableKept).substr(0, 107),
      "warn existing tables that differ from the files: shop.orders (it has no sort key, but id is wanted); CREATE");
  needs.made.front().fails = "it has no column note";
  needs.made.front().fix = "ALTER TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(80) NULL;";
  EXPECT_EQ(
      result(Code::kReadyTableDiffers),
      "FAIL shop.orders already exists, but it has no column note; CREATE TABLE IF NOT EXISTS does not change it | "
      "shop.orders already exists, but it has no column note; CREATE TABLE IF NOT EXISTS does not change it | ALTER "
      "TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(80) NULL;");
  facts.state = {std::nullopt, "no"};
  EXPECT_EQ(result(Code::kReadyTableDiffers), "skip existing tables: no");
  facts.state.why_not = "fe:9030 refuses SHOW", facts.refusal = {"fe:9030", "SHOW", "Access denied", "GRANT x;"};
  EXPECT_EQ(result(Code::kStarRocksRefused),
            "FAIL fe:9030 refuses SHOW | fe:9030 refuses SHOW: Access denied | GRANT x;");
}

TEST_F(StarRocksChecks, Grants) {
  EXPECT_EQ(result(Code::kReadyCreate), "ok 'smt'@'%' can create the databases and tables");
  EXPECT_EQ(result(Code::kReadyLoad), "ok 'smt'@'%' can load the tables");
  facts.grants.value = {{"default", "GRANT CREATE DATABASE ON CATALOG default_catalog TO USER 'smt'@'%'"},
                        {"default", "GRANT SELECT ON ALL TABLES IN ALL DATABASES TO USER 'smt'@'%'"},
                        {"hive", "GRANT INSERT ON ALL TABLES IN ALL DATABASES TO USER 'smt'@'%'"}};
  EXPECT_EQ(result(Code::kReadyCreate),
            "warn 'smt'@'%' lacks CREATE TABLE on `shop` | 'smt'@'%' lacks CREATE TABLE on `shop`: another user must "
            "run the StarRocks files | GRANT CREATE TABLE ON DATABASE `shop` TO USER 'smt'@'%';");
  EXPECT_EQ(
      result(Code::kReadyLoad),
      "FAIL 'smt'@'%' lacks INSERT on `shop`.`orders` | 'smt'@'%' lacks INSERT on `shop`.`orders` | GRANT INSERT ON "
      "TABLE `shop`.`orders` TO USER 'smt'@'%';");
  facts.grants.value->push_back({"default", "GRANT INSERT ON SOMETHING NEW TO USER 'smt'@'%'"});
  EXPECT_EQ(result(Code::kReadyLoad),
            "skip the tool does not understand the grant 'GRANT INSERT ON SOMETHING NEW TO USER 'smt'@'%''");
  facts.grants = {std::nullopt, "no"};
  EXPECT_EQ(result(Code::kReadyLoad), "skip grants: no");
}

TEST(StarRocksGrants, Objects) {
  const auto loads = [](std::string text) {
    return StarRocksGrants{{StarRocksFacts::Grant{"default", std::move(text)}}}.may("INSERT", {"shop", "orders"});
  };
  EXPECT_TRUE(loads("GRANT INSERT, SELECT ON TABLE shop.orders TO USER 'u'@'%'"));
  EXPECT_TRUE(loads("GRANT ALL ON TABLE `shop`.`orders` TO USER 'u'@'%'"));
  EXPECT_TRUE(loads("GRANT INSERT ON ALL TABLES IN DATABASE forum, shop TO USER 'u'@'%'"));
  EXPECT_FALSE(loads("GRANT INSERT ON TABLE shop.items TO USER 'u'@'%'"));
  EXPECT_FALSE(loads("GRANT INSERT ON ALL TABLES IN DATABASE forum TO USER 'u'@'%'"));
  EXPECT_FALSE(loads("GRANT 'public' TO 'u'@'%'"));
  EXPECT_TRUE(loads("GRANT 'x', 'db_admin' TO 'u'@'%'"));
  EXPECT_FALSE(loads("GRANT CREATE TABLE ON DATABASE shop TO USER 'u'@'%'"));
}

TEST(GrantedRoles, OfALine) {
  using Roles = std::vector<std::string>;
  EXPECT_EQ(granted_roles("GRANT 'root', 'loa,der' TO 'u'@'%'"), (Roles{"root", "loa,der"}));
  EXPECT_EQ(granted_roles("GRANT a, b TO USER u"), (Roles{"a", "b"}));
  EXPECT_EQ(granted_roles("GRANT SELECT ON TABLE a.b TO USER u"), Roles{});
  EXPECT_EQ(granted_roles("GRANT 'a TO b"), Roles{});
  EXPECT_EQ(granted_roles(""), Roles{});
}

TEST(LoadUrl, Answers) {
  const FileLine line{"a.conf", 14};
  const auto of = [&](HttpAnswer answer) {
    return reported({check_load_url("fe:8030", line, answer)}, Code::kReadyLoadUrl);
  };
  EXPECT_EQ(of({200, R"({"online_backend_num":1,"total_backend_num":1,"status":"OK"})", ""}),
            "ok load-url fe:8030 is the HTTP server of a FE");
  EXPECT_EQ(of({200, R"({"status": "OK","msg": "To Be Added"})", ""}),
            "ok load-url fe:8030 is the HTTP server of a BE");
  EXPECT_EQ(of({401, "", ""}), "skip load-url fe:8030 requires a login before it identifies itself (HTTP 401)");
  EXPECT_EQ(of({0, "", "Could not resolve host: fe"}).substr(0, 78),
            "FAIL load-url fe:8030: no HTTP answer: Could not resolve host: fe | load-url f");
  EXPECT_NE(of({502, "", ""}).find("load-url fe:8030: HTTP 502 | "), std::string::npos);
  const auto way_out = [&](const std::string& address) {
    return check_load_url(address, line, {502, "", ""}).arguments.at(2);
  };
  EXPECT_EQ(way_out("http://fe:9030/"), "write 'http://fe:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("https://fe:9030"), "write 'https://fe:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("https://fe/"), "write 'https://fe:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("fe"), "write 'fe:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("[::1]:9030"), "write '[::1]:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("[::1]"), "write '[::1]:8030' in its place (a.conf:14)");
  EXPECT_EQ(way_out("http://[::1]:8030/"), "check that StarRocks runs there, and the address (a.conf:14)");
  EXPECT_EQ(way_out("fe:8030"), "check that StarRocks runs there, and the address (a.conf:14)");
  EXPECT_EQ(way_out("be:8040"), "check that StarRocks runs there, and the address (a.conf:14)");
}

TargetTable target(const std::string& name) {
  TargetTable target;
  target.name = {"shop", name};
  target.key = {"id"};
  target.properties = {{"replication_num", "2"}};
  target.flink.emplace();
  return target;
}

TableRule sink_rule(const std::string& url) {
  TableRule rule;
  for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
           {"jdbc-url", url}, {"username", "u"}, {"password", "p"}, {"load-url", "http://x:y@fe1:8030; fe2:8030"}})
    rule.sink[key] = {value, {"a.conf", 1}, ""};
  return rule;
}

/// A plan of one table for each rule, and the needs of its targets.
class StarRocksNeedsOf : public testing::Test {
 protected:
  std::vector<StarRocksNeeds> needs_of(const std::vector<std::string>& urls) {
    rules.clear();
    for (const auto& url : urls) rules.push_back(sink_rule(url));
    Plan plan;
    for (const auto& rule : rules) {
      PlannedTarget planned;
      planned.rule = &rule;
      planned.name = {"shop", std::string(1, static_cast<char>('a' + plan.targets.size()))};
      plan.targets.push_back(std::move(planned));
    }
    auto needs = starrocks_needs(config, plan);
    const StarRocksFacts none;
    const std::vector<const StarRocksFacts*> facts(needs.size(), &none);
    for (const auto& one : plan.targets) add_needs(target(one.name.table), *one.rule, facts, needs);
    return needs;
  }

  Config config;
  std::vector<TableRule> rules;
};

TEST_F(StarRocksNeedsOf, NoServer) { EXPECT_TRUE(starrocks_needs(config, {}).empty()); }

TEST_F(StarRocksNeedsOf, JdbcUrl) {
  const std::string url = "jdbc:mysql://me:secret@fe1:9031,fe2/?useSSL=false&password=secret";
  config.fe.tls.mode = Tls::Mode::kRequired;
  const auto needs = needs_of({url, url});
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(server_name(needs[0]), "fe1:9031, fe2:9030 as u");
  EXPECT_EQ(needs[0].load_urls,
            (std::map<std::string, FileLine>{{"fe2:8030", {"a.conf", 1}}, {"http://fe1:8030", {"a.conf", 1}}}));
  EXPECT_EQ(needs[0].given.at("port"), (Given{{"a.conf", 1}, "'flink.starrocks.jdbc-url' (a.conf:1)"}));
  EXPECT_EQ(needs[0].given.at("user"), (Given{{"a.conf", 1}, "'flink.starrocks.username' (a.conf:1)"}));
  EXPECT_EQ(needs[0].tls.mode, Tls::Mode::kRequired);
  EXPECT_EQ(needs[0].tables, (WantedTables{{"shop", {"a", "b"}}}));
  EXPECT_EQ(needs[0].made.size(), 2U);
  EXPECT_EQ(needs[0].made[0].replicas, 2U);
  EXPECT_EQ(needs[0].loads.size(), 2U);
  EXPECT_FALSE(needs[0].creates);
}

TEST_F(StarRocksNeedsOf, AddressesOfIpv6) {
  const auto needs = needs_of({"jdbc:mysql://[::1]:9031,[::2]/"});
  ASSERT_EQ(needs.size(), 1U);
  EXPECT_EQ(server_name(needs[0]), "[::1]:9031, [::2]:9030 as u");
}

TEST_F(StarRocksChecks, GroupsTablesOfWhichTheSameIsSaid) {
  needs.made.clear();
  for (const auto* name : {"a", "b", "c", "d"})
    needs.made.push_back({.name = {"shop", name}, .exists = true, .kept = "it has no sort key"});
  needs.made.push_back({.name = {"shop", "e"}, .exists = true, .unclear = "it is a view and not a table"});
  needs.made.push_back({.name = {"shop", "f"}, .exists = true, .unclear = "it is a view and not a table"});
  EXPECT_THAT(
      result(Code::kReadyTableKept),
      StartsWith("warn existing tables that differ from the files: shop.a, shop.b, shop.c and 1 more (it has no "
                 "sort key);"));
  EXPECT_THAT(result(Code::kReadyTableUnclear),
              StartsWith("FAIL the tool cannot compare shop.e, shop.f in StarRocks: it is a view and not a table |"));
}

TEST_F(StarRocksChecks, CountReplicasOnlyWhereTablesAreCreated) {
  needs.made.clear();
  EXPECT_EQ(result(Code::kReadyReplicas), "");
  facts.backends = {std::nullopt, "no"};
  EXPECT_EQ(result(Code::kReadyReplicas), "");
}

TEST_F(StarRocksNeedsOf, Clusters) {
  const auto clusters_of = [&](const std::vector<std::string>& urls) {
    needs_of(urls);
    Plan plan;
    for (const auto& rule : rules) {
      PlannedTarget planned;
      planned.rule = &rule;
      planned.name = {"shop", std::string(1, static_cast<char>('a' + plan.targets.size()))};
      plan.targets.push_back(std::move(planned));
    }
    std::string out;
    for (const auto& one : starrocks_clusters(config, plan)) {
      out += server_name(one) + ":";
      for (const auto& name : one.tables.at("shop")) out += " " + name;
      out += "\n";
    }
    return out;
  };
  const std::string one = "jdbc:mysql://fe1,fe2", same = "jdbc:mysql://fe2:9030", other = "jdbc:mysql://fe3";
  EXPECT_EQ(clusters_of({one, one}), "fe1:9030, fe2:9030 as u: a b\n");
  EXPECT_EQ(clusters_of({one, other, same}), "fe1:9030, fe2:9030 as u: a c\nfe3:9030 as u: b\n");
  config.fe.host = "fe9", config.fe.user = "admin";
  EXPECT_EQ(clusters_of({one, other}), "fe9:9030 as admin: a b\n");
}

TEST_F(StarRocksNeedsOf, TheUserThatCreates) {
  config.fe.host = "fe1", config.fe.user = "admin";
  auto needs = needs_of({"jdbc:mysql://fe1:9030"});
  ASSERT_EQ(needs.size(), 2U);
  EXPECT_TRUE(needs[0].creates);
  EXPECT_EQ(needs[0].made.size(), 1U);
  EXPECT_EQ(needs[0].tables, (WantedTables{{"shop", {"a"}}}));
  EXPECT_TRUE(needs[0].loads.empty());
  EXPECT_TRUE(needs[1].made.empty());
  EXPECT_TRUE(needs[1].tables.empty());
  EXPECT_EQ(needs[1].loads.size(), 1U);
  config.fe.user = "u", config.fe.password = Secret{"p"};
  EXPECT_EQ(needs_of({"jdbc:mysql://fe0:9030,fe1:9030"}).size(), 1U);
}

}  // namespace
}  // namespace smt::test
