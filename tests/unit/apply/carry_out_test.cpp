// Which statement comes next, what is waited for, and when a run stops. The stand-in for an FE plays whole runs in
// tests/cli/apply_test.cpp.

#include <gmock/gmock.h>

#include "unit/apply/fake_world.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const TableName kA{"d", "a"}, kB{"d", "b"}, kC{"d", "c"};

TEST(CarryOut, TakesStatementsInOrderAndLooksAtTheEnd) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a COMMENT")};
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_THAT(fe.log, ElementsAre("statement_done a: a ADD x", "statement_done a: a COMMENT", "table_done a"));
}

TEST(CarryOut, WaitsForTheJobOfAStatement) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob), statement("a COMMENT")};
  const auto applied = fe.apply();
  EXPECT_EQ(ends(applied), "a done\n");
  EXPECT_EQ(applied.statements, 2U);
  EXPECT_THAT(fe.log, ElementsAre("statement_done a: a MODIFY x", "job_runs a 100 PENDING", "job_moved a 100 RUNNING",
                                  "job_ended a 100 RUNNING", "statement_done a: a COMMENT", "table_done a"));
}

TEST(CarryOut, WaitsForAJobThatNothingFollows) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob)};
  EXPECT_EQ(ends(fe.apply()), "a done\n");
}

TEST(CarryOut, IsNotMisledByOlderJobs) {
  FakeStarRocks fe;
  fe.jobs = {{{"d", "a", AlterJob::Kind::kColumn, "9", "FINISHED", "", ""}, ""},
             {{"d", "a", AlterJob::Kind::kColumn, "99", "CANCELLED", "", ""}, "old"}};
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob)};
  EXPECT_EQ(ends(fe.apply()), "a done\n");
}

TEST(CarryOut, LetsJobsOfSeveralTablesRunSideBySide) {
  FakeStarRocks fe;
  for (const auto& name : {kA, kB, kC}) fe.left[name] = {statement(name.table + " MODIFY x", Cost::kJob)};
  EXPECT_EQ(ends(fe.apply(2)), "a done\nb done\nc done\n");
  EXPECT_THAT(fe.log, ElementsAre("statement_done a: a MODIFY x", "job_runs a 100 PENDING",
                                  "statement_done b: b MODIFY x", "job_runs b 101 PENDING", "job_ended a 100 PENDING",
                                  "job_moved b 101 RUNNING", "table_done a", "statement_done c: c MODIFY x",
                                  "job_runs c 102 PENDING", "job_ended b 101 RUNNING", "job_moved c 102 RUNNING",
                                  "table_done b", "job_ended c 102 RUNNING", "table_done c"));
}

TEST(CarryOut, EndsTheChainOfATableWhoseJobIsCancelled) {
  FakeStarRocks fe;
  fe.job_ends = "CANCELLED";
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob), statement("a COMMENT")};
  fe.left[kB] = {statement("b ADD x")};
  const auto applied = fe.apply();
  EXPECT_EQ(ends(applied), "a failed: StarRocks cancelled job 100: no replica\nb done\n");
  EXPECT_EQ(applied.tables[0].sql, "a MODIFY x");
  EXPECT_THAT(applied.tables[0].statements, ElementsAre("a COMMENT"));
  EXPECT_THAT(fe.sent, ElementsAre("a MODIFY x", "b ADD x"));
}

TEST(CarryOut, EndsTheChainOfATableWhoseStatementIsRefused) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a COMMENT")};
  fe.left[kB] = {statement("b ADD x")};
  fe.refuses["a ADD x"] = "Can not add column which already exists in column id: x";
  const auto applied = fe.apply();
  EXPECT_EQ(ends(applied),
            "a failed: StarRocks refuses it: Can not add column which already exists in column id: x\nb done\n");
  EXPECT_THAT(applied.tables[0].hint, HasSubstr("RENAME COLUMN"));
  EXPECT_THAT(fe.sent, ElementsAre("a ADD x", "b ADD x"));
}

TEST(CarryOut, GoesOnWhenAnotherRunHasDoneTheSame) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a COMMENT")};
  fe.refuses["a ADD x"] = "Can not add column which already exists";
  fe.before = [&](const std::string& sql) {
    if (sql == "a ADD x") fe.left[kA] = {statement("a COMMENT")};
  };
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_THAT(fe.sent, ElementsAre("a ADD x", "a COMMENT"));
}

TEST(CarryOut, WaitsForAJobThatIsInTheWay) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  fe.refuses["a ADD x"] = "A schema change operation is in progress on the table a. Please wait";
  fe.before = [&](const std::string&) {
    if (fe.sent.size() > 1) return fe.refuses.clear();
    fe.jobs = {{{"d", "a", AlterJob::Kind::kColumn, "7", "RUNNING", "", ""}, ""}};
  };
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_THAT(fe.log, ElementsAre("job_runs a 7 RUNNING", "job_moved a 7 PENDING", "job_moved a 7 RUNNING",
                                  "job_ended a 7 RUNNING", "planned_anew a (1 statement)", "statement_done a: a ADD x",
                                  "table_done a"));
}

TEST(CarryOut, LeavesATableWhosePlanHasBecomeWorse) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  const auto diff = fe.diff();
  auto worse = statement("a DROP y");
  worse.safety = Safety::kLosesData;
  worse.allow = {Allow::kDropColumn};
  fe.left[kA] = {worse};
  EXPECT_EQ(ends(carry_out(diff, 8, fe.world())),
            "a left: the table is no longer what the plan saw, and it now needs --allow drop-column; look at the new "
            "plan\n");
  EXPECT_THAT(fe.sent, IsEmpty());
}

TEST(CarryOut, PlansAnewWhatSomebodyChanged) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a ADD y")};
  const auto diff = fe.diff();
  fe.left[kA] = {statement("a ADD y")};
  EXPECT_EQ(ends(carry_out(diff, 8, fe.world())), "a done\n");
  EXPECT_THAT(fe.log, ElementsAre("planned_anew a (1 statement)", "statement_done a: a ADD y", "table_done a"));
}

TEST(CarryOut, WaitsForATableThatIsChangingAndPlansIt) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  fe.jobs = {{{"d", "a", AlterJob::Kind::kColumn, "7", "PENDING", "", ""}, ""}};
  StarRocksDiff diff;
  diff.tables.push_back({kA, TableState::kChanging, "1"});
  diff.tables.back().job = fe.jobs.front();
  EXPECT_EQ(ends(carry_out(diff, 8, fe.world())), "a done\n");
  EXPECT_THAT(fe.sent, ElementsAre("a ADD x"));
}

TEST(CarryOut, DoesNotRepeatAStatementWhoseAnswerIsLost) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a COMMENT")};
  fe.left[kB] = {statement("b ADD x"), statement("b COMMENT")};
  fe.loses_after = {"a ADD x"};
  fe.loses_before = {"b ADD x"};
  EXPECT_EQ(ends(fe.apply()), "a done\nb done\n");
  EXPECT_THAT(fe.sent, ElementsAre("a ADD x", "a COMMENT", "b ADD x", "b ADD x", "b COMMENT"));
}

TEST(CarryOut, FindsTheJobOfAStatementWhoseAnswerIsLost) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob), statement("a COMMENT")};
  fe.loses_after = {"a MODIFY x"};
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_THAT(fe.sent, ElementsAre("a MODIFY x", "a COMMENT"));
}

TEST(CarryOut, ConnectsAgainWithGrowingPauses) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  fe.dead_connects = 3;
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_EQ(fe.paused, std::chrono::seconds{1 + 2 + 4});
}

TEST(CarryOut, EndsWhenNoFeAnswersForTwoMinutes) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  fe.dead_connects = 1000;
  const auto applied = fe.apply();
  ASSERT_TRUE(applied.unreachable);
  EXPECT_EQ(ends(applied), "a unfinished\n");
  EXPECT_THAT(applied.tables[0].statements, ElementsAre("a ADD x"));
  EXPECT_EQ(fe.paused, std::chrono::seconds{120});
}

TEST(CarryOut, StopsAfterTheStatementInFlight) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x"), statement("a COMMENT")};
  fe.left[kB] = {statement("b ADD x")};
  fe.interrupt_after = 1;
  const auto applied = fe.apply();
  EXPECT_TRUE(applied.interrupted);
  EXPECT_EQ(ends(applied), "a unfinished\nb unfinished\n");
  EXPECT_THAT(applied.tables[0].statements, ElementsAre("a COMMENT"));
}

TEST(CarryOut, LeavesJobsRunningWhenItStops) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob), statement("a COMMENT")};
  fe.interrupt_after = 1;
  const auto applied = fe.apply();
  ASSERT_EQ(applied.tables[0].jobs.size(), 1U);
  EXPECT_EQ(applied.tables[0].jobs[0].id, "100");
  EXPECT_THAT(applied_text(applied), HasSubstr("job 100 is PENDING, and goes on in StarRocks"));
}

TEST(CarryOut, ReportsAJobWithoutProgressOnce) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a MODIFY x", Cost::kJob)};
  fe.job_polls = 400;
  EXPECT_EQ(ends(fe.apply()), "a done\n");
  EXPECT_EQ(std::count(fe.log.begin(), fe.log.end(), "job_is_slow a 100 RUNNING"), 1);
}

TEST(CarryOut, StopsWhenAStatementHasNoEffect) {
  FakeStarRocks fe;
  fe.left[kA] = {statement("a ADD x")};
  fe.before = [&](const std::string&) { fe.left[kA] = {statement("a ADD x"), statement("a ADD x")}; };
  auto world = fe.world();
  world.plan = [&, diff = fe.diff()](const TableName&, const StarRocksState&) { return diff.tables.front(); };
  EXPECT_EQ(ends(carry_out(fe.diff(), 8, world)), "a failed: StarRocks accepted it, but it is still to do\n");
}

std::vector<Statement> rebuild() {
  using enum StatementKind;
  return {statement("a COUNT", Cost::kRebuild, kCountLost),
          statement("", Cost::kRebuild, kStopJobs),
          statement("CREATE TABLE `d`.`a__new` (x)", Cost::kRebuild, kCreateTable),
          statement("a INSERT", Cost::kRebuild, kInsert),
          statement("a GUARD", Cost::kRebuild, kGuard),
          statement("a SWAP", Cost::kRebuild, kSwap),
          statement("", Cost::kRebuild, kStartJobs)};
}

/// A rebuild is done when its SWAP is.
void swap_ends_it(FakeStarRocks& fe) {
  fe.before = [&fe](const std::string& sql) {
    if (sql == "a SWAP") fe.left[kA].clear();
  };
}

TEST(Rebuild, IsRefusedWhileTheFlinkJobMayRun) {
  FakeStarRocks fe;
  fe.left[kA] = rebuild();
  fe.flink = {false, "job 'job' runs"};
  EXPECT_EQ(ends(fe.apply()), "a left: a new table would lack what Flink writes meanwhile, and job 'job' runs\n");
  EXPECT_THAT(fe.sent, ElementsAre("a COUNT"));
}

TEST(Rebuild, ComesLast) {
  FakeStarRocks fe;
  swap_ends_it(fe);
  fe.left[kA] = rebuild();
  fe.left[kB] = {statement("b MODIFY x", Cost::kJob)};
  EXPECT_EQ(ends(fe.apply()), "b done\na done\n");
  EXPECT_THAT(fe.sent,
              ElementsAre("b MODIFY x", "a COUNT", "CREATE TABLE `d`.`a__new` (x)", "a INSERT", "a GUARD", "a SWAP"));
}

TEST(Rebuild, StopsBeforeSwapWhenTheGuardFails) {
  FakeStarRocks fe;
  fe.left[kA] = rebuild();
  fe.refuses["a GUARD"] = "assert_true failed due to false value";
  const auto applied = fe.apply();
  EXPECT_EQ(ends(applied), "a failed: StarRocks refuses it: assert_true failed due to false value\n");
  EXPECT_THAT(applied.tables[0].hint, HasSubstr("the copy `d`.`a__new` stays, and nothing uses it"));
  EXPECT_EQ(fe.sent.back(), "a GUARD");
}

TEST(Rebuild, IsNotRepeatedAfterALostConnection) {
  FakeStarRocks fe;
  fe.left[kA] = rebuild();
  fe.loses_before = {"a INSERT"};
  auto world = fe.world();
  world.plan = [diff = fe.diff()](const TableName&, const StarRocksState&) { return diff.tables.front(); };
  const auto applied = carry_out(fe.diff(), 8, world);
  EXPECT_EQ(applied.tables[0].end, TableEnd::kFailed);
  EXPECT_THAT(applied.tables[0].hint, HasSubstr("DROP TABLE `d`.`a__new`;"));
  EXPECT_EQ(fe.sent.back(), "a INSERT");
}

TEST(Applied, SaysWhatIsLeft) {
  Applied applied;
  applied.tables = {{kA, TableEnd::kDone}, {kB, TableEnd::kLeft, "column x needs --allow drop-column"}};
  applied.tables[0].flink = "restart job 'd.a' with its new file";
  applied.statements = 2;
  applied.took = std::chrono::milliseconds{1250};
  EXPECT_EQ(applied_text(applied),
            "\n2 tables: 1 done, 1 not done; 2 statements in 1.2 s\n"
            "Flink:\n  restart job 'd.a' with its new file\n"
            "Not done:\n  d.b: column x needs --allow drop-column\n");
}

}  // namespace
}  // namespace smt::test
