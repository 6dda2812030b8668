#include "config/sections/type_rules.hpp"

#include <algorithm>

#include "config/checks/expressions.hpp"
#include "config/sections/section_values.hpp"
#include "smt/sql_text.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

void read_choices(SectionValues& values, TypeRule& rule) {
  std::string_view last;
  for (const auto& row : choice_rows()) {
    if (row.key == last) continue;
    last = row.key;
    if (const auto choice = values.choice(row.key)) rule.choices.push_back(*choice);
  }
}

void read_conditions(SectionValues& values, TypeRule& rule) {
  rule.database = values.pattern("database");
  rule.table = values.pattern("table");
  rule.column = values.pattern("column");
  rule.type = values.pattern("type");
  rule.if_default = values.pattern("if_default");
  rule.key = values.boolean("key");
  rule.if_nullable = values.boolean("if_nullable");
  rule.is_unsigned = values.boolean("unsigned");
}

/// Returns nullopt and adds a finding if the version in the conf lacks the type.
std::optional<Placed<StarRocksType>> starrocks_of(SectionValues& values, const StarRocksTarget& starrocks,
                                                  Findings& findings) {
  auto type = values.starrocks_type("starrocks");
  if (!type) return std::nullopt;
  const auto missing = missing_feature(type->value, starrocks);
  if (!missing) return type;
  findings.push_back(
      {Code::kConfVersion,
       type->place,
       {"starrocks = " + starrocks_type_text(type->value), version_text(since(*missing, starrocks.run_mode)),
        version_text(starrocks.version), "choose another type"}});
  return std::nullopt;
}

/// If the rule names both types, checks them without a column.
void check_sink_type(const TypeRule& rule, Findings& findings) {
  if (!rule.starrocks || !rule.flink) return;
  const auto& type = rule.starrocks->value;
  const auto kinds = sink_kinds(type);
  if (kinds.empty() || std::find(kinds.begin(), kinds.end(), rule.flink->value.kind) != kinds.end()) return;
  const FlinkType usual{kinds.front(), type.precision == 0 ? kMaxDigits : type.precision, type.scale};
  findings.push_back(
      {Code::kTypeRuleSink,
       rule.flink->place,
       {rule_text(rule), flink_type_text(rule.flink->value), starrocks_type_text(type), flink_type_text(usual)}});
}

bool does_something(const TypeRule& rule) {
  return rule.sets_types() || rule.default_value || rule.nullable || !rule.choices.empty();
}

TypeRule read_type_rule(const Section& section, const StarRocksTarget& starrocks, Findings& findings) {
  SectionValues values{section, findings};
  const auto problems = findings.size();
  TypeRule rule;
  rule.id = rule_id(section);
  rule.place = section.place;
  read_conditions(values, rule);
  read_choices(values, rule);
  rule.starrocks = starrocks_of(values, starrocks, findings);
  rule.flink = values.flink_type("flink");
  rule.flink_source = values.flink_type("flink_source");
  rule.select = values.text("select");
  if (const auto* value = values.find("default")) rule.default_value = *value;
  if (const auto nullable = values.boolean("nullable")) {
    rule.nullable = Placed<bool>{*nullable, values.find("nullable")->place};
  }
  check_sink_type(rule, findings);
  if (rule.select) check_expression(section, "select", *rule.select, true, findings);
  if (findings.size() == problems && !does_something(rule)) {
    findings.push_back({Code::kConfTypeRuleIdle, section.place, {section.name}});
  }
  return rule;
}

}  // namespace

std::vector<TypeRule> read_type_rules(const Sections& sections, const StarRocksTarget& starrocks, Findings& findings) {
  std::vector<TypeRule> rules;
  for (const auto& section : sections.type_rules.rules) rules.push_back(read_type_rule(section, starrocks, findings));
  for (const auto& section : sections.type_rules.repeated) read_type_rule(section, starrocks, findings);
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return rule_id_less(a.id, b.id); });
  if (!sections.types) return rules;
  TypeRule types;
  types.place = sections.types->place;
  SectionValues values{*sections.types, findings};
  read_choices(values, types);
  rules.insert(rules.begin(), std::move(types));
  return rules;
}

}  // namespace smt::config
