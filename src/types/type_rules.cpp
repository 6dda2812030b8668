#include <fmt/format.h>

#include <algorithm>

#include "smt/type_rules.hpp"

namespace smt::types {
namespace {

/// Returns the default that `if_default` matches; nullopt for a column without one.
std::optional<std::string> default_words(const ColumnDefault& value) {
  switch (value.kind) {
    case ColumnDefault::Kind::kNone:
    case ColumnDefault::Kind::kNull: return std::nullopt;
    case ColumnDefault::Kind::kCurrentTimestamp: return "CURRENT_TIMESTAMP";
    default: return value.text;
  }
}

bool matches(const std::optional<Pattern>& pattern, std::string_view text) {
  return !pattern || pattern->found_in(text);
}

bool matches(const std::optional<bool>& wanted, bool is) { return !wanted || *wanted == is; }

bool default_matches(const std::optional<Pattern>& pattern, const ColumnDefault& value) {
  if (!pattern) return true;
  const auto words = default_words(value);
  return words && pattern->found_in(*words);
}

bool rule_matches(const TypeRule& rule, const Column& column, bool in_key) {
  return matches(rule.column, column.name) && matches(rule.type, column.type->text) && matches(rule.key, in_key) &&
         matches(rule.if_nullable, column.nullable) && matches(rule.is_unsigned, column.type->is_unsigned) &&
         default_matches(rule.if_default, column.default_value);
}

void choose(const TypeRule& rule, const Placed<Choice>& choice, ColumnRules& rules) {
  rules.choices.set(choice.value);
  const auto same_key = [&](const ChoiceLine& line) {
    return default_of(line.line->value) == default_of(choice.value);
  };
  const auto earlier = std::find_if(rules.choice_lines.begin(), rules.choice_lines.end(), same_key);
  if (earlier == rules.choice_lines.end()) {
    rules.choice_lines.push_back({&rule, &choice, default_of(choice.value)});
  } else {
    *earlier = {&rule, &choice, earlier->line->value};
  }
}

void apply(const TypeRule& rule, ColumnRules& rules) {
  rules.holding.push_back(&rule);
  if (rule.sets_types()) rules.types = &rule;
  if (rule.default_value) rules.default_value = &rule;
  if (rule.nullable) rules.nullable = &rule;
  for (const auto& choice : rule.choices) choose(rule, choice, rules);
}

}  // namespace

std::string deciding_line_text(const DecidingLine& line) {
  return line.rule != nullptr ? fmt::format("{} {}", rule_text(*line.rule), line.key)
                              : fmt::format("{}{}", line.prefix, line.key);
}

DecidingLine ChoiceLine::deciding() const {
  return {rule, "", choice_rows()[static_cast<std::size_t>(line->value)].key, &line->place};
}

const ChoiceLine* ColumnRules::line_for(Choice choice) const {
  const auto found = std::find_if(choice_lines.begin(), choice_lines.end(), [&](const ChoiceLine& line) {
    return default_of(line.line->value) == default_of(choice);
  });
  return found == choice_lines.end() ? nullptr : &*found;
}

std::string rule_text(const TypeRule& rule) {
  return rule.id.empty() ? "[types]" : fmt::format("[type-rule.{}]", rule.id);
}

TableRules::TableRules(const std::vector<TypeRule>& rules, const Table& table) {
  for (const auto& rule : rules) {
    if (matches(rule.database, table.schema) && matches(rule.table, table.name)) rules_.push_back(&rule);
  }
}

ColumnRules TableRules::rules_for(const Column& column, bool in_key) const {
  ColumnRules result;
  for (const auto* rule : rules_) {
    if (rule_matches(*rule, column, in_key)) apply(*rule, result);
  }
  return result;
}

}  // namespace smt::types
