#include "smt/emit.hpp"

#include <gtest/gtest.h>

#include <set>

#include "smt/output.hpp"
#include "smt/sql_text.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

TargetColumn target_column(std::string name, std::string_view type, bool nullable) {
  const auto source = column(name, type);
  TargetColumn target;
  target.name = target.source_name = name;
  target.mapping = *map_type(source, KeyUse::kNone, {}, {});
  target.nullable = target.sink_nullable = nullable;
  return target;
}

TargetTable sample() {
  TargetTable target;
  target.name = {"demo", "orders"};
  target.rule_id = "1";
  target.key = {"order_id"};
  target.columns = {target_column("order_id", "bigint", false), target_column("price", "decimal(10,5)", true)};
  target.distribution = {DistributionKind::kHash, {"order_id"}, 3};
  target.properties = {{"replication_num", "3"}};
  return target;
}

FlinkTable flink(std::vector<Option> source_options, std::vector<Option> sink_options) {
  FlinkTable table;
  table.source_columns = {{"order_id", "BIGINT NOT NULL", ""}, {"price", "DECIMAL(10, 5) NULL", ""}};
  table.source_key = {"order_id"};
  table.source_options = std::move(source_options);
  table.sink_options = std::move(sink_options);
  return table;
}

TEST(StarRocksEmitter, WritesTheClausesInTheOrderOfTheGrammar) {
  auto target = sample();
  target.comment = "it \"is\"\nso";
  target.columns[1].comment = "价格";
  target.columns[1].default_value = TargetDefault{TargetDefault::Kind::kLiteral, "0.50000"};
  target.partition = Partition{{"day"}, "date_trunc('day', `day`)"};
  EXPECT_EQ(kStarRocksEmitter.statements(target).text,
            "CREATE TABLE IF NOT EXISTS `demo`.`orders` (\n"
            "  `order_id` BIGINT NOT NULL,\n"
            "  `price` DECIMAL(10, 5) NULL DEFAULT \"0.50000\" COMMENT \"价格\"\n"
            ") ENGINE=olap\n"
            "PRIMARY KEY(`order_id`)\n"
            "COMMENT \"it \\\"is\\\"\\nso\"\n"
            "PARTITION BY date_trunc('day', `day`)\n"
            "DISTRIBUTED BY HASH(`order_id`) BUCKETS 3\n"
            "PROPERTIES (\n"
            "  \"replication_num\" = \"3\"\n"
            ");\n\n");
}

TEST(StarRocksEmitter, WritesTheOtherForms) {
  auto target = sample();
  target.model = Model::kDuplicate;
  target.distribution = {DistributionKind::kRandom, {}, std::nullopt};
  target.partition = Partition{{"day"}, "RANGE(`day`) (\n  START (\"2024-01-01\")\n)"};
  target.columns[0].default_value = TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  target.columns[1].default_value = TargetDefault{TargetDefault::Kind::kUuid, ""};
  EXPECT_EQ(kStarRocksEmitter.statements(target).text,
            "CREATE TABLE IF NOT EXISTS `demo`.`orders` (\n"
            "  `order_id` BIGINT NOT NULL DEFAULT CURRENT_TIMESTAMP,\n"
            "  `price` DECIMAL(10, 5) NULL DEFAULT (uuid())\n"
            ") ENGINE=olap\n"
            "DUPLICATE KEY(`order_id`)\n"
            "PARTITION BY RANGE(`day`) (\n"
            "  START (\"2024-01-01\")\n"
            ")\n"
            "DISTRIBUTED BY RANDOM\n"
            "PROPERTIES (\n"
            "  \"replication_num\" = \"3\"\n"
            ");\n\n");
}

TEST(FlinkEmitter, WritesSourceSinkAndInsert) {
  auto target = sample();
  target.columns[1].name = "price_2";
  target.flink = flink({{"connector", "mysql-cdc"}, {"password", "it's"}}, {{"connector", "starrocks"}});
  EXPECT_EQ(kFlinkEmitter.statements(target).text,
            "CREATE TABLE IF NOT EXISTS `default_catalog`.`demo`.`orders_src` (\n"
            "  `order_id` BIGINT NOT NULL,\n"
            "  `price` DECIMAL(10, 5) NULL,\n"
            "  PRIMARY KEY(`order_id`) NOT ENFORCED\n"
            ") with (\n"
            "  'connector' = 'mysql-cdc',\n"
            "  'password' = 'it''s'\n"
            ")\n;\n\n"
            "CREATE TABLE IF NOT EXISTS `default_catalog`.`demo`.`orders_sink` (\n"
            "  `order_id` BIGINT NOT NULL,\n"
            "  `price_2` DECIMAL(10, 5) NULL,\n"
            "  PRIMARY KEY(`order_id`) NOT ENFORCED\n"
            ") with (\n"
            "  'connector' = 'starrocks'\n"
            ")\n;\n\n");
  EXPECT_EQ(flink_job("demo.orders", {kFlinkEmitter.statements(target).load}, {}, {}),
            "SET 'pipeline.name' = 'demo.orders'\n;\n\n"
            "INSERT INTO `default_catalog`.`demo`.`orders_sink` (\n"
            "  `order_id`,\n"
            "  `price_2`\n"
            ")\nSELECT\n"
            "  `order_id`,\n"
            "  `price`\n"
            "FROM `default_catalog`.`demo`.`orders_src`\n;\n\n");
}

TEST(FlinkEmitter, WritesConditionAndGroups) {
  auto target = sample();
  target.flink = flink({{"a", "b"}}, {{"c", "d"}});
  target.flink->source_columns.push_back({"_db", "STRING NOT NULL", "database_name"});
  target.flink->where = "price > 0";
  target.flink->group_by = {"`order_id`", "`_db`"};
  const auto statements = kFlinkEmitter.statements(target);
  EXPECT_NE(statements.text.find("  `_db` STRING NOT NULL METADATA FROM 'database_name' VIRTUAL,\n"),
            std::string::npos);
  EXPECT_EQ(statements.load->insert,
            "INSERT INTO `default_catalog`.`demo`.`orders_sink` (\n"
            "  `order_id`,\n"
            "  `price`\n"
            ")\nSELECT\n"
            "  `order_id`,\n"
            "  `price`\n"
            "FROM `default_catalog`.`demo`.`orders_src`\nWHERE price > 0\nGROUP BY `order_id`, `_db`\n;\n\n");
}

TEST(FlinkEmitter, LoadsManyTablesInOneJob) {
  const Settings forced{{"table.exec.sink.upsert-materialize", "FORCE"}};
  const Load first{{}, "INSERT 1\n;\n\n", forced}, second{{}, "INSERT 2\n;\n\n", forced};
  EXPECT_EQ(flink_job("both", {first, second}, {}, {{"table.exec.sink.upsert-materialize", "NONE"}}),
            "SET 'pipeline.name' = 'both'\n;\n\n"
            "SET 'table.exec.sink.upsert-materialize' = 'FORCE'\n;\n\n"
            "BEGIN STATEMENT SET;\n\nINSERT 1\n;\n\nINSERT 2\n;\n\nEND;\n\n"
            "SET 'table.exec.sink.upsert-materialize' = 'NONE'\n;\n\n");
}

TEST(FlinkEmitter, SetsOnlyWhatTheHeadDoesNot) {
  const Load load{{}, "INSERT 1\n;\n\n", {}};
  const Settings head{{"pipeline.name", "mine"}, {"table.exec.sink.upsert-materialize", "FORCE"}};
  EXPECT_EQ(flink_job("mine", {load}, {}, head), "INSERT 1\n;\n\n");
  EXPECT_EQ(flink_job("mine, keeping copies", {load}, {}, head),
            "SET 'pipeline.name' = 'mine, keeping copies'\n;\n\nINSERT 1\n;\n\nSET 'pipeline.name' = 'mine'\n;\n\n");
}

TEST(FlinkEmitter, HasNothingForATargetWithoutASink) { EXPECT_EQ(kFlinkEmitter.statements(sample()).text, ""); }

TEST(Comments, ListTwentyShards) {
  auto target = sample();
  for (int i = 1; i <= 22; ++i) target.members.push_back({"d", "t_" + std::to_string(i)});
  const auto text = kStarRocksEmitter.statements(target).text;
  EXPECT_TRUE(text.starts_with("-- 22 shards in one table:\n--   d.t_1\n")) << text;
  EXPECT_NE(text.find("--   d.t_20\n--   and 2 more\nCREATE"), std::string::npos);
}

TEST(Comments, TellWhatWasDecidedAboutTheKey) {
  auto target = sample();
  target.findings = {{Code::kKeyless, Object{"demo", "orders"}, {}},
                     {Code::kTypeFloat, Object{"demo", "orders", "x"}, {}}};
  EXPECT_TRUE(kStarRocksEmitter.statements(target).text.starts_with(
      "-- warning: no PRIMARY KEY and no UNIQUE key of NOT NULL columns: it becomes a DUPLICATE KEY table, in which an "
      "UPDATE adds a row and a DELETE is ignored [K002]\nCREATE TABLE"));
}

Origin origin(const std::string& rule_id, const Flink& flink) {
  return {"c.conf", rule_id, "MySQL 9.7", 3, 1, &flink, head_settings(flink, "+08:00")};
}

/// Expects the text of a file of this kind, whose names belong to the tool.
void expect_kind(const FileKind& kind, const std::string& text) {
  EXPECT_TRUE(text.starts_with(std::string{kind.marker} + "\n")) << text;
  for (const auto* rule : {"1", ""}) EXPECT_TRUE(is_our_file_name(file_name(kind, rule)));
}

TEST(Headers, BeginWithTheMarker) {
  const Flink flink;
  for (const auto* emitter : kStatementEmitters) expect_kind(emitter->file, emitter->header(origin("1", flink)));
  for (const auto* emitter : kDocumentEmitters) expect_kind(emitter->file, emitter->document(origin("1", flink), {}));
}

TEST(Emitters, HaveAKindOfFileEach) {
  std::set<const FileKind*> kinds;
  for (const auto* emitter : kStatementEmitters) kinds.insert(&emitter->file);
  for (const auto* emitter : kDocumentEmitters) kinds.insert(&emitter->file);
  kinds.insert(&kStarRocksAlterFile);  // its text comes from diff
  EXPECT_EQ(kinds, std::set<const FileKind*>(std::begin(kFileKinds), std::end(kFileKinds)));
}

TEST(Headers, NameTheTablesOfAFileThatLacksOthers) {
  const Flink flink;
  auto of_few = origin("", flink);
  of_few.only = "shop.items, shop.orders";
  const std::string first = "Conf: c.conf\n", second = "Only: shop.items, shop.orders\n";
  for (const auto* emitter : {&kStarRocksEmitter, &kFlinkEmitter, &kExternalEmitter})
    EXPECT_TRUE(emitter->header(of_few).starts_with(std::string{kMarkerLine} + "\n-- " + first + "-- " + second));
  EXPECT_TRUE(
      kFlinkCdcEmitter.document(of_few, {}).starts_with(std::string{kYamlMarkerLine} + "\n# " + first + "# " + second));
}

TEST(Headers, TellWhatAFlinkFileNeeds) {
  Flink flink;
  flink.parallelism = 4;
  flink.settings = {{"execution.checkpointing.interval", {"1min", {}}}, {"state.backend", {"rocksdb", {}}}};
  EXPECT_EQ(kFlinkEmitter.header(origin("", flink)),
            std::string{kMarkerLine} +
                "\n-- Conf: c.conf\n-- From all rules, read from MySQL 9.7: 3 tables → 1 target.\n"
                "-- For Flink 1.20, with these jars in its lib folder:\n"
                "--   org.apache.flink:flink-sql-connector-mysql-cdc:3.5.0\n"
                "--   mysql:mysql-connector-java:8.0.27\n"
                "--   com.starrocks:flink-connector-starrocks:1.2.10_flink-1.19\n"
                "-- Create the tables first: mysql < starrocks-create.all.sql\n"
                "-- Then run: sql-client.sh -f flink-create.all.sql\n\n"
                "SET 'execution.checkpointing.interval' = '1min'\n;\n\n"
                "SET 'parallelism.default' = '4'\n;\n\n"
                "SET 'state.backend' = 'rocksdb'\n;\n\n"
                "SET 'table.exec.sink.upsert-materialize' = 'NONE'\n;\n\n"
                "SET 'table.local-time-zone' = 'GMT+08:00'\n;\n\n");
}

TEST(Headers, WriteNoQuotesInSetForFlink113) {
  Flink flink;
  flink.versions = versions_for({1, 13, 0});
  EXPECT_TRUE(kFlinkEmitter.header(origin("", flink))
                  .ends_with("-- Then run: sql-client.sh -f flink-create.all.sql\n\n"
                             "SET execution.checkpointing.interval = 10s\n;\n\n"
                             "SET parallelism.default = 1\n;\n\n"
                             "SET table.exec.sink.upsert-materialize = NONE\n;\n\n"
                             "SET table.local-time-zone = GMT+08:00\n;\n\n"));
}

}  // namespace
}  // namespace smt::test
