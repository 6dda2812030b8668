#include "target/distribution.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "types/starrocks_properties.hpp"
#include "types/starrocks_versions.hpp"

namespace smt {

std::uint32_t bucket_count(std::uint64_t bytes, std::uint32_t be_num) {
  constexpr std::uint64_t kGib = std::uint64_t{1} << 30, kMost = 1024;
  const auto gib = (bytes + kGib - 1) / kGib;  // rounded up
  if (bytes < kGib) return 1;
  if (bytes < be_num * kGib) return static_cast<std::uint32_t>(std::min(gib, kMost));
  const auto per_node = (bytes + be_num * kGib - 1) / (be_num * kGib);
  return static_cast<std::uint32_t>(std::min(per_node * be_num, kMost));
}

const TargetColumn* find_target_column(const TargetTable& target, std::string_view source_name) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(),
                                  [&](const TargetColumn& column) { return column.source_name == source_name; });
  return found == target.columns.end() ? nullptr : &*found;
}

bool is_key_column(const TargetTable& target, std::string_view name) {
  return std::find(target.key.begin(), target.key.end(), name) != target.key.end();
}

namespace {

/// Without `distributed_by`. Empty: RANDOM.
std::vector<std::string> usual_columns(const Table& table, const TargetTable& target, const Version& starrocks,
                                       Findings& findings) {
  if (target.model == Model::kPrimary) return target.key;
  if (has(Feature::kRandomDistribution, starrocks)) return {};
  const auto& column = target.key.front();
  const auto since = row_of(Feature::kRandomDistribution).since;
  findings.push_back({Code::kKeyHashed, {qualified(table), 0}, {text(starrocks), column, text(since)}});
  return {column};
}

}  // namespace

Distribution make_distribution(const Table& table, const PlannedTarget& planned, const TargetTable& target,
                               const TargetContext& context, Findings& findings) {
  const auto& rule = *planned.rule;
  Distribution distribution;
  if (!rule.bucket_num) distribution.buckets = bucket_count(planned.data_length, context.be_num);
  if (rule.bucket_num && rule.bucket_num->count > 0) distribution.buckets = rule.bucket_num->count;
  if (!rule.distributed_by) {
    distribution.columns = usual_columns(table, target, context.starrocks, findings);
    return distribution;
  }
  const auto& list = *rule.distributed_by;
  for (const auto* column : find_columns(table, list, "distributed_by", findings)) {
    const auto* mapped = find_target_column(target, column->name);
    if (mapped == nullptr) continue;  // its type is an error already
    if (!fits_sort_key(mapped->mapping.starrocks.kind)) {
      findings.push_back({Code::kConfColumnType,
                          list.place,
                          {"distributed_by", column->name, qualified(table), text(mapped->mapping.starrocks)}});
    } else if (target.model == Model::kPrimary && !is_key_column(target, mapped->name)) {
      findings.push_back(
          {Code::kConfNotInKey,
           list.place,
           {"distributed_by", column->name, qualified(table), fmt::format("{}", fmt::join(target.key, ", "))}});
    }
    distribution.columns.push_back(mapped->name);
  }
  return distribution;
}

std::vector<Option> make_properties(const TableRule& rule, std::uint32_t be_num, const Version& starrocks) {
  constexpr std::uint32_t kUsualReplicas = 3;
  std::vector<Option> properties;
  for (const auto& [key, setting] : rule.properties) {
    if (!is_refused_property(key, setting.value, starrocks)) properties.push_back({key, setting.value});
  }
  if (!rule.properties.contains("replication_num")) {
    properties.push_back({"replication_num", fmt::format("{}", std::min(be_num, kUsualReplicas))});
  }
  std::sort(properties.begin(), properties.end(), [](const Option& a, const Option& b) { return a.key < b.key; });
  return properties;
}

}  // namespace smt
