#include "mapping/flink/flink_settings.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(HeadSettings, AreThoseOfTheToolAndOverThemThoseOfTheConf) {
  Flink flink;
  flink.parallelism = 4;
  EXPECT_EQ(head_settings(flink, std::nullopt), (Settings{{"execution.checkpointing.interval", "10s"},
                                                          {"parallelism.default", "4"},
                                                          {"table.exec.sink.upsert-materialize", "NONE"}}));
  flink.settings = {{"execution.checkpointing.interval", {"1min", {}}}, {"state.backend", {"rocksdb", {}}}};
  EXPECT_EQ(head_settings(flink, "+08:00"), (Settings{{"execution.checkpointing.interval", "1min"},
                                                      {"parallelism.default", "4"},
                                                      {"state.backend", "rocksdb"},
                                                      {"table.exec.sink.upsert-materialize", "NONE"},
                                                      {"table.local-time-zone", "GMT+08:00"}}));
}

TEST(JobSettings, AskForCopiesUnlessTheConfDecided) {
  Flink flink;
  EXPECT_EQ(job_settings(false, flink), Settings{});
  EXPECT_EQ(job_settings(true, flink), (Settings{{"table.exec.sink.upsert-materialize", "FORCE"}}));
  flink.settings = {{"table.exec.sink.upsert-materialize", {"AUTO", {}}}};
  EXPECT_EQ(job_settings(true, flink), Settings{});
}

TEST(JobsWith, OtherSettingsAreAnotherJob) {
  const Jobs shared{{"rule 1, job 1 of 2", 1}, {"job 3 of 4", 3}}, own{{"d.a", 0}, {"d.a", 0}};
  const Settings forced{{"table.exec.sink.upsert-materialize", "FORCE"}};
  EXPECT_EQ(jobs_with({}, shared), shared);
  EXPECT_EQ(jobs_with(forced, shared),
            (Jobs{{"rule 1, job 1 of 2, keeping copies", 1}, {"job 3 of 4, keeping copies", 3}}));
  EXPECT_EQ(jobs_with(forced, own), own);
}

TEST(SharedJobName, IsTheLineThatNamesSeveralJobs) {
  Flink flink;
  EXPECT_EQ(shared_job_name(flink, 2), nullptr);
  flink.settings = {{"pipeline.name", {"mine", {"c.conf", 9}}}};
  EXPECT_EQ(shared_job_name(flink, 1), nullptr);
  ASSERT_NE(shared_job_name(flink, 2), nullptr);
  EXPECT_EQ(shared_job_name(flink, 2)->value, "mine");
  flink.loader = Loader::kPipeline;
  EXPECT_EQ(shared_job_name(flink, 2), nullptr);
}

TEST(PipelineSettings, AreWhatTheSourceAndTheReleaseAskFor) {
  const std::vector<Option> source{{"hostname", "h"}, {"server-time-zone", "+08:00"}};
  EXPECT_EQ(pipeline_settings(source, {{1, 20, 0}, {3, 5, 0}, {1, 2, 10}}),
            (std::vector<Option>{{"local-time-zone", "GMT+08:00"}, {"schema.change.behavior", "lenient"}}));
  EXPECT_EQ(pipeline_settings({}, {{1, 18, 0}, {3, 1, 1}, {1, 2, 9}}), std::vector<Option>{});
}

}  // namespace
}  // namespace smt::test
