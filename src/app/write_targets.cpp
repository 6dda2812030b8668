#include "app/write_targets.hpp"

#include <fmt/format.h>

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

std::string server_words(const Server& server) {
  return fmt::format("{} {}.{}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", server.version.major,
                     server.version.minor, server.version.patch);
}

void count(const PlannedTarget& planned, Outcome& outcome) {
  outcome.tables += planned.members.size();
  if (planned.members.size() < 2) return;
  ++outcome.shard_groups;
  outcome.shards += planned.members.size();
}

}  // namespace

void write_targets(const Plan& plan, const TargetContext& context, const std::string& conf, Destination& destination,
                   const SignalGuard& signals, Console& console, Outcome& outcome) {
  std::vector<FileSet> file_sets;
  for (const auto* emitter : kEmitters) file_sets.emplace_back(*emitter, conf, server_words(context.server), destination);
  std::set<std::string> rules;
  for (const auto& planned : plan.targets) {
    signals.throw_if_interrupted();
    auto target = map_table(planned, context);
    rules.insert(target.rule_id);
    count(planned, outcome);
    if (has_error(target.findings)) {
      ++outcome.left_out;
    } else {
      ++outcome.targets;
      for (auto& files : file_sets) files.add(target);
    }
    outcome.findings.insert(outcome.findings.end(), std::make_move_iterator(target.findings.begin()),
                            std::make_move_iterator(target.findings.end()));
    if (outcome.targets % 256 == 255) console.progress(fmt::format("writing {} targets", plan.targets.size()));
  }
  outcome.rules = rules.size();
}

}  // namespace smt
