#include "app/write_targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/file_set.hpp"
#include "app/in_order.hpp"
#include "app/target_context.hpp"

namespace smt {
namespace {

/// Without the patch level: a server's upgrade should not be a change of every file.
std::string server_words(const Server& server) {
  return fmt::format("{} {}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", server.version.major,
                     server.version.minor);
}

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void add_names(const std::vector<std::string>& names, std::vector<std::string>& all) {
  std::vector<std::string> both;
  std::set_union(all.begin(), all.end(), names.begin(), names.end(), std::back_inserter(both));
  all = std::move(both);
}

/// The headers of the files, by rule; "" for all rules.
Origins origins_of(const Plan& plan, const Config& config, const Server& server, const Flink& flink,
                   const Placeholders& placeholders) {
  const auto zone = config.flink.server_time_zone ? config.flink.server_time_zone : server_time_zone(server);
  Origins origins;
  for (const auto& target : plan.targets) {
    for (const auto& id : {target.rule->id, std::string{}}) {
      auto& origin = origins.try_emplace(id, Origin{config.file, id, server_words(server), 0, 0, &flink, zone, {}, {}})
                         .first->second;
      add_names(placeholders.names(target.rule->id), origin.placeholders);
      add_names(placeholders.external_names(target.rule->id), origin.external_placeholders);
      origin.tables += target.members.size();
      ++origin.targets;
    }
  }
  return origins;
}

void count(const PlannedTarget& planned, Outcome& outcome) {
  outcome.tables += planned.members.size();
  if (planned.members.size() < 2) return;
  ++outcome.shard_groups;
  outcome.shards += planned.members.size();
}

/// A pipeline has one reader. Where the user is to choose between SQL and pipelines, the jobs of SQL are told.
void count_jobs(std::vector<FileSet>& file_sets, Loader loader, Outcome& outcome) {
  for (auto& files : file_sets) {
    const auto jobs = files.finish();
    if (files.is_pipelines() && loader == Loader::kBoth) continue;
    outcome.jobs += jobs;
    if (files.is_pipelines()) outcome.readers += jobs;
  }
}

/// A target, and what each emitter makes of it; nothing of one with an error.
struct MadeTarget {
  TargetTable target;
  std::vector<Emitted> emitted;
};

/// Pure.
MadeTarget make_target(const PlannedTarget& planned, const TargetContext& context) {
  MadeTarget made{map_table(planned, context), {}};
  if (has_error(made.target.findings)) return made;
  for (const auto* emitter : kEmitters) made.emitted.push_back(emit(*emitter, made.target));
  return made;
}

void add(MadeTarget made, std::vector<FileSet>& file_sets, Outcome& outcome) {
  auto& [target, emitted] = made;
  for (const auto& column : target.columns) outcome.used.types.insert(column.rules.begin(), column.rules.end());
  ++(emitted.empty() ? outcome.left_out : outcome.targets);
  for (std::size_t i = 0; i < emitted.size(); ++i) file_sets[i].add(target, emitted[i]);
  if (!emitted.empty() && target.flink) outcome.readers += target.flink->sources.size();
  append(outcome.findings, std::move(target.findings));
}

}  // namespace

Outcome write_targets(const Plan& plan, const Config& config, const Server& server, Destination& destination,
                      const SignalGuard& signals, Console& console) {
  Outcome outcome;
  outcome.findings = plan.findings;
  outcome.left_out =
      static_cast<std::size_t>(std::count_if(plan.findings.begin(), plan.findings.end(), [](const Diagnostic& finding) {
        return finding.code == Code::kTargetNameTaken;
      }));
  append(outcome.findings, findings_for_flink(config, server));
  const Placeholders placeholders{config};
  const auto flink = placeholders.written(config.flink);
  const auto context = target_context(plan, config, server, placeholders);
  const auto origins = origins_of(plan, config, server, flink, placeholders);
  std::vector<FileSet> file_sets;
  for (const auto* emitter : kEmitters) {
    file_sets.emplace_back(*emitter, origins, flink, emitter->secret && config.secrets_in_files, destination);
  }
  std::set<std::string> rules;
  const auto make = [&](std::size_t i) { return make_target(plan.targets[i], context); };
  Colocation colocation;
  const auto take = [&](std::size_t i, MadeTarget made) {
    signals.throw_if_interrupted();
    colocation.join(made.target);
    if (has_error(made.target.findings)) made.emitted.clear();
    rules.insert(made.target.rule_id);
    count(plan.targets[i], outcome);
    add(std::move(made), file_sets, outcome);
    if (i % 256 == 255) console.progress(fmt::format("writing {} of {} targets", i + 1, plan.targets.size()));
  };
  make_in_order(plan.targets.size(), make, take);
  count_jobs(file_sets, config.flink.loader, outcome);
  outcome.rules = rules.size();
  outcome.used.take(outcome.findings);
  return outcome;
}

}  // namespace smt
