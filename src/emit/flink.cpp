// Flink SQL: a mysql-cdc source, a starrocks sink and an INSERT for each target, in the layout of the documented
// sample.

#include <fmt/format.h>

#include <algorithm>

#include "emit/append.hpp"
#include "emit/comments.hpp"
#include "types/version_text.hpp"

namespace smt::emit {
namespace {

constexpr std::string_view kEnd = "\n;\n\n";
constexpr std::string_view kSourceSuffix = "_src", kSinkSuffix = "_sink";
constexpr const char* kPipelineName = "pipeline.name";

/// Returns a SET statement. Flink reads SET with a pattern that knows neither doubled quotes nor U&'…'
/// (SetOperationParseStrategy), so neither text may contain an apostrophe.
std::string set_line(const FlinkVersions& versions, std::string_view key, std::string_view value) {
  if (!has(FlinkFeature::kQuotedSet, versions)) return fmt::format("SET {} = {}{}", key, value, kEnd);
  return fmt::format("SET '{}' = '{}'{}", key, value, kEnd);
}

/// Returns the lines that explain how to fill placeholders. Single quotes stop the shell from expanding the names, so
/// that envsubst receives them and ignores every other $.
std::string filled_first(const std::vector<std::string>& names, const std::string& file) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "$" : " $") + name;
  return fmt::format(
      "\nThe file has placeholders instead of secrets. Export the secrets as environment variables, with each ' in "
      "them doubled; then\nreplace the placeholders:\n  (umask 077; envsubst '{}' < {} > filled.sql)",
      list, file);
}

std::string how_to_run_sql(const Origin& origin) {
  const auto& versions = origin.flink->versions;
  auto out = fmt::format("For Flink {}, with these jars in its lib folder:\n", version_text(versions.flink));
  for (const auto& jar : jars(versions)) out += fmt::format("  {}\n", jar);
  out += "Create the tables first: mysql < " + file_name(kStarRocksFile, origin.rule_id);
  const auto file = file_name(kFlinkFile, origin.rule_id);
  if (origin.placeholders.empty()) return out + "\nThen run: sql-client.sh -f " + file;
  return out + filled_first(origin.placeholders, file) + "\nThen run: sql-client.sh -f filled.sql";
}

std::string flink_header(const Origin& origin) {
  auto out = file_header(origin, how_to_run_sql(origin));
  for (const auto& [key, value] : origin.settings) out += set_line(origin.flink->versions, key, value);
  return out;
}

std::string create_flink_database(const TargetTable& target) {
  return fmt::format("CREATE DATABASE IF NOT EXISTS `default_catalog`.{}{}", quote_identifier(target.name.database),
                     kEnd);
}

void append_table_name(std::string& out, const TargetTable& target, std::string_view suffix) {
  append(out, "`default_catalog`.", Identifier{target.name.database}, ".",
         Identifier{target.name.table + std::string{suffix}});
}

void append_options(std::string& out, const std::vector<Option>& options) {
  append(out, ") with (\n");
  for (const auto& option : options) {
    append(out, "  ", quote_flink_string(option.key), " = ", quote_flink_string(option.value),
           &option == &options.back() ? "\n" : ",\n");
  }
  append(out, ")");
}

void append_source_column(std::string& out, const SourceColumn& column) {
  append(out, Identifier{column.name}, " ", column.type);
  if (!column.metadata.empty()) append(out, " METADATA FROM ", quote_flink_string(column.metadata), " VIRTUAL");
}

void append_sink_column(std::string& out, const TargetColumn& column) {
  append(out, Identifier{column.name}, " ", column.mapping.flink_sink, column.sink_nullable ? " NULL" : " NOT NULL");
}

/// `append_column` writes one column, without the comma. An empty `key` means that there is no key.
template <typename Column>
void append_table(std::string& out, const TargetTable& target, std::string_view suffix,
                  const std::vector<Column>& columns, void (*append_column)(std::string&, const Column&),
                  const std::vector<std::string>& key, const std::vector<Option>& options) {
  append(out, "CREATE TABLE IF NOT EXISTS ");
  append_table_name(out, target, suffix);
  append(out, " (\n");
  for (const auto& column : columns) {
    append(out, "  ");
    append_column(out, column);
    append(out, key.empty() && &column == &columns.back() ? "\n" : ",\n");
  }
  if (!key.empty()) {
    append(out, "  PRIMARY KEY(");
    append_identifiers(out, key);
    append(out, ") NOT ENFORCED\n");
  }
  append_options(out, options);
  append(out, kEnd);
}

std::string insert(const TargetTable& target, const FlinkTable& flink) {
  std::string out = "INSERT INTO ";
  append_table_name(out, target, kSinkSuffix);
  append(out, " (\n");
  const auto end = [&](const TargetColumn& column) { return &column == &target.columns.back() ? "\n" : ",\n"; };
  for (const auto& column : target.columns) append(out, "  ", Identifier{column.name}, end(column));
  append(out, ")\nSELECT\n");
  for (const auto& column : target.columns) append(out, "  ", column.mapping.select, end(column));
  append(out, "FROM ");
  append_table_name(out, target, kSourceSuffix);
  if (!flink.where.empty()) append(out, "\nWHERE ", flink.where);
  if (!flink.group_by.empty()) append(out, fmt::format("\nGROUP BY {}", fmt::join(flink.group_by, ", ")));
  append(out, kEnd);
  return out;
}

std::string create_tables(const TargetTable& target, const FlinkTable& flink) {
  auto out = target_comment(target);
  append_table(out, target, kSourceSuffix, flink.source_columns, append_source_column, flink.source_key,
               flink.source_options);
  const auto key = target.model == Model::kPrimary ? target.key : std::vector<std::string>{};
  append_table(out, target, kSinkSuffix, target.columns, append_sink_column, key, flink.sink_options);
  return out;
}

Statements flink_statements(const TargetTable& target) {
  if (!target.flink) return {};
  const auto& flink = *target.flink;
  return {{create_flink_database(target)},
          create_tables(target, flink),
          Load{flink.jobs, insert(target, flink), flink.job_settings}};
}

void append_inserts(std::string& out, const std::vector<Shared<Load>>& loads) {
  if (loads.size() > 1) append(out, "BEGIN STATEMENT SET;\n\n");
  for (const auto& load : loads) append(out, load->insert);
  if (loads.size() > 1) append(out, "END;\n\n");
}

}  // namespace

std::string flink_job(const std::string& name, const std::vector<Shared<Load>>& loads, const FlinkVersions& versions,
                      const Settings& head) {
  std::string out, after;
  auto settings = loads.front()->settings;
  settings.emplace(kPipelineName, name);
  for (const auto& [key, value] : settings) {
    const auto before = head.find(key);
    if (before != head.end() && before->second == value) continue;
    append(out, set_line(versions, key, value));
    if (before != head.end()) append(after, set_line(versions, key, before->second));
  }
  append_inserts(out, loads);
  append(out, after);
  return out;
}

const StatementEmitter kFlinkEmitter{kFlinkFile, flink_header, flink_statements};

}  // namespace smt::emit
