// Merge commit, in which StarRocks makes one transaction of the loads of many writers. Sources: MergeCommitOptions,
// mergecommit/Table, MergeCommitManager and StarRocksSinkManager of the StarRocks connector 1.2.14 and 1.2.15, and its
// documentation (connector-sink, "Merge Commit").

#include "mapping/flink/merge_order.hpp"

#include <fmt/format.h>

#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kEnable = "sink.properties.enable_merge_commit",
                           kRequests = "sink.merge-commit.max-concurrent-requests";

bool has_value(const Options& sink, std::string_view option, std::string_view value) {
  const auto* setting = find_option(sink, option);
  return setting != nullptr && equal_ignoring_case(setting->value, value);
}

/// Returns whether a writer sends the loads of a table one after the other, or StarRocks decides which row is newer.
/// The sink raises 0 to 1, and in its first version has one thread.
bool keeps_order(const Options& sink) {
  return has_value(sink, kRequests, "0") || has_value(sink, kRequests, "1") || has_value(sink, "sink.version", "V1") ||
         find_option(sink, "sink.properties.merge_condition") != nullptr;
}

}  // namespace

void check_merge_order(const TableRule& rule, const TargetTable& target, Findings& findings) {
  const auto& sink = rule.sink;
  if (target.model != Model::kPrimary || !has_value(sink, kEnable, "true") || keeps_order(sink)) return;
  const auto option = find_option(sink, kRequests) != nullptr ? kRequests : kEnable;
  const auto& setting = *find_option(sink, option);
  findings.push_back(
      {Code::kConfMergeOrder, setting.place, {fmt::format("flink.starrocks.{}", option), setting.value}});
}

}  // namespace smt::mapping
