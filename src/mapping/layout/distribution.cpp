#include "mapping/layout/distribution.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/column/shape.hpp"
#include "types/starrocks_properties.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {

std::uint32_t bucket_count(std::uint64_t bytes, std::uint32_t be_num) {
  constexpr std::uint64_t kGib = std::uint64_t{1} << 30, kMost = 1024;
  const auto gib = (bytes + kGib - 1) / kGib;  // rounded up
  if (bytes < kGib) return 1;
  if (bytes < be_num * kGib) return static_cast<std::uint32_t>(std::min(gib, kMost));
  const auto per_node = (bytes + be_num * kGib - 1) / (be_num * kGib);
  return static_cast<std::uint32_t>(std::min(per_node * be_num, kMost));
}

const TargetColumn* find_target_column(const TargetTable& target, std::string_view name) {
  const auto find = [&](auto&& fits) -> const TargetColumn* {
    const auto found = std::find_if(target.columns.begin(), target.columns.end(), fits);
    return found == target.columns.end() ? nullptr : &*found;
  };
  if (const auto* column = find([&](const TargetColumn& c) { return c.source_name == name; })) return column;
  if (const auto* column = find([&](const TargetColumn& c) { return c.name == name; })) return column;
  return find([&](const TargetColumn& c) {
    return equal_ignoring_case(c.source_name, name) || equal_ignoring_case(c.name, name);
  });
}

const TargetColumn* find_target_column(Mapping& mapping, const std::string& name, const Place& place,
                                       std::string_view conf_key) {
  const auto& target = mapping.target;
  if (const auto* column = find_target_column(target, name)) return column;
  std::vector<std::string_view> known;
  for (const auto& column : target.columns)
    known.push_back(column.source_name.empty() ? column.name : column.source_name);
  mapping.findings().push_back(unknown_column(mapping.table, name, known, place, conf_key));
  return nullptr;
}

bool is_key_column(const TargetTable& target, std::string_view name) {
  return std::find(target.key.begin(), target.key.end(), name) != target.key.end();
}

namespace {

/// Decides the distribution for a rule without `distributed_by` and `distribution`.
void distribute_as_usual(Mapping& mapping, Distribution& distribution) {
  const auto& target = mapping.target;
  const auto& starrocks = mapping.starrocks();
  distribution.columns = target.key;
  if (target.model != Model::kDuplicate) return;
  if (has(Feature::kRandomDistribution, starrocks)) {
    distribution.kind = DistributionKind::kRandom;
    distribution.columns.clear();
    return;
  }
  const auto& column = target.key.front();
  const auto first = since(Feature::kRandomDistribution, starrocks.run_mode);
  mapping.findings().push_back(
      {Code::kKeyHashed, object_of(mapping.table), {target_text(starrocks), column, version_text(first)}});
  distribution.columns = {column};
}

/// Distributes as `distribution` of the rule says.
void distribute_as_asked(Mapping& mapping, const Placed<DistributionKind>& asked, Distribution& distribution) {
  const auto& target = mapping.target;
  distribution.kind = asked.value;
  if (asked.value == DistributionKind::kHash) distribution.columns = target.key;
  if (asked.value == DistributionKind::kRange) distribution.buckets.reset();
  if (asked.value == DistributionKind::kRandom && target.model != Model::kDuplicate) {
    mapping.findings().push_back(
        {Code::kRandomKey, asked.place, {qualified(mapping.table), std::string{word(target.model)}}});
  }
}

/// Distributes by a hash of the columns of `distributed_by`.
void distribute_by(Mapping& mapping, const ColumnList& list, Distribution& distribution) {
  const auto& target = mapping.target;
  for (const auto& name : list.columns) {
    const auto* column = find_target_column(mapping, name, list.place, "distributed_by");
    if (column == nullptr) continue;
    const auto table = qualified(mapping.table);
    if (!fits_sort_key(column->mapping.starrocks.kind)) {
      mapping.findings().push_back({Code::kConfColumnType,
                                    list.place,
                                    {"distributed_by", name, table, starrocks_type_text(column->mapping.starrocks)}});
    } else if (target.model != Model::kDuplicate && !is_key_column(target, column->name)) {
      mapping.findings().push_back({Code::kConfNotInKey,
                                    list.place,
                                    {"distributed_by", name, table, fmt::format("{}", fmt::join(target.key, ", "))}});
    }
    distribution.columns.push_back(column->name);
  }
}

/// Returns the number of replicas that the tool writes: a shared-data cluster stores one, whatever the number is
/// (StarRocks pull request 18987).
std::uint32_t usual_replicas(const Config& config) {
  constexpr std::uint32_t kUsualReplicas = 3;
  return config.starrocks.run_mode == RunMode::kSharedData ? 1 : std::min(config.be_num, kUsualReplicas);
}

}  // namespace

Decided<Distribution> make_distribution(Mapping& mapping) {
  const auto& rule = mapping.rule();
  Decided<Distribution> decided;
  auto& distribution = decided.value;
  add_line(Decision::kDistribution, "distribution", rule.shape.distribution, decided.by);
  add_line(Decision::kDistribution, "distributed_by", rule.distributed_by, decided.by);
  add_line(Decision::kDistribution, "bucket_num", rule.bucket_num, decided.by);
  if (!rule.bucket_num) distribution.buckets = bucket_count(mapping.planned.data_length, mapping.run.config.be_num);
  if (rule.bucket_num && rule.bucket_num->count > 0) distribution.buckets = rule.bucket_num->count;
  if (rule.distributed_by) {
    distribute_by(mapping, *rule.distributed_by, distribution);
  } else if (rule.shape.distribution) {
    distribute_as_asked(mapping, *rule.shape.distribution, distribution);
  } else {
    distribute_as_usual(mapping, distribution);
  }
  // FE OlapTableFactory: "random distribution does not support 'colocate_with'".
  const auto* group = colocation_line(rule);
  if (group != nullptr && distribution.kind == DistributionKind::kRandom)
    mapping.findings().push_back({Code::kColocateRandom, group->place, {qualified(mapping.table)}});
  return decided;
}

Decided<std::vector<Option>> make_properties(const TableRule& rule, const Config& config) {
  struct Property {
    Option option;
    DecidingLine line = {};
  };
  std::vector<Property> all;
  const auto& shape = rule.shape;
  const auto add_own = [&](std::string_view key, const std::optional<Setting>& setting) {
    if (setting) all.push_back({{std::string{key}, setting->value}, {nullptr, "", key, &setting->place}});
  };
  add_own("colocate_with", shape.colocate_with);
  add_own("partition_live_number", shape.partition_live_number);
  for (const auto& [key, setting] : rule.properties) {
    if (!is_refused_property(key, setting.value, config.starrocks))
      all.push_back({{key, setting.value}, {nullptr, "properties.", key, &setting.place}});
  }
  if (!rule.properties.contains("replication_num"))
    all.push_back({{"replication_num", fmt::format("{}", usual_replicas(config))}});
  std::sort(all.begin(), all.end(), [](const Property& a, const Property& b) { return a.option.key < b.option.key; });
  Decided<std::vector<Option>> decided;
  for (auto& [option, line] : all) {
    if (line.place != nullptr) decided.by.push_back({Decision::kProperties, line});
    decided.value.push_back(std::move(option));
  }
  return decided;
}

}  // namespace smt::mapping
