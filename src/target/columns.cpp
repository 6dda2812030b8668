#include "target/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "catalog/scanner.hpp"
#include "target/defaults.hpp"

namespace smt {
namespace {

/// Equal for names that may be equal without case: ASCII letters are folded, and all characters of scripts that have
/// upper and lower case become one. Those of three bytes from U+3000 to U+9FFF (E3 to E9: CJK) have none.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : ascii_lower(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool lead = byte >= 0xC0, cased = lead && (byte < 0xE3 || byte > 0xE9);
    if (cased) {
      out += '?';
    } else if (byte < 0x80 || lead || (!out.empty() && out.back() != '?')) {
      out += c;
    }
  }
  return out;
}

/// Key columns first, in key order; then the others, in MySQL's.
std::vector<const Column*> in_target_order(const Table& table, const KeyChoice& key) {
  auto order = key.columns;
  for (const auto& column : table.columns) {
    if (std::find(order.begin(), order.end(), &column) == order.end()) order.push_back(&column);
  }
  return order;
}

/// Names for StarRocks, which compares column names without case. A name that is fine stays; a new one gets a number
/// when it meets another.
class ColumnNames {
 public:
  explicit ColumnNames(const Table& table) {
    for (const auto& column : table.columns) taken_.insert(folded(column.name));
  }

  std::string name_for(const Column& column, const Place& place, Findings& findings) {
    const auto base = starrocks_column_name(column.name);
    if (base == column.name) return base;
    auto name = base;
    for (int number = 2; !taken_.insert(folded(name)).second; ++number) name = fmt::format("{}_{}", base, number);
    findings.push_back({Code::kNameColumn, place, {column.name, name}});
    return name;
  }

 private:
  std::set<std::string> taken_;
};

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

}  // namespace

std::string starrocks_column_name(std::string_view name) {
  std::string out{name};
  for (auto& c : out) {
    if (std::string_view{"=<>!*`"}.find(c) != std::string_view::npos) c = '_';
  }
  const auto folded = ascii_lower(out);
  if (folded == "__op" || folded == "__row" || folded.starts_with("__starrocks_shadow_")) out.erase(0, 1);
  return out;
}

std::vector<TargetColumn> make_columns(const Table& table, const KeyChoice& key, const TableRules& types,
                                       const Version& starrocks, const FlinkVersions& flink, Findings& findings) {
  std::vector<TargetColumn> columns;
  ColumnNames names{table};
  const auto order = in_target_order(table, key);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& column = *order[i];
    const Place place{qualified(table) + "." + column.name, 0};
    const auto use = key.use(i);
    auto rules = types.of(column, use == KeyUse::kPrimary);
    auto mapping = map_type(column, use, rules, place, flink);
    if (!mapping) {
      findings.push_back({Code::kTypeUnknown, place, {column.type.text}});
      continue;
    }
    findings.insert(findings.end(), mapping->findings.begin(), mapping->findings.end());
    tell_column_facts(column, place, findings);
    TargetColumn target;
    target.name = names.name_for(column, place, findings);
    target.source_name = column.name;
    target.default_value = map_default(column, *mapping, rules, starrocks, place, findings);
    target.nullable = is_nullable(column, use, rules, place, findings);
    target.source_nullable = column.nullable && use != KeyUse::kPrimary;
    target.comment = column.comment;
    target.mapping = std::move(*mapping);
    target.rules = std::move(rules.holding);
    columns.push_back(std::move(target));
  }
  return columns;
}

}  // namespace smt
