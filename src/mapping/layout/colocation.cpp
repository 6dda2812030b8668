#include <fmt/format.h>

#include <algorithm>

#include "smt/mapping.hpp"

namespace smt::mapping {
namespace {

/// The word for a missing number of buckets: StarRocks computes the number before it looks at the group, and does not
/// use the group's (seen on 3.3 and 4.1).
constexpr const char* kAutomatic = "automatic";

std::string property(const TargetTable& target, std::string_view key) {
  const auto found = std::find_if(target.properties.begin(), target.properties.end(),
                                  [&](const Option& option) { return option.key == key; });
  return found == target.properties.end() ? "" : found->value;
}

/// Returns the types of the columns that distribute the rows: "BIGINT, VARCHAR(20)".
std::string bucket_types(const TargetTable& target) {
  std::vector<std::string> types;
  for (const auto& name : target.distribution.columns) {
    const auto column = std::find_if(target.columns.begin(), target.columns.end(),
                                     [&](const TargetColumn& other) { return other.name == name; });
    if (column != target.columns.end()) types.push_back(starrocks_type_text(column->mapping.starrocks));
  }
  return fmt::format("{}", fmt::join(types, ", "));
}

/// Returns "buckets (1 and 6)", or "" for equal values.
std::string difference(std::string_view what, const std::string& a, const std::string& b) {
  return a == b ? "" : fmt::format("{} ({} and {})", what, a, b);
}

}  // namespace

void Colocation::join(TargetTable& target) {
  const auto group = property(target, "colocate_with");
  if (group.empty() || has_error(target.findings)) return;
  const auto buckets = target.distribution.buckets;
  const Member member{table_name_text(target.name), bucket_types(target),
                      buckets ? std::to_string(*buckets) : kAutomatic, property(target, "replication_num")};
  const auto [at, is_first] = groups_.try_emplace(group, member);
  if (is_first) return;
  const auto& first = at->second;
  for (const auto& differs : {difference("the types of the bucket columns", first.types, member.types),
                              difference("BUCKETS", first.buckets, member.buckets),
                              difference("replication_num", first.replicas, member.replicas)}) {
    if (differs.empty()) continue;
    target.findings.push_back({Code::kColocation, object_of(target.name), {group, first.name, differs}});
    return;
  }
  if (!buckets) target.findings.push_back({Code::kColocationUnfit, object_of(target.name), {group, first.name}});
}

}  // namespace smt::mapping
