#include "target/flink_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "smt/sql_text.hpp"
#include "target/chunk_key.hpp"
#include "target/flink_obstacles.hpp"
#include "target/flink_types.hpp"
#include "target/name_pattern.hpp"

namespace smt {
namespace {

constexpr std::string_view kChunkKey = "scan.incremental.snapshot.chunk.key-column";

/// Options with the ones every reader looks for first, then by name.
std::vector<Option> ordered(std::map<std::string, std::string> options, std::initializer_list<std::string_view> first) {
  std::vector<Option> result;
  for (const auto key : first) {
    const auto found = options.find(std::string{key});
    if (found == options.end()) continue;
    result.push_back({found->first, found->second});
    options.erase(found);
  }
  for (auto& [key, value] : options) result.push_back({key, std::move(value)});
  return result;
}

/// The incremental snapshot is on unless the conf turns it off.
bool is_incremental(const Options& source) {
  const auto given = source.find("scan.incremental.snapshot.enabled");
  return given == source.end() || given->second.value != "false";
}

std::string server_id_text(const ServerIds& ids, const Options& given) {
  const bool single = !is_incremental(given);  // it takes one number only
  return ids.first == ids.last || single ? fmt::format("{}", ids.first) : fmt::format("{}-{}", ids.first, ids.last);
}

std::map<std::string, std::string> value_modes(const TargetTable& target) {
  std::map<std::string, std::string> options;
  for (const auto& column : target.columns) {
    switch (column.mapping.mode) {
      case SourceMode::kPlain: break;
      case SourceMode::kBinaryBytes: options["debezium.binary.handling.mode"] = "bytes"; break;
      case SourceMode::kBinaryBase64: options["debezium.binary.handling.mode"] = "base64"; break;
      case SourceMode::kBinaryHex: options["debezium.binary.handling.mode"] = "hex"; break;
      case SourceMode::kDecimalString: options["debezium.decimal.handling.mode"] = "string"; break;
      case SourceMode::kFullYears: options["debezium.enable.time.adjuster"] = "false"; break;
    }
  }
  return options;
}

/// The option that tells Flink CDC by which column to split the snapshot; false (with a finding) where there is none.
bool add_chunk_key(const Table& table, const TableRule& rule, const TargetTable& target, bool ignores_debezium,
                   std::map<std::string, std::string>& options, Findings& findings) {
  if (const auto given = rule.source.find(kChunkKey); given != rule.source.end()) {
    if (const auto* column = find_column(table, given->second.value)) {
      options[std::string{kChunkKey}] = column->name;  // Flink CDC compares with case
    } else {
      findings.push_back(
          unknown_column(table, given->second.value, given->second.place, "flink.cdc." + std::string{kChunkKey}));
    }
    return true;
  }
  if (!is_incremental(rule.source)) return true;
  const auto key = choose_chunk_key(table, target, ignores_debezium, findings);
  if (key.told) options[std::string{kChunkKey}] = key.column->name;
  return key.column != nullptr;
}

/// The conf's options count, but for those that decide what the declared types of these columns mean: with another
/// debezium.binary.handling.mode, say, the values would be wrong without a word.
void add_conf_options(const TableRule& rule, std::map<std::string, std::string>& options, Findings& findings) {
  for (const auto& [key, setting] : rule.source) {
    const auto own = options.find(key);
    const bool decides = own != options.end() && key.ends_with(".handling.mode");
    if (!decides) {
      options[key] = setting.value;
    } else if (own->second != setting.value) {
      findings.push_back({Code::kConfGeneratedKey, setting.place, {"table-rule." + rule.id, "flink.cdc." + key}});
    }
  }
}

/// The options that all sources of a target share.
std::map<std::string, std::string> source_base(const PlannedTarget& planned, const TargetTable& target,
                                               const TargetContext& context, Findings& findings) {
  auto options = value_modes(target);
  options["hostname"] = context.db.host;
  options["port"] = fmt::format("{}", context.db.port);
  options["username"] = context.db.user;
  options["password"] = context.db.password.reveal();
  add_conf_options(*planned.rule, options, findings);
  options["connector"] = "mysql-cdc";
  return options;
}

std::vector<FlinkSource> make_sources(const PlannedTarget& planned, const std::map<std::string, std::string>& base) {
  std::vector<FlinkSource> sources;
  const bool case_matters = !planned.look_alikes.empty();
  for (const auto& tables : planned.sources) {
    auto options = base;
    options["database-name"] = name_pattern(tables.databases, case_matters);
    options["table-name"] = name_pattern(tables.tables, case_matters);
    options["server-id"] = server_id_text(tables.server_ids, planned.rule->source);
    const auto number = sources.size() + 1;
    sources.push_back({number == 1 ? "_src" : fmt::format("_src_{}", number),
                       ordered(std::move(options), {"connector", "hostname", "port", "username", "password",
                                                    "database-name", "table-name", "server-id", "server-time-zone"})});
  }
  return sources;
}

std::vector<Option> make_sink_options(const PlannedTarget& planned, const TargetTable& target, bool ignores_debezium) {
  std::map<std::string, std::string> options;
  for (const auto& [key, setting] : planned.rule->sink) options[key] = setting.value;
  auto& format = options["sink.properties.format"];
  if (format.empty()) format = "json";
  if (format == "json") {
    // JSON keeps tabs and newlines of text, which the default CSV does not; connectors before 1.2.4 need the array
    // told.
    options.try_emplace("sink.properties.strip_outer_array", "true");
    options.erase("sink.properties.column_separator");
    options.erase("sink.properties.row_delimiter");
  }
  if (ignores_debezium) options.try_emplace("sink.ignore.update-before", "false");
  options["connector"] = "starrocks";
  options["database-name"] = target.name.database;
  options["table-name"] = target.name.table;
  return ordered(std::move(options),
                 {"connector", "jdbc-url", "load-url", "database-name", "table-name", "username", "password"});
}

}  // namespace

std::optional<FlinkTable> make_flink(const Table& table, const PlannedTarget& planned, const TargetTable& target,
                                     const TargetContext& context, bool ignores_debezium, Findings& findings) {
  if (planned.rule->sink.empty()) return std::nullopt;
  check_flink_types(table, target, findings);
  if (auto reason = what_keeps_flink_out(table, planned, target)) {
    findings.push_back(std::move(*reason));
    return std::nullopt;
  }
  auto base = source_base(planned, target, context, findings);
  if (!add_chunk_key(table, *planned.rule, target, ignores_debezium, base, findings)) return std::nullopt;
  if (!base.contains("server-time-zone")) {
    const auto zone = server_time_zone(context.server);
    if (!zone) return std::nullopt;  // told once for the run, in server_findings
    base["server-time-zone"] = *zone;
  }
  return FlinkTable{make_sources(planned, base), make_sink_options(planned, target, ignores_debezium)};
}

}  // namespace smt
