#include "config/checks/option_companions.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

std::string reported(std::string_view lines) { return rendered(load(kDb, kRule, kSink, lines).findings); }

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
  EXPECT_EQ(reported("flink.starrocks.sink.properties.enable_merge_commit = true\n"),
            "c.conf:14: error: [table-rule.1] flink.starrocks.sink.properties.enable_merge_commit = 'true' also needs "
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
