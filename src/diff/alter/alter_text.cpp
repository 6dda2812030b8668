#include "diff/alter/alter_text.hpp"

#include "smt/sql_text.hpp"
#include "sql_text/column_definition.hpp"

namespace smt::diff {
namespace {

/// Returns the texts with commas between them.
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out.append(out.empty() ? "" : ", ").append(part);
  return out;
}

std::string bound_list(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const auto& value : values) parts.push_back(value == "MAXVALUE" ? value : quote_starrocks_string(value));
  return "(" + joined(parts) + ")";
}

std::string value_list(const std::vector<std::vector<std::string>>& tuples) {
  std::vector<std::string> parts;
  for (const auto& tuple : tuples) {
    std::vector<std::string> values;
    for (const auto& value : tuple) values.push_back(quote_starrocks_string(value));
    parts.push_back(tuple.size() == 1 ? values.front() : "(" + joined(values) + ")");
  }
  return "(" + joined(parts) + ")";
}

/// Names in SHOW CREATE TABLE stand bare; in backticks each name works.
std::string partition_by_item(const PresentTable& table, const std::string& item) {
  for (const auto& column : table.columns) {
    if (column.name == item) return quote_identifier(item);
  }
  return item;
}

std::string partition_by(const PresentTable& table) {
  const auto& partitioning = table.partitioning;
  std::vector<std::string> items;
  for (const auto& item : partitioning.by) items.push_back(partition_by_item(table, item));
  std::vector<std::string> partitions;
  for (const auto& partition : partitioning.partitions) partitions.push_back(partition_text(partition));
  switch (partitioning.kind) {
    case PartitionKind::kNone: return {};
    case PartitionKind::kRange: return "PARTITION BY RANGE(" + joined(items) + ") (" + joined(partitions) + ")";
    case PartitionKind::kList: return "PARTITION BY LIST(" + joined(items) + ") (" + joined(partitions) + ")";
    case PartitionKind::kExpression: break;
  }
  const bool bare = items.size() == 1 && partitioning.by.front().find('(') != std::string::npos;
  return "PARTITION BY " + (bare ? items.front() : "(" + joined(items) + ")");
}

std::string index_text(const PresentIndex& index) {
  auto out = "INDEX " + quote_identifier(index.name) + " " + column_list(index.columns) + " USING " + index.kind;
  if (!index.properties.empty()) out += "(" + property_list(index.properties) + ")";
  if (!index.comment.empty()) out += " COMMENT " + quote_starrocks_string(index.comment);
  return out;
}

void append_line(std::string& out, const std::string& text) {
  if (!text.empty()) out += "\n" + text;
}

}  // namespace

std::string full_name(std::string_view database, std::string_view table) {
  return (database.empty() ? "" : quote_identifier(database) + ".") + quote_identifier(table);
}

std::string alter(const PresentTable& table, std::string_view clause) {
  return "ALTER TABLE " + full_name(table.database, table.name) + " " + std::string{clause};
}

std::string definition_text(const PresentColumn& column, bool key) {
  const auto default_value = column.default_value ? default_text(*column.default_value) : std::string{};
  ColumnDefinition definition{column.name, column.type.text};
  definition.key = key;
  definition.aggregation = column.aggregation;
  definition.nullable = column.nullable;
  definition.auto_increment = column.auto_increment;
  definition.default_value = default_value;
  definition.generated = column.generated;
  definition.comment = column.comment;
  std::string out;
  append_column_definition(out, definition);
  return out;
}

std::string column_list(const std::vector<std::string>& columns) {
  std::vector<std::string> parts;
  for (const auto& column : columns) parts.push_back(quote_identifier(column));
  return "(" + joined(parts) + ")";
}

std::string distribution_text(const PresentDistribution& distribution) {
  if (distribution.kind == DistributionKind::kRange) return {};
  const bool hash = distribution.kind == DistributionKind::kHash;
  auto out = "DISTRIBUTED BY " + (hash ? "HASH" + column_list(distribution.columns) : "RANDOM");
  if (distribution.buckets) out += " BUCKETS " + std::to_string(*distribution.buckets);
  return out;
}

std::string partition_text(const PresentPartition& partition) {
  auto out = "PARTITION " + quote_identifier(partition.name) + " VALUES ";
  out += partition.values.empty() ? "[" + bound_list(partition.lower) + ", " + bound_list(partition.upper) + ")"
                                  : "IN " + value_list(partition.values);
  if (!partition.properties.empty()) out += " (" + property_list(partition.properties) + ")";
  return out;
}

std::string property_list(const PresentProperties& properties) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : properties) {
    parts.push_back(quote_starrocks_string(name) + " = " + quote_starrocks_string(value));
  }
  return joined(parts);
}

std::string create_text(const PresentTable& table, std::string_view name) {
  auto out = "CREATE TABLE " + full_name(table.database, name) + " (";
  for (const auto& column : table.columns) {
    out.append(&column == &table.columns.front() ? "\n  " : ",\n  ").append(definition_text(column, false));
  }
  for (const auto& index : table.indexes) out += ",\n  " + index_text(index);
  out += "\n) ENGINE=olap";
  if (!table.key.empty()) append_line(out, std::string{word(table.model)} + " KEY" + column_list(table.key));
  if (!table.comment.empty()) append_line(out, "COMMENT " + quote_starrocks_string(table.comment));
  append_line(out, partition_by(table));
  if (table.distribution) append_line(out, distribution_text(*table.distribution));
  if (!table.order_by.empty()) append_line(out, "ORDER BY" + column_list(table.order_by));
  if (!table.properties.empty()) append_line(out, "PROPERTIES (" + property_list(table.properties) + ")");
  return out;
}

}  // namespace smt::diff
