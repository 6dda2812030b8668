#include "target/type_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace smt {
namespace {

ConfLine line_of(const TypeRule& rule, std::string_view key, const FileLine& place) {
  return {fmt::format("{} {}", text(rule), key), place};
}

template <typename Value>
void add_line(const TypeRule& rule, std::string_view key, const std::optional<Placed<Value>>& setting,
              std::vector<ConfLine>& lines) {
  if (setting) lines.push_back(line_of(rule, key, setting->place));
}

/// These four belong to one rule.
void add_types(const TypeRule& rule, std::vector<ConfLine>& lines) {
  add_line(rule, "starrocks", rule.starrocks, lines);
  add_line(rule, "flink", rule.flink, lines);
  add_line(rule, "flink_source", rule.flink_source, lines);
  add_line(rule, "select", rule.select, lines);
}

struct ChoiceLine {
  const TypeRule* rule = nullptr;
  const Placed<Choice>* choice = nullptr;
};

std::string_view key_of(Choice choice) { return choice_rows()[static_cast<std::size_t>(choice)].key; }

std::map<std::string_view, ChoiceLine> last_lines(const ColumnRules& rules) {
  std::map<std::string_view, ChoiceLine> last;
  for (const auto* rule : rules.holding) {
    for (const auto& choice : rule->choices) last[key_of(choice.value)] = {rule, &choice};
  }
  return last;
}

/// What is chosen without the lines that `left_out` tells.
template <typename LeftOut>
Choices choices_but(const ColumnRules& rules, LeftOut&& left_out) {
  Choices choices;
  for (const auto* rule : rules.holding) {
    for (const auto& choice : rule->choices) {
      if (!left_out(choice)) choices.set(choice.value);
    }
  }
  return choices;
}

/// Where Flink cannot fill a column, nobody sees how it would.
bool is_same(const ColumnMapping& a, const ColumnMapping& b) {
  if (a.flink_sink.empty() && b.flink_sink.empty()) return a.starrocks == b.starrocks;
  return a.starrocks == b.starrocks && a.flink_source == b.flink_source && a.flink_sink == b.flink_sink &&
         a.select == b.select && a.mode == b.mode;
}

bool tells_zero_date(const Diagnostic& finding) {
  return finding.code == Code::kDefaultZeroDate || finding.code == Code::kDefaultEpoch ||
         finding.code == Code::kDefaultZeroDateFail;
}

/// Would `others` instead of the choices make another column?
bool differs(const RuledColumn& ruled, Choice choice, const Choices& others) {
  if (choice >= Choice::kZeroDateDrop)
    return !others.has(choice) && std::any_of(ruled.told.begin(), ruled.told.end(), tells_zero_date);
  auto rules = ruled.rules;
  rules.choices = others;
  const auto mapping = map_type(ruled.column, ruled.use, rules, {}, ruled.versions);
  return !mapping || !is_same(*mapping, ruled.mapping);
}

/// Without the line; or without any of its key, where an earlier line chooses the same.
bool decides(const RuledColumn& ruled, const Placed<Choice>& line) {
  const auto is_line = [&](const Placed<Choice>& choice) { return &choice == &line; };
  const auto is_of_key = [&](const Placed<Choice>& choice) { return key_of(choice.value) == key_of(line.value); };
  return differs(ruled, line.value, choices_but(ruled.rules, is_line)) ||
         differs(ruled, line.value, choices_but(ruled.rules, is_of_key));
}

bool decides_default(const RuledColumn& ruled) {
  const auto& value = ruled.rules.default_value->default_value->value;
  if (value != "keep" && value != "drop") return true;
  const auto kind = ruled.column.default_value->kind;
  const bool has_default = kind != ColumnDefault::Kind::kNone && kind != ColumnDefault::Kind::kNull;
  const auto& holding = ruled.rules.holding;
  return has_default && (value == "drop" || std::any_of(holding.begin(), holding.end(), [](const TypeRule* rule) {
                           return rule->default_value && rule->default_value->value != "keep";
                         }));
}

/// A column of the primary key is NOT NULL whatever a rule says.
bool decides_nullable(const RuledColumn& ruled) {
  if (ruled.use == KeyUse::kPrimary) return false;
  const bool value = ruled.rules.nullable->nullable->value;
  const auto& holding = ruled.rules.holding;
  return value != ruled.column.nullable || std::any_of(holding.begin(), holding.end(), [&](const TypeRule* rule) {
           return rule->nullable && rule->nullable->value != value;
         });
}

}  // namespace

std::vector<ConfLine> type_lines(const RuledColumn& ruled) {
  std::vector<ConfLine> lines;
  const auto& rules = ruled.rules;
  for (const auto& [key, line] : last_lines(rules)) {
    if (decides(ruled, *line.choice)) lines.push_back(line_of(*line.rule, key, line.choice->place));
  }
  if (rules.types != nullptr) add_types(*rules.types, lines);
  if (rules.default_value != nullptr && decides_default(ruled))
    add_line(*rules.default_value, "default", rules.default_value->default_value, lines);
  if (rules.nullable != nullptr && decides_nullable(ruled))
    add_line(*rules.nullable, "nullable", rules.nullable->nullable, lines);
  return lines;
}

}  // namespace smt
