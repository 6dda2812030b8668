#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "smt/emit.hpp"
#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

Origin origin(const std::string& rule_id, const Flink& flink) { return {"c.conf", rule_id, "MySQL 8.0", 3, 3, &flink}; }

PipelineTable orders() {
  return {"shop.orders",
          {"shop", "orders"},
          false,
          "10000-10063",
          {{"hostname", "h"}, {"server-time-zone", "+08:00"}},
          {{"jdbc-url", "j"}, {"table.create.properties.replication_num", "3"}},
          {{"local-time-zone", "GMT+08:00"}, {"schema.change.behavior", "lenient"}}};
}

PipelineTable shards() {
  auto table = orders();
  table.tables = "(shop_1|shop_2).(log_1|log_2),shop_3.log_9";
  table.target = {"shop__auto_shard", "log__auto_shard"};
  table.routed = true;
  table.server_id = "10064-10127";
  return table;
}

Pipeline pipeline(const std::vector<PipelineTable>& tables) {
  Pipeline out{.name = "all of them"};
  for (const auto& table : tables) add_to(out, table);
  return out;
}

/// Returns the document without its comments.
std::string body(const std::string& document) { return document.substr(document.find("\n\n") + 2); }

TEST(FlinkCdcEmitter, WritesOneDocument) {
  Flink flink;
  flink.parallelism = 4;
  EXPECT_EQ(kFlinkCdcEmitter.document(origin("1", flink), pipeline({orders(), shards()})),
            std::string{kYamlMarkerLine} +
                "\n# Conf: c.conf\n# From [table-rule.1], read from MySQL 8.0: 3 tables → 3 targets.\n"
                "# This pipeline loads 2 of them; flink-create.1.sql loads the others.\n"
                "# For Flink CDC 3.5.0 on Flink 1.20, with\n"
                "#   org.apache.flink:flink-cdc-pipeline-connector-mysql:3.5.0\n"
                "#   org.apache.flink:flink-cdc-pipeline-connector-starrocks:3.5.0\n"
                "#   mysql:mysql-connector-java:8.0.27\n"
                "# Set execution.checkpointing.interval in Flink's configuration, for example to 10s.\n"
                "# Create the tables first: mysql < starrocks-create.1.sql\n"
                "# Then run: flink-cdc.sh flink-cdc.1.yaml\n"
                "\n"
                "source:\n"
                "  type: \"mysql\"\n"
                "  tables: \"shop.orders,(shop_1|shop_2).(log_1|log_2),shop_3.log_9\"\n"
                "  server-id: \"10000-10063\"\n"
                "  hostname: \"h\"\n"
                "  server-time-zone: \"+08:00\"\n"
                "sink:\n"
                "  type: \"starrocks\"\n"
                "  jdbc-url: \"j\"\n"
                "  table.create.properties.replication_num: \"3\"\n"
                "route:\n"
                "  - source-table: \"(shop_1|shop_2).(log_1|log_2),shop_3.log_9\"\n"
                "    sink-table: \"shop__auto_shard.log__auto_shard\"\n"
                "pipeline:\n"
                "  name: \"all of them\"\n"
                "  parallelism: 4\n"
                "  local-time-zone: \"GMT+08:00\"\n"
                "  schema.change.behavior: \"lenient\"\n");
}

TEST(FlinkCdcEmitter, LeavesOutWhatIsNotNeededOrNotKnown) {
  Flink flink;
  flink.versions = {{1, 18, 0}, {3, 1, 1}, {1, 2, 9}};
  auto table = orders();
  table.source = {{"hostname", "h"}};
  table.settings.clear();
  EXPECT_EQ(body(kFlinkCdcEmitter.document(origin("", flink), pipeline({table}))),
            "source:\n  type: \"mysql\"\n  tables: \"shop.orders\"\n  server-id: \"10000-10063\"\n  hostname: \"h\"\n"
            "sink:\n  type: \"starrocks\"\n  jdbc-url: \"j\"\n  table.create.properties.replication_num: \"3\"\n"
            "pipeline:\n  name: \"all of them\"\n  parallelism: 1\n");
}

TEST(FlinkCdcEmitter, EveryValueIsReadBackAsWritten) {
  const Flink flink;
  for (const std::string value :
       {"007", "1e5", "null", "~", "true", "",  " a ",   "# no comment", "a: b", "'\"\\", "{x}", "- x",
        "&a",  "*a",  "!x",   "%", "@",    "`", "密码😀", "a\tb",         "a\nb", "\x7f",  "\x01"}) {
    auto table = orders();
    table.sink.push_back({"password", value});
    const auto text = kFlinkCdcEmitter.document(origin("1", flink), pipeline({table}));
    EXPECT_EQ(YAML::Load(text)["sink"]["password"].as<std::string>(), value) << text;
    EXPECT_EQ(YAML::Load(text)["sink"]["password"].Tag(), "!") << "not in quotes: " << text;
  }
}

TEST(FlinkCdcEmitter, AHostileConfNameStaysAComment) {
  const Flink flink;
  auto from = origin("1", flink);
  from.conf = "c\nsink: evil\r.conf";
  const auto text = kFlinkCdcEmitter.document(from, pipeline({orders()}));
  EXPECT_EQ(YAML::Load(text)["sink"]["jdbc-url"].as<std::string>(), "j") << text;
}

TEST(FlinkCdcEmitter, SaysNothingOfOthersWhereThereAreNone) {
  const Flink flink;
  const auto text = kFlinkCdcEmitter.document(origin("1", flink), pipeline({orders(), shards(), orders()}));
  EXPECT_EQ(text.find("flink-create"), std::string::npos);
}

TEST(Pipeline, KeepsThePropertiesThatAllTablesHave) {
  auto first = orders(), second = orders();
  first.sink.push_back({"table.create.properties.storage_medium", "SSD"});
  second.sink.push_back({"table.create.properties.storage_medium", "HDD"});
  const auto both = pipeline({first, second});
  EXPECT_EQ(both.sink, orders().sink);
  EXPECT_EQ(both.server_id, "10000-10063");
  ASSERT_EQ(both.tables.size(), 2U);
  EXPECT_TRUE(both.tables[1].source.empty() && both.tables[1].sink.empty() && both.tables[1].settings.empty());
}

}  // namespace
}  // namespace smt::test
