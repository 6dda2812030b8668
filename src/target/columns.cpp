#include "target/columns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/sql_text.hpp"
#include "target/added_column.hpp"
#include "target/column_names.hpp"
#include "target/defaults.hpp"
#include "target/type_lines.hpp"

namespace smt {
namespace {

/// Key columns first, in key order; then the others.
std::vector<ShapedColumn> in_target_order(const std::vector<ShapedColumn>& shape, const KeyChoice& key) {
  auto order = key.columns;
  for (const auto& column : shape) {
    if (std::find(key.columns.begin(), key.columns.end(), column) == key.columns.end()) order.push_back(column);
  }
  return order;
}

void tell_column_facts(const Column& column, const Place& place, Findings& findings) {
  if (column.generated) findings.push_back({Code::kColumnGenerated, place, {}});
  if (column.invisible) findings.push_back({Code::kColumnInvisible, place, {}});
}

/// NULL or NOT NULL in StarRocks.
bool is_nullable(const Column& column, KeyUse use, const ColumnRules& rules, const Place& place, Findings& findings) {
  const bool usual = column.nullable && use != KeyUse::kPrimary;
  if (rules.nullable == nullptr || rules.nullable->nullable->value == usual) return usual;
  if (use == KeyUse::kPrimary) {
    findings.push_back({Code::kNullableKey, place, {text(*rules.nullable)}});
    return false;
  }
  const bool has_select = rules.types != nullptr && rules.types->select;
  if (usual && !has_select) findings.push_back({Code::kNullableLost, place, {text(*rules.nullable)}});
  return !usual;
}

/// Nothing, with an error, for a type that is not known.
std::optional<TargetColumn> make_column(const Column& column, KeyUse use, const TableRules& types,
                                        const TargetContext& context, const Place& place, Findings& findings) {
  auto rules = types.of(column, use == KeyUse::kPrimary);
  auto mapping = map_type(column, use, rules, place, context.flink.versions);
  if (!mapping) {
    findings.push_back({Code::kTypeUnknown, place, {column.type->text}});
    return std::nullopt;
  }
  std::optional<TargetColumn> target{std::in_place};
  const auto told_before = findings.size();
  target->source_name = column.name;
  findings.insert(findings.end(), mapping->findings.begin(), mapping->findings.end());
  tell_column_facts(column, place, findings);
  target->default_value = map_default(column, *mapping, rules, context.starrocks, place, findings);
  target->nullable = is_nullable(column, use, rules, place, findings);
  target->sink_nullable = use != KeyUse::kPrimary && (column.nullable || target->nullable);
  target->comment = column.comment;
  target->mapping = std::move(*mapping);
  target->decided_by = type_lines(
      {column, use, rules, target->mapping, context.flink.versions, std::span{findings}.subspan(told_before)});
  target->rules = std::move(rules.holding);
  return target;
}

template <typename Value>
void add_line(std::string_view prefix, const std::map<std::string, Value, std::less<>>& by_column,
              std::string_view name, std::vector<ConfLine>& lines) {
  if (const auto* item = item_of_column(by_column, name))
    lines.push_back({fmt::format("{}{}", prefix, item->first), item->second.place});
}

/// The lines of the table rule that are about the column.
void add_rule_lines(const ShapedColumn& shaped, const ShapeRule& rule, std::vector<ConfLine>& lines) {
  const auto& name = shaped.name();
  if (shaped.added != nullptr) {
    const auto own = rule.add.find(name);
    const bool is_own = own != rule.add.end() && &own->second == shaped.added;
    lines.push_back({is_own ? "add." + name : "shard_columns", shaped.added->place});
  }
  add_line("rename.", rule.rename, name, lines);
  add_line("select.", rule.select, name, lines);
  add_line("aggregate.", rule.aggregate, name, lines);
}

void apply_shape(const ShapedColumn& shaped, const ShapeRule& rule, TargetColumn& target, Findings& findings) {
  if (const auto* select = of_column(rule.select, shaped.name())) {
    target.mapping.select = for_column(select->value, target.mapping.select);
    target.selected = true;
  }
  if (const auto* aggregate = of_column(rule.aggregate, shaped.name())) aggregate_column(*aggregate, target, findings);
}

}  // namespace

std::vector<TargetColumn> make_columns(const Table& table, const std::vector<ShapedColumn>& shape, const KeyChoice& key,
                                       const TableRules& types, const ShapeRule& rule, const TargetContext& context,
                                       Findings& findings) {
  std::vector<TargetColumn> columns;
  ColumnNames names{shape, rule.rename};
  const auto order = in_target_order(shape, key);
  columns.reserve(order.size());
  Place place = object_of(table);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& shaped = order[i];
    std::get<Object>(place).column = shaped.name();
    auto target = shaped.added != nullptr ? added_column(*shaped.added, key.use(i))
                                          : make_column(*shaped.column, key.use(i), types, context, place, findings);
    if (!target) continue;
    target->name = names.name_for(shaped, place, findings);
    apply_shape(shaped, rule, *target, findings);
    add_rule_lines(shaped, rule, target->decided_by);
    columns.push_back(std::move(*target));
  }
  return columns;
}

}  // namespace smt
