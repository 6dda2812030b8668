// Sources: StarRocksMetadataApplier and StarRocksEnrichedCatalog of Flink CDC 3.6.0, SchemaDerivator
// (docs/facts/flink-cdc.md#pipelines-yaml); what StarRocks refuses: docs/facts/starrocks-alter.md.

#include "mapping/flink/pipeline/pipeline_changes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::mapping {
namespace {

/// Returns the names of the value columns that meet the condition: "a, b, c" or "a, b, c, …".
template <typename Meets>
std::string value_columns(const TargetTable& target, Meets&& meets) {
  constexpr std::size_t kShown = 3;
  std::vector<std::string> names;
  for (std::size_t i = target.key.size(); i < target.columns.size(); ++i) {
    if (meets(target.columns[i])) names.push_back(target.columns[i].name);
  }
  const bool more = names.size() > kShown;
  if (more) names.resize(kShown);
  return fmt::format("{}{}", fmt::join(names, ", "), more ? ", …" : "");
}

/// Returns whether a rule lets the column be NULL in StarRocks although it is NOT NULL in MySQL.
bool is_widened_to_null(const Table& table, const TargetColumn& column) {
  const auto* source = find_column(table, column.source_name);
  return source != nullptr && !source->nullable && column.nullable;
}

}  // namespace

void report_change_risks(Mapping& mapping) {
  const auto& target = mapping.target;
  const auto& versions = mapping.versions();
  if (!has(FlinkFeature::kPipelineTypes, versions)) return;
  const auto report = [&](Code code, std::vector<std::string> arguments) {
    if (!arguments.front().empty())
      mapping.findings().push_back({code, object_of(mapping.table), std::move(arguments)});
  };
  const auto has_default = [](const TargetColumn& column) { return column.default_value.has_value(); };
  const auto may_become_null = [&](const TargetColumn& column) { return is_widened_to_null(mapping.table, column); };
  const auto refused = [&](const TargetColumn& column) { return has_default(column) || may_become_null(column); };
  const auto cdc = full_text(versions.cdc);
  report(Code::kPipelineDefault, {value_columns(target, refused), cdc, value_columns(target, may_become_null)});
  report(Code::kPipelineComment,
         {value_columns(target, [](const TargetColumn& column) { return !column.comment.empty(); }), cdc});
}

void report_changes_in_turn(const Flink& flink, Findings& findings) {
  if (!writes_pipelines(flink.loader) || !has(FlinkFeature::kPipelineTypes, flink.versions)) return;
  findings.push_back({Code::kPipelineChanges, RunPart{"flink"}, {full_text(flink.versions.cdc)}});
}

}  // namespace smt::mapping
