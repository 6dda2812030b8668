#include "mapping/flink/flink_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "mapping/key/keys.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

std::string declared_type(std::string_view type, bool nullable) {
  return std::string{type} + (nullable ? " NULL" : " NOT NULL");
}

/// Returns the expressions of the conf with their places.
std::vector<std::pair<Place, std::string_view>> conf_expressions(const ShapeRule& rule) {
  std::vector<std::pair<Place, std::string_view>> all;
  if (rule.where) all.emplace_back(rule.where->place, rule.where->value);
  for (const auto& [column, setting] : rule.select) all.emplace_back(setting.place, setting.value);
  for (const auto& [name, added] : rule.add) all.emplace_back(added.place, added.expression);
  return all;
}

/// Checks the names in the conf's expressions. A name in backticks must be a column. An unquoted name that equals a
/// column letter for letter must not be a reserved word, which would end the statement. To use the word itself, you
/// write it in another case.
void check_names(const Table& table, const std::set<std::string>& metadata, const ShapeRule& rule, Findings& findings) {
  const auto expressions = conf_expressions(rule);
  if (expressions.empty()) return;
  auto known = names_of(table);
  known.insert(known.end(), metadata.begin(), metadata.end());
  for (const auto& [place, expression] : expressions) {
    for (const auto& name : names_in(expression)) {
      const bool is_column = std::find(known.begin(), known.end(), name.name) != known.end();
      if (name.quoted && !is_column) {
        findings.push_back(
            {Code::kConfExpressionColumn, place, {name.name, qualified(table), nearest(name.name, known)}});
      } else if (!name.quoted && is_column && !name.called && !name.by_text && is_flink_keyword(name.name)) {
        findings.push_back({Code::kConfKeyword, place, {name.name, qualified(table)}});
      }
    }
  }
}

/// Returns all names in the expressions that fill the target, and those of MySQL's key.
std::set<std::string> needed_names(const TargetTable& target, const ShapeRule& rule, const DeclaredSource& source) {
  std::set<std::string> names;
  const auto add = [&](std::string_view expression) {
    for (const auto& name : names_in(expression)) names.insert(ascii_lower(name.name));
  };
  for (const auto& column : target.columns) add(column.mapping.select);
  if (rule.where) add(rule.where->value);
  for (const auto& name : source.key) names.insert(ascii_lower(name));
  return names;
}

void declare(const Column& column, const ColumnMapping& mapping, DeclaredSource& source) {
  source.columns.push_back({column.name, declared_type(mapping.flink_source, column.nullable), ""});
  source.modes.push_back(mapping.mode);
}

/// The declared columns of a table. Callers mostly look them up in the table's order.
class Declared {
 public:
  explicit Declared(const Table& table) : table_{table}, declared_(table.columns.size()) {}

  const Column* mark(const std::string& name) {
    const bool next = next_ < declared_.size() && table_.columns[next_].name == name;
    const auto* column = next ? &table_.columns[next_] : find_column(table_, name);
    if (column == nullptr) return nullptr;
    next_ = static_cast<std::size_t>(column - table_.columns.data());
    declared_[next_++] = true;
    return column;
  }

  bool has(const Column& column) const { return declared_[static_cast<std::size_t>(&column - table_.columns.data())]; }
  bool has_all() const { return std::find(declared_.begin(), declared_.end(), false) == declared_.end(); }

 private:
  const Table& table_;
  std::vector<bool> declared_;
  std::size_t next_ = 0;
};

void declare_needed(const Mapping& mapping, const Declared& declared, DeclaredSource& source) {
  const auto needed = needed_names(mapping.target, mapping.rule().shape, source);
  for (const auto& column : mapping.table.columns) {
    if (declared.has(column) || !needed.contains(ascii_lower(column.name))) continue;
    const auto mapped = map_type(column, KeyUse::kNone, mapping.types.rules_for(column, false), {}, mapping.engines());
    if (mapped) declare(column, *mapped, source);
  }
}

std::vector<const AddedColumn*> metadata_columns(const PlannedTarget& planned) {
  std::vector<const AddedColumn*> columns;
  for (const auto& added : planned.shard_columns) columns.push_back(&added);
  for (const auto& [name, added] : planned.rule->shape.add) {
    if (added.metadata) columns.push_back(&added);
  }
  return columns;
}

const TargetColumn* find_added(const TargetTable& target, std::string_view name) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(), [&](const TargetColumn& column) {
    return column.source_name.empty() && equal_ignoring_case(column.name, name);
  });
  return found == target.columns.end() ? nullptr : &*found;
}

/// Checks that each column of the SELECT is in GROUP BY or in an aggregate function, as Flink requires.
void check_grouped(const Table& table, const TargetTable& target, const ShapeRule& rule, Findings& findings) {
  std::vector<std::string> missing;
  for (const auto& column : target.columns) {
    const auto& names = rule.group_by->columns;
    const bool grouped = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return equal_ignoring_case(name, column.source_name);
    });
    if (!column.source_name.empty() && !column.selected && !grouped) missing.push_back(column.source_name);
  }
  if (missing.empty()) return;
  findings.push_back({Code::kNotGrouped,
                      rule.group_by->place,
                      {qualified(table), fmt::format("{}", fmt::join(missing, ", ")), missing.front()}});
}

}  // namespace

DeclaredSource declare_source(Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& target = mapping.target;
  DeclaredSource source;
  if (const auto* key = mapping.key.source_key) {
    for (const auto* column : columns_of(table, *key)) source.key.push_back(column->name);
  }
  source.columns.reserve(target.columns.size());
  source.modes.reserve(target.columns.size());
  Declared declared{table};
  for (const auto& column : target.columns) {
    if (const auto* of_mysql = column.source_name.empty() ? nullptr : declared.mark(column.source_name))
      declare(*of_mysql, column.mapping, source);
  }
  if (!declared.has_all()) declare_needed(mapping, declared, source);
  std::set<std::string> metadata;
  for (const auto* added : metadata_columns(mapping.planned)) {
    source.columns.push_back(
        {added->name, std::string{added->metadata->flink_type}, std::string{added->metadata->key}});
    metadata.insert(added->name);
  }
  check_names(table, metadata, mapping.rule().shape, mapping.findings());
  return source;
}

std::vector<std::string> group_by(Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& target = mapping.target;
  const auto& rule = mapping.rule().shape;
  auto& findings = mapping.findings();
  if (!rule.group_by) return {};
  std::vector<std::string> expressions;
  auto known = names_of(table);
  for (const auto& column : target.columns) {
    if (column.source_name.empty()) known.push_back(column.name);
  }
  for (const auto& name : rule.group_by->columns) {
    if (const auto* column = find_column(table, name)) {
      expressions.push_back(quote_identifier(column->name));
    } else if (const auto* added = find_added(target, name)) {
      expressions.push_back(added->mapping.select);
    } else {
      findings.push_back(unknown_column(table, name, known, rule.group_by->place, "group_by"));
    }
  }
  check_grouped(table, target, rule, findings);
  return expressions;
}

}  // namespace smt::mapping
