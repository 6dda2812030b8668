#include "app/write_targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace smt {
namespace {

/// Appends to the files of one emitter: header and CREATE DATABASE come before the first text that needs them.
class FileSet {
 public:
  FileSet(const Emitter& emitter, std::string conf, std::string server, Destination& destination)
      : emitter_{emitter}, conf_{std::move(conf)}, server_{std::move(server)}, destination_{destination} {}

  void add(const TargetTable& target) {
    const auto text = emitter_.table(target);
    if (text.empty()) return;
    append(target.rule_id, target.name.database, text);
    append("", target.name.database, text);
  }

 private:
  void append(const std::string& rule_id, const std::string& database, const std::string& text) {
    const auto name = file_name(emitter_, rule_id);
    auto [file, is_new] = databases_.try_emplace(name);
    if (is_new) destination_.append(name, emitter_.header({conf_, rule_id, server_}), emitter_.secret);
    if (file->second.insert(database).second) destination_.append(name, emitter_.database(database), emitter_.secret);
    destination_.append(name, text, emitter_.secret);
  }

  const Emitter& emitter_;
  std::string conf_, server_;
  Destination& destination_;
  std::map<std::string, std::set<std::string>> databases_;  // that a file has created, by file
};

/// Without the patch level: a server's upgrade should not be a change of every file.
std::string server_words(const Server& server) {
  return fmt::format("{} {}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", server.version.major,
                     server.version.minor);
}

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// What the server means for Flink; nothing where no rule has a sink.
Findings findings_for_flink(const Config& config, const Server& server) {
  const auto has_sink = [](const TableRule& rule) { return !rule.sink.empty(); };
  const auto needs_zone = [&](const TableRule& rule) {
    return has_sink(rule) && !rule.source.contains("server-time-zone");
  };
  if (std::none_of(config.rules.begin(), config.rules.end(), has_sink)) return {};
  return server_findings(server, std::any_of(config.rules.begin(), config.rules.end(), needs_zone));
}

void count(const PlannedTarget& planned, Outcome& outcome) {
  outcome.tables += planned.members.size();
  if (planned.members.size() < 2) return;
  ++outcome.shard_groups;
  outcome.shards += planned.members.size();
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
  const TargetContext context{config.db, config.be_num, server, config.starrocks, &config.type_rules};
  std::vector<FileSet> file_sets;
  for (const auto* emitter : kEmitters)
    file_sets.emplace_back(*emitter, config.file, server_words(server), destination);
  std::set<std::string> rules;
  for (const auto& planned : plan.targets) {
    signals.throw_if_interrupted();
    auto target = map_table(planned, context);
    rules.insert(target.rule_id);
    for (const auto& column : target.columns) outcome.type_rules.insert(column.rules.begin(), column.rules.end());
    count(planned, outcome);
    if (has_error(target.findings)) {
      ++outcome.left_out;
    } else {
      ++outcome.targets;
      for (auto& files : file_sets) files.add(target);
    }
    append(outcome.findings, std::move(target.findings));
    if (outcome.targets % 256 == 255) console.progress(fmt::format("writing {} targets", plan.targets.size()));
  }
  outcome.rules = rules.size();
  return outcome;
}

}  // namespace smt
