#include "config/checks/option_companions.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kVersions = "[starrocks]\nversion=3.4\n[flink]\nconnector_version=1.2.14\n";  // 4 lines
constexpr std::string_view kMerge =
    "flink.starrocks.sink.properties.enable_merge_commit = true\n"
    "flink.starrocks.sink.properties.merge_commit_interval_ms = 1000\n";  // 2 lines

std::string reported(std::string_view lines) { return rendered(load(kDb, kRule, kSink, lines).findings); }

/// Reports on a connector and a StarRocks that know merge commit; the lines of `lines` begin at 18.
std::string merging(std::string_view lines) { return rendered(load(kDb, kVersions, kRule, kSink, lines).findings); }

TEST(Companions, ThatFlinkNeedsAreErrorsAtTheLineOfTheMode) {
  EXPECT_EQ(reported("flink.cdc.scan.startup.mode = timestamp\n"),
            "c.conf:14: error: [table-rule.1] flink.cdc.scan.startup.mode = 'timestamp' also needs "
            "'flink.cdc.scan.startup.timestamp-millis' [C082]\n"
            "  hint: add a line such as 'flink.cdc.scan.startup.timestamp-millis = 1700000000000'\n");
  const std::string specific =
      "error: [table-rule.1] flink.cdc.scan.startup.mode = 'specific-offset' also needs "
      "'flink.cdc.scan.startup.specific-offset.file' and '….pos', or '….gtid-set' [C082]\n"
      "  hint: add a line such as 'flink.cdc.scan.startup.specific-offset.gtid-set = UUID:1-100'\n";
  EXPECT_EQ(reported("flink.cdc.scan.startup.mode = specific-offset\n"), "c.conf:14: " + specific);
  EXPECT_EQ(
      reported(
          "flink.cdc.scan.startup.specific-offset.file = b.000003\nflink.cdc.scan.startup.mode = specific-offset\n"),
      "c.conf:15: " + specific);
  EXPECT_EQ(merging("flink.starrocks.sink.properties.enable_merge_commit = true\n"
                    "flink.starrocks.sink.merge-commit.max-concurrent-requests = 0\n"),
            "c.conf:18: error: [table-rule.1] flink.starrocks.sink.properties.enable_merge_commit = 'true' also needs "
            "'flink.starrocks.sink.properties.merge_commit_interval_ms' [C082]\n"
            "  hint: add a line such as 'flink.starrocks.sink.properties.merge_commit_interval_ms = 1000'\n");
}

TEST(Companions, ThatAreThereAreFine) {
  EXPECT_EQ(
      reported("flink.cdc.scan.startup.mode = timestamp\nflink.cdc.scan.startup.timestamp-millis = 1700000000000\n"),
      "");
  EXPECT_EQ(
      reported("flink.cdc.scan.startup.mode = Specific-Offset\nflink.cdc.scan.startup.specific-offset.file = b.3\n"
               "flink.cdc.scan.startup.specific-offset.pos = 4\n"),
      "");
  EXPECT_EQ(
      reported(
          "flink.cdc.scan.startup.mode = specific-offset\nflink.cdc.scan.startup.specific-offset.gtid-set = u:1-9\n"
          "flink.cdc.scan.startup.specific-offset.skip-rows = 3\n"),
      "");
}

TEST(Companions, WithoutTheirModeHaveNoEffect) {
  EXPECT_EQ(
      reported("flink.cdc.scan.startup.timestamp-millis = 1700000000000\n"),
      "c.conf:14: note: 'flink.cdc.scan.startup.timestamp-millis' has no effect: 'flink.cdc.scan.startup.mode' is "
      "not timestamp [C030]\n"
      "  hint: add the line 'flink.cdc.scan.startup.mode = timestamp' to use it\n");
  EXPECT_EQ(reported("flink.cdc.scan.startup.specific-offset.skip-events = 2\n"),
            "c.conf:14: note: 'flink.cdc.scan.startup.specific-offset.skip-events' has no effect: "
            "'flink.cdc.scan.startup.mode' is not specific-offset [C030]\n"
            "  hint: add the line 'flink.cdc.scan.startup.mode = specific-offset' to use it\n");
}

TEST(Companions, OfMergeCommitHaveNoEffectWithoutIt) {
  const auto idle = [](const std::string& line, const std::string& option) {
    EXPECT_EQ(merging(option + line),
              "c.conf:18: note: '" + option +
                  "' has no effect: 'flink.starrocks.sink.properties.enable_merge_commit' "
                  "is not true [C030]\n"
                  "  hint: add the line 'flink.starrocks.sink.properties.enable_merge_commit = true' to use it\n");
  };
  idle(" = 3\n", "flink.starrocks.sink.properties.merge_commit_parallel");
  idle(" = true\n", "flink.starrocks.sink.properties.merge_commit_async");
  idle(" = 0\n", "flink.starrocks.sink.merge-commit.max-concurrent-requests");
  idle(" = 1\n", "flink.starrocks.sink.merge-commit.chunk.size");
}

TEST(Companions, OfMergeCommitHaveNoEffectInTheFirstVersionOfTheSink) {
  const std::string line = "flink.starrocks.sink.merge-commit.max-concurrent-requests = 0\n";
  EXPECT_EQ(merging(std::string{kMerge} + line + "flink.starrocks.sink.version = V1\n"),
            "c.conf:20: note: 'flink.starrocks.sink.merge-commit.max-concurrent-requests' has no effect: "
            "'flink.starrocks.sink.version' is V1 [C030]\n"
            "  hint: add the line 'flink.starrocks.sink.version = V2' to use it\n");
  EXPECT_EQ(merging(std::string{kMerge} + line + "flink.starrocks.sink.version = AUTO\n"), "");
  EXPECT_EQ(merging(std::string{kMerge} + "flink.starrocks.sink.version = V1\n"), "");
}

TEST(MergeCommit, IsNotExactlyOnce) {
  EXPECT_EQ(
      merging(std::string{kMerge} + "flink.starrocks.sink.merge-commit.max-concurrent-requests = 0\n"
                                    "flink.starrocks.sink.semantic = exactly-once\n"),
      "c.conf:21: warning: [table-rule.1] flink.starrocks.sink.semantic = 'exactly-once' is passed on: with merge "
      "commit the sink loads at least once: after a failure a table without a key may have rows twice [C081]\n"
      "  hint: remove the line, unless that is what you want\n");
  const auto count = [](std::string_view flink) {
    const auto findings = load(kDb, "[starrocks]\nversion=3.4\n[flink]\n", flink, kRule, kSink, kMerge,
                               "flink.starrocks.sink.semantic = exactly-once\n")
                              .findings;
    return std::count_if(findings.begin(), findings.end(),
                         [](const Diagnostic& finding) { return finding.code == Code::kConfOptionLoses; });
  };
  EXPECT_EQ(count("connector_version=1.2.14\nloader=cdc-yaml\n"), 1) << "SQL loads tables without a key";
  EXPECT_EQ(count("connector_version=1.2.14\nloader=none\n"), 0);
  EXPECT_EQ(count("version=2.2\nloader=cdc-yaml\n"), 0) << "no sink has merge commit there";
}

TEST(MergeCommit, NeedsItsReleases) {
  EXPECT_EQ(rendered(load(kDb, "[starrocks]\nversion=3.3\n", kRule, kSink, kMerge,
                          "flink.starrocks.sink.merge-commit.max-concurrent-requests = 0\n")
                         .findings),
            "c.conf:16: error: StarRocks connector 1.2.14 introduced "
            "flink.starrocks.sink.properties.enable_merge_commit; [flink] selects StarRocks connector 1.2.10, which "
            "refuses it [C039]\n"
            "  hint: remove the line; or, if you run 1.2.14 or later, set 'connector_version = 1.2.14' in [flink]\n"
            "c.conf:16: error: flink.starrocks.sink.properties.enable_merge_commit needs StarRocks 3.4 or later; "
            "[starrocks] version is 3.3 [C034]\n"
            "  hint: remove the line; or, if your StarRocks is 3.4 or later, set 'version = 3.4' in [starrocks]\n"
            "c.conf:17: error: StarRocks connector 1.2.14 introduced "
            "flink.starrocks.sink.properties.merge_commit_interval_ms; [flink] selects StarRocks connector 1.2.10, "
            "which refuses it [C039]\n"
            "  hint: remove the line; or, if you run 1.2.14 or later, set 'connector_version = 1.2.14' in [flink]\n"
            "c.conf:18: error: StarRocks connector 1.2.14 introduced "
            "flink.starrocks.sink.merge-commit.max-concurrent-requests; [flink] selects StarRocks connector 1.2.10, "
            "which refuses it [C039]\n"
            "  hint: remove the line; or, if you run 1.2.14 or later, set 'connector_version = 1.2.14' in [flink]\n");
}

TEST(SinkOptions, ComeWithReleasesOfTheConnectorAndOfStarRocks) {
  const auto with = [](std::string_view connector, std::string_view starrocks, std::string_view line) {
    std::string ids;
    for (const auto& finding : load(kDb,
                                    "[flink]\nconnector_version=" + std::string{connector} +
                                        "\n[starrocks]\nversion=" + std::string{starrocks} + "\n",
                                    kRule, kSink, "flink.starrocks.sink.", line)
                                   .findings)
      ids += std::string{row_of(finding.code).id} + " ";
    return ids;
  };
  EXPECT_EQ(with("1.2.12", "4.0", "properties.prepared_timeout=300\n"), "");
  EXPECT_EQ(with("1.2.12", "3.5", "properties.prepared_timeout=300\n"), "C034 ");
  EXPECT_EQ(with("1.2.12", "3.5.4", "properties.prepared_timeout=300\n"), "");
  EXPECT_EQ(with("1.2.11", "4.0", "properties.prepared_timeout=300\n"), "C039 ");
  EXPECT_EQ(with("1.2.14", "4.0", "sanitize-error-log=true\n"), "C039 ") << "the class has it, the factory does not";
  EXPECT_EQ(with("1.2.15", "4.0", "sanitize-error-log=true\n"), "");
  EXPECT_EQ(with("1.2.13", "4.0", "buffer-flush.interval-ms=999\n"), "C039 ");
  EXPECT_EQ(with("1.2.14", "4.0", "buffer-flush.interval-ms=999\n"), "");
  EXPECT_EQ(with("1.2.10", "4.0", "buffer-flush.interval-ms=1000\n"), "");
  EXPECT_EQ(with("1.2.14", "4.0", "buffer-flush.interval-ms=0\n"), "C010 ");
  EXPECT_EQ(with("1.2.15", "4.0", "publish-timeout.ms=1\n"), "C010 ") << "no factory accepts it";
}

TEST(Companions, FromTheDefaultsAreToldOnceThere) {
  EXPECT_EQ(rendered(load(kDb, "[table-rule]\nflink.cdc.scan.startup.mode = timestamp\n", kRule, kSink,
                          "[table-rule.2]\ndatabase=^e$\ntable=.\n", kSink)
                         .findings),
            "c.conf:8: error: [table-rule] flink.cdc.scan.startup.mode = 'timestamp' also needs "
            "'flink.cdc.scan.startup.timestamp-millis' [C082]\n"
            "  hint: add a line such as 'flink.cdc.scan.startup.timestamp-millis = 1700000000000'\n");
}

}  // namespace
}  // namespace smt::test
