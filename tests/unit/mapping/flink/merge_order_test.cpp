#include "mapping/flink/merge_order.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

using SinkLines = std::vector<std::pair<std::string, std::string>>;

/// Returns the line and the arguments of C095 for a sink with merge commit and the lines, which begin at 2.
std::string merge_order(const SinkLines& lines, Model model = Model::kPrimary) {
  TableRule rule;
  rule.sink["sink.properties.enable_merge_commit"] = {"true", {"c", 1}};
  int number = 1;
  for (const auto& [option, value] : lines) rule.sink["sink." + option] = {value, {"c", ++number}};
  TargetTable target;
  target.model = model;
  Findings findings;
  mapping::check_merge_order(rule, target, findings);
  if (findings.empty()) return "";
  EXPECT_EQ(findings.size(), 1u);
  const auto& finding = findings.front();
  EXPECT_EQ(finding.code, Code::kConfMergeOrder);
  return std::to_string(finding.place.file_line()->line) + ": " + finding.arguments[0] + " = " + finding.arguments[1];
}

constexpr const char* kRequests = "merge-commit.max-concurrent-requests";

TEST(MergeOrder, IsLostIfTheSinkSendsSeveralLoadsAtOnce) {
  EXPECT_EQ(merge_order({}), "1: flink.starrocks.sink.properties.enable_merge_commit = true");
  EXPECT_EQ(merge_order({{kRequests, "-1"}}), "2: flink.starrocks.sink.merge-commit.max-concurrent-requests = -1");
  EXPECT_EQ(merge_order({{"version", "V2"}}), "1: flink.starrocks.sink.properties.enable_merge_commit = true");
  EXPECT_EQ(merge_order({{"properties.enable_merge_commit", "false"}}), "");
}

TEST(MergeOrder, IsKeptByOneLoadAtATimeOrByAColumn) {
  EXPECT_EQ(merge_order({{kRequests, "0"}}), "");
  EXPECT_EQ(merge_order({{kRequests, "1"}}), "");
  EXPECT_EQ(merge_order({{"version", "v1"}}), "");
  EXPECT_EQ(merge_order({{"properties.merge_condition", "version"}}), "");
}

TEST(MergeOrder, MattersOnlyInPrimaryKeyTables) {
  EXPECT_EQ(merge_order({}, Model::kDuplicate), "");
  EXPECT_EQ(merge_order({}, Model::kAggregate), "");
}

}  // namespace
}  // namespace smt::test
