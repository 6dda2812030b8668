#include "mapping/key/shaped_key.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/key/key_types.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

bool holds(const std::vector<ShapedColumn>& columns, std::string_view name) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const ShapedColumn& column) { return equal_ignoring_case(column.name(), name); });
}

bool is_aggregated(const ShapedColumn& column, const ShapeRule& rule) {
  return std::any_of(rule.aggregate.begin(), rule.aggregate.end(),
                     [&](const auto& item) { return equal_ignoring_case(item.first, column.name()); });
}

/// Returns whether the values of these columns differ in every row that the INSERT writes.
bool is_unique(const Table& table, const std::vector<ShapedColumn>& columns, const ShapeRule& rule) {
  const auto holds_name = [&](const std::string& name) { return holds(columns, name); };
  if (rule.group_by) {
    return std::all_of(rule.group_by->columns.begin(), rule.group_by->columns.end(), holds_name);
  }
  return std::any_of(table.keys.begin(), table.keys.end(), [&](const Key& key) {
    if (!key.primary && !key.unique) return false;
    const auto parts = columns_of(table, key);
    return parts.size() == key.parts.size() && std::all_of(parts.begin(), parts.end(), [&](const Column* column) {
             return !column->nullable && holds_name(column->name);
           });
  });
}

bool is_mysqls_key(const Table& table, const KeyChoice& choice) {
  if (choice.source_key == nullptr) return false;
  const auto parts = columns_of(table, *choice.source_key);
  return parts.size() == choice.columns.size() && std::all_of(parts.begin(), parts.end(), [&](const Column* column) {
           return holds(choice.columns, column->name);
         });
}

/// Returns the line that chose the key.
const FileLine& place_of(const ShapeRule& rule) {
  return rule.primary_key ? rule.primary_key->place : rule.model->place;
}

void check_types(const KeyChoice& choice, Mapping& mapping) {
  const auto& rule = mapping.rule().shape;
  const auto key = rule.primary_key ? "primary_key" : "model";
  for (std::size_t i = 0; i < choice.columns.size(); ++i) {
    const auto& column = choice.columns[i];
    const auto type = type_in(column, choice.use(i), mapping.types);
    const bool fits =
        type && (choice.model == Model::kPrimary ? fits_primary_key(type->kind) : fits_sort_key(type->kind));
    if (fits) continue;
    mapping.findings().push_back(
        {Code::kConfColumnType,
         place_of(rule),
         {key, column.name(), qualified(mapping.table), type ? starrocks_type_text(*type) : "unknown"}});
  }
}

/// Searches for the column by its name. An added column counts only in the form that the finding's hint shows: its
/// expression may be one letter, which every text contains.
bool speaks_of(const std::string& where, const ShapedColumn& shaped) {
  const auto used = names_in(where);
  if (std::any_of(used.begin(), used.end(), [&](const SqlName& name) { return name.name == shaped.name(); }))
    return true;
  if (shaped.added == nullptr) return false;
  const auto at = where.find(shaped.added->expression + " IS NOT NULL");
  return at == 0 || (at != std::string::npos && (where[at - 1] == ' ' || where[at - 1] == '('));
}

/// Rows with NULL in the key end the job, unless `where` excludes them.
void report_nullable(const Table& table, const ShapeRule& rule, const KeyChoice& choice, Findings& findings) {
  for (const auto& shaped : choice.columns) {
    const bool nullable = shaped.added != nullptr ? shaped.added->nullable : shaped.column->nullable;
    if (!nullable) continue;
    if (rule.where && speaks_of(rule.where->value, shaped)) continue;
    findings.push_back(
        {Code::kKeyNullable,
         object_of(table),
         {shaped.name(), shaped.added != nullptr ? shaped.added->expression : quote_identifier(shaped.name())}});
  }
}

void check_aggregates(const KeyChoice& choice, Mapping& mapping) {
  const auto& rule = mapping.rule().shape;
  const auto table = qualified(mapping.table);
  auto& findings = mapping.findings();
  std::vector<ShapedColumn> missing;
  for (const auto& column : mapping.shape) {
    const bool in_key = std::find(choice.columns.begin(), choice.columns.end(), column) != choice.columns.end();
    const bool aggregated = is_aggregated(column, rule);
    if (!in_key && !aggregated) missing.push_back(column);
    if (in_key && aggregated) findings.push_back({Code::kKeyAggregated, place_of(rule), {column.name(), table}});
  }
  if (missing.empty()) return;
  findings.push_back({Code::kNotAggregated, place_of(rule), {table, joined_names(missing), missing.front().name()}});
}

}  // namespace

std::vector<ShapedColumn> columns_without_aggregation(const std::vector<ShapedColumn>& shape, const ShapeRule& rule) {
  std::vector<ShapedColumn> columns;
  std::copy_if(shape.begin(), shape.end(), std::back_inserter(columns),
               [&](const ShapedColumn& column) { return !is_aggregated(column, rule); });
  return columns;
}

void check_wanted_key(KeyChoice& choice, Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& rule = mapping.rule().shape;
  auto& findings = mapping.findings();
  const Place place = object_of(table);
  if (choice.columns.empty() && !has_error(findings))
    findings.push_back({Code::kModelNoKey, place_of(rule), {qualified(table), ascii_lower(word(choice.model))}});
  if (choice.model == Model::kUnique || choice.model == Model::kAggregate) choice.as_sort_key = true;
  if (choice.model != Model::kDuplicate) check_types(choice, mapping);
  if (choice.model == Model::kAggregate) check_aggregates(choice, mapping);
  if (choice.model == Model::kPrimary) report_nullable(table, rule, choice, findings);
  choice.overridden = choice.model != Model::kPrimary || !is_mysqls_key(table, choice);
  const bool one_row_a_key = choice.model == Model::kPrimary || choice.model == Model::kUnique;
  if (one_row_a_key && !choice.columns.empty() && !is_unique(table, choice.columns, rule))
    findings.push_back({Code::kKeyNotUnique, place, {joined_names(choice.columns)}});
  if (choice.model != Model::kPrimary) {
    const bool keeps_old = choice.model == Model::kDuplicate;
    findings.push_back(
        {keeps_old ? Code::kModelAppends : Code::kModelNoDeletes, place, {ascii_lower(word(choice.model))}});
  }
}

}  // namespace smt::mapping
