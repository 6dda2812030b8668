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

}  // namespace

void report_change_risks(Mapping& mapping) {
  const auto& target = mapping.target;
  const auto& versions = mapping.versions();
  if (!has(FlinkFeature::kPipelineTypes, versions)) return;
  const auto report = [&](Code code, const std::string& columns) {
    if (columns.empty()) return;
    mapping.findings().push_back({code, object_of(mapping.table), {columns, full_text(versions.cdc)}});
  };
  report(Code::kPipelineDefault,
         value_columns(target, [](const TargetColumn& column) { return column.default_value.has_value(); }));
  report(Code::kPipelineComment,
         value_columns(target, [](const TargetColumn& column) { return !column.comment.empty(); }));
}

void report_changes_in_turn(const Flink& flink, Findings& findings) {
  if (!writes_pipelines(flink.loader) || !has(FlinkFeature::kPipelineTypes, flink.versions)) return;
  findings.push_back({Code::kPipelineChanges, RunPart{"flink"}, {full_text(flink.versions.cdc)}});
}

}  // namespace smt::mapping
