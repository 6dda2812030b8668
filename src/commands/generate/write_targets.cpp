#include "commands/generate/write_targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "commands/generate/file_set.hpp"
#include "reading/append.hpp"

namespace smt::commands {
namespace {

/// Omits the patch level: a server's upgrade should not change every file.
std::string server_words(const Server& server) {
  return fmt::format("{} {}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", server.version.major,
                     server.version.minor);
}

void add_names(const std::vector<std::string>& names, std::vector<std::string>& all) {
  std::vector<std::string> both;
  std::set_union(all.begin(), all.end(), names.begin(), names.end(), std::back_inserter(both));
  all = std::move(both);
}

/// Returns the headers of the files, by rule; "" for all rules. `run`: what they have in common.
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

/// The files of all emitters.
class Files {
 public:
  /// `secret`: files that may contain passwords do contain them.
  Files(const Origins& origins, Loader loader, bool secret, Destination& destination) : loader_{loader} {
    for (const auto* emitter : kStatementEmitters)
      statements_.emplace_back(*emitter, origins, secret && emitter->file.secret, destination);
    for (const auto* emitter : kDocumentEmitters)
      documents_.emplace_back(*emitter, origins, secret && emitter->file.secret, destination);
  }

  /// `statements`: the text of each emitter for the target.
  void add(const TargetTable& target, const std::vector<Statements>& statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) statements_[i].add(target.rule_id, statements[i]);
    for (auto& files : documents_) files.add(target);
  }

  /// A pipeline has one reader. If the user can choose between SQL and pipelines, only the jobs of SQL count.
  void finish(Outcome& outcome) {
    for (auto& files : statements_) append(outcome.jobs, files.finish());
    for (auto& files : documents_) {
      auto jobs = files.finish();
      if (loader_ == Loader::kBoth) continue;
      outcome.readers += jobs.size();
      append(outcome.jobs, std::move(jobs));
    }
  }

 private:
  Loader loader_;
  std::vector<StatementFiles> statements_;
  std::vector<DocumentFiles> documents_;
};

/// Returns the text of each emitter for a target; none if the target has an error. Pure.
std::vector<Statements> emit_all(const TargetTable& target) {
  std::vector<Statements> emitted;
  if (has_error(target.findings)) return emitted;
  for (const auto* emitter : kStatementEmitters) emitted.push_back(emitter->statements(target));
  return emitted;
}

/// A colocation group may have rejected the target after it was emitted.
void add_target(TargetTable target, const std::vector<Statements>& emitted, Files& files, Outcome& outcome) {
  const bool written = !has_error(target.findings);
  ++(written ? outcome.targets : outcome.left_out);
  if (written) files.add(target, emitted);
  if (written && target.flink) ++outcome.readers;
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
  const Origin common{.conf = destination.ownership().conf,
                      .server = server_words(server),
                      .flink = &flink,
                      .settings = head_settings(flink, zone),
                      .only = destination.ownership().only};
  const auto origins = origins_of(plan, common, placeholders);
  Files files{origins, flink.loader, config.secrets_in_files, destination};
  std::set<std::string> rules;
  std::vector<std::vector<Statements>> emitted(plan.targets.size());  // those that are emitted and not yet written
  const auto make = [&](std::size_t i, const TargetTable& target) { emitted[i] = emit_all(target); };
  const auto take = [&](std::size_t i, TargetTable target) {
    signals.throw_if_interrupted();
    rules.insert(target.rule_id);
    count(plan.targets[i], outcome);
    add_target(std::move(target), std::exchange(emitted[i], {}), files, outcome);
    if (i % 256 == 255) console.progress(fmt::format("writing {} of {} targets", i + 1, plan.targets.size()));
  };
  outcome.used = for_each_target(run, Secrets::kWritten, {.make = make, .take = take});
  files.finish(outcome);
  outcome.rules = rules.size();
  return outcome;
}

}  // namespace smt::commands
