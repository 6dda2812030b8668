#include "mapping/flink/pipeline/pipeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "config/keys/pipeline_options.hpp"
#include "mapping/flink/flink_settings.hpp"
#include "mapping/flink/pipeline/pipeline_changes.hpp"
#include "mapping/flink/pipeline/pipeline_obstacles.hpp"
#include "mapping/flink/snapshot/snapshot_options.hpp"
#include "types/version_text.hpp"

namespace smt::mapping {
namespace {

/// Returns a pattern for the names, which are plain here: they contain no signs of patterns.
std::string one_of(const std::vector<std::string>& names) {
  return names.size() == 1 ? names.front() : fmt::format("({})", fmt::join(names, "|"));
}

std::string patterns(const PlannedTarget& planned) {
  std::vector<std::string> out;
  for (const auto& [databases, tables] : planned.source.products)
    out.push_back(fmt::format("{}.{}", one_of(databases), one_of(tables)));
  return fmt::format("{}", fmt::join(out, ","));
}

std::string option_value(const std::vector<Option>& options, std::string_view key) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.key == key; });
  return found == options.end() ? "" : found->value;
}

std::vector<Option> taken(PipelineEnd end, const std::vector<Option>& options, const FlinkVersions& versions) {
  std::vector<Option> out;
  std::copy_if(options.begin(), options.end(), std::back_inserter(out), [&](const Option& option) {
    return option.key != "server-id" && is_pipeline_option(end, option.key, versions.cdc);
  });
  return out;
}

void add_missing(std::vector<Option>& options, std::string_view key, std::string_view value) {
  if (option_value(options, key).empty()) options.push_back({std::string{key}, std::string{value}});
}

std::vector<Option> source_options(const TargetTable& target, const FlinkVersions& versions) {
  auto options = taken(PipelineEnd::kSource, target.flink->source_options, versions);
  // This applies even if no column of this table needs it: one reader reads all of the pipeline's tables.
  add_missing(options, "debezium.enable.time.adjuster", "false");
  // The sink has a key for every row: a row that arrives twice is one row.
  if (has(FlinkFeature::kEveryChange, versions)) add_missing(options, kSkipBackfill, "true");
  if (has(FlinkFeature::kTinyint1Option, versions)) add_missing(options, "treat-tinyint1-as-boolean.enabled", "false");
  return options;
}

/// Returns false for a property that names columns or other tables, because it does not suit every table.
bool is_for_all(const Option& property) {
  return property.key != "bloom_filter_columns" && property.key != "colocate_with";
}

std::vector<Option> sink_options(const TargetTable& target, const TableRule& rule, const FlinkVersions& versions) {
  auto options = taken(PipelineEnd::kSink, target.flink->sink_options, versions);
  // There is one sink, so it does not need a prefix that distinguishes the tables.
  const auto prefix = rule.sink.find("sink.label-prefix");
  std::erase_if(options, [](const Option& option) { return option.key == "sink.label-prefix"; });
  if (prefix != rule.sink.end()) options.push_back({prefix->first, prefix->second.value});
  for (const auto& property : target.properties) {
    if (is_for_all(property)) options.push_back({"table.create.properties." + property.key, property.value});
  }
  return options;
}

Jobs pipeline_jobs(const TableRule& rule, const Flink& flink) {
  return {{whole_file_job(rule.id), 1}, flink.one_pipeline ? Job{whole_file_job(""), 1} : Job{}};
}

bool is_routed(const TargetTable& target) { return target.members.size() > 1 || target.members.front() != target.name; }

/// Returns why a pipeline cannot load a table, in words that need no finding around them.
std::string words_of_reason(const Diagnostic& reason) {
  const auto& words = reason.arguments;
  switch (reason.code) {
    case Code::kPipelineKeyless: return "the table has no PRIMARY KEY in StarRocks";
    case Code::kPipelineColumn: return fmt::format("it {}: {}, {}", words[2], words[0], words[1]);
    case Code::kPipelineShaped: return fmt::format("it has no {}", words[0]);
    default: return words[0];
  }
}

Diagnostic loaded_by_none(const Mapping& mapping, std::string reason) {
  return {Code::kPipelineNoSql, object_of(mapping.table), {version_text(mapping.versions().flink), std::move(reason)}};
}

/// Returns the finding about a table that no pipeline loads: on Flink 2 nothing else does.
Diagnostic left_out(const Mapping& mapping, Diagnostic reason) {
  return loads_by_sql(mapping.versions()) ? reason : loaded_by_none(mapping, words_of_reason(reason));
}

/// Returns whether the table has no FlinkTable because of its last finding. A missing sink or time zone is reported
/// once for the run.
bool is_refused_by_flink(const Mapping& mapping) {
  const auto& source = mapping.rule().source;
  const auto& run = mapping.run;
  const bool has_zone = source.contains("server-time-zone") || flink_time_zone(run.config.flink, run.server);
  return !mapping.target.flink && !mapping.rule().sink.empty() && has_zone && !mapping.target.findings.empty();
}

}  // namespace

std::optional<PipelineTable> make_pipeline(Mapping& mapping) {
  const auto& target = mapping.target;
  if (!writes_pipelines(mapping.run.config.flink.loader)) return std::nullopt;
  const auto& versions = mapping.versions();
  if (!loads_by_sql(versions) && is_refused_by_flink(mapping)) {
    const auto reason = fmt::format("see {}", row_of(target.findings.back().code).id);
    mapping.findings().push_back(loaded_by_none(mapping, reason));
  }
  if (!target.flink) return std::nullopt;
  if (auto reason = what_keeps_pipelines_out(mapping)) {
    mapping.findings().push_back(left_out(mapping, std::move(*reason)));
    return std::nullopt;
  }
  report_change_risks(mapping);
  auto source = source_options(target, versions);
  auto settings = pipeline_settings(source, versions);
  return PipelineTable{patterns(mapping.planned), target.name,
                       is_routed(target),         option_value(target.flink->source_options, "server-id"),
                       std::move(source),         sink_options(target, mapping.rule(), versions),
                       std::move(settings),       pipeline_jobs(mapping.rule(), mapping.run.config.flink)};
}

}  // namespace smt::mapping
