#include "app/assess_plan.hpp"

#include <fmt/format.h>

#include "app/in_order.hpp"
#include "app/target_context.hpp"
#include "app/unused_rules.hpp"
#include "smt/probe.hpp"

namespace smt {
namespace {

void append(Findings& to, const Findings& from) { to.insert(to.end(), from.begin(), from.end()); }

struct Mapped {
  TargetTable target;
  UsedRules used;
};

}  // namespace

Assessment assess_plan(const Plan& plan, const Config& config, const Server& server, Findings run, bool all_tables,
                       Source* data, Console& console) {
  const Placeholders placeholders{config};
  const auto context = target_context(plan, config, server, placeholders);
  UsedRules used;
  used.take(plan.findings);
  std::vector<AssessedTarget> targets;
  targets.reserve(plan.targets.size());
  const auto make = [&](std::size_t i) {
    auto target = map_table(plan.targets[i], context);
    UsedRules met;
    met.take(target.findings);
    for (const auto& column : target.columns) met.types.insert(column.rules.begin(), column.rules.end());
    return Mapped{std::move(target), std::move(met)};
  };
  Colocation colocation;
  const auto take = [&](std::size_t i, Mapped mapped) {
    used.ignores.merge(mapped.used.ignores);
    used.types.merge(mapped.used.types);
    colocation.join(mapped.target);
    if (data != nullptr) {
      console.progress(
          fmt::format("probing {} of {} targets: {}", i + 1, plan.targets.size(), text(plan.targets[i].name)));
      probe(*data, plan.targets[i], {}, mapped.target);
    }
    hide_filled(config.filled, mapped.target.findings);
    targets.push_back(assess_target(plan.targets[i], std::move(mapped.target), config.accepted));
    if (i % 256 == 255) console.progress(fmt::format("assessing {} of {} targets", i + 1, plan.targets.size()));
  };
  make_in_order(plan.targets.size(), make, take);
  append(run, plan.findings);
  append(run, findings_for_flink(config, server));
  if (all_tables) append(run, unused_rules(config, used));
  hide_filled(config.filled, run);
  return make_assessment(std::move(targets), std::move(run), config, server);
}

}  // namespace smt
