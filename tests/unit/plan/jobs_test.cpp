#include <gtest/gtest.h>

#include <map>
#include <set>

#include "smt/plan.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

TEST(JobCount, GrowsInPowersOfTwo) {
  const std::map<std::size_t, std::size_t> by_tables{{0, 0}, {1, 1},  {4, 1},  {5, 2},  {8, 2},
                                                     {9, 4}, {16, 4}, {17, 8}, {32, 8}, {33, 16}};
  for (const auto& [tables, jobs] : by_tables) EXPECT_EQ(job_count(tables, 4), jobs) << tables;
}

TEST(JobCount, IsOneForAllAndOneForEach) {
  EXPECT_EQ(job_count(1000, 0), 1U);
  EXPECT_EQ(job_count(0, 0), 0U);
  EXPECT_EQ(job_count(1000, 1), 1000U);
}

/// A plan of two rules with a sink ("1" with `first` tables of the database d, "2" with `second` tables of e), and of
/// the rule "3" without one.
struct Planned {
  std::vector<TableRule> rules{3};
  Plan plan;

  Planned(int first, int second) {
    for (std::size_t i = 0; i < rules.size(); ++i) rules[i].id = std::to_string(i + 1);
    rules[0].sink = rules[1].sink = {{"jdbc-url", {"j", {}}}};
    add(0, "d", first);
    add(1, "e", second);
    add(2, "f", 1);
  }

  void add(std::size_t rule, const std::string& database, int count) {
    for (int i = 0; i < count; ++i) {
      plan.targets.emplace_back();
      plan.targets.back().rule = &rules[rule];
      plan.targets.back().name = {database, "t" + std::to_string(i)};
    }
  }

  std::map<TableName, Jobs> assigned(std::uint32_t tables_per_job, const Flink& flink = {}) {
    plan.findings.clear();
    assign_jobs(flink, tables_per_job, plan);
    std::map<TableName, Jobs> jobs;
    for (const auto& target : plan.targets) jobs[target.name] = target.jobs;
    return jobs;
  }
};

TEST(AssignJobs, GivesEachTableAJobOfItsNameByDefault) {
  Planned planned{2, 1};
  EXPECT_EQ(planned.assigned(1), (std::map<TableName, Jobs>{{{"d", "t0"}, {{"d.t0", 0}, {"d.t0", 0}}},
                                                            {{"d", "t1"}, {{"d.t1", 0}, {"d.t1", 0}}},
                                                            {{"e", "t0"}, {{"e.t0", 0}, {"e.t0", 0}}},
                                                            {{"f", "t0"}, {}}}));
  EXPECT_EQ(planned.plan.jobs, 3U);
  EXPECT_EQ(planned.plan.findings, Findings{});
}

TEST(AssignJobs, MakesOneJobOfAFileWhereAllAreToBeOne) {
  Planned planned{2, 1};
  const auto jobs = planned.assigned(0);
  EXPECT_EQ(jobs.at({"d", "t1"}), (Jobs{{"MySQL to StarRocks, rule 1", 1}, {"MySQL to StarRocks", 1}}));
  EXPECT_EQ(jobs.at({"e", "t0"}), (Jobs{{"MySQL to StarRocks, rule 2", 1}, {"MySQL to StarRocks", 1}}));
  EXPECT_EQ(planned.plan.jobs, 1U);
  EXPECT_EQ(planned.plan.findings, Findings{});
}

TEST(AssignJobs, SharesTheTablesOfAFileOutByTheirNames) {
  Planned planned{24, 8};
  const auto jobs = planned.assigned(4);
  EXPECT_EQ(planned.plan.jobs, 8U);
  EXPECT_EQ(jobs.at({"d", "t0"}),
            (Jobs{{"MySQL to StarRocks, rule 1, job 8 of 8", 8}, {"MySQL to StarRocks, job 8 of 8", 8}}));
  EXPECT_EQ(jobs.at({"e", "t0"}).of_rule.name, "MySQL to StarRocks, rule 2, job 2 of 2");
  EXPECT_EQ(codes(planned.plan.findings), "F071");
  EXPECT_EQ(planned.plan.findings[0].arguments, (std::vector<std::string>{"32", "8", "32", "16"}));
}

/// Each further table, up to the step, does not change the jobs of the others.
TEST(AssignJobs, ANewTableChangesItsOwnJobAlone) {
  const auto before = Planned{17, 0}.assigned(4);
  for (int count = 18; count <= 32; ++count) {
    const auto after = Planned{count, 0}.assigned(4);
    for (const auto& [name, jobs] : before) EXPECT_EQ(after.at(name), jobs) << table_name_text(name) << " of " << count;
  }
  const auto of_name = [](const auto& all) { return all.at({"d", "t0"}).of_all.name; };
  EXPECT_EQ(of_name(before), "MySQL to StarRocks, job 8 of 8");
  EXPECT_EQ(of_name(Planned{33, 0}.assigned(4)), "MySQL to StarRocks, job 8 of 16");
}

/// Names that differ only in their last letter, as in most schemas.
TEST(AssignJobs, SpreadsLikeNamesEvenly) {
  std::map<std::size_t, int> sizes;
  for (const auto& [name, jobs] : Planned{1600, 0}.assigned(100)) ++sizes[jobs.of_all.number];
  sizes.erase(0);
  EXPECT_EQ(sizes.size(), 16U);
  for (const auto& [number, size] : sizes) {
    EXPECT_GT(size, 70) << number;
    EXPECT_LT(size, 130) << number;
  }
}

TEST(AssignJobs, TakesTheNameOfTheConf) {
  Flink flink;
  flink.settings = {{"pipeline.name", {"mine", {}}}};
  EXPECT_EQ(Planned(2, 0).assigned(0, flink).at({"d", "t0"}), (Jobs{{"mine", 1}, {"mine", 1}}));
}

TEST(AssignJobs, NamesNothingThatASetCannotHold) {
  Planned planned{1, 0};
  planned.plan.targets[0].name = {"it's", "a--\tb"};
  EXPECT_EQ(planned.assigned(1).at({"it's", "a--\tb"}).of_all.name, "it_s.a-__b");
  planned.rules[0].id = "a--b";
  EXPECT_EQ(planned.assigned(0).at({"it's", "a--\tb"}).of_rule.name, "MySQL to StarRocks, rule a-_b");
}

TEST(AssignJobs, SaysNothingOfStepsWhereFlinkLoadsNothing) {
  Flink flink;
  flink.loader = Loader::kNone;
  Planned planned{9, 0};
  planned.assigned(4, flink);
  EXPECT_EQ(planned.plan.findings, Findings{});
}

}  // namespace
}  // namespace smt::test
