#include "mapping/column/columns.hpp"

#include <algorithm>
#include <utility>

#include "mapping/column/added_column.hpp"
#include "mapping/column/column_names.hpp"
#include "mapping/default/defaults.hpp"
#include "smt/sql_text.hpp"

namespace smt::mapping {
namespace {

/// Returns the key columns in key order, then the other columns.
std::vector<ShapedColumn> in_target_order(const std::vector<ShapedColumn>& shape, const KeyChoice& key) {
  auto order = key.columns;
  for (const auto& column : shape) {
    if (std::find(key.columns.begin(), key.columns.end(), column) == key.columns.end()) order.push_back(column);
  }
  return order;
}

/// Reports generated and invisible columns. The target cannot omit a column of the key.
void report_column_facts(const Column& column, KeyUse use, const Place& place, Findings& findings) {
  if (column.generated) findings.push_back({Code::kColumnGenerated, place, {}});
  if (column.invisible)
    findings.push_back({Code::kInvisibleShown, place, {use == KeyUse::kPrimary ? "" : "[ignore.N]"}});
}

/// Returns whether MySQL or a rule of lower precedence says otherwise.
bool changes(const Placed<bool>& nullable, const Column& column, const ColumnRules& rules) {
  return nullable.value != column.nullable ||
         std::any_of(rules.holding.begin(), rules.holding.end(),
                     [&](const TypeRule* rule) { return rule->nullable && rule->nullable->value != nullable.value; });
}

struct Nullability {
  bool nullable = false;
  std::optional<DecidingLine> line = {};
};

/// Returns NULL or NOT NULL for StarRocks. A column of the primary key is NOT NULL whatever a rule says.
Nullability nullability(const Column& column, KeyUse use, const ColumnRules& rules, const Place& place,
                        Findings& findings) {
  const bool usual = column.nullable && use != KeyUse::kPrimary;
  if (rules.nullable == nullptr) return {usual};
  const auto& given = *rules.nullable->nullable;
  if (use == KeyUse::kPrimary) {
    if (given.value) findings.push_back({Code::kNullableKey, place, {rule_text(*rules.nullable)}});
    return {false};
  }
  const bool has_select = rules.types != nullptr && rules.types->select;
  if (usual && !given.value && !has_select)
    findings.push_back({Code::kNullableLost, place, {rule_text(*rules.nullable)}});
  if (!changes(given, column, rules)) return {given.value};
  return {given.value, DecidingLine{rules.nullable, "", "nullable", &given.place}};
}

/// Returns the lines of choices first, then the lines for the types, then the others.
std::vector<DecidingLine> lines_of(std::vector<DecidingLine> types, const MappedDefault& made,
                                   const Nullability& nulls) {
  if (made.zero_date) types.insert(types.begin(), *made.zero_date);
  if (made.rule) types.push_back(*made.rule);
  if (nulls.line) types.push_back(*nulls.line);
  return types;
}

/// Returns nullopt and adds an error if the type is unknown.
std::optional<TargetColumn> make_column(const Column& column, KeyUse use, const Place& place, Mapping& mapping) {
  auto& findings = mapping.findings();
  auto rules = mapping.types.rules_for(column, use == KeyUse::kPrimary);
  auto mapped = map_type(column, use, rules, place, mapping.engines());
  if (!mapped) {
    findings.push_back({Code::kTypeUnknown, place, {column.type->text}});
    return std::nullopt;
  }
  std::optional<TargetColumn> target{std::in_place};
  target->source_name = column.name;
  for (auto& finding : std::exchange(mapped->findings, {})) findings.push_back(std::move(finding));
  report_column_facts(column, use, place, findings);
  auto made = map_default({column, *mapped, rules, mapping.starrocks(), place}, findings);
  const auto nulls = nullability(column, use, rules, place, findings);
  target->decided_by = lines_of(std::move(mapped->decided_by), made, nulls);
  target->default_value = std::move(made.value);
  target->nullable = nulls.nullable;
  target->sink_nullable = use != KeyUse::kPrimary && (column.nullable || target->nullable);
  target->comment = column.comment;
  target->mapping = std::move(*mapped);
  target->rules = std::move(rules.holding);
  return target;
}

template <typename Value>
void add_column_line(std::string_view prefix, const std::map<std::string, Value, std::less<>>& by_column,
                     std::string_view name, std::vector<DecidingLine>& lines) {
  if (const auto* item = item_of_column(by_column, name))
    lines.push_back({nullptr, prefix, item->first, &item->second.place});
}

constexpr std::string_view kShardColumns = "shard_columns";

/// Adds the lines of the table rule that are about the column.
void add_rule_lines(const ShapedColumn& shaped, const ShapeRule& rule, std::vector<DecidingLine>& lines) {
  const auto& name = shaped.name();
  if (shaped.added != nullptr) {
    const auto own = rule.add.find(name);
    const bool is_own = own != rule.add.end() && &own->second == shaped.added;
    lines.push_back(
        {nullptr, is_own ? "add." : "", is_own ? std::string_view{own->first} : kShardColumns, &shaped.added->place});
  }
  add_column_line("rename.", rule.rename, name, lines);
  add_column_line("select.", rule.select, name, lines);
  add_column_line("aggregate.", rule.aggregate, name, lines);
}

void apply_shape(const ShapedColumn& shaped, const ShapeRule& rule, TargetColumn& target, Findings& findings) {
  if (const auto* select = of_column(rule.select, shaped.name())) {
    target.mapping.select = for_column(select->value, target.mapping.select);
    target.selected = true;
  }
  if (const auto* aggregate = of_column(rule.aggregate, shaped.name())) aggregate_column(*aggregate, target, findings);
}

}  // namespace

std::vector<TargetColumn> make_columns(Mapping& mapping) {
  const auto& rule = mapping.rule().shape;
  auto& findings = mapping.findings();
  std::vector<TargetColumn> columns;
  ColumnNames names{mapping.shape, rule.rename};
  const auto order = in_target_order(mapping.shape, mapping.key);
  columns.reserve(order.size());
  Place place = object_of(mapping.table);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& shaped = order[i];
    std::get<Object>(place).column = shaped.name();
    const auto use = mapping.key.use(i);
    auto target =
        shaped.added != nullptr ? added_column(*shaped.added, use) : make_column(*shaped.column, use, place, mapping);
    if (!target) continue;
    target->name = names.name_for(shaped, place, findings);
    apply_shape(shaped, rule, *target, findings);
    add_rule_lines(shaped, rule, target->decided_by);
    columns.push_back(std::move(*target));
  }
  return columns;
}

}  // namespace smt::mapping
