// Which statements are sent, and what their answers lead to: the source is a list of both.
#include "smt/probe.hpp"

#include <gtest/gtest.h>

#include "probe/statements.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Returns the answers in turn, and keeps the statements.
class Script : public Source {
 public:
  explicit Script(std::vector<Looked> answers) : answers_{std::move(answers)} {}
  std::vector<std::string> asked;

  Looked look(const std::string& select, std::chrono::milliseconds) override {
    asked.push_back(select);
    return asked.size() <= answers_.size() ? answers_[asked.size() - 1] : Looked{{}, "no answer left", false};
  }
  ServerRow server() override { return {}; }
  std::vector<TableRow> tables() override { return {}; }
  std::optional<std::vector<std::string>> schemas() override { return std::nullopt; }
  KeyedTables keyed_tables() override { return {}; }
  void columns(const Scope&, const std::function<void(const ColumnRow&)>&) override {}
  void keys(const Scope&, const std::function<void(const KeyRow&)>&) override {}
  std::vector<SizeRow> sizes(const Scope&) override { return {}; }
  Checks checks(const Scope&) override { return {}; }
  std::vector<PartitionRow> partitions(const Scope&) override { return {}; }
  Proof proof(const Scope&) override { return {}; }
  std::vector<DefaultRow> defaults(const Scope&) override { return {}; }
  CreateRow create_statement(const std::string&, const std::string&) override { return {}; }
  std::unique_ptr<Source> another() override { return nullptr; }

 private:
  std::vector<Looked> answers_;
};

Source::Looked row(std::vector<std::optional<std::string>> fields) { return {std::move(fields), "", false}; }
Source::Looked too_long() { return {{}, "it took more than 2 s", true}; }

/// `shop.t` with one or more columns in addition to its key `id`, and its target.
struct Fixture {
  TableRule rule;
  std::vector<TypeRule> types{TypeRule{}};
  std::vector<Table> members;
  PlannedTarget planned;
  Config config;
  Server server;

  explicit Fixture(std::vector<Column> columns, std::vector<std::string> names = {"t"}) {
    columns.insert(columns.begin(), not_null(column("id", "int")));
    columns.front().auto_increment = names.size() > 1;
    for (auto& name : names) members.push_back(table("shop", name, columns, {key("PRIMARY", {"id"})}));
    rule.id = "1";
  }
  Fixture& with(Choice choice) {
    types.front().choices.push_back({choice, {}});
    return *this;
  }
  TargetTable map() {
    planned.rule = &rule;
    planned.name = {"shop", members.front().name};
    planned.members.clear();
    for (const auto& member : members) planned.members.push_back(&member);
    config.type_rules = types;
    return map_table(planned, {config, server, {}});
  }
};

std::string printed(const Findings& findings) {
  std::string out;
  for (const auto& finding : findings) {
    out += place_text(finding.place) + ": " + message(finding) + " [" + std::string{row_of(finding.code).id} + "]\n";
  }
  return out;
}

std::string probed(Fixture& fixture, Script& source, const ProbeLimits& limits = {}) {
  auto target = fixture.map();
  probe_target(source, fixture.planned, limits, target);
  return printed(target.findings);
}

Fixture flagged() { return Fixture{{column("flag", "tinyint(1)")}}.with(Choice::kTinyint1Boolean); }

TEST(Probe, AsksNothingWhereNothingIsOpen) {
  Fixture fixture{{column("n", "int"), column("s", "varchar(20)")}};
  Script source{{}};
  EXPECT_EQ(probed(fixture, source), "");
  EXPECT_TRUE(source.asked.empty());
}

TEST(Probe, AsksNothingOfATargetThatIsNotWritten) {
  Fixture fixture{{column("flag", "tinyint(1)"), column("odd", "no such type")}};
  fixture.with(Choice::kTinyint1Boolean);
  Script source{{}};
  probed(fixture, source);
  EXPECT_TRUE(source.asked.empty());
}

TEST(Probe, CountsThenLooksAtAllRowsOnceThenAsksForOneKey) {
  auto fixture = Fixture{{column("flag", "tinyint(1)"), column("day", "date")}}.with(Choice::kTinyint1Boolean);
  Script source{{row({"1234"}), row({"1234", "3", std::nullopt}), row({"7"})}};
  EXPECT_EQ(probed(fixture, source),
            "shop.t.flag: numbers other than 0 and 1 in 3 of 1,234 rows, such as id = 7; each of them is true in "
            "StarRocks [V001]\n");
  EXPECT_EQ(source.asked,
            (std::vector<std::string>{
                "SELECT COUNT(*) FROM (SELECT 1 FROM `shop`.`t` LIMIT 100001) AS r",
                "SELECT COUNT(*), SUM(c0), SUM(c1) FROM (SELECT (`flag` < 0 OR `flag` > 1) AS c0, (YEAR(`day`) = 0 OR "
                "MONTH(`day`) = 0 OR DAYOFMONTH(`day`) = 0) AS c1 FROM `shop`.`t` LIMIT 100000) AS r",
                "SELECT k0 FROM (SELECT `id` AS k0, (`flag` < 0 OR `flag` > 1) AS c FROM `shop`.`t` LIMIT 100000) AS r "
                "WHERE c ORDER BY k0 LIMIT 1"}));
}

/// Adds a sink, so that Flink reads the table.
Fixture loaded(Fixture fixture) {
  for (const char* key : {"jdbc-url", "load-url", "username", "password"}) fixture.rule.sink[key] = {key, {"c", 1}};
  fixture.server.time_zone = "+08:00";
  fixture.planned.source = {{{{"shop"}, {"t"}}}, {10000, 10063}};
  return fixture;
}

TEST(Probe, NumbersAtWhichNoChunkMayEnd) {
  auto fixture = loaded(Fixture{{}});
  fixture.members.front().columns.front().type = parse_column_type("bigint unsigned");
  Script high{{row({"3"}), row({"3", "1"}), row({"9223372036854775808"})}}, low{{row({"3"}), row({"3", "0"})}};
  EXPECT_EQ(probed(fixture, high),
            "shop.t: id is 2^63 or more in 1 of 3 rows, such as id = 9223372036854775808: Flink CDC before 3.6.0 reads "
            "no rows of the table unless it is one chunk [V030]\n");
  EXPECT_EQ(high.asked[1],
            "SELECT COUNT(*), SUM(c0) FROM (SELECT (`id` > 9223372036854775807) AS c0 FROM `shop`.`t` LIMIT 100000) AS "
            "r");
  EXPECT_EQ(probed(fixture, low),
            "shop.t: F052 (snapshot in one chunk) does not occur: no such value in all 3 rows [V017]\n");
}

TEST(Probe, NumbersOfAutoIncrementAreToldWhereThereAreAny) {
  auto fixture = loaded(Fixture{{}});
  auto& id = fixture.members.front().columns.front();
  id.type = parse_column_type("bigint unsigned");
  id.auto_increment = true;
  Script high{{row({"3"}), row({"3", "1"}), row({"9223372036854775808"})}}, low{{row({"3"}), row({"3", "0"})}};
  EXPECT_EQ(probed(fixture, high),
            "shop.t: id is 2^63 or more in 1 of 3 rows, such as id = 9223372036854775808: Flink CDC before 3.6.0 reads "
            "no rows of the table unless it is one chunk [V030]\n");
  EXPECT_EQ(probed(fixture, low), "");
}

TEST(Probe, NullInTheKeyOfFlinkCdc) {
  auto fixture = loaded(Fixture{{column("day", "int"), column("page", "int")}});
  auto& table = fixture.members.front();
  table.keys = {key("id", {"id"}), key("by_day", {"day", "page"})};
  table.first_unique = "by_day";
  Script source{{row({"3"}), row({"3", "2"}), row({"7"})}};
  const auto out = probed(fixture, source);
  EXPECT_NE(out.find("shop.t: day, page of UNIQUE by_day is NULL in 2 of 3 rows, such as id = 7: it arrives as 0, '' "
                     "or 1970-01-01 [V031]\n"),
            std::string::npos)
      << out;
  EXPECT_EQ(source.asked[1],
            "SELECT COUNT(*), SUM(c0) FROM (SELECT (`day` IS NULL OR `page` IS NULL) AS c0 FROM `shop`.`t` LIMIT "
            "100000) AS r");
}

TEST(Probe, NoneAmongAllRowsTakesTheFindingAway) {
  auto fixture = flagged();
  Script source{{row({"1"}), row({"1", "0"})}};
  EXPECT_EQ(probed(fixture, source),
            "shop.t.flag: T027 (TINYINT(1) as BOOLEAN) does not occur: no such value in all 1 row [V017]\n");
}

TEST(Probe, NoneInASampleLeavesTheFinding) {
  auto fixture = flagged();
  Script source{{row({"41"}), row({"1", "2001"}), row({"40", "0"})}};
  EXPECT_EQ(probed(fixture, source, {40, std::chrono::milliseconds{1}, 20}),
            "shop.t.flag: every number except 0 is true in StarRocks [T027]\n"
            "shop.t.flag: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 40 rows, but the "
            "tool did not read other rows [V018]\n");
  ASSERT_EQ(source.asked.size(), 3U);
  EXPECT_EQ(source.asked[1], "SELECT MIN(`id`), MAX(`id`) FROM `shop`.`t`");
  const std::string begin =
      "SELECT COUNT(*), SUM(c0) FROM ((SELECT (`flag` < 0 OR `flag` > 1) AS c0 FROM `shop`.`t` FORCE INDEX (`PRIMARY`) "
      "WHERE `id` >= 1 AND `id` < 101 ORDER BY `id` LIMIT 2) UNION ALL (SELECT (`flag` < 0 OR `flag` > 1) AS c0 FROM "
      "`shop`.`t` FORCE INDEX (`PRIMARY`) WHERE `id` >= 101 AND `id` < 201 ORDER BY `id` LIMIT 2) UNION ALL ";
  const std::string end = "WHERE `id` >= 1901 ORDER BY `id` LIMIT 2)) AS r";
  EXPECT_EQ(source.asked[2].substr(0, begin.size()), begin);
  EXPECT_EQ(source.asked[2].substr(source.asked[2].size() - end.size()), end);
}

TEST(Probe, AnIndexTellsOfAllRowsOfALargeTable) {
  auto fixture = flagged();
  fixture.members.front().keys.push_back(key("by`flag", {"flag"}, false));
  Script source{{row({"41"}), row({"41"}), row({"7"})}};
  EXPECT_EQ(probed(fixture, source, {40, std::chrono::milliseconds{1}, 20}),
            "shop.t.flag: numbers other than 0 and 1 in at least 41 rows, such as id = 7; each of them is true in "
            "StarRocks [V001]\n");
  EXPECT_EQ(source.asked[1],
            "SELECT COUNT(*) FROM (SELECT 1 FROM `shop`.`t` FORCE INDEX (`by``flag`) WHERE `flag` < 0 OR `flag` > 1 "
            "LIMIT 41) AS r");
  EXPECT_EQ(source.asked[2],
            "SELECT `id` AS k0 FROM `shop`.`t` FORCE INDEX (`by``flag`) WHERE `flag` < 0 OR `flag` > 1 LIMIT 1");
}

TEST(Probe, FewerRowsAreTriedWhereAllTakeTooLong) {
  auto fixture = flagged();
  Script source{{row({"1000"}), too_long(), row({"1", "9"}), row({"100", "0"})}};
  EXPECT_EQ(probed(fixture, source, {1000, std::chrono::milliseconds{1}, 20}),
            "shop.t.flag: every number except 0 is true in StarRocks [T027]\n"
            "shop.t.flag: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 100 rows, but the "
            "tool did not read other rows [V018]\n");
  EXPECT_EQ(source.asked[3],
            "SELECT COUNT(*), SUM(c0) FROM ((SELECT (`flag` < 0 OR `flag` > 1) AS c0 FROM `shop`.`t` FORCE INDEX "
            "(`PRIMARY`) ORDER BY `id` LIMIT 50) UNION ALL (SELECT (`flag` < 0 OR `flag` > 1) AS c0 FROM `shop`.`t` "
            "FORCE INDEX (`PRIMARY`) ORDER BY `id` DESC LIMIT 50)) AS r");
}

TEST(Probe, ThreeTriesAreEnough) {
  auto fixture = flagged();
  Script source{{row({"1000"}), too_long(), too_long(), too_long(), too_long(), too_long(), row({"1", "0"})}};
  EXPECT_EQ(probed(fixture, source, {1000, std::chrono::milliseconds{1}, 20}),
            "shop.t.flag: every number except 0 is true in StarRocks [T027]\n"
            "shop.t: --probe could not read this table, and its questions remain open: it took more than 2 s [V019]\n");
  EXPECT_EQ(source.asked.size(), 6U);
}

TEST(Probe, WhatIsRefusedIsNotTriedAgain) {
  auto fixture = flagged();
  Script source{{row({"5"}), Source::Looked{{}, "the user cannot read it (SELECT)", false}, row({"5", "0"})}};
  EXPECT_EQ(probed(fixture, source),
            "shop.t.flag: every number except 0 is true in StarRocks [T027]\n"
            "shop.t: --probe could not read this table, and its questions remain open: the user cannot read it "
            "(SELECT) [V019]\n");
  EXPECT_EQ(source.asked.size(), 2U);
}

TEST(Probe, EmptyShardsAreLookedAtWhole) {
  auto fixture = Fixture{{column("flag", "tinyint(1)")}, {"t_1", "t_2"}}.with(Choice::kTinyint1Boolean);
  Script source{{row({"0"}), row({"3"}), row({"3", "0"})}};
  EXPECT_EQ(
      probed(fixture, source),
      "shop.t_1.flag: T027 (TINYINT(1) as BOOLEAN) does not occur: no such value in all 3 rows of 2 shards [V017]\n");
}

TEST(Probe, OneShardThatIsNotReadLeavesTheFinding) {
  auto fixture = Fixture{{column("flag", "tinyint(1)")}, {"t_1", "t_2"}}.with(Choice::kTinyint1Boolean);
  Script source{{Source::Looked{{}, "it is gone", false}, row({"3"}), row({"3", "0"})}};
  EXPECT_EQ(probed(fixture, source),
            "shop.t_1.flag: every number except 0 is true in StarRocks [T027]\n"
            "shop.t_1.flag: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 3 rows, but the "
            "tool did not read other rows [V018]\n"
            "shop.t_1: --probe could not read this table, and its questions remain open: it is gone [V019]\n");
}

/// A key may repeat across two shards, though in neither of them.
TEST(Probe, NoOneShardTellsWhetherAKeyRepeats) {
  Fixture one{{not_null(column("n", "int"))}}, two{{not_null(column("n", "int"))}, {"t_1", "t_2"}};
  for (auto* fixture : {&one, &two}) {
    fixture->rule.shape.primary_key = ColumnList{{"n"}, {}};
    const auto target = fixture->map();
    EXPECT_EQ(questions(fixture->planned, target, {}).size(), fixture == &one ? 1U : 0U);
  }
}

/// Returns the condition of the statement about one column.
std::string condition(Column one) {
  Fixture fixture{{std::move(one)}};
  fixture.with(Choice::kBigintUnsignedBigint);
  const auto target = fixture.map();
  const auto asked = questions(fixture.planned, target, {});
  return asked.empty() ? "" : asked.front().doubts.front().condition;
}

TEST(Probe, TextIsCountedInBytesOfUtf8) {
  EXPECT_EQ(condition(column("c", "longtext")), "LENGTH(`c`) > 1048576");
  EXPECT_EQ(condition(column("c", "longtext", "latin1")), "LENGTH(CONVERT(`c` USING utf8mb4)) > 1048576");
  EXPECT_EQ(condition(column("c", "mediumblob")), "2 * LENGTH(`c`) > 1048576");
  EXPECT_EQ(condition(column("c", "text")), "");
}

TEST(Probe, NumbersAndTimes) {
  EXPECT_EQ(condition(column("c", "bigint unsigned")), "`c` > 9223372036854775807");
  EXPECT_EQ(condition(column("c", "time")), "`c` < '00:00:00'");
  EXPECT_EQ(condition(column("c", "year")), "`c` = 0");
  EXPECT_EQ(condition(column("c", "timestamp")), "`c` = '0000-00-00 00:00:00'");
}

TEST(Probe, NarrowTypesOfRules) {
  const auto narrow = [](std::string_view mysql, std::string_view starrocks) {
    Fixture fixture{{column("c", mysql)}};
    fixture.types.push_back({});
    fixture.types.back().id = "1";
    fixture.types.back().column = Pattern{"^c$"};
    fixture.types.back().starrocks = {*parse_starrocks_type(starrocks), {}};
    const auto target = fixture.map();
    const auto asked = questions(fixture.planned, target, {});
    return asked.empty() ? "" : asked.front().doubts.front().condition;
  };
  EXPECT_EQ(narrow("int", "TINYINT"), "`c` < -128 OR `c` > 127");
  EXPECT_EQ(narrow("int unsigned", "SMALLINT"), "`c` > 32767");
  EXPECT_EQ(narrow("decimal(20,4)", "DECIMAL(10,2)"),
            "`c` <= -100000000 OR `c` >= 100000000 OR `c` <> TRUNCATE(`c`, 2)");
  EXPECT_EQ(narrow("decimal(20,4)", "BIGINT"),
            "`c` < -9223372036854775808 OR `c` > 9223372036854775807 OR `c` <> TRUNCATE(`c`, 0)");
  EXPECT_EQ(narrow("varchar(100)", "VARCHAR(20)"), "LENGTH(`c`) > 20");
  EXPECT_EQ(narrow("datetime", "DATE"), "TIME(`c`) <> '00:00:00'");
  EXPECT_EQ(narrow("double", "FLOAT"), "");
}

TEST(Probe, SpreadRowsReachFromEndToEndOfBigint) {
  auto one = table("d", "t", {not_null(column("id", "bigint"))}, {key("PRIMARY", {"id"})});
  const auto rows = spread_rows(one, one.columns.front(), "-9223372036854775808", "9223372036854775807", 40);
  ASSERT_EQ(rows.size(), 20U);
  EXPECT_EQ(rows[0],
            " FROM `d`.`t` FORCE INDEX (`PRIMARY`) WHERE `id` >= -9223372036854775808 AND `id` < -8301034833169298228 "
            "ORDER BY `id` LIMIT 2");
  EXPECT_EQ(rows[19], " FROM `d`.`t` FORCE INDEX (`PRIMARY`) WHERE `id` >= 8301034833169298212 ORDER BY `id` LIMIT 2");
}

TEST(Probe, KeysAreShownShortAndWhole) {
  const auto one = table("d", "t", {not_null(column("a", "int")), not_null(column("b", "varchar(99)"))},
                         {key("PRIMARY", {"a", "b"})});
  EXPECT_EQ(shown_key(one, {"7", "it's"}), "(a, b) = (7, 'it\\'s')");
  std::string umlauts;
  for (int i = 0; i < 40; ++i) umlauts += "ü";
  EXPECT_EQ(shown_key(one, {"7", "x" + umlauts}), "(a, b) = (7, 'x" + umlauts.substr(0, 62) + "…')");
  EXPECT_EQ(shown_key(table("d", "t", {}, {}), {}), "");
}

}  // namespace
}  // namespace smt::test
