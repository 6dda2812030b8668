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

TEST(Loader, OfFlink2IsAPipeline) {
  const auto said = [](const std::string& lines) {
    return rendered(load(kDb, "[flink]\n" + lines, kRule, kSink).findings);
  };
  const std::string only_pipelines =
      ": error: Flink SQL cannot load StarRocks from Flink 2.2: there is no StarRocks connector for it [C041]\n"
      "  hint: set 'loader = cdc-yaml' in [flink] for pipelines of Flink CDC, which has a build for Flink 2.2; or "
      "'version = 1.20'; or 'loader = none' for StarRocks SQL only\n";
  EXPECT_EQ(said("version=2.2\n"), "c.conf:8" + only_pipelines);
  EXPECT_EQ(said("version=2.2\nloader=sql\n"), "c.conf:8" + only_pipelines);
  EXPECT_EQ(said("version=2.2\nloader=both\n"), "c.conf:8" + only_pipelines);
  EXPECT_EQ(said("version=2.2\nloader=cdc-yaml\n"), "");
  EXPECT_EQ(said("version=2.2\nloader=none\n"), "");
  const auto without_sink = rendered(load(kDb, "[flink]\nversion=2.2\n", kRule).findings);
  EXPECT_EQ(without_sink.find("C041"), std::string::npos) << without_sink;
  const auto flink = load(kDb, "[flink]\nversion=2.2\nloader=cdc-yaml\n", kRule, kSink).config.flink;
  EXPECT_EQ(flink.versions.cdc, (Version{3, 6, 0}));
}

TEST(Loader, OfFlink2NeedsABuildForIt) {
  const auto said = [](const std::string& lines) {
    return rendered(load(kDb, "[flink]\nloader=cdc-yaml\n" + lines, kRule, kSink).findings);
  };
  EXPECT_EQ(said("version=2.1\n"),
            "c.conf:9: warning: Flink CDC 3.6.0 is not built for Flink 2.1 [C040]\n"
            "  hint: remove the line to use Flink 1.20, or change 'version' in [flink]\n");
  EXPECT_EQ(said("version=2.2\ncdc_version=3.5.0\n"),
            "c.conf:10: warning: Flink CDC 3.5.0 is not built for Flink 2.2 [C040]\n"
            "  hint: remove the line to use 3.6.0, or change 'version' in [flink]\n");
  EXPECT_EQ(said("version=2.2\nconnector_version=1.2.12\n"),
            "c.conf:10: note: 'connector_version' has no effect: on Flink 2 only pipelines load StarRocks, with a "
            "connector of their own [C030]\n"
            "  hint: add the line 'version = 1.20' to use it\n");
}

TEST(PipelineOptions, AreLimitedByTheConnectorInside) {
  EXPECT_EQ(rendered(load(kDb, "[flink]\nloader=cdc-yaml\nconnector_version=1.2.14\n", kRule, kSink,
                          "flink.starrocks.sink.buffer-flush.interval-ms=999\n")
                         .findings),
            "c.conf:17: error: [table-rule.1] flink.starrocks.sink.buffer-flush.interval-ms = '999': expected a number "
            "from 1000 to 3600000 for the connector inside a pipeline [C010]\n");
}

TEST(PipelineOptions, AreNotHeadersThatThePipelinesConnectorDoesNotKnow) {
  const auto sink = [](std::string_view name) { return is_pipeline_option(PipelineEnd::kSink, name, {3, 6, 0}); };
  EXPECT_FALSE(sink("sink.properties.enable_merge_commit"));
  EXPECT_FALSE(sink("sink.properties.merge_commit_interval_ms"));
  EXPECT_FALSE(sink("sink.properties.prepared_timeout"));
  EXPECT_FALSE(sink("sink.merge-commit.chunk.size"));
  EXPECT_TRUE(sink("sink.properties.timeout"));
  EXPECT_TRUE(sink("sink.properties.some_later_header"));
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
