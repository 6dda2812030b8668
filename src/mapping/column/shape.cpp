#include "mapping/column/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/column/ignored_columns.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

std::vector<std::string_view> names_of(const std::vector<ShapedColumn>& shape) {
  std::vector<std::string_view> names;
  for (const auto& column : shape) names.push_back(column.name());
  return names;
}

void add_columns(const PlannedTarget& planned, const Table& table, std::vector<ShapedColumn>& shape,
                 Findings& findings) {
  const auto add = [&](const AddedColumn& added) {
    if (find_shaped(shape, added.name) == nullptr) return shape.push_back({nullptr, &added});
    findings.push_back({Code::kColumnTaken, added.place, {added.name, qualified(table)}});
  };
  for (const auto& added : planned.shard_columns) add(added);
  for (const auto& [name, added] : planned.rule->shape.add) add(added);
}

/// Keeps the columns that `columns` names, then the added columns that it does not name.
void keep_named(const ColumnList& list, const Table& table, std::vector<ShapedColumn>& shape, Findings& findings) {
  auto kept = find_shaped(shape, table, list, "columns", findings);
  std::vector<std::string> left_out;
  for (const auto& column : shape) {
    if (std::find(kept.begin(), kept.end(), column) != kept.end()) continue;
    if (column.added != nullptr) {
      kept.push_back(column);
    } else {
      left_out.push_back(column.name());
    }
  }
  if (!left_out.empty()) {
    findings.push_back({Code::kColumnsNotNamed,
                        object_of(table),
                        {place_text(list.place), fmt::format("{}", fmt::join(left_out, ", "))}});
  }
  shape = std::move(kept);
}

/// Reports names that the table does not have. Accepts names of omitted columns: such lines do no harm.
template <typename Settings>
void check_names(const Settings& by_column, std::string_view prefix, const Table& table,
                 const std::vector<std::string_view>& names, Findings& findings) {
  for (const auto& [name, setting] : by_column) {
    const bool known = std::any_of(names.begin(), names.end(), [&, &wanted = name](std::string_view one) {
      return equal_ignoring_case(one, wanted);
    });
    if (known) continue;
    findings.push_back(unknown_column(table, name, names, setting.place, fmt::format("{}{}", prefix, name)));
  }
}

}  // namespace

const ShapedColumn* find_shaped(const std::vector<ShapedColumn>& shape, std::string_view name) {
  const auto exact =
      std::find_if(shape.begin(), shape.end(), [&](const ShapedColumn& column) { return column.name() == name; });
  if (exact != shape.end()) return &*exact;
  const auto alike = std::find_if(shape.begin(), shape.end(),
                                  [&](const ShapedColumn& column) { return equal_ignoring_case(column.name(), name); });
  return alike == shape.end() ? nullptr : &*alike;
}

std::vector<ShapedColumn> find_shaped(const std::vector<ShapedColumn>& shape, const Table& table,
                                      const ColumnList& list, std::string_view conf_key, Findings& findings) {
  std::vector<ShapedColumn> columns;
  for (const auto& name : list.columns) {
    const auto* column = find_shaped(shape, name);
    if (column == nullptr) {
      findings.push_back(unknown_column(table, name, names_of(shape), list.place, conf_key));
    } else if (std::find(columns.begin(), columns.end(), *column) == columns.end()) {
      columns.push_back(*column);
    }
  }
  return columns;
}

std::vector<std::string_view> names_of(const Table& table) {
  std::vector<std::string_view> names;
  for (const auto& column : table.columns) names.push_back(column.name);
  return names;
}

Diagnostic unknown_column(const Table& table, const std::string& column, const std::vector<std::string_view>& names,
                          const Place& place, std::string_view conf_key) {
  return {Code::kConfColumnUnknown, place, {std::string{conf_key}, column, qualified(table), nearest(column, names)}};
}

Decided<std::vector<ShapedColumn>> shape_columns(const Table& table, const PlannedTarget& planned,
                                                 const std::vector<IgnoreRule>& ignore_rules, TargetTable& target) {
  auto& findings = target.findings;
  auto kept = kept_columns(table, planned.members, ignore_rules, findings);
  target.ignored_by = std::move(kept.ignored_by);
  Decided<std::vector<ShapedColumn>> decided;
  auto& shape = decided.value;
  for (const auto* column : kept.columns) shape.push_back({column, nullptr});
  add_columns(planned, table, shape, findings);
  const auto& rule = planned.rule->shape;
  if (rule.columns) keep_named(*rule.columns, table, shape, findings);
  add_line(Decision::kColumns, "columns", rule.columns, decided.by);
  auto names = names_of(table);
  for (const auto& [name, added] : rule.add) names.push_back(name);
  check_names(rule.rename, "rename.", table, names, findings);
  check_names(rule.select, "select.", table, names, findings);
  check_names(rule.aggregate, "aggregate.", table, names, findings);
  return decided;
}

std::string joined_names(const std::vector<ShapedColumn>& columns) {
  std::string out;
  for (const auto& column : columns) out += (out.empty() ? "" : ", ") + column.name();
  return out;
}

}  // namespace smt::mapping
