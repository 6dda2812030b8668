#include "app/write_targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/file_set.hpp"

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

/// The headers of the files, by rule; "" for all rules. `run` has what they have in common.
Origins origins_of(const Plan& plan, const Origin& run, const Placeholders& placeholders) {
  Origins origins;
  for (const auto& target : plan.targets) {
    for (const auto& id : {target.rule->id, std::string{}}) {
      auto& origin = origins.try_emplace(id, run).first->second;
      origin.rule_id = id;
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

/// What each emitter makes of a target; nothing of one with an error. Pure.
std::vector<Emitted> emit_all(const TargetTable& target) {
  std::vector<Emitted> emitted;
  if (has_error(target.findings)) return emitted;
  for (const auto* emitter : kEmitters) emitted.push_back(emit(*emitter, target));
  return emitted;
}

void add(TargetTable target, std::vector<Emitted> emitted, std::vector<FileSet>& file_sets, Outcome& outcome) {
  if (has_error(target.findings)) emitted.clear();  // its colocation group refused it
  ++(emitted.empty() ? outcome.left_out : outcome.targets);
  for (std::size_t i = 0; i < emitted.size(); ++i) file_sets[i].add(target, emitted[i]);
  if (!emitted.empty() && target.flink) outcome.readers += target.flink->sources.size();
  append(outcome.findings, std::move(target.findings));
}

}  // namespace

Outcome write_targets(const Plan& plan, const Config& config, const Server& server, Destination& destination,
                      const SignalGuard& signals, Console& console) {
  Outcome outcome;
  const PlannedRun run{plan, config, server};
  outcome.findings = findings_of_run(run);
  outcome.left_out =
      static_cast<std::size_t>(std::count_if(plan.findings.begin(), plan.findings.end(), [](const Diagnostic& finding) {
        return finding.code == Code::kTargetNameTaken;
      }));
  const Placeholders placeholders{config};
  const auto flink = placeholders.written(config.flink);
  const auto zone = config.flink.server_time_zone ? config.flink.server_time_zone : server_time_zone(server);
  const auto origins = origins_of(plan,
                                  {.conf = destination.ownership().conf,
                                   .rule_id = "",
                                   .server = server_words(server),
                                   .flink = &flink,
                                   .time_zone = zone,
                                   .only = destination.ownership().only},
                                  placeholders);
  std::vector<FileSet> file_sets;
  for (const auto* emitter : kEmitters) {
    file_sets.emplace_back(*emitter, origins, flink, emitter->secret && config.secrets_in_files, destination);
  }
  std::set<std::string> rules;
  std::vector<std::vector<Emitted>> emitted(plan.targets.size());  // those that are made and not written yet
  const auto make = [&](std::size_t i, const TargetTable& target) { emitted[i] = emit_all(target); };
  const auto take = [&](std::size_t i, TargetTable target) {
    signals.throw_if_interrupted();
    rules.insert(target.rule_id);
    count(plan.targets[i], outcome);
    add(std::move(target), std::exchange(emitted[i], {}), file_sets, outcome);
    if (i % 256 == 255) console.progress(fmt::format("writing {} of {} targets", i + 1, plan.targets.size()));
  };
  outcome.used = for_each_target(run, Secrets::kWritten, {.make = make, .take = take});
  count_jobs(file_sets, config.flink.loader, outcome);
  outcome.rules = rules.size();
  return outcome;
}

}  // namespace smt
