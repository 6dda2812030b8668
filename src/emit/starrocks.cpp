// CREATE DATABASE and CREATE TABLE of StarRocks. Clause order: grammar StarRocks.g4, createTableStatement and
// columnDesc.

#include <fmt/format.h>

#include "emit/append.hpp"
#include "emit/comments.hpp"
#include "sql_text/column_definition.hpp"

namespace smt::emit {
namespace {

std::string starrocks_header(const Origin& origin) {
  return file_header(origin, "Run: mysql -h FE_HOST -P 9030 -u root < " + file_name(kStarRocksFile, origin.rule_id));
}

std::string create_starrocks_database(const TargetTable& target) {
  return fmt::format("CREATE DATABASE IF NOT EXISTS {};\n\n", quote_identifier(target.name.database));
}

/// Returns what follows DEFAULT; an empty text if there is no default.
std::string default_clause(const std::optional<TargetDefault>& value) {
  if (!value) return {};
  switch (value->kind) {
    case TargetDefault::Kind::kCurrentTimestamp: return "CURRENT_TIMESTAMP";
    case TargetDefault::Kind::kUuid: return "(uuid())";
    case TargetDefault::Kind::kLiteral: break;
  }
  return quote_starrocks_string(value->text);
}

void append_starrocks_column(std::string& out, const TargetColumn& column) {
  const auto type = starrocks_type_text(column.mapping.starrocks);
  const auto default_value = default_clause(column.default_value);
  ColumnDefinition definition{column.name, type};
  if (column.aggregation) definition.aggregation = aggregation_text(*column.aggregation);
  definition.nullable = column.nullable;
  definition.default_value = default_value;
  definition.comment = column.comment;
  out += "  ";
  append_column_definition(out, definition);
}

void append_distribution(std::string& out, const Distribution& distribution) {
  if (distribution.kind == DistributionKind::kRange) return;  // it has no clause
  append(out, "DISTRIBUTED BY ");
  if (distribution.kind == DistributionKind::kRandom) {
    append(out, "RANDOM");
  } else {
    append(out, "HASH(");
    append_identifiers(out, distribution.columns);
    append(out, ")");
  }
  if (distribution.buckets) append(out, fmt::format(" BUCKETS {}", *distribution.buckets));
  append(out, "\n");
}

/// Appends "PRIMARY KEY(`a`, `b`)", with a newline.
void append_columns_clause(std::string& out, std::string_view words, const std::vector<std::string>& columns) {
  append(out, words, "(");
  append_identifiers(out, columns);
  append(out, ")\n");
}

std::string create_table(const TargetTable& target) {
  auto out = target_comment(target);
  append(out, "CREATE TABLE IF NOT EXISTS ", Identifier{target.name.database}, ".", Identifier{target.name.table},
         " (\n");
  for (const auto& column : target.columns) {
    append_starrocks_column(out, column);
    append(out, &column == &target.columns.back() ? "\n" : ",\n");
  }
  append(out, ") ENGINE=olap\n");
  append_columns_clause(out, fmt::format("{} KEY", word(target.model)), target.key);
  if (!target.comment.empty()) append(out, "COMMENT ", StarRocksString{target.comment}, "\n");
  if (target.partition) append(out, "PARTITION BY ", target.partition->clause, "\n");
  append_distribution(out, target.distribution);
  if (!target.order_by.empty()) append_columns_clause(out, "ORDER BY", target.order_by);
  append_properties(out, target.properties);
  append(out, ";\n\n");
  return out;
}

Statements starrocks_statements(const TargetTable& target) {
  return {{create_starrocks_database(target)}, create_table(target), {}};
}

}  // namespace

const StatementEmitter kStarRocksEmitter{kStarRocksFile, starrocks_header, starrocks_statements};

}  // namespace smt::emit
