#include "explain/set_by.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace smt {
namespace {

/// When a line has an effect on the target.
enum class Counts {
  kAlways,
  kMerged,
  kWithKey,
  kWithoutKey,
  kSharded,
  kSorted,
  kPartitioned,
  kDecided,
  kLoaded,
  kExternal
};

bool holds(Counts counts, const PlannedTarget& planned, const TargetTable& target) {
  const bool decided = !target.key.empty(), duplicate = target.model == Model::kDuplicate;
  switch (counts) {
    case Counts::kAlways: return true;
    case Counts::kMerged: return planned.members.size() > 1;
    case Counts::kWithKey: return decided && !duplicate;
    case Counts::kWithoutKey: return decided && duplicate;
    case Counts::kSharded: return decided && !planned.shard_columns.empty();
    case Counts::kSorted: return !target.order_by.empty();
    case Counts::kPartitioned: return target.partition.has_value();
    case Counts::kDecided: return decided;
    case Counts::kLoaded: return target.flink.has_value();
    case Counts::kExternal: return target.external.has_value();
  }
  return false;
}

template <auto Member>
const FileLine* in_shape(const TableRule& rule) {
  const auto& setting = rule.shape.*Member;
  return setting ? &setting->place : nullptr;
}

template <auto Member>
const FileLine* in_rule(const TableRule& rule) {
  const auto& setting = rule.*Member;
  return setting ? &setting->place : nullptr;
}

/// `shard_merge = auto` is what holds without it.
const FileLine* shard_merge(const TableRule& rule) {
  const auto& merge = rule.shape.shard_merge;
  return merge && merge->value != ShardMerge::kAuto ? &merge->place : nullptr;
}

struct Row {
  std::string_view field, key;
  Counts counts;
  const FileLine* (*place)(const TableRule& rule);  // null where the rule has no such line
};

// clang-format off
constexpr std::array kRows{
    Row{"target",       "target_database", Counts::kAlways,      in_shape<&ShapeRule::target_database>},
    Row{"target",       "target_table",    Counts::kAlways,      in_shape<&ShapeRule::target_table>},
    Row{"target",       "shard_name",      Counts::kMerged,      in_shape<&ShapeRule::shard_name>},
    Row{"members",      "shard_merge",     Counts::kAlways,      shard_merge},
    Row{"key",          "model",           Counts::kDecided,     in_shape<&ShapeRule::model>},
    Row{"key",          "primary_key",     Counts::kWithKey,     in_shape<&ShapeRule::primary_key>},
    Row{"key",          "duplicate_keys",  Counts::kWithoutKey,  in_rule<&TableRule::duplicate_keys>},
    Row{"key",          "shard_columns",   Counts::kSharded,     in_shape<&ShapeRule::shard_columns>},
    Row{"sort_key",     "order_by",        Counts::kSorted,      in_shape<&ShapeRule::order_by>},
    Row{"partition",    "partition_by",    Counts::kPartitioned, in_shape<&ShapeRule::partition_by>},
    Row{"partition",    "partition_key",   Counts::kPartitioned, in_rule<&TableRule::partition_key>},
    Row{"partition",    "partitions",      Counts::kPartitioned, in_rule<&TableRule::partitions>},
    Row{"distribution", "distributed_by",  Counts::kDecided,     in_rule<&TableRule::distributed_by>},
    Row{"distribution", "bucket_num",      Counts::kDecided,     in_rule<&TableRule::bucket_num>},
    Row{"where",        "where",           Counts::kLoaded,      in_shape<&ShapeRule::where>},
    Row{"group_by",     "group_by",        Counts::kLoaded,      in_shape<&ShapeRule::group_by>},
    Row{"columns",      "columns",         Counts::kDecided,     in_shape<&ShapeRule::columns>},
    Row{"external",     "external_tables", Counts::kExternal,    in_shape<&ShapeRule::external_tables>},
};
// clang-format on

/// The properties that the table got; a line may be refused.
std::vector<ConfLine> properties(const TableRule& rule, const TargetTable& target) {
  std::vector<ConfLine> lines;
  const auto& shape = rule.shape;
  for (const auto& [key, value] : target.properties) {
    const auto given = rule.properties.find(key);
    if (given != rule.properties.end()) {
      lines.push_back({"properties." + key, given->second.place});
    } else if (key == "colocate_with" && shape.colocate_with) {
      lines.push_back({key, shape.colocate_with->place});
    } else if (key == "partition_live_number" && shape.partition_live_number) {
      lines.push_back({key, shape.partition_live_number->place});
    }
  }
  return lines;
}

std::vector<ConfLine> options(std::string_view prefix, const Options& options) {
  std::vector<ConfLine> lines;
  for (const auto& [key, setting] : options) lines.push_back({fmt::format("{}{}", prefix, key), setting.place});
  return lines;
}

/// `sink_format` stands for the options that it gave.
std::vector<ConfLine> sink(const TableRule& rule) {
  auto lines = options("flink.starrocks.", rule.sink);
  if (!rule.sink_format) return lines;
  std::erase_if(lines, [&](const ConfLine& line) { return line.place == rule.sink_format->place; });
  lines.push_back({"sink_format", rule.sink_format->place});
  return lines;
}

}  // namespace

std::map<std::string, std::vector<ConfLine>, std::less<>> set_by(const PlannedTarget& planned,
                                                                 const TargetTable& target) {
  const auto& rule = *planned.rule;
  std::map<std::string, std::vector<ConfLine>, std::less<>> fields;
  for (const auto& row : kRows) {
    const auto* place = holds(row.counts, planned, target) ? row.place(rule) : nullptr;
    if (place != nullptr) fields[std::string{row.field}].push_back({std::string{row.key}, *place});
  }
  fields["properties"] = properties(rule, target);
  if (target.flink || target.pipeline) {
    fields["flink_sources"] = options("flink.cdc.", rule.source);
    fields["flink_sink"] = sink(rule);
  }
  if (target.external)
    for (auto& line : options("external.properties.", rule.external)) fields["external"].push_back(std::move(line));
  std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
  return fields;
}

}  // namespace smt
