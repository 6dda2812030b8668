#include <gtest/gtest.h>

#include "good_facts.hpp"

namespace smt::test {
namespace {

class FlinkChecks : public testing::Test {
 protected:
  std::string result(Code code) const { return reported(check_flink(config, {needs}), code); }
  void interval(const std::string& value) {
    config.flink.settings["execution.checkpointing.interval"] = {value, {"a.conf", 1}, ""};
  }
  Config config;
  SourceNeeds needs = usual_needs();
};

TEST_F(FlinkChecks, Versions) {
  EXPECT_EQ(result(Code::kReadyVersions),
            "ok Flink CDC 3.5.0 on Flink 1.20\nok the StarRocks connector 1.2.10 on Flink 1.20");
  config.flink.versions.cdc = {2, 2, 1};
  EXPECT_EQ(result(Code::kReadyVersions),
            "FAIL Flink CDC 2.2.1 on Flink 1.20 | Flink CDC 2.2.1 is not built for Flink 1.20 | set 'cdc_version = "
            "3.5.0' in [flink] and run that release\nok the StarRocks connector 1.2.10 on Flink 1.20");
}

TEST_F(FlinkChecks, CheckpointInterval) {
  EXPECT_EQ(result(Code::kReadyCheckpoints), "ok the files set a checkpoint interval of 10s");
  for (const auto* good : {"1s", "30 s", "5000", "10min", "2 minutes", "00060s"}) {
    interval(good);
    EXPECT_EQ(result(Code::kReadyCheckpoints), std::string{"ok execution.checkpointing.interval is "} + good);
  }
  for (const auto* none : {"0", "0s", "often", "", "10 parsecs", "-1"}) {
    interval(none);
    EXPECT_EQ(result(Code::kReadyCheckpoints).substr(0, 40),
              std::string{"FAIL execution.checkpointing.interval is "}.substr(0, 40))
        << none;
  }
  interval("999ms");
  EXPECT_EQ(result(Code::kReadyCheckpointTime),
            "warn execution.checkpointing.interval is 999ms | execution.checkpointing.interval is 999ms: StarRocks "
            "gets a separate load for each checkpoint | set 'set.execution.checkpointing.interval = 10s' in [flink], "
            "or another time "
            "between 1s and 10min");
  interval("11min");
  EXPECT_EQ(result(Code::kReadyCheckpointTime).substr(0, 5), "warn ");
  config.flink.loader = Loader::kPipeline;
  EXPECT_EQ(result(Code::kReadyCheckpoints),
            "skip a pipeline takes its checkpoint interval from Flink's own configuration");
}

TEST_F(FlinkChecks, ServerIds) {
  EXPECT_EQ(result(Code::kReadyParallelism), "ok parallelism is 4; no source splits its snapshot");
  needs.fewest_ids = 64;
  EXPECT_EQ(result(Code::kReadyParallelism),
            "ok each source of db:3306 as smt has 64 server ids or more, parallelism is 4");
  needs.server_ids.push_back({5400, 5401}), needs.fewest_ids = 2;
  EXPECT_EQ(
      result(Code::kReadyParallelism),
      "FAIL each source of db:3306 as smt has 2 server ids or more, parallelism is 4 | a source has the server ids "
      "5400-5401, but parallelism = 4 | add the line 'flink.cdc.server-id = 5400-5403' to the rule, or lower "
      "'parallelism' in [flink]");
}

}  // namespace
}  // namespace smt::test
