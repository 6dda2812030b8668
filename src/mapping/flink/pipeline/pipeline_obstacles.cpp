// Sources: MySqlTypeUtils, MySqlDataSourceFactory, StarRocksUtils and EventRecordSerializationSchema of Flink CDC 3.0
// to 3.6 (docs/decisions).

#include "mapping/flink/pipeline/pipeline_obstacles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mapping/column/source_columns.hpp"
#include "mapping/flink/snapshot/snapshot_options.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

/// Returns whether a pipeline can load a table with this name. Flink CDC passes the tables that it finds to Debezium as
/// unescaped patterns and splits a route's target at its dots; Debezium returns other letters in a name as `__` (seen
/// with 3.1.1: the job ends).
bool is_plain(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](unsigned char c) { return is_alphanumeric(c) || c == '_' || c == '-'; });
}

/// Returns the first name that is not plain, or "".
std::string odd_name(const PlannedTarget& planned, const TargetTable& target) {
  std::vector<std::string> names{target.name.database, target.name.table};
  for (const auto* member : planned.members) names.insert(names.end(), {member->schema, member->name});
  const auto odd = std::find_if_not(names.begin(), names.end(), is_plain);
  return odd == names.end() ? "" : *odd;
}

bool has_fraction(const Column& column) {
  const auto kind = column.type->kind;
  return (kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp) && column.type->precision > 0;
}

/// Returns whether the sink loads the value that the source reads, as the type table has it.
bool is_as_is(const TargetColumn& column) {
  const auto& mapping = column.mapping;
  const bool plain = mapping.mode == SourceMode::kPlain || mapping.mode == SourceMode::kFullYears;
  return plain && mapping.rule == nullptr && mapping.flink_source == mapping.flink_sink &&
         mapping.select == quote_identifier(column.source_name);
}

/// Returns whether a DEFAULT of the column is a zero date, for which a pipeline does not send another one.
bool sends_zero_date(const Column& column, const FlinkVersions& versions) {
  const auto kind = column.type->kind;
  const bool has_time = kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp;
  if (kind != MysqlType::kDate && !(has_time && !has(FlinkFeature::kPipelineZeroDates, versions))) return false;
  return column.default_value->text.starts_with("0000-00-00");
}

/// Returns the words for the part of a column's definition that ends a pipeline, or "". The sink begins with a CREATE
/// TABLE IF NOT EXISTS, which StarRocks parses and checks as a whole also if the table exists.
std::string_view bad_definition(const Column& column, bool sends_comments, const FlinkVersions& versions) {
  const bool is_literal = column.default_value->kind == ColumnDefault::Kind::kLiteral;
  if (is_literal && has(FlinkFeature::kPipelineDefaults, versions)) {
    if (column.default_value->text.find('"') != std::string::npos) return "does not escape the \" in a DEFAULT";
    if (sends_zero_date(column, versions)) return "sends a zero date as DEFAULT, which StarRocks refuses";
  }
  return sends_comments && column.comment->find('"') != std::string::npos ? "does not escape the \" in a comment" : "";
}

/// Returns whether the pipeline's source reads comments, which it does not by default.
bool sends_comments(const TargetTable& target) {
  const auto& options = target.flink->source_options;
  return std::any_of(options.begin(), options.end(), [](const Option& option) {
    return option.key == "debezium.include.schema.comments" && equal_ignoring_case(option.value, "true");
  });
}

/// Returns the words for the harm that a pipeline does to the column, or "" if it does none.
std::string_view harm(const Column& column, const TargetColumn& target, const FlinkVersions& versions) {
  const auto kind = column.type->kind;
  if (target.name != target.source_name) return "keeps a name that StarRocks refuses";
  if (kind == MysqlType::kSet) return "fails at a SET";
  if (!is_as_is(target)) return "does not convert values as Flink SQL does";
  if (has_fraction(column)) return "truncates fractions of seconds";
  const bool shifts = kind == MysqlType::kTimestamp && !has(FlinkFeature::kPipelineTimeZone, versions);
  if (shifts) return "reads TIMESTAMP in the time zone of its JVM";
  if (target.mapping.starrocks.kind == StarRocksKind::kJson) return "loads a JSON document as one string";
  const bool tinyint1 = kind == MysqlType::kTinyint && column.type->display_width == 1 && !column.type->is_unsigned;
  if (tinyint1 && !has(FlinkFeature::kTinyint1Option, versions)) return "reads every TINYINT(1) as true or false";
  return "";
}

/// Returns whether the target's snapshot needs another split than by the key's first column. Pipelines of this tool use
/// only Flink CDC's default.
bool splits_otherwise(const TargetTable& target) {
  constexpr std::array<std::string_view, 2> kKeys{"scan.incremental.snapshot.chunk.key-column",
                                                  "scan.incremental.snapshot.enabled"};
  const auto& options = target.flink->source_options;
  return std::any_of(options.begin(), options.end(), [&](const Option& option) {
    return option.key == kKeys[0] || (option.key == kKeys[1] && option.value == "false");
  });
}

/// Returns whether the target's chunk size is for this table alone. One reader reads all tables, so the chunk size of
/// one table is the size of all, unless the rule sets it for all.
bool is_one_chunk(const TargetTable& target, const TableRule& rule) {
  const auto& options = target.flink->source_options;
  return !rule.source.contains(kChunkSize) &&
         std::any_of(options.begin(), options.end(), [](const Option& option) { return option.key == kChunkSize; });
}

/// Returns the part of the rule that a pipeline would ignore. A pipeline merges shards with different types by its own
/// rules, and alters the table in StarRocks accordingly (SchemaMergingUtils: VARCHARs of two lengths become STRING,
/// BIGINT and DOUBLE become DOUBLE).
std::string_view shaped_by(const Mapping& mapping) {
  const auto& target = mapping.target;
  if (mapping.planned.widened) return "shard_merge = widest";
  if (!target.flink->where.empty()) return "where";
  if (!target.flink->group_by.empty()) return "group_by";
  if (mapping.key.overridden) return "primary_key";
  for (const auto& column : target.columns) {
    if (column.source_name.empty()) return "add or shard_columns";
    if (column.selected) return "select";
  }
  return target.columns.size() < mapping.table.columns.size() ? "columns or [ignore.N]" : "";
}

std::string_view key_obstacle(const TargetTable& target, const TableRule& rule, const KeyChoice& key) {
  if (is_one_chunk(target, rule)) return "the snapshot of this table must be one chunk";
  if (key.ignores_debezium) return "Flink CDC uses another UNIQUE key as the key of this table";
  return splits_otherwise(target) ? "the snapshot of this table needs a chunk key column or a single reader" : "";
}

std::optional<Diagnostic> name_obstacle(const PlannedTarget& planned, const TargetTable& target, const Place& place) {
  if (const auto odd = odd_name(planned, target); !odd.empty())
    return Diagnostic{
        Code::kPipelineName, place, {fmt::format("'{}' has more than ASCII letters, digits, '_' and '-'", odd)}};
  if (!planned.look_alikes.empty()) {
    return Diagnostic{
        Code::kPipelineName, place, {fmt::format("'{}' differs only in case", planned.look_alikes.front())}};
  }
  return std::nullopt;
}

/// Returns a finding for the first column that a pipeline would harm.
std::optional<Diagnostic> harmed_column(const Table& table, const TargetTable& target, const FlinkVersions& versions) {
  std::optional<Diagnostic> found;
  const bool comments = sends_comments(target);
  for_each_source(table, target, [&](const Column& source, const TargetColumn& column) {
    auto what = found ? std::string_view{} : harm(source, column, versions);
    if (!found && what.empty()) what = bad_definition(source, comments, versions);
    if (what.empty()) return;
    found = Diagnostic{Code::kPipelineColumn,
                       object_of(table),
                       {source.name, source.type->text, std::string{what}, full_text(versions.cdc)}};
  });
  return found;
}

}  // namespace

std::optional<Diagnostic> what_keeps_pipelines_out(const Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& target = mapping.target;
  const auto& versions = mapping.versions();
  const Place place = object_of(table);
  if (target.model != Model::kPrimary) return Diagnostic{Code::kPipelineKeyless, place, {}};
  if (const auto what = shaped_by(mapping); !what.empty())
    return Diagnostic{Code::kPipelineShaped, place, {std::string{what}}};
  if (auto odd = name_obstacle(mapping.planned, target, place)) return odd;
  if (auto harmed = harmed_column(table, target, versions)) return harmed;
  if (const auto what = key_obstacle(target, mapping.rule(), mapping.key); !what.empty())
    return Diagnostic{Code::kPipelineKey, place, {std::string{what}}};
  return std::nullopt;
}

}  // namespace smt::mapping
