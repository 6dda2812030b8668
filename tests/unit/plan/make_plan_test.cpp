#include <gtest/gtest.h>

#include <set>

#include "smt/plan.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

TableRule rule(std::string id, std::string database, std::string tables) {
  TableRule rule;
  rule.id = std::move(id);
  rule.place = {"c.conf", 10};
  rule.database = {std::move(database), {"c.conf", 11}};
  rule.table = {std::move(tables), {"c.conf", 12}};
  return rule;
}

Table simple(std::string schema, std::string name) {
  return table(std::move(schema), std::move(name), {not_null(column("id", "int"))}, {key("PRIMARY", {"id"})});
}

/// Targets as "rule:name", and the codes of the plan.
struct Planned {
  Config config;
  Catalog catalog;
  Findings pattern_findings;
  Plan plan;

  Planned(std::vector<TableRule> rules, std::vector<Table> tables, const Version& starrocks = {3, 1, 0}) {
    config.rules = std::move(rules);
    config.starrocks.version = starrocks;
    catalog.tables = std::move(tables);
    catalog.server.server_id = 1;
    const Matcher matcher{config.rules, config.ignore_rules, pattern_findings};
    plan = make_plan(config, catalog, matcher);
  }
  std::string targets() const {
    std::string out;
    for (const auto& target : plan.targets)
      out += (out.empty() ? "" : " ") + target.rule->id + ":" + table_name_text(target.name);
    return out;
  }
};

TEST(MakePlan, PatternsAreFoundAnywhereUnlessAnchored) {
  EXPECT_EQ(Planned({rule("1", "shop", "^order$")}, {simple("myshop2", "order"), simple("shop", "orders")}).targets(),
            "1:myshop2.order");
}

TEST(MakePlan, TheLastRuleOwnsATable) {
  const Planned planned({rule("1", "shop", ".*"), rule("2", "shop", "^b$"), rule("3", "none", ".*")},
                        {simple("shop", "a"), simple("shop", "b")});
  EXPECT_EQ(planned.targets(), "1:shop.a 2:shop.b");
  EXPECT_EQ(codes(planned.plan.findings), "P007 C024");
}

TEST(MakePlan, SaysWhichRuleBeatAnUnusedOne) {
  const Planned planned({rule("1", "shop", "^a$"), rule("2", "shop", ".*")}, {simple("shop", "a")});
  EXPECT_EQ(message(planned.plan.findings.back()),
            "[table-rule.1] owns no table: [table-rule.2], which comes later, owns everything that it matches");
}

TEST(Matcher, RefusesWhatRe2Refuses) {
  const Planned planned({rule("1", "(?=x)", ".*")}, {simple("x", "a")});
  ASSERT_EQ(codes(planned.pattern_findings), "C011");
  EXPECT_EQ(render(planned.pattern_findings[0], false),
            "c.conf:11: error: [table-rule.1] database = '(?=x)': '(?=' is not supported [C011]\n"
            "  hint: patterns are RE2 regular expressions (no look-ahead, no back-references)\n");
  EXPECT_EQ(planned.targets(), "");
}

TEST(MakePlan, ShardsBecomeRectanglesOfDatabasesAndTables) {
  const Planned planned({rule("1", "db", ".*")}, {simple("db_1", "t_1"), simple("db_1", "t_2"), simple("db_2", "t_1"),
                                                  simple("db_2", "t_2"), simple("db_3", "t_9")});
  ASSERT_EQ(planned.targets(), "1:db__auto_shard.t__auto_shard");
  const auto& products = planned.plan.targets[0].source.products;
  ASSERT_EQ(products.size(), 2u);
  EXPECT_EQ(products[0].databases, (std::vector<std::string>{"db_1", "db_2"}));
  EXPECT_EQ(products[0].tables, (std::vector<std::string>{"t_1", "t_2"}));
  EXPECT_EQ(products[1].databases, (std::vector<std::string>{"db_3"}));
  EXPECT_EQ(products[1].tables, (std::vector<std::string>{"t_9"}));
}

TEST(MakePlan, DerivedNamesThatMeetATableAreAnError) {
  const Planned planned({rule("1", "d", ".*")}, {simple("d", "t__auto_shard"), simple("d", "t_1"), simple("d", "t_2")});
  EXPECT_EQ(planned.targets(), "");
  EXPECT_EQ(codes(planned.plan.findings), "P005 P005");
}

TEST(MakePlan, TargetsWithOneNameAreOneReport) {
  auto shards = rule("1", "d", ".*");
  shards.shape.shard_name = Setting{"all", FileLine{"c.conf", 3}};
  const Planned planned({shards}, {simple("d", "t_1"), simple("d", "t_2"), simple("d", "u_1"), simple("d", "u_2")});
  auto findings = planned.plan.findings;
  ASSERT_EQ(codes(findings), "P005 P005");
  drop_repetitions(findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(render(findings.front(), false),
            "d.t_1: error: would have the same name in StarRocks as another, d.all; the tool writes none of these 2 tables "
            "or shard groups; the same holds for 1 more: d.u_1 [P005]\n"
            "  hint: give one of them another name with 'shard_name = *_all', or exclude it with a narrower pattern\n");
}

TEST(MakePlan, RenamedDatabasesStayApart) {
  const Planned planned({rule("1", ".*", ".*")}, {simple("a-b", "t"), simple("a.b", "t"), simple("a_b", "t")});
  EXPECT_EQ(planned.targets(), "1:a_b_2.t 1:a_b_3.t 1:a_b.t");
  EXPECT_EQ(codes(planned.plan.findings), "N001 N001");
}

TEST(MakePlan, RenamedTablesStayApart) {
  const Planned planned({rule("1", ".*", ".*")}, {simple("a-b", "t`x"), simple("d", "`t"), simple("d", "t`"),
                                                  simple("d", "t_"), simple("d", "t`_")});
  EXPECT_EQ(planned.targets(), "1:a_b.t_x 1:d._t 1:d.t_ 1:d.t__2 1:d.t__");
  EXPECT_EQ(codes(planned.plan.targets[0].findings), "N002");
  EXPECT_EQ(codes(planned.plan.targets[2].findings), "");
  EXPECT_EQ(codes(planned.plan.findings), "N001");
}

TEST(MakePlan, DashesInDatabasesStayFrom40) {
  const std::vector<Table> tables{simple("a-b", "t-t"), simple("a-b c", "t"), simple("-", "t"), simple("_-x", "t")};
  const Planned before({rule("1", ".*", ".*")}, tables, {3, 5, 0});
  EXPECT_EQ(before.targets(), "1:db_.t 1:db__x.t 1:a_b.t-t 1:a_b_c.t");
  ASSERT_EQ(codes(before.plan.findings), "N001 N001 N001 N001");  // by target
  EXPECT_EQ(render(before.plan.findings[2], false),
            "a-b: warning: StarRocks does not accept the database name 'a-b'; the database is 'a_b' there [N001]\n"
            "  hint: StarRocks accepts a dash from 4.0 on: if your StarRocks is that or later, set 'version = 4.0' in "
            "[starrocks]\n");
  EXPECT_EQ(hint(before.plan.findings[3]), "");  // a space is never free
  const Planned since({rule("1", ".*", ".*")}, tables, {4, 0, 0});
  EXPECT_EQ(since.targets(), "1:db_-.t 1:db_-x.t 1:a-b.t-t 1:a-b_c.t");
  EXPECT_EQ(codes(since.plan.findings), "N001 N001 N001");
}

TEST(MakePlan, ADatabaseThatIsRenamedIsToldOnce) {
  const Planned planned({rule("1", ".*", ".*")}, {simple("a-b", "t"), simple("a-b", "u"), simple("a-b", "v")});
  EXPECT_EQ(codes(planned.plan.findings), "N001");
}

TEST(MakePlan, TargetsWhoseNamesDifferByCaseAreTold) {
  const Planned planned({rule("1", "d", ".*")}, {simple("d", "User"), simple("d", "user"), simple("d", "t")});
  EXPECT_EQ(codes(planned.plan.targets[0].findings), "N006");
  EXPECT_EQ(render(planned.plan.targets[2].findings.at(0), false),
            "d.user: note: d.user and d.User are two tables; a StarRocks that is configured to ignore case in names "
            "treats them as one [N006]\n");
  EXPECT_EQ(codes(planned.plan.targets[1].findings), "");
}

TEST(MakePlan, TellsNamesThatDifferByCaseOnly) {
  const Planned planned({rule("1", "d", "^T$")}, {simple("d", "T"), simple("d", "t")});
  ASSERT_EQ(planned.targets(), "1:d.T");
  EXPECT_EQ(planned.plan.targets[0].look_alikes, (std::vector<std::string>{"d.t"}));
}

TEST(ServerIds, AreSlotsThatNewTablesDoNotMove) {
  const Planned one({rule("1", "d", ".*")}, {simple("d", "a")});
  const Planned two({rule("1", "d", ".*")}, {simple("d", "a"), simple("d", "b")});
  const auto ids = one.plan.targets[0].source.server_ids;
  EXPECT_EQ(two.plan.targets[0].source.server_ids, ids);
  EXPECT_EQ(ids.last - ids.first + 1, kServerIdSlot);
  EXPECT_EQ((ids.first - 10000) % kServerIdSlot, 0u);
  EXPECT_FALSE(two.plan.targets[1].source.server_ids == ids);
}

TEST(ServerIds, AreDisjointOverTenThousandTables) {
  std::vector<Table> tables;
  for (std::size_t i = 0; i < 10000; ++i) {
    const auto letter = static_cast<char>('a' + i % 26);
    tables.push_back(simple("d", "t" + std::string(1, letter) + "x" + std::string(1 + i / 26, 'y')));
  }
  const Planned planned({rule("1", "d", ".*")}, std::move(tables));
  std::set<std::uint32_t> firsts;
  for (const auto& target : planned.plan.targets) {
    EXPECT_TRUE(firsts.insert(target.source.server_ids.first).second);
  }
  EXPECT_EQ(firsts.size(), 10000u);
}

std::string ids_of(std::string setting, std::size_t tables) {
  auto one = rule("1", "d", ".*");
  one.source["server-id"] = {std::move(setting), {"c.conf", 13}};
  std::vector<Table> list;
  for (std::size_t i = 0; i < tables; ++i) list.push_back(simple("d", std::string(1, char('a' + i))));
  const Planned planned({one}, list);
  if (const auto& findings = planned.plan.targets.back().findings; !findings.empty()) return codes(findings);
  std::string out;
  for (const auto& target : planned.plan.targets) {
    const auto& ids = target.source.server_ids;
    out += (out.empty() ? "" : " ") + std::to_string(ids.first) + "-" + std::to_string(ids.last);
  }
  return out;
}

TEST(ServerIds, FollowTheConf) {
  EXPECT_EQ(ids_of("5000", 3), "5000-5000 5001-5001 5002-5002");
  EXPECT_EQ(ids_of("5400-5409", 3), "5400-5402 5403-5405 5406-5408");
  EXPECT_EQ(ids_of("5400-5401", 3), "C027");
  EXPECT_EQ(ids_of("5400-5400", 1), "5400-5400");
  EXPECT_EQ(ids_of("5400-5400", 2), "C027");
}

/// Plans the tables a, b, …, each with a rule of its own, with this server-id on this line; "" sets none.
Planned with_ids(const std::vector<std::pair<std::string, int>>& settings) {
  std::vector<TableRule> rules;
  std::vector<Table> tables;
  for (const auto& [ids, line] : settings) {
    const std::string name(1, static_cast<char>('a' + tables.size()));
    rules.push_back(rule(name, "d", "^" + name + "$"));
    if (!ids.empty()) rules.back().source["server-id"] = {ids, {"c.conf", line}};
    tables.push_back(simple("d", name));
  }
  return {std::move(rules), std::move(tables)};
}

std::string ids_text(const PlannedTarget& target) {
  const auto& ids = target.source.server_ids;
  return std::to_string(ids.first) + "-" + std::to_string(ids.last);
}

TEST(ServerIds, OfTheDefaultsAreSharedByAllRules) {
  const auto planned = with_ids({{"5400-5403", 9}, {"5400-5403", 9}});
  EXPECT_EQ(ids_text(planned.plan.targets[0]) + " " + ids_text(planned.plan.targets[1]), "5400-5401 5402-5403");
  EXPECT_EQ(codes(planned.plan.findings), "");
}

TEST(ServerIds, OfOneLineNumberInTwoFilesAreTwoRanges) {
  auto a = rule("a", "d", "^a$"), b = rule("b", "d", "^b$");
  a.source["server-id"] = {"5400-5403", {"a.conf", 9}};
  b.source["server-id"] = {"6400-6403", {"b.conf", 9}};
  const Planned planned({a, b}, {simple("d", "a"), simple("d", "b")});
  EXPECT_EQ(ids_text(planned.plan.targets[0]) + " " + ids_text(planned.plan.targets[1]), "5400-5403 6400-6403");
}

TEST(ServerIds, GivenInAnIncludedFileAreNamedByIt) {
  const auto slot = ids_text(with_ids({{"", 0}}).plan.targets[0]);
  auto given = rule("b", "d", "^b$");
  given.source["server-id"] = {slot, {"included.conf", 9}};
  const Planned planned({rule("a", "d", "^a$"), given}, {simple("d", "a"), simple("d", "b")});
  ASSERT_EQ(codes(planned.plan.targets[0].findings), "P006");
  EXPECT_EQ(planned.plan.targets[0].findings[0].arguments[1], "flink.cdc.server-id of included.conf's line 9");
}

TEST(ServerIds, OfTwoLinesThatOverlapAreTold) {
  const auto planned = with_ids({{"5400-5410", 9}, {"7000", 12}, {"5410-5420", 15}});
  ASSERT_EQ(codes(planned.plan.findings), "C031");
  EXPECT_EQ(message(planned.plan.findings[0]),
            "[table-rule.c] flink.cdc.server-id = '5410-5420' overlaps with '5400-5410' of c.conf:9: two readers with "
            "the same id disconnect each other from the server");
}

TEST(ServerIds, GivenOnesAreNoSlots) {
  const auto free = with_ids({{"", 0}});
  const auto slot = ids_text(free.plan.targets[0]);
  const auto planned = with_ids({{"", 0}, {slot, 12}});
  EXPECT_NE(ids_text(planned.plan.targets[0]), slot);
  EXPECT_EQ(codes(planned.plan.targets[0].findings), "P006");
}

TEST(ServerIds, TooFewOfThemLeaveTheTargetsOut) {
  const auto planned = with_ids({{"5400-5400", 9}, {"5400-5400", 9}, {"", 0}});
  EXPECT_EQ(codes(planned.plan.targets[0].findings), "C027");
  EXPECT_EQ(planned.plan.targets[1].findings, planned.plan.targets[0].findings);
  EXPECT_EQ(codes(planned.plan.targets[2].findings), "");
}

TEST(MakeScope, TakesTablesOnly) {
  Findings findings;
  const std::vector<TableRule> rules{rule("1", "shop", "^t")};
  const std::vector<IgnoreRule> none;
  const Matcher matcher{rules, none, findings};
  const auto scope = make_scope(matcher, {{"shop", "t1", "BASE TABLE", "InnoDB", ""},
                                          {"shop", "t0", "SYSTEM VERSIONED", "InnoDB", ""},
                                          {"shop", "tv", "VIEW", "", ""},
                                          {"shop", "x", "BASE TABLE", "InnoDB", ""},
                                          {"other", "t1", "BASE TABLE", "InnoDB", ""}});
  ASSERT_EQ(scope.schemas.size(), 1u);
  EXPECT_EQ(scope.schemas[0].tables, (std::vector<std::string>{"t0", "t1"}));
  EXPECT_EQ(scope.schemas[0].tables_in_schema, 4u);
}

TEST(ServerIds, EndWhereTheConfTakesThemAll) {
  auto greedy = rule("1", "^a$", ".*");
  greedy.source["server-id"] = {"1-2147483647", {"c.conf", 13}};
  const Planned planned({greedy, rule("2", "^b$", ".*")}, {simple("a", "t"), simple("b", "t")});
  ASSERT_EQ(planned.targets(), "1:a.t 2:b.t");
  EXPECT_EQ(codes(planned.plan.targets[1].findings), "P008");
}

TEST(ServerIds, PassOverWideRangesOfTheConf) {
  auto wide = rule("1", "^a$", ".*");
  wide.source["server-id"] = {"1-2147000000", {"c.conf", 13}};
  const Planned planned({wide, rule("2", "^b$", ".*")}, {simple("a", "t"), simple("b", "t")});
  EXPECT_EQ(codes(planned.plan.targets[1].findings), "P006");
  EXPECT_GT(planned.plan.targets[1].source.server_ids.first, 2147000000U);
}

}  // namespace
}  // namespace smt::test
