#include "reporting/summary.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

std::string printed(const Findings& findings, Verbosity verbosity) {
  ::testing::internal::CaptureStderr();
  {
    Console console{verbosity, ColorMode::kNever};
    print_findings(findings, console);
  }
  return ::testing::internal::GetCapturedStderr();
}

Diagnostic ignored(std::string table) {
  return {Code::kConfDuplicateKeysIgnored, FileLine{"c.conf", 12}, {std::move(table)}};
}

TEST(PrintFindings, SaysOnceWhatALineMeansForManyTables) {
  const Findings findings{ignored("d.a"), ignored("d.b"), ignored("d.c")};
  EXPECT_EQ(printed(findings, Verbosity::kNormal),
            "c.conf:12: note: duplicate_keys has no effect on d.a: it has a key [K013]\n"
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K013 note    duplicate_keys has no effect: c.conf:12 and 1 more\n");
  EXPECT_EQ(printed(findings, Verbosity::kVerbose),
            "c.conf:12: note: duplicate_keys has no effect on d.a: it has a key [K013]\n"
            "c.conf:12: note: duplicate_keys has no effect on d.b: it has a key [K013]\n"
            "c.conf:12: note: duplicate_keys has no effect on d.c: it has a key [K013]\n");
}

TEST(PrintFindings, ShowsEveryErrorAndThreePlacesOfTheRest) {
  Findings findings;
  for (const char* table : {"a", "b", "c", "d"}) findings.push_back({Code::kKeyless, Object{"d", table}, {}});
  findings.push_back({Code::kServerNoColumns, Object{"d", "e"}, {}});
  EXPECT_EQ(printed(findings, Verbosity::kNormal),
            "d.e: error: the server lists the table but shows none of its columns to this user [S007]\n"
            "  hint: grant SELECT on the whole table\n"
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K002 warning no key: d.a, d.b, d.c and 1 more\n");
}

TEST(PrintFindings, LetsNoHostileNameReachTheTerminal) {
  EXPECT_EQ(printed({{Code::kKeyless, Object{"d", "a\tb\033[2J"}, {}}}, Verbosity::kNormal),
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K002 warning no key: d.a\\x09b\\x1B[2J\n");
}

Outcome loaded_by(std::vector<StartedJob> jobs) {
  Outcome outcome;
  outcome.rules = 1;
  for (const auto& job : jobs) outcome.readers += job.targets;
  outcome.tables = outcome.targets = outcome.readers;
  outcome.jobs = std::move(jobs);
  return outcome;
}

TEST(SummaryText, CountsJobsOfOneTable) {
  EXPECT_EQ(summary_text(loaded_by({}), 0.06), "1 rule, 0 tables → 0 targets, 0.06 s\n");
  EXPECT_EQ(summary_text(loaded_by({{"d.a", 1}}), 0.06),
            "1 rule, 1 table → 1 target, 0.06 s\n1 Flink job with 1 binlog reader\n");
  EXPECT_EQ(summary_text(loaded_by({{"d.a", 1}, {"d.b", 1}}), 0.06),
            "1 rule, 2 tables → 2 targets, 0.06 s\n"
            "2 Flink jobs with 2 binlog readers (for fewer jobs, set tables_per_job in [flink])\n");
  auto pipelines = loaded_by({{"a", 1}, {"b", 1}});
  pipelines.may_share_jobs = false;
  EXPECT_NE(summary_text(pipelines, 0.06).find("2 Flink jobs with 2 binlog readers\n"), std::string::npos);
}

TEST(SummaryText, NamesJobsThatTablesShare) {
  EXPECT_EQ(summary_text(loaded_by({{"MySQL to StarRocks, job 1 of 2", 3}, {"MySQL to StarRocks, job 2 of 2", 1}}), 0),
            "1 rule, 4 tables → 4 targets, 0.00 s\n"
            "2 Flink jobs with 4 binlog readers\n"
            "  MySQL to StarRocks, job 1 of 2: 3 tables\n"
            "  MySQL to StarRocks, job 2 of 2: 1 table\n");
}

TEST(SummaryText, NamesEightJobsAndCountsTheOthers) {
  std::vector<StartedJob> jobs;
  for (int i = 1; i <= 16; ++i) jobs.push_back({"job " + std::to_string(i), 2});
  const auto text = summary_text(loaded_by(jobs), 0);
  EXPECT_TRUE(text.ends_with("  job 8: 2 tables\n  and 8 more\n")) << text;
}

}  // namespace
}  // namespace smt::test
