#include "commands/diff/write_alters.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

#include "diff/present_digest.hpp"
#include "smt/file_kinds.hpp"

namespace smt::commands {
namespace {

/// Returns the digest of the tables for which the file has statements or remarks.
std::string digest_of(const StarRocksDiff& part, const StarRocksState& state) {
  std::set<TableName> names;
  for (const auto& table : part.tables) {
    if (table.state != TableState::kExtra) names.insert(table.name);
  }
  return present_digest(state, names);
}

/// Returns the lines above the statements of a file. `rule_id`: "" for all rules.
std::string alter_head(const std::string& rule_id, const std::string& digest, const Ownership& ownership) {
  const auto only = ownership.only.empty() ? "" : fmt::format("-- {}{}\n", kOnlyWord, ownership.only);
  const auto rules = rule_id.empty() ? "all rules" : fmt::format("[table-rule.{}]", rule_id);
  return fmt::format(
      "{}\n-- {}{}\n{}"
      "-- For {}, written by starrocks-migrate-tool {}.\n"
      "-- SHA-256 of the SHOW CREATE TABLE of these tables: {}\n"
      "-- Run: mysql -h FE_HOST -P 9030 -u root < {}\n\n",
      kAlterMarkerLine, kConfWord, ownership.conf, only, rules, SMT_VERSION, digest,
      file_name(kStarRocksAlterFile, rule_id));
}

void write_alter(const std::string& rule_id, const StarRocksDiff& part, const StarRocksState& state,
                 Destination& destination) {
  if (!differs(part)) return;
  const auto head = alter_head(rule_id, digest_of(part, state), destination.ownership());
  destination.append(file_name(kStarRocksAlterFile, rule_id), head + diff_sql(part), kStarRocksAlterFile.secret);
}

/// Returns what differs in the tables of each rule. Tables that only StarRocks has belong to no rule.
std::map<std::string, StarRocksDiff> by_rule(const StarRocksDiff& diff) {
  const StarRocksDiff head{diff.server, diff.time, diff.version, 0, {}, diff.flink_version};
  std::map<std::string, StarRocksDiff> parts;
  for (const auto& table : diff.tables) {
    if (table.rule_id.empty()) continue;
    parts.try_emplace(table.rule_id, head).first->second.tables.push_back(table);
  }
  return parts;
}

}  // namespace

void write_alters(std::span<const StarRocksDiff> diffs, std::span<const AskedStarRocks> asked,
                  Destination& destination) {
  for (std::size_t i = 0; i < diffs.size(); ++i) {
    for (const auto& [rule_id, part] : by_rule(diffs[i])) write_alter(rule_id, part, asked[i].state, destination);
  }
  if (diffs.size() == 1) write_alter("", diffs.front(), asked.front().state, destination);
}

}  // namespace smt::commands
