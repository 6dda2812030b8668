#include "run/findings_for_flink.hpp"

namespace smt::run {

Findings findings_for_flink(const PlannedRun& run) {
  const auto& [plan, config, server] = run;
  if (config.flink.loader == Loader::kNone) return {};
  std::size_t loaded = 0, without_zone = 0;
  for (const auto& target : plan.targets) {
    if (target.rule->sink.empty()) continue;
    ++loaded;
    without_zone += target.rule->source.contains("server-time-zone") ? 0 : 1;
  }
  if (loaded == 0) return {};
  const auto missing = without_zone == 0        ? ZoneMissing::kInNone
                       : without_zone == loaded ? ZoneMissing::kInAll
                                                : ZoneMissing::kInSome;
  return server_findings(server, config.flink, missing);
}

}  // namespace smt::run
