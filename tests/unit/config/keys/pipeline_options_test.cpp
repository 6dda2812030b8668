#include "config/keys/pipeline_options.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kPipelines = "[flink]\nloader=cdc-yaml\n";  // lines 7 and 8

TEST(Loader, IsReadFromItsWords) {
  EXPECT_EQ(load(kDb, kRule).config.flink.loader, Loader::kSql);
  const std::pair<std::string, Loader> words[]{
      {"sql", Loader::kSql}, {"cdc-yaml", Loader::kPipeline}, {"Both", Loader::kBoth}, {"none", Loader::kNone}};
  for (const auto& [word, loader] : words) {
    const auto [config, findings] = load(kDb, "[flink]\nloader=" + word + "\n", kRule, kSink);
    EXPECT_EQ(config.flink.loader, loader);
    EXPECT_EQ(rendered(findings), "");
  }
  EXPECT_EQ(rendered(load(kDb, "[flink]\nloader=yaml\n", kRule, kSink).findings),
            "c.conf:8: error: [flink] loader = 'yaml': expected sql, cdc-yaml, both or none [C010]\n");
}

TEST(Loader, PipelinesNeedFlink117AndCdc30) {
  const auto said = [](const std::string& lines) {
    return rendered(load(kDb, "[flink]\nloader=both\n" + lines, kRule, kSink).findings);
  };
  EXPECT_EQ(said("version=1.17\n"), "");
  EXPECT_EQ(said("version=1.16\ncdc_version=3.0.1\n"),
            "c.conf:8: error: [flink] loader = both needs Flink 1.17 and Flink CDC 3.0 or later; [flink] selects Flink "
            "1.16 with Flink CDC 3.0.1 [F020]\n"
            "  hint: set 'loader = sql' in [flink], or a later version and cdc_version\n");
  EXPECT_TRUE(said("version=1.17\ncdc_version=2.4.2\n").find("Flink 1.17 with Flink CDC 2.4.2 [F020]") !=
              std::string::npos);
}

TEST(PipelineOptions, ComeWithReleases) {
  const auto source = [](std::string_view name, Version cdc) {
    return is_pipeline_option(PipelineEnd::kSource, name, cdc);
  };
  EXPECT_TRUE(source("heartbeat.interval", {3, 0, 0}));
  EXPECT_FALSE(source("use.legacy.json.format", {3, 2, 1}));
  EXPECT_TRUE(source("use.legacy.json.format", {3, 3, 0}));
  EXPECT_TRUE(source("debezium.skipped.operations", {3, 0, 0}));
  EXPECT_FALSE(source("debezium.decimal.handling.mode", {3, 6, 0}));
  EXPECT_FALSE(source("connector", {3, 6, 0}));
  EXPECT_FALSE(source("jdbc-url", {3, 6, 0}));
  EXPECT_TRUE(is_pipeline_option(PipelineEnd::kSink, "sink.properties.timeout", {3, 0, 0}));
  EXPECT_FALSE(is_pipeline_option(PipelineEnd::kSink, "sink.properties.format", {3, 6, 0}));
  EXPECT_FALSE(is_pipeline_option(PipelineEnd::kSink, "sink.version", {3, 6, 0}));
}

TEST(CheckPipelines, TellsOptionsThatPipelinesLackOnce) {
  EXPECT_EQ(rendered(load(kDb, kPipelines, "[table-rule]\n", kSink,
                          "flink.starrocks.sink.version=V2\nflink.starrocks.sink.properties.format=json\n",
                          "[table-rule.1]\ndatabase=a\ntable=.\n[table-rule.2]\ndatabase=b\ntable=.\n")
                         .findings),
            "c.conf:14: warning: 'flink.starrocks.sink.version' is omitted from flink-cdc.*.yaml: a pipeline of Flink "
            "CDC 3.5.0 does not accept it [F021]\n");
  EXPECT_EQ(rendered(load(kDb, "[flink]\nloader=sql\n", kRule, kSink, "flink.starrocks.sink.version=V2\n").findings),
            "");
}

TEST(CheckPipelines, RulesThatDifferAreNoOnePipeline) {
  const auto with = [](const std::string& line) {
    return load(kDb, kPipelines, "[table-rule]\n", kSink, "[table-rule.1]\ndatabase=a\ntable=.\n", line,
                "[table-rule.2]\ndatabase=b\ntable=.\n");
  };
  EXPECT_TRUE(with("").config.flink.one_pipeline);
  EXPECT_TRUE(with("flink.cdc.server-id=5401-5464\n").config.flink.one_pipeline);
  EXPECT_TRUE(with("properties.replication_num=1\n").config.flink.one_pipeline);
  const auto [config, findings] = with("flink.cdc.hostname=replica\n");
  EXPECT_FALSE(config.flink.one_pipeline);
  EXPECT_EQ(rendered(findings),
            "c.conf:18: warning: [table-rule.1] and [table-rule.2] differ in flink.cdc.hostname: a pipeline has one "
            "source and one sink, so flink-cdc.all.yaml is not written [F022]\n"
            "  hint: run flink-cdc.1.yaml, flink-cdc.2.yaml and so on\n");
}

TEST(CheckPipelines, SetLinesAreForSql) {
  EXPECT_EQ(rendered(load(kDb, kPipelines, "set.state.backend.type=rocksdb\n", kRule, kSink).findings),
            "c.conf:9: note: 'set.state.backend.type' is in no flink-cdc.*.yaml: a pipeline reads it from Flink's own "
            "configuration [F027]\n");
}

}  // namespace
}  // namespace smt::test
