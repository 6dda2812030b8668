#include "mapping/flink/flink_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::mapping {
namespace {

// The setting decides whether the planner adds a SinkMaterializer, which keeps a copy of every row
// (ExecutionConfigOptions). The tool never sets AUTO: it adds one to tables that do not need it, and a materializer
// drops DELETEs of rows that are spelled differently in snapshot and binlog.
constexpr const char* kMaterialize = "table.exec.sink.upsert-materialize";
constexpr const char* kPipelineName = "pipeline.name";

/// Returns a name with the same meaning in java.time and java.util, as Flink requires
/// (TableConfigUtils.validateTimeZone, 1.15).
std::string local_time_zone(const std::string& zone) {
  return zone.starts_with('+') || zone.starts_with('-') ? "GMT" + zone : zone;
}

}  // namespace

Settings head_settings(const Flink& flink, const std::optional<std::string>& time_zone) {
  // Without checkpoints Flink stores no offset, and the switch from snapshot to binlog waits forever
  // (docs/facts/flink-cdc.md#checkpoints).
  Settings settings{{"execution.checkpointing.interval", "10s"},
                    {"parallelism.default", fmt::format("{}", flink.parallelism)},
                    {kMaterialize, "NONE"}};
  if (time_zone) settings["table.local-time-zone"] = local_time_zone(*time_zone);
  for (const auto& [key, setting] : flink.settings) settings[key] = setting.value;
  return settings;
}

Settings job_settings(bool keeps_copies, const Flink& flink) {
  if (!keeps_copies || flink.settings.contains(kMaterialize)) return {};
  return {{kMaterialize, "FORCE"}};
}

Jobs jobs_with(const Settings& settings, Jobs planned) {
  for (auto* job : {&planned.of_rule, &planned.of_all}) {
    if (job->number > 0 && !settings.empty()) job->name += ", keeping copies";
  }
  return planned;
}

const Setting* shared_job_name(const Flink& flink, std::size_t jobs) {
  const auto name = flink.settings.find(kPipelineName);
  // Pipelines load some of the tables: the number of remaining SQL jobs is unknown here.
  const bool one = jobs < 2 || flink.loader == Loader::kPipeline || name == flink.settings.end();
  return one ? nullptr : &name->second;
}

std::vector<Option> pipeline_settings(const std::vector<Option>& source, const FlinkVersions& versions) {
  std::vector<Option> settings;
  const auto zone =
      std::find_if(source.begin(), source.end(), [](const Option& option) { return option.key == "server-time-zone"; });
  // The sink writes a TIMESTAMP as the local time of this zone.
  if (zone != source.end()) settings.push_back({"local-time-zone", local_time_zone(zone->value)});
  if (has(FlinkFeature::kLenientChanges, versions)) settings.push_back({"schema.change.behavior", "lenient"});
  return settings;
}

}  // namespace smt::mapping
