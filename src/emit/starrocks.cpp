// CREATE DATABASE and CREATE TABLE of StarRocks. Clause order: grammar StarRocks.g4, createTableStatement and
// columnDesc.

#include <fmt/format.h>

#include "emit/comments.hpp"
#include "smt/sql_text.hpp"

namespace smt {
namespace {

std::string header(const Origin& origin) {
  return file_header(origin, "Run: mysql -h FE_HOST -P 9030 -u root < " + file_name(kStarRocksEmitter, origin.rule_id));
}

std::vector<std::string> preamble(const TargetTable& target) {
  return {fmt::format("CREATE DATABASE IF NOT EXISTS {};\n\n", quote_identifier(target.name.database))};
}

std::string default_clause(const TargetColumn& column) {
  if (!column.default_value) return "";
  switch (column.default_value->kind) {
    case TargetDefault::Kind::kLiteral: return " DEFAULT " + quote_starrocks_string(column.default_value->text);
    case TargetDefault::Kind::kCurrentTimestamp: return " DEFAULT CURRENT_TIMESTAMP";
    case TargetDefault::Kind::kUuid: return " DEFAULT (uuid())";
  }
  return "";
}

std::string column_line(const TargetColumn& column) {
  const auto aggregation = column.aggregation ? fmt::format(" {}", text(*column.aggregation)) : "";
  auto out = fmt::format("  {} {}{} {}{}", quote_identifier(column.name), text(column.mapping.starrocks), aggregation,
                         column.nullable ? "NULL" : "NOT NULL", default_clause(column));
  if (!column.comment.empty()) out += " COMMENT " + quote_starrocks_string(column.comment);
  return out;
}

std::string identifiers(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + quote_identifier(name);
  return out;
}

std::string distribution_clause(const Distribution& distribution) {
  auto out = distribution.columns.empty() ? std::string{"DISTRIBUTED BY RANDOM"}
                                          : fmt::format("DISTRIBUTED BY HASH({})", identifiers(distribution.columns));
  if (distribution.buckets) out += fmt::format(" BUCKETS {}", *distribution.buckets);
  return out + '\n';
}

std::string table(const TargetTable& target) {
  auto out = target_comment(target);
  out += fmt::format("CREATE TABLE IF NOT EXISTS {}.{} (\n", quote_identifier(target.name.database),
                     quote_identifier(target.name.table));
  for (const auto& column : target.columns) {
    out += column_line(column) + (&column == &target.columns.back() ? "\n" : ",\n");
  }
  out += ") ENGINE=olap\n";
  out += fmt::format("{} KEY({})\n", word(target.model), identifiers(target.key));
  if (!target.comment.empty()) out += fmt::format("COMMENT {}\n", quote_starrocks_string(target.comment));
  if (target.partition) out += fmt::format("PARTITION BY {}\n", target.partition->clause);
  out += distribution_clause(target.distribution);
  if (!target.order_by.empty()) out += fmt::format("ORDER BY({})\n", identifiers(target.order_by));
  out += "PROPERTIES (\n";
  for (const auto& option : target.properties) {
    out += fmt::format("  {} = {}{}\n", quote_starrocks_string(option.key), quote_starrocks_string(option.value),
                       &option == &target.properties.back() ? "" : ",");
  }
  return out + ");\n\n";
}

}  // namespace

const Emitter kStarRocksEmitter{"starrocks-create", "sql", false, nullptr, header, preamble, table, nullptr, nullptr};

}  // namespace smt
