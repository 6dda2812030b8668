#include "run/target_context.hpp"

#include <algorithm>

#include "run/sums_of_plan.hpp"

namespace smt {
TargetContext target_context(const Plan& plan, const Config& config, const Server& server,
                             const Placeholders& placeholders) {
  return {config.db,        config.be_num,      server,
          config.starrocks, config.flink,       source_count(plan),
          plan.jobs,        &config.type_rules, &config.ignore_rules,
          &placeholders};
}

Findings findings_for_flink(const Config& config, const Server& server) {
  const auto has_sink = [](const TableRule& rule) { return !rule.sink.empty(); };
  const auto needs_zone = [&](const TableRule& rule) {
    return has_sink(rule) && !rule.source.contains("server-time-zone");
  };
  const bool loads = config.flink.loader != Loader::kNone;
  if (!loads || std::none_of(config.rules.begin(), config.rules.end(), has_sink)) return {};
  return server_findings(server, config.flink, std::any_of(config.rules.begin(), config.rules.end(), needs_zone));
}

}  // namespace smt
