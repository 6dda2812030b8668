// Flink SQL: a mysql-cdc source, a starrocks sink and an INSERT for each target, in the layout of the documented
// sample.

#include <fmt/format.h>

#include "emit/comments.hpp"
#include "smt/sql_text.hpp"

namespace smt {
namespace {

constexpr std::string_view kEnd = "\n;\n\n";

std::string header(const Origin& origin) {
  // Without checkpoints no offset is kept and the switch from snapshot to binlog waits for ever (flink.md §1.5).
  return file_header(origin, "Run: sql-client.sh -f " + file_name(kFlinkEmitter, origin.rule_id)) +
         fmt::format("SET {} = {}{}", quote_flink_string("execution.checkpointing.interval"), quote_flink_string("10s"),
                     kEnd);
}

std::string database(const std::string& name) {
  return fmt::format("CREATE DATABASE IF NOT EXISTS `default_catalog`.{}{}", quote_identifier(name), kEnd);
}

std::string table_name(const TargetTable& target, std::string_view suffix) {
  return fmt::format("`default_catalog`.{}.{}", quote_identifier(target.name.database),
                     quote_identifier(target.name.table + std::string{suffix}));
}

std::string options_clause(const std::vector<Option>& options) {
  std::string out = ") with (\n";
  for (const auto& option : options) {
    out += fmt::format("  {} = {}{}\n", quote_flink_string(option.key), quote_flink_string(option.value),
                       &option == &options.back() ? "" : ",");
  }
  return out + ")";
}

enum class Side { kSource, kSink };

std::string column_name(const TargetColumn& column, Side side) {
  return quote_identifier(side == Side::kSource ? column.source_name : column.name);
}

std::string create_table(const TargetTable& target, Side side, std::string_view suffix,
                         const std::vector<Option>& options) {
  auto out = fmt::format("CREATE TABLE IF NOT EXISTS {} (\n", table_name(target, suffix));
  const bool keyed = target.model == Model::kPrimary;
  for (const auto& column : target.columns) {
    const auto& type = side == Side::kSource ? column.mapping.flink_source : column.mapping.flink_sink;
    const bool nullable = column.source_nullable || (side == Side::kSink && column.nullable);
    out += fmt::format("  {} {} {}{}\n", column_name(column, side), type, nullable ? "NULL" : "NOT NULL",
                       keyed || &column != &target.columns.back() ? "," : "");
  }
  if (keyed) {
    std::string key;
    for (std::size_t i = 0; i < target.key.size(); ++i)
      key += (i == 0 ? "" : ", ") + column_name(target.columns[i], side);
    out += fmt::format("  PRIMARY KEY({}) NOT ENFORCED\n", key);
  }
  return out + options_clause(options) + std::string{kEnd};
}

std::string insert(const TargetTable& target, const FlinkSource& source) {
  std::string names, items;
  for (const auto& column : target.columns) {
    const auto* const end = &column == &target.columns.back() ? "\n" : ",\n";
    names += "  " + quote_identifier(column.name) + end;
    items += "  " + column.mapping.select + end;
  }
  return fmt::format("INSERT INTO {} (\n{})\nSELECT\n{}FROM {}{}", table_name(target, "_sink"), names, items,
                     table_name(target, source.suffix), kEnd);
}

std::string table(const TargetTable& target) {
  if (!target.flink) return "";
  auto out = target_comment(target);
  for (const auto& source : target.flink->sources)
    out += create_table(target, Side::kSource, source.suffix, source.options);
  out += create_table(target, Side::kSink, "_sink", target.flink->sink_options);
  for (const auto& source : target.flink->sources) out += insert(target, source);
  return out;
}

}  // namespace

const Emitter kFlinkEmitter{"flink-create", true, header, database, table};

}  // namespace smt
