#include "apply/grown.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(HowGrown, IsNothingForAPlanThatIsNotWorse) {
  const PlanWeight job{Cost::kJob, Safety::kLosesData, {Allow::kDropColumn}};
  EXPECT_EQ(how_grown(job, job), std::nullopt);
  EXPECT_EQ(how_grown(job, {Cost::kInstant, Safety::kSafe, {}}), std::nullopt);
  EXPECT_EQ(how_grown({}, {Cost::kInstant}), std::nullopt);
}

TEST(HowGrown, NamesWhatIsWorse) {
  EXPECT_EQ(how_grown({Cost::kInstant}, {Cost::kJob}), "it now needs a job");
  EXPECT_EQ(how_grown({Cost::kJob}, {Cost::kRebuild}), "it now needs a rebuild");
  EXPECT_EQ(how_grown({Cost::kJob}, {Cost::kJob, Safety::kMayBeRefused}), "StarRocks may now refuse a statement of it");
  EXPECT_EQ(how_grown({Cost::kJob}, {Cost::kJob, Safety::kLosesData}), "it would now lose data");
  EXPECT_EQ(how_grown({Cost::kJob, Safety::kSafe, {Allow::kDropColumn}},
                      {Cost::kJob, Safety::kSafe, {Allow::kDropColumn, Allow::kRebuild}}),
            "it now needs --allow rebuild");
}

TEST(HowGrown, WeighsStatementsThatAreOnlyShownButNotTheDropOfAnOldTable) {
  TablePlan plan;
  plan.statements.resize(2);
  plan.statements[0].cost = Cost::kJob;
  plan.statements[0].allow = {Allow::kRebuild};
  plan.statements[0].enabled = false;
  plan.statements[1].kind = StatementKind::kDropTable;
  plan.statements[1].safety = Safety::kLosesData;
  const auto weight = weight_of(plan);
  EXPECT_EQ(weight.cost, Cost::kJob);
  EXPECT_EQ(weight.safety, Safety::kSafe);
  EXPECT_EQ(weight.words, std::set<Allow>{Allow::kRebuild});
}

}  // namespace
}  // namespace smt::test
