#include "mapping/flink/flink_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "mapping/column/invisible_columns.hpp"
#include "mapping/flink/flink_losses.hpp"
#include "mapping/flink/flink_obstacles.hpp"
#include "mapping/flink/flink_settings.hpp"
#include "mapping/flink/flink_source.hpp"
#include "mapping/flink/flink_types.hpp"
#include "mapping/flink/label_prefix.hpp"
#include "mapping/flink/pattern/source_pattern.hpp"
#include "mapping/flink/snapshot/snapshot_options.hpp"
#include "mapping/flink/source_tls.hpp"
#include "smt/sql_text.hpp"

namespace smt::mapping {
namespace {

/// Hides secrets for `secrets = placeholder`. This is the last step, because some options derive from others.
void hide_secrets(const Placeholders& placeholders, const std::string& rule_id, FlinkTable& flink) {
  if (placeholders.names(rule_id).empty()) return;
  const auto hide = [&](std::string_view group, std::vector<Option>& options) {
    for (auto& [key, value] : options) value = placeholders.text(rule_id, fmt::format("{}{}", group, key), value);
  };
  hide("flink.cdc.", flink.source_options);
  hide("flink.starrocks.", flink.sink_options);
}

/// Returns the options sorted by name, after those that every reader looks for first.
std::vector<Option> ordered(OptionMap options, std::initializer_list<std::string_view> first) {
  std::vector<Option> result;
  result.reserve(options.size());
  const auto move_out = [&](OptionMap::iterator option) {
    auto node = options.extract(option);
    result.push_back({std::move(node.key()), std::move(node.mapped())});
  };
  for (const auto key : first) {
    if (const auto found = options.find(std::string{key}); found != options.end()) move_out(found);
  }
  while (!options.empty()) move_out(options.begin());
  return result;
}

std::string server_id_text(const ServerIds& ids, const OptionMap& source) {
  const bool single = !is_incremental(source);  // the connector then accepts one number only
  return ids.first == ids.last || single ? fmt::format("{}", ids.first) : fmt::format("{}-{}", ids.first, ids.last);
}

OptionMap value_modes(const std::vector<SourceMode>& modes) {
  OptionMap options;
  for (const auto mode : modes) {
    switch (mode) {
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

/// Returns the column that the options name for the split of the snapshot, or nullptr if Flink CDC chooses it.
const Column* named_chunk_key(const Table& table, const OptionMap& options) {
  const auto named = options.find(std::string{kChunkKey});
  return named == options.end() ? nullptr : find_column(table, named->second);
}

/// Adds the conf's options, which override others. They no longer include those that change the meaning of the declared
/// types.
void add_conf_options(const TableRule& rule, OptionMap& options) {
  for (const auto& [key, setting] : rule.source) options[key] = setting.value;
}

/// Returns the size of the connection pool, or nullopt if the default is enough. The jobs of a TaskManager share a pool
/// for each server, and each source keeps one of its connections for as long as it runs (seen with CDC 3.5.0): with the
/// default of 20 the 21st source would wait forever. The size is a power of two, so that one more table does not change
/// every file.
std::optional<std::size_t> pool_size(std::size_t sources) {
  constexpr std::size_t kUsual = 20, kForSnapshots = 4, kMost = 1024;
  if (sources + kForSnapshots <= kUsual) return std::nullopt;
  std::size_t size = 32;
  while (size < kMost && size < sources + kForSnapshots) size *= 2;
  return size;
}

/// Returns the options of the source except its tables and server ids.
OptionMap source_base(const PlannedTarget& planned, const std::vector<SourceMode>& modes, const Run& run) {
  const auto& db = run.config.db;
  auto options = value_modes(modes);
  options["hostname"] = db.host;
  options["port"] = fmt::format("{}", db.port);
  options["username"] = db.user;
  options["password"] = db.password.reveal();
  options.merge(source_tls(db.tls, run.server, planned.rule->source));
  if (const auto size = pool_size(run.sources)) options["connection.pool.size"] = fmt::format("{}", *size);
  add_conf_options(*planned.rule, options);
  options["connector"] = "mysql-cdc";
  return options;
}

std::vector<Option> make_source_options(const PlannedTarget& planned, OptionMap options) {
  const auto pattern = source_pattern(planned.source, !planned.look_alikes.empty());
  options["database-name"] = pattern.databases;
  options["table-name"] = pattern.tables;
  options["server-id"] = server_id_text(planned.source.server_ids, options);
  return ordered(std::move(options), {"connector", "hostname", "port", "username", "password", "database-name",
                                      "table-name", "server-id", "server-time-zone"});
}

/// Adds a label prefix for this sink: two sinks with the same prefix would claim each other's transactions.
void add_label_prefix(const TargetTable& target, OptionMap& options) {
  const auto semantic = options.find("sink.semantic");
  if (semantic == options.end() || semantic->second != "exactly-once") return;
  auto& prefix = options["sink.label-prefix"];
  prefix = label_prefix(prefix.empty() ? "smt" : prefix, target.name);
}

OptionMap sink_base(const PlannedTarget& planned) {
  OptionMap options;
  for (const auto& [key, setting] : planned.rule->sink) options[key] = setting.value;
  auto& format = options["sink.properties.format"];
  format = format.empty() ? "json" : ascii_lower(format);
  if (format == "json") {
    // JSON keeps tabs and newlines of text, which the default CSV does not. Connectors before 1.2.4 need the option for
    // the array.
    options.try_emplace("sink.properties.strip_outer_array", "true");
    options.erase("sink.properties.column_separator");
    options.erase("sink.properties.row_delimiter");
  }
  return options;
}

/// Functions compute HLL and BITMAP columns from the values; StarRocks then needs the list of all columns (docs Stream
/// Load).
void add_load_columns(const TargetTable& target, OptionMap& options) {
  const auto is_made = [](const TargetColumn& column) { return !column.load.empty(); };
  if (std::none_of(target.columns.begin(), target.columns.end(), is_made)) return;
  std::string columns, made;
  for (const auto& column : target.columns) {
    columns += (columns.empty() ? "" : ",") + quote_identifier(column.name);
    if (is_made(column)) made += fmt::format(",{}={}", quote_identifier(column.name), column.load);
  }
  options.try_emplace("sink.properties.columns", columns + made);
}

/// Returns false if a rule changes a column of the key: two keys of MySQL may become one.
bool is_one_to_one(const TargetTable& target, const KeyChoice& key) {
  const bool changed =
      std::any_of(target.columns.begin(), target.columns.begin() + static_cast<std::ptrdiff_t>(target.key.size()),
                  [](const TargetColumn& column) { return !column.rules.empty() || column.selected; });
  return !changed && !key.overridden;
}

/// Returns whether a row can leave the target, or change its key there, by what MySQL calls an update. The change
/// arrives as UPDATE_BEFORE, which must delete the old row.
bool takes_updates_apart(const Mapping& mapping) {
  const auto& target = mapping.target;
  const auto& key = mapping.key;
  return target.model == Model::kPrimary &&
         (mapping.rule().shape.where || key.ignores_debezium || !is_one_to_one(target, key));
}

std::vector<Option> make_sink_options(const Mapping& mapping) {
  const auto& target = mapping.target;
  auto options = sink_base(mapping.planned);
  if (takes_updates_apart(mapping) && has(FlinkFeature::kUpdateBeforeOption, mapping.versions()))
    options.try_emplace("sink.ignore.update-before", "false");
  add_label_prefix(target, options);
  add_load_columns(target, options);
  options["connector"] = "starrocks";
  options["database-name"] = target.name.database;
  options["table-name"] = target.name.table;
  return ordered(std::move(options),
                 {"connector", "jdbc-url", "load-url", "database-name", "table-name", "username", "password"});
}

/// Returns whether the planner must add a materializer. The sink drops UPDATE_BEFORE unless an option says otherwise.
/// If the connector lacks the option (seen with 1.2.3), a materializer, which keeps a copy of every row, turns
/// UPDATE_BEFORE into a DELETE. It finds the old row by all of its values.
bool keeps_copies(Mapping& mapping) {
  const auto& versions = mapping.versions();
  if (!takes_updates_apart(mapping) || has(FlinkFeature::kUpdateBeforeOption, versions)) return false;
  const bool forced = has(FlinkFeature::kForcedMaterializer, versions);
  mapping.findings().push_back({forced ? Code::kFlinkCopies : Code::kFlinkRowsStay,
                                object_of(mapping.table),
                                {full_text(versions.connector), full_text(since(FlinkFeature::kUpdateBeforeOption))}});
  if (!forced) return false;
  report_spelling(mapping.table, mapping.target, versions, mapping.findings());
  return true;
}

bool has_option(const std::vector<Option>& options, std::string_view key) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.key == key; });
}

/// Adds the lines of the sink options that the rule gave and the table has, and the line of `sink_format` for those
/// that it sets.
void add_sink_lines(const TableRule& rule, const FlinkTable& flink, std::vector<DecidedBy>& lines) {
  for (const auto& [key, setting] : rule.sink) {
    const bool by_format = rule.sink_format && setting.place == rule.sink_format->place;
    if (!by_format && has_option(flink.sink_options, key))
      lines.push_back({Decision::kSink, {nullptr, "flink.starrocks.", key, &setting.place}});
  }
  add_line(Decision::kSink, "sink_format", rule.sink_format, lines);
}

/// Returns the table of a widened target without the columns that a shard lacks, because Flink CDC splits the snapshot
/// of each shard by one column. Returns nullopt if the target is not widened.
std::optional<Table> columns_of_all_shards(const Table& table, const PlannedTarget& planned) {
  if (!planned.widened) return std::nullopt;
  auto shared = table;
  std::erase_if(shared.columns, [&](const Column& column) {
    return std::any_of(planned.members.begin(), planned.members.end(),
                       [&](const Table* member) { return find_column(*member, column.name) == nullptr; });
  });
  return shared;
}

std::vector<DecidedBy> lines_of(const TableRule& rule, const FlinkTable& flink) {
  std::vector<DecidedBy> lines;
  add_line(Decision::kWhere, "where", rule.shape.where, lines);
  add_line(Decision::kGroupBy, "group_by", rule.shape.group_by, lines);
  for (const auto& [key, setting] : rule.source)
    lines.push_back({Decision::kSources, {nullptr, "flink.cdc.", key, &setting.place}});
  add_sink_lines(rule, flink, lines);
  return lines;
}

/// Returns false if neither the rule nor the server gives a time zone that Flink CDC knows.
bool add_time_zone(const Run& run, OptionMap& source) {
  if (source.contains("server-time-zone")) return true;
  const auto zone = flink_time_zone(run.config.flink, run.server);
  if (zone) source["server-time-zone"] = *zone;
  return zone.has_value();
}

}  // namespace

Decided<std::optional<FlinkTable>> make_flink(Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& planned = mapping.planned;
  const auto& run = mapping.run;
  const auto& target = mapping.target;
  const auto& rule = mapping.rule();
  const auto& versions = mapping.versions();
  auto& findings = mapping.findings();
  if (rule.sink.empty() || run.config.flink.loader == Loader::kNone) return {};
  check_flink_types(table, target, findings);
  if (auto reason = what_keeps_flink_out(mapping)) {
    findings.push_back(std::move(*reason));
    return {};
  }
  auto declared = declare_source(mapping);
  auto base = source_base(planned, declared.modes, run);
  if (!add_time_zone(run, base)) return {};  // server_findings reports it once for the run
  Findings losses, reports;
  report_losses(table, target, versions, rule.sink, losses);
  const auto shared = columns_of_all_shards(table, planned);
  const SnapshotOf snapshot{shared ? *shared : table, mapping};
  const bool split = add_snapshot_options(snapshot, base, reports);
  if (is_incremental(base)) {
    if (auto reason = what_invisible_columns_break(planned, target, mapping.key, named_chunk_key(table, base),
                                                   run.server.flavour)) {
      findings.push_back(std::move(*reason));
      return {};
    }
    report_invisible_columns(table, target, reports);
  }
  if (split) findings.insert(findings.end(), losses.begin(), losses.end());
  findings.insert(findings.end(), reports.begin(), reports.end());
  if (!split) return {};
  FlinkTable flink;
  flink.source_columns = std::move(declared.columns);
  flink.source_key = std::move(declared.key);
  flink.huge_chunk_key = huge_chunk_key(snapshot, base);
  flink.source_options = make_source_options(planned, std::move(base));
  flink.sink_options = make_sink_options(mapping);
  if (rule.shape.where) flink.where = rule.shape.where->value;
  flink.group_by = group_by(mapping);
  flink.job_settings = job_settings(keeps_copies(mapping), run.config.flink);
  flink.jobs = jobs_with(flink.job_settings, planned.jobs);
  hide_secrets(run.placeholders, rule.id, flink);
  auto lines = lines_of(rule, flink);
  return {std::move(flink), std::move(lines)};
}

}  // namespace smt::mapping
