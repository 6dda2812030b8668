#include "target/flink_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "smt/sql_text.hpp"
#include "target/flink_losses.hpp"
#include "target/flink_obstacles.hpp"
#include "target/flink_source.hpp"
#include "target/flink_types.hpp"
#include "target/invisible_columns.hpp"
#include "target/label_prefix.hpp"
#include "target/name_pattern.hpp"
#include "target/snapshot_options.hpp"
#include "target/source_tls.hpp"

namespace smt {
namespace {

/// `secrets = placeholder`: last of all, as some options are made from others.
void hide_secrets(const Placeholders& placeholders, const std::string& rule_id, FlinkTable& flink) {
  const auto hide = [&](std::string_view group, std::vector<Option>& options) {
    for (auto& [key, value] : options) value = placeholders.text(rule_id, fmt::format("{}{}", group, key), value);
  };
  for (auto& source : flink.sources) hide("flink.cdc.", source.options);
  hide("flink.starrocks.", flink.sink_options);
}

/// Options with the ones every reader looks for first, then by name.
std::vector<Option> ordered(OptionMap options, std::initializer_list<std::string_view> first) {
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

std::string server_id_text(const ServerIds& ids, const OptionMap& source) {
  const bool single = !is_incremental(source);  // it takes one number only
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

/// The column that the snapshot is told to be split by; null where Flink CDC chooses.
const Column* told_chunk_key(const Table& table, const OptionMap& options) {
  const auto told = options.find(std::string{kChunkKey});
  return told == options.end() ? nullptr : find_column(table, told->second);
}

/// The conf's options count: those that decide what the declared types mean are not among them any more.
void add_conf_options(const TableRule& rule, OptionMap& options) {
  for (const auto& [key, setting] : rule.source) options[key] = setting.value;
}

/// Jobs of one TaskManager share a pool of connections for a server, and each source keeps one of them for as long as
/// it runs (seen with CDC 3.5.0): with the usual 20 the 21st source would wait for ever. A power of two, so that one
/// table more does not change every file; nothing where the usual size will do.
std::optional<std::size_t> pool_size(std::size_t sources) {
  constexpr std::size_t kUsual = 20, kForSnapshots = 4, kMost = 1024;
  if (sources + kForSnapshots <= kUsual) return std::nullopt;
  std::size_t size = 32;
  while (size < kMost && size < sources + kForSnapshots) size *= 2;
  return size;
}

/// The options that all sources of a target share.
OptionMap source_base(const PlannedTarget& planned, const std::vector<SourceMode>& modes,
                      const TargetContext& context) {
  auto options = value_modes(modes);
  options["hostname"] = context.db.host;
  options["port"] = fmt::format("{}", context.db.port);
  options["username"] = context.db.user;
  options["password"] = context.db.password.reveal();
  options.merge(source_tls(context.db.tls, context.server, planned.rule->source));
  if (const auto size = pool_size(context.sources)) options["connection.pool.size"] = fmt::format("{}", *size);
  add_conf_options(*planned.rule, options);
  options["connector"] = "mysql-cdc";
  return options;
}

std::vector<FlinkSource> make_sources(const PlannedTarget& planned, const OptionMap& base) {
  std::vector<FlinkSource> sources;
  const bool case_matters = !planned.look_alikes.empty();
  for (const auto& tables : planned.sources) {
    auto options = base;
    const auto pattern = tables.open ? open_name_pattern : name_pattern;
    options["database-name"] = pattern(tables.databases, case_matters);
    options["table-name"] = pattern(tables.tables, case_matters);
    options["server-id"] = server_id_text(tables.server_ids, options);
    const auto number = sources.size() + 1;
    sources.push_back({number == 1 ? "_src" : fmt::format("_src_{}", number),
                       ordered(std::move(options), {"connector", "hostname", "port", "username", "password",
                                                    "database-name", "table-name", "server-id", "server-time-zone"})});
  }
  return sources;
}

/// Two sinks with one prefix would take each other's transactions for their own.
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
    // JSON keeps tabs and newlines of text, which the default CSV does not; connectors before 1.2.4 need the array
    // told.
    options.try_emplace("sink.properties.strip_outer_array", "true");
    options.erase("sink.properties.column_separator");
    options.erase("sink.properties.row_delimiter");
  }
  return options;
}

/// HLL and BITMAP columns are made of the values by functions; then StarRocks is told all columns (docs Stream Load).
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

std::vector<Option> make_sink_options(const PlannedTarget& planned, const TargetTable& target,
                                      const FlinkVersions& versions, bool takes_updates_apart) {
  auto options = sink_base(planned);
  if (takes_updates_apart && has(FlinkFeature::kUpdateBeforeOption, versions))
    options.try_emplace("sink.ignore.update-before", "false");
  add_label_prefix(target, options);
  add_load_columns(target, options);
  options["connector"] = "starrocks";
  options["database-name"] = target.name.database;
  options["table-name"] = target.name.table;
  return ordered(std::move(options),
                 {"connector", "jdbc-url", "load-url", "database-name", "table-name", "username", "password"});
}

/// False where a rule changes a column of the key: two keys of MySQL may become one.
bool is_one_to_one(const TargetTable& target, const KeyChoice& key) {
  const bool changed =
      std::any_of(target.columns.begin(), target.columns.begin() + static_cast<std::ptrdiff_t>(target.key.size()),
                  [](const TargetColumn& column) { return !column.rules.empty() || column.selected; });
  return !changed && !key.overridden;
}

/// A row may cease to be in the target, or change its key there, and MySQL calls it an update: it comes as
/// UPDATE_BEFORE, which must take the old row away.
bool takes_updates_apart(const TargetTable& target, const KeyChoice& key, const ShapeRule& rule) {
  return target.model == Model::kPrimary && (rule.where || key.ignores_debezium || !is_one_to_one(target, key));
}

/// The sink drops UPDATE_BEFORE unless an option says otherwise; where the connector lacks it (seen with 1.2.3), a
/// materializer turns it into a DELETE. It finds the old row by all values of it.
Materialize materializer(const Table& table, const TargetTable& target, const KeyChoice& key, const ShapeRule& rule,
                         const FlinkVersions& versions, Findings& findings) {
  if (!takes_updates_apart(target, key, rule) || has(FlinkFeature::kUpdateBeforeOption, versions))
    return Materialize::kNone;
  const bool forced = has(FlinkFeature::kForcedMaterializer, versions);
  findings.push_back({forced ? Code::kFlinkCopies : Code::kFlinkRowsStay,
                      object_of(table),
                      {full_text(versions.connector), full_text(since(FlinkFeature::kUpdateBeforeOption))}});
  if (!forced) return Materialize::kNone;
  tell_spelling(table, target, versions, findings);
  return Materialize::kForce;
}

bool has_option(const std::vector<Option>& options, std::string_view key) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.key == key; });
}

/// The options of the sink that the rule gave and the table has; `sink_format` stands for those that it gave.
void add_sink_lines(const TableRule& rule, const FlinkTable& flink, std::vector<DecidedBy>& lines) {
  for (const auto& [key, setting] : rule.sink) {
    const bool by_format = rule.sink_format && setting.place == rule.sink_format->place;
    if (!by_format && has_option(flink.sink_options, key))
      lines.push_back({Decision::kSink, {nullptr, "flink.starrocks.", key, &setting.place}});
  }
  add_line(Decision::kSink, "sink_format", rule.sink_format, lines);
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

/// False where neither the rule nor the server tells one that Flink CDC knows.
bool add_time_zone(const TargetContext& context, OptionMap& source) {
  if (source.contains("server-time-zone")) return true;
  const auto zone = flink_time_zone(context.flink, context.server);
  if (zone) source["server-time-zone"] = *zone;
  return zone.has_value();
}

}  // namespace

Decided<std::optional<FlinkTable>> make_flink(const Table& table, const PlannedTarget& planned,
                                              const TargetTable& target, const TargetContext& context,
                                              const KeyChoice& key, const TableRules& types, Findings& findings) {
  const auto& versions = context.flink.versions;
  if (planned.rule->sink.empty() || context.flink.loader == Loader::kNone) return {};
  check_flink_types(table, target, findings);
  if (auto reason = what_keeps_flink_out(table, planned, target, versions)) {
    findings.push_back(std::move(*reason));
    return {};
  }
  auto declared = declare_source(table, planned, target, key, types, versions, findings);
  auto base = source_base(planned, declared.modes, context);
  if (!add_time_zone(context, base)) return {};  // told once for the run, in server_findings
  Findings losses, told;
  tell_losses(table, target, versions, planned.rule->sink, losses);
  const SnapshotOf snapshot{table, planned, key, target.model, versions};
  const bool split = add_snapshot_options(snapshot, base, told);
  if (is_incremental(base)) {
    if (auto reason =
            what_invisible_columns_break(planned, target, key, told_chunk_key(table, base), context.server.flavour)) {
      findings.push_back(std::move(*reason));
      return {};
    }
    tell_invisible_columns(table, target, told);
  }
  if (split) findings.insert(findings.end(), losses.begin(), losses.end());
  findings.insert(findings.end(), told.begin(), told.end());
  if (!split) return {};
  FlinkTable flink;
  flink.source_columns = std::move(declared.columns);
  flink.source_key = std::move(declared.key);
  flink.sources = make_sources(planned, base);
  flink.sink_options =
      make_sink_options(planned, target, versions, takes_updates_apart(target, key, planned.rule->shape));
  if (planned.rule->shape.where) flink.where = planned.rule->shape.where->value;
  flink.group_by = group_by(table, target, planned.rule->shape, findings);
  flink.materialize = materializer(table, target, key, planned.rule->shape, versions, findings);
  flink.huge_chunk_key = huge_chunk_key(snapshot, base);
  if (context.placeholders != nullptr) hide_secrets(*context.placeholders, planned.rule->id, flink);
  auto lines = lines_of(*planned.rule, flink);
  return {std::move(flink), std::move(lines)};
}

}  // namespace smt
