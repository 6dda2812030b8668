// Flink SQL: a mysql-cdc source, a starrocks sink and an INSERT for each target, in the layout of the documented
// sample.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "emit/comments.hpp"
#include "emit/local_time_zone.hpp"
#include "smt/sql_text.hpp"
#include "types/version_text.hpp"

namespace smt {
namespace {

constexpr std::string_view kEnd = "\n;\n\n";
// A copy of every row, which the planner adds where it sees an expression on a key column (ExecutionConfigOptions).
constexpr std::string_view kMaterialize = "table.exec.sink.upsert-materialize";
constexpr std::string_view kPipelineName = "pipeline.name";

/// SET is read by a pattern that knows no doubled quotes and no U&'…' (SetOperationParseStrategy): neither text may
/// hold an apostrophe.
std::string set_line(const FlinkVersions& versions, std::string_view key, std::string_view value) {
  if (!has(FlinkFeature::kQuotedSet, versions)) return fmt::format("SET {} = {}{}", key, value, kEnd);
  return fmt::format("SET '{}' = '{}'{}", key, value, kEnd);
}

/// The SET lines, those of the conf included.
std::map<std::string, std::string> settings(const Origin& origin) {
  // Without checkpoints no offset is kept and the switch from snapshot to binlog waits for ever (flink.md §1.5).
  std::map<std::string, std::string> lines{{"execution.checkpointing.interval", "10s"},
                                           {"parallelism.default", fmt::format("{}", origin.flink->parallelism)},
                                           {std::string{kMaterialize}, "NONE"}};
  if (origin.time_zone) lines["table.local-time-zone"] = local_time_zone(*origin.time_zone);
  for (const auto& [key, setting] : origin.flink->settings) lines[key] = setting.value;
  return lines;
}

/// The names stand in apostrophes: for the shell, so that envsubst sees them, and leaves every other $ alone.
std::string filled_first(const std::vector<std::string>& names, const std::string& file) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "$" : " $") + name;
  return fmt::format(
      "\nIt holds names of secrets, not the secrets. Export them as variables, each ' in them doubled; then fill them "
      "in:\n  (umask 077; envsubst '{}' < {} > filled.sql)",
      list, file);
}

std::string how_to_run(const Origin& origin) {
  const auto& versions = origin.flink->versions;
  auto out = fmt::format("For Flink {}, with these jars in its lib folder:\n", text(versions.flink));
  for (const auto& jar : jars(versions)) out += fmt::format("  {}\n", jar);
  out += "Create the tables first: mysql < " + file_name(kStarRocksEmitter, origin.rule_id);
  const auto file = file_name(kFlinkEmitter, origin.rule_id);
  if (origin.placeholders.empty()) return out + "\nThen run: sql-client.sh -f " + file;
  return out + filled_first(origin.placeholders, file) + "\nThen run: sql-client.sh -f filled.sql";
}

std::string header(const Origin& origin) {
  auto out = file_header(origin, how_to_run(origin));
  for (const auto& [key, value] : settings(origin)) out += set_line(origin.flink->versions, key, value);
  return out;
}

std::vector<std::string> preamble(const TargetTable& target) {
  return {fmt::format("CREATE DATABASE IF NOT EXISTS `default_catalog`.{}{}", quote_identifier(target.name.database),
                      kEnd)};
}

std::string table_name(const TargetTable& target, std::string_view suffix) {
  return fmt::format("`default_catalog`.{}.{}", quote_identifier(target.name.database),
                     quote_identifier(target.name.table + std::string{suffix}));
}

std::string identifiers(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + quote_identifier(name);
  return out;
}

std::string options_clause(const std::vector<Option>& options) {
  std::string out = ") with (\n";
  for (const auto& option : options) {
    out += fmt::format("  {} = {}{}\n", quote_flink_string(option.key), quote_flink_string(option.value),
                       &option == &options.back() ? "" : ",");
  }
  return out + ")";
}

/// The lines between the parentheses; `key` is empty where there is none.
std::string columns_and_key(const std::vector<std::string>& columns, const std::vector<std::string>& key) {
  std::string out;
  for (const auto& column : columns)
    out += fmt::format("  {}{}\n", column, key.empty() && &column == &columns.back() ? "" : ",");
  if (!key.empty()) out += fmt::format("  PRIMARY KEY({}) NOT ENFORCED\n", identifiers(key));
  return out;
}

std::string source_table(const TargetTable& target, const FlinkSource& source) {
  std::vector<std::string> columns;
  for (const auto& column : target.flink->source_columns) {
    const auto metadata =
        column.metadata.empty() ? "" : fmt::format(" METADATA FROM {} VIRTUAL", quote_flink_string(column.metadata));
    columns.push_back(fmt::format("{} {}{}", quote_identifier(column.name), column.type, metadata));
  }
  return fmt::format("CREATE TABLE IF NOT EXISTS {} (\n{}{}{}", table_name(target, source.suffix),
                     columns_and_key(columns, target.flink->source_key), options_clause(source.options), kEnd);
}

std::string sink_table(const TargetTable& target) {
  std::vector<std::string> columns;
  for (const auto& column : target.columns) {
    columns.push_back(fmt::format("{} {} {}", quote_identifier(column.name), column.mapping.flink_sink,
                                  column.sink_nullable ? "NULL" : "NOT NULL"));
  }
  const auto key = target.model == Model::kPrimary ? target.key : std::vector<std::string>{};
  return fmt::format("CREATE TABLE IF NOT EXISTS {} (\n{}{}{}", table_name(target, "_sink"),
                     columns_and_key(columns, key), options_clause(target.flink->sink_options), kEnd);
}

/// One source, or all of them as one: the groups of one source alone would overwrite those of the next.
std::string from_all(const TargetTable& target) {
  const auto& sources = target.flink->sources;
  if (sources.size() == 1) return table_name(target, sources.front().suffix);
  std::string out = "(\n";
  for (const auto& source : sources) {
    out += fmt::format("  SELECT * FROM {}{}\n", table_name(target, source.suffix),
                       &source == &sources.back() ? "" : " UNION ALL");
  }
  return out + ")";
}

std::string insert(const TargetTable& target, const std::string& from) {
  std::string names, items;
  for (const auto& column : target.columns) {
    const auto* const end = &column == &target.columns.back() ? "\n" : ",\n";
    names += "  " + quote_identifier(column.name) + end;
    items += "  " + column.mapping.select + end;
  }
  auto out = fmt::format("INSERT INTO {} (\n{})\nSELECT\n{}FROM {}", table_name(target, "_sink"), names, items, from);
  if (!target.flink->where.empty()) out += fmt::format("\nWHERE {}", target.flink->where);
  if (!target.flink->group_by.empty()) out += fmt::format("\nGROUP BY {}", fmt::join(target.flink->group_by, ", "));
  return out + std::string{kEnd};
}

std::string table(const TargetTable& target) {
  if (!target.flink) return "";
  auto out = target_comment(target);
  for (const auto& source : target.flink->sources) out += source_table(target, source);
  return out + sink_table(target);
}

Load load(const TargetTable& target) {
  Load out{text(target.name), {}, Materialize::kNone};
  if (!target.flink) return out;
  if (!target.flink->group_by.empty()) {
    out.inserts.push_back(insert(target, from_all(target)));
  } else {
    for (const auto& source : target.flink->sources)
      out.inserts.push_back(insert(target, table_name(target, source.suffix)));
  }
  out.materialize = target.flink->materialize;
  return out;
}

/// What Flink's web page calls the job, without what SET and the clients' splitters stumble over.
std::string job_name(const std::vector<Load>& loads) {
  std::string name;
  for (const char c : loads.front().name) {
    const bool dash_again = c == '-' && name.ends_with('-');
    name += c == '\'' || static_cast<unsigned char>(c) < 0x20 || dash_again ? '_' : c;
  }
  return loads.size() == 1 ? name : fmt::format("{} and {} more", name, loads.size() - 1);
}

std::string inserts_of(const std::vector<Load>& loads) {
  std::string out;
  std::size_t count = 0;
  for (const auto& load : loads) {
    for (const auto& insert : load.inserts) out += insert;
    count += load.inserts.size();
  }
  return count == 1 ? out : fmt::format("BEGIN STATEMENT SET;\n\n{}END;\n\n", out);
}

std::string job(const std::vector<Load>& loads, const Flink& flink) {
  std::string before, after;
  if (!flink.settings.contains(kPipelineName)) before = set_line(flink.versions, kPipelineName, job_name(loads));
  const auto materialize = std::max_element(loads.begin(), loads.end(), [](const Load& a, const Load& b) {
                             return a.materialize < b.materialize;
                           })->materialize;
  if (materialize != Materialize::kNone && !flink.settings.contains(kMaterialize)) {
    before += set_line(flink.versions, kMaterialize, materialize == Materialize::kAuto ? "AUTO" : "FORCE");
    after = set_line(flink.versions, kMaterialize, "NONE");
  }
  return before + inserts_of(loads) + after;
}

}  // namespace

const Emitter kFlinkEmitter{"flink-create", "sql", true, nullptr, header, preamble, table, load, job};

}  // namespace smt
