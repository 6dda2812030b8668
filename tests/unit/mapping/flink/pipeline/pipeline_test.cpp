#include <gtest/gtest.h>

#include <algorithm>

#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// One table with the key `id`, planned for a pipeline; tests may change all of it.
struct Fixture {
  TableRule rule;
  Table table;
  PlannedTarget planned;
  Config config;
  Server server;

  explicit Fixture(std::vector<Column> columns, std::vector<Key> keys = {key("PRIMARY", {"id"})}) {
    columns.insert(columns.begin(), not_null(column("id", "int")));
    table = test::table("shop", "t", std::move(columns), std::move(keys));
    rule.id = "1";
    for (const char* name : {"jdbc-url", "load-url", "username", "password"}) rule.sink[name] = {name, {"c", 1}};
    config.db = {"h", 3306, "u", Secret{"p"}};
    server.time_zone = "+08:00";
    config.flink.loader = Loader::kPipeline;
  }

  TargetTable map() {
    planned.rule = &rule;
    if (planned.name.table.empty()) planned.name = {table.schema, table.name};
    if (planned.members.empty()) planned.members = {&table};
    if (planned.source.products.empty()) planned.source = {{{{table.schema}, {table.name}}}, {10000, 10063}};
    return map_table(planned, {config, server, {}});
  }
};

/// Returns the finding that excludes a table, without its constant words; "" for a table in the pipeline.
std::string kept_out(const TargetTable& target) {
  EXPECT_NE(target.pipeline.has_value(), target.flink.has_value()) << "loaded twice, or not at all";
  for (const auto& finding : target.findings) {
    if (row_of(finding.code).id >= std::string_view{"F020"} && row_of(finding.code).id.front() == 'F')
      return std::string{row_of(finding.code).id} + (finding.arguments.size() > 2 ? " " + finding.arguments[2] : "");
  }
  return "";
}

std::string kept_out(std::string_view type, Version cdc = {3, 5, 0}) {
  Fixture fixture{{column("v", type)}};
  fixture.config.flink.versions.cdc = cdc;
  return kept_out(fixture.map());
}

TEST(Pipeline, TakesTheTypesThatArriveAsInSql) {
  for (const char* type : {"tinyint", "tinyint(1)", "tinyint unsigned", "bigint unsigned", "mediumint unsigned",
                           "float", "float(7,2)", "double", "decimal(38,10)", "bit(1)", "year", "date", "datetime",
                           "timestamp", "char(10)", "varchar(255)", "longtext", "enum('a','b')", "point"}) {
    EXPECT_EQ(kept_out(type), "") << type;
  }
}

TEST(Pipeline, LeavesTheOthersToSql) {
  const std::string converts = "F025 does not convert values as Flink SQL does";
  for (const char* type :
       {"bit(2)", "binary(16)", "varbinary(9)", "blob", "time", "time(3)", "decimal(39,0)", "enum('a,b')"}) {
    EXPECT_EQ(kept_out(type), converts) << type;
  }
  EXPECT_EQ(kept_out("set('a')"), "F025 fails at a SET");
  EXPECT_EQ(kept_out("datetime(1)"), "F025 truncates fractions of seconds");
  EXPECT_EQ(kept_out("timestamp(6)"), "F025 truncates fractions of seconds");
  EXPECT_EQ(kept_out("json"), "F025 loads a JSON document as one string");
  EXPECT_EQ(kept_out("time", {3, 6, 0}), converts);
}

TEST(Pipeline, ReadsTinyint1AsANumberFromCdc33) {
  EXPECT_EQ(kept_out("tinyint(1)", {3, 2, 1}), "F025 reads every TINYINT(1) as true or false");
  EXPECT_EQ(kept_out("tinyint(1)", {3, 3, 0}), "");
  EXPECT_EQ(kept_out("tinyint(4)", {3, 0, 0}), "");
  EXPECT_EQ(kept_out("tinyint(1) unsigned", {3, 0, 0}), "");
}

TEST(Pipeline, ReadsTimestampsInItsZoneFromCdc34) {
  EXPECT_EQ(kept_out("timestamp", {3, 3, 0}), "F025 reads TIMESTAMP in the time zone of its JVM");
  EXPECT_EQ(kept_out("timestamp", {3, 4, 0}), "");
  EXPECT_EQ(kept_out("datetime", {3, 3, 0}), "");
}

TEST(Pipeline, NeedsAKey) {
  EXPECT_EQ(kept_out(Fixture({}, {}).map()), "F023");
  EXPECT_EQ(kept_out(Fixture({column("a", "int")}, {key("uk_a", {"a"}), key("uk_id", {"id"})}).map()), "F024");
  EXPECT_EQ(kept_out(Fixture({not_null(column("y", "year"))}, {key("PRIMARY", {"y"})}).map()), "F024");
}

TEST(Pipeline, NeedsPlainNames) {
  for (const char* name : {"a.b", "a$b", "a b", "a+b", "a(b", "a|b", "a,b", "a*", "a:b", "a;b"}) {
    Fixture fixture{{}};
    fixture.table.name = name;
    EXPECT_EQ(kept_out(fixture.map()), "F026") << name;
  }
  for (const char* name : {"a-b", "a_b", "A9"}) {
    Fixture fixture{{}};
    fixture.table.name = name;
    EXPECT_EQ(kept_out(fixture.map()), "") << name;
  }
  for (const char* name : {"订单", "é"}) {
    Fixture fixture{{}};
    fixture.table.name = name;
    const auto target = fixture.map();
    EXPECT_FALSE(target.pipeline || target.flink) << name << ": the sink of both is one connector";
  }
  Fixture alike{{}};
  alike.planned.look_alikes = {"T"};
  EXPECT_EQ(kept_out(alike.map()), "F026");
}

TEST(Pipeline, DoesNotRenameColumns) {
  EXPECT_EQ(kept_out(Fixture({column("a=b", "int")}).map()), "F025 keeps a name that StarRocks refuses");
}

Column with_literal(std::string_view type, std::string text) {
  return with_default(column("v", type), ColumnDefault::Kind::kLiteral, std::move(text));
}

std::string kept_out(Column column, Version cdc) {
  Fixture fixture{{std::move(column)}};
  fixture.config.flink.versions.cdc = cdc;
  return kept_out(fixture.map());
}

TEST(Pipeline, MustNotSendADefinitionThatStarRocksRefuses) {
  EXPECT_EQ(kept_out(with_literal("varchar(9)", "3\""), {3, 5, 0}), "F025 does not escape the \" in a DEFAULT");
  EXPECT_EQ(kept_out(with_literal("enum('\"','a')", "\""), {3, 4, 0}), "F025 does not escape the \" in a DEFAULT");
  EXPECT_EQ(kept_out(with_literal("varchar(9)", "3\""), {3, 1, 1}), "") << "older ones send no DEFAULT";
  EXPECT_EQ(kept_out(with_literal("varchar(9)", "it's \\ fine"), {3, 5, 0}), "");
  const std::string zero_date = "F025 sends a zero date as DEFAULT, which StarRocks refuses";
  EXPECT_EQ(kept_out(with_literal("date", "0000-00-00"), {3, 5, 0}), zero_date);
  EXPECT_EQ(kept_out(with_literal("datetime", "0000-00-00 00:00:00"), {3, 4, 0}), zero_date);
  EXPECT_EQ(kept_out(with_literal("datetime", "0000-00-00 00:00:00"), {3, 5, 0}), "") << "sent as 1970";
}

TEST(Pipeline, SendsCommentsOnlyOnRequest) {
  auto commented = column("v", "int");
  commented.comment = std::string{"the \"value\""};
  Fixture fixture{{commented}};
  EXPECT_EQ(kept_out(fixture.map()), "");
  fixture.rule.source["debezium.include.schema.comments"] = {"true", {"c", 2}};
  fixture.table.columns[1].comment = std::string{};
  fixture.table.comment = std::string{"the \"table\""};
  EXPECT_EQ(kept_out(fixture.map()), "") << "the sink's CREATE TABLE has no comment of the table (StarRocksCatalog)";
  fixture.table.columns[1] = commented;
  EXPECT_EQ(kept_out(fixture.map()), "F025 does not escape the \" in a comment");
}

/// Returns the code and the columns of each finding about later changes.
std::string change_risks(Version cdc) {
  std::vector<Column> columns;
  for (const char* name : {"a", "b", "c", "d"})
    columns.push_back(with_default(column(name, "int"), ColumnDefault::Kind::kLiteral, "0"));
  columns[1].comment = std::string{"why"};
  Fixture fixture{std::move(columns)};
  fixture.config.flink.versions.cdc = cdc;
  std::string out;
  for (const auto& [code, place, arguments, also] : fixture.map().findings) {
    if (code == Code::kPipelineDefault || code == Code::kPipelineComment)
      out += std::string{row_of(code).id} + " " + arguments[0] + "; ";
  }
  return out;
}

TEST(Pipeline, TellsWhichColumnsALaterChangeOfTypeHarms) {
  EXPECT_EQ(change_risks({3, 6, 0}), "F043 a, b, c, …; F044 b; ");
  EXPECT_EQ(change_risks({3, 5, 0}), "") << "it changes no types";
}

TEST(Pipeline, DoesNotChangeTheTypeOfAColumnThatMayBeNullOnlyInStarRocks) {
  Fixture fixture{{not_null(column("a", "int")), column("b", "int"), not_null(column("c", "int"))}};
  fixture.config.flink.versions.cdc = {3, 6, 0};
  TypeRule rule;
  rule.nullable = Placed<bool>{true, {"c", 2}};
  rule.column = Pattern{"^[ab]$"};
  fixture.config.type_rules = {rule};
  const auto target = fixture.map();
  EXPECT_TRUE(target.pipeline);
  ASSERT_EQ(target.findings.size(), 1u);
  EXPECT_EQ(target.findings.front(), (Diagnostic{Code::kPipelineDefault, Object{"shop", "t"}, {"a", "3.6.0", "a"}}));
}

TargetTable on_flink2(Fixture fixture) {
  fixture.config.flink.versions = versions_for({2, 2, 0});
  return fixture.map();
}

/// Returns the code of each finding about Flink, with the reason of F042.
std::string reported_on_flink2(Fixture fixture) {
  std::string out;
  for (const auto& finding : on_flink2(std::move(fixture)).findings) {
    const auto id = row_of(finding.code).id;
    if (!id.starts_with('F')) continue;
    out += std::string{id} + (finding.code == Code::kPipelineNoSql ? " " + finding.arguments[1] : "") + "; ";
  }
  return out;
}

TEST(Pipeline, ReportsATableThatNothingLoadsWithoutTheFindingsOfALoad) {
  EXPECT_EQ(reported_on_flink2(Fixture({}, {})), "F042 the table has no PRIMARY KEY in StarRocks; ");
  Fixture named{{}};
  named.table.name = "订单";
  EXPECT_EQ(reported_on_flink2(named), "F019; F042 see F019; ");
  named.config.flink.loader = Loader::kNone;
  EXPECT_EQ(reported_on_flink2(named), "");
  Fixture no_sink{{}, {}};
  no_sink.rule.sink.clear();
  EXPECT_EQ(reported_on_flink2(no_sink), "");
  Fixture no_zone{{}};
  no_zone.server.time_zone = "no zone";
  EXPECT_EQ(reported_on_flink2(no_zone), "") << "reported once for the run";
  Fixture ordered{{}, {key("PRIMARY", {"code"})}};
  ordered.table.columns.push_back(not_null(column("code", "varchar(20)")));
  EXPECT_EQ(reported_on_flink2(ordered), "F050; ") << "a pipeline loads it";
}

TEST(Pipeline, IsTheOnlyLoaderOnFlink2) {
  const auto loaded = on_flink2(Fixture{{}});
  EXPECT_TRUE(loaded.pipeline && !loaded.flink);
  const auto left_out = on_flink2(Fixture{{column("v", "blob")}});
  EXPECT_FALSE(left_out.pipeline || left_out.flink);
  ASSERT_FALSE(left_out.findings.empty());
  EXPECT_EQ(left_out.findings.back().code, Code::kPipelineNoSql);
}

TEST(Pipeline, IsOnlyMadeWhereItIsAskedFor) {
  for (const auto loader : {Loader::kSql, Loader::kBoth, Loader::kPipeline, Loader::kNone}) {
    Fixture fixture{{}};
    fixture.config.flink.loader = loader;
    const auto target = fixture.map();
    EXPECT_EQ(target.pipeline.has_value(), writes_pipelines(loader));
    EXPECT_EQ(target.flink.has_value(), loader == Loader::kSql || loader == Loader::kBoth);
  }
  Fixture no_sink{{}};
  no_sink.rule.sink.clear();
  EXPECT_FALSE(no_sink.map().pipeline.has_value());
}

TEST(Pipeline, LoadsInOrderWhereSqlDoesNotWithMergeCommit) {
  const auto loses_order = [](Fixture fixture, Loader loader) {
    fixture.rule.sink["sink.properties.enable_merge_commit"] = {"true", {"c", 2}};
    fixture.config.flink.loader = loader;
    const auto findings = fixture.map().findings;
    return std::any_of(findings.begin(), findings.end(),
                       [](const Diagnostic& finding) { return finding.code == Code::kConfMergeOrder; });
  };
  EXPECT_TRUE(loses_order(Fixture{{}}, Loader::kSql));
  EXPECT_TRUE(loses_order(Fixture{{}}, Loader::kBoth));
  EXPECT_FALSE(loses_order(Fixture{{}}, Loader::kPipeline));
  EXPECT_TRUE(loses_order(Fixture{{column("v", "blob")}}, Loader::kPipeline)) << "SQL loads it";
  EXPECT_FALSE(loses_order(Fixture{{}}, Loader::kNone));
}

TEST(Pipeline, TakesTheOptionsOfSqlThatItKnows) {
  Fixture fixture{{}};
  fixture.rule.source["heartbeat.interval"] = {"10s", {"c", 2}};
  fixture.rule.source["scan.read-changelog-as-append-only.enabled"] = {"false", {"c", 3}};
  fixture.rule.sink["sink.version"] = {"V2", {"c", 4}};
  fixture.rule.sink["sink.properties.timeout"] = {"600", {"c", 5}};
  fixture.rule.properties["storage_medium"] = {"SSD", {"c", 6}};
  fixture.rule.properties["bloom_filter_columns"] = {"id", {"c", 7}};
  const auto pipeline = fixture.map().pipeline;
  ASSERT_TRUE(pipeline);
  EXPECT_EQ(pipeline->server_id, "10000-10063");
  EXPECT_EQ(pipeline->source, (std::vector<Option>{{"hostname", "h"},
                                                   {"port", "3306"},
                                                   {"username", "u"},
                                                   {"password", "p"},
                                                   {"server-time-zone", "+08:00"},
                                                   {"heartbeat.interval", "10s"},
                                                   {"debezium.enable.time.adjuster", "false"},
                                                   {"scan.incremental.snapshot.backfill.skip", "true"},
                                                   {"treat-tinyint1-as-boolean.enabled", "false"}}));
  EXPECT_EQ(pipeline->sink, (std::vector<Option>{{"jdbc-url", "jdbc-url"},
                                                 {"load-url", "load-url"},
                                                 {"username", "username"},
                                                 {"password", "password"},
                                                 {"sink.properties.timeout", "600"},
                                                 {"table.create.properties.replication_num", "3"},
                                                 {"table.create.properties.storage_medium", "SSD"}}));
}

TEST(Pipeline, NamesEachShardAndRoutesThem) {
  Fixture fixture{{}};
  auto other = fixture.table;
  other.schema = "shop_2";
  fixture.planned.members = {&fixture.table, &other};
  fixture.planned.name = {"shop", "t__auto_shard"};
  fixture.planned.source = {{{{"shop", "shop_2"}, {"t", "u"}}, {{"shop_3"}, {"t"}}}, {1, 1}};
  const auto pipeline = fixture.map().pipeline;
  ASSERT_TRUE(pipeline);
  EXPECT_EQ(pipeline->tables, "(shop|shop_2).(t|u),shop_3.t");
  EXPECT_TRUE(pipeline->routed);
  EXPECT_EQ(pipeline->server_id, "1");
  const auto alone = Fixture{{}}.map().pipeline;
  EXPECT_EQ(alone->tables, "shop.t");
  EXPECT_FALSE(alone->routed);
}

}  // namespace
}  // namespace smt::test
