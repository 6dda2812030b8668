#include "mapping/flink/flink_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::mapping {
namespace {

// Whether the planner adds a SinkMaterializer, which keeps a copy of every row (ExecutionConfigOptions). The tool never
// asks for AUTO: it adds one to tables that need none, and a materializer drops DELETEs of rows that are spelt
// differently in snapshot and binlog.
constexpr const char* kMaterialize = "table.exec.sink.upsert-materialize";
constexpr const char* kPipelineName = "pipeline.name";

/// A name that java.time and java.util agree about, as Flink asks (TableConfigUtils.validateTimeZone, 1.15).
std::string local_time_zone(const std::string& zone) {
  return zone.starts_with('+') || zone.starts_with('-') ? "GMT" + zone : zone;
}

}  // namespace

Settings head_settings(const Flink& flink, const std::optional<std::string>& time_zone) {
  // Without checkpoints no offset is kept and the switch from snapshot to binlog waits for ever
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
  // Pipelines load some of the tables: how many jobs of SQL are left is not known here.
  const bool one = jobs < 2 || flink.loader == Loader::kPipeline || name == flink.settings.end();
  return one ? nullptr : &name->second;
}

std::vector<Option> pipeline_settings(const std::vector<Option>& source, const FlinkVersions& versions) {
  std::vector<Option> settings;
  const auto zone =
      std::find_if(source.begin(), source.end(), [](const Option& option) { return option.key == "server-time-zone"; });
  // The sink writes a TIMESTAMP as the wall time of this zone.
  if (zone != source.end()) settings.push_back({"local-time-zone", local_time_zone(zone->value)});
  if (has(FlinkFeature::kLenientChanges, versions)) settings.push_back({"schema.change.behavior", "lenient"});
  return settings;
}

}  // namespace smt::mapping
