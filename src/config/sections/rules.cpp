#include "config/sections/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/checks/address.hpp"
#include "config/checks/external_checks.hpp"
#include "config/checks/option_companions.hpp"
#include "config/checks/sink_checks.hpp"
#include "config/sections/acceptances.hpp"
#include "config/sections/name_template.hpp"
#include "config/sections/origin.hpp"
#include "config/sections/section_values.hpp"
#include "config/sections/shape.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

/// Reads and checks one section by itself, so that a mistake in [table-rule] is reported once, not once for each rule.
TableRule read_table_rule(const Section& section, Findings& findings) {
  SectionValues values{section, findings};
  TableRule rule;
  rule.place = section.place;
  for (const auto& [field, key] : {std::pair{&rule.database, "database"}, std::pair{&rule.table, "table"}}) {
    if (auto pattern = values.text(key)) *field = std::move(*pattern);
  }
  rule.partition_key = values.column("partition_key");
  rule.partitions = values.text("partitions");
  rule.duplicate_keys = values.columns("duplicate_keys");
  rule.distributed_by = values.columns("distributed_by");
  rule.bucket_num = values.buckets("bucket_num");
  rule.properties = values.below("properties.");
  rule.sink = values.below("flink.starrocks.");
  rule.source = values.below("flink.cdc.");
  remove_url_spaces(section.name, rule.sink, findings);
  if (values.word("sink_format", {"csv", "json"})) {
    rule.sink_format = *values.find("sink_format");
    rule.sink_format->value = ascii_lower(rule.sink_format->value);
  }
  rule.external = values.below("external.properties.");
  rule.shape = read_shape(section, findings);
  rule.accepted = read_acceptances(section, "accept.", findings);
  return rule;
}

void inherit_setting(Setting& own, const Setting& inherited) {
  if (own.place == FileLine{}) own = inherited;
}

/// Keeps the rule's own keys.
void inherit_options(Options& own, const Options& inherited) { own.insert(inherited.begin(), inherited.end()); }

void inherit_rule(TableRule& rule, const TableRule& defaults) {
  inherit_setting(rule.database, defaults.database);
  inherit_setting(rule.table, defaults.table);
  inherit_value(rule.partition_key, defaults.partition_key);
  inherit_value(rule.partitions, defaults.partitions);
  inherit_value(rule.duplicate_keys, defaults.duplicate_keys);
  inherit_value(rule.distributed_by, defaults.distributed_by);
  inherit_value(rule.bucket_num, defaults.bucket_num);
  inherit_options(rule.properties, defaults.properties);
  inherit_options(rule.sink, defaults.sink);
  inherit_options(rule.source, defaults.source);
  inherit_value(rule.sink_format, defaults.sink_format);
  inherit_options(rule.external, defaults.external);
  inherit(rule.shape, defaults.shape);
  if (rule.accepted.empty()) rule.accepted = defaults.accepted;
}

/// Adds one note for the whole conf if no rule has a sink, else one for each rule without a sink.
void note_missing_sinks(const std::vector<TableRule>& rules, Findings& findings) {
  const auto has_sink = [](const TableRule& rule) { return !rule.sink.empty(); };
  if (rules.empty() || std::all_of(rules.begin(), rules.end(), has_sink)) return;
  if (std::none_of(rules.begin(), rules.end(), has_sink)) {
    findings.push_back({Code::kConfNoSink, rules.front().place, {"the conf"}});
    return;
  }
  for (const auto& rule : rules) {
    if (!has_sink(rule)) findings.push_back({Code::kConfNoSink, rule.place, {fmt::format("[table-rule.{}]", rule.id)}});
  }
}

void require_patterns(const Section& section, const Section* defaults, Findings& findings) {
  for (const auto* key : {"database", "table"}) {
    if (defaults != nullptr && defaults->settings.contains(key)) continue;
    SectionValues{section, findings}.require(key);
  }
}

TableRule read_quietly(const Section& section) {
  Findings reported_before;
  return read_table_rule(section, reported_before);
}

/// Returns the part of [table-rule] that applies to a rule: nothing with `inherit = false`, and no key that the rule
/// unsets.
std::optional<Section> inherited_section(const Section& section, const Sections& sections, Findings& findings) {
  SectionValues values{section, findings};
  const bool inherits = values.boolean("inherit").value_or(true);
  const auto unset = values.columns("unset");
  auto defaults = sections.defaults && inherits ? sections.defaults : std::nullopt;
  if (!unset) return defaults;
  for (const auto& key : unset->columns) {
    if (!defaults || defaults->settings.erase(key) == 0)
      findings.push_back({Code::kConfUnset, unset->place, {section.name, key}});
  }
  return defaults;
}

/// Reports mistakes of [table-rule] once, not once for each rule.
void check_defaults(const Section& section, Findings& findings) {
  read_table_rule(section, findings);
  for (const std::string key : {"inherit", "unset"}) {
    const auto at = section.settings.find(key);
    if (at == section.settings.end()) continue;
    findings.push_back({Code::kConfUnknownKey, at->second.place, {section.name, key, ""}});  // only rules inherit
  }
}

/// Names of targets refer to the groups of the rule's patterns, which [table-rule] may set.
void check_target_names(const Section& section, const TableRule& rule, Findings& findings) {
  const auto check = [&](const char* key, const std::optional<Setting>& name, const Setting& pattern) {
    if (!name) return;
    const auto problem = name_problem(name->value, Pattern{pattern.value}.group_count());
    if (!problem.empty())
      findings.push_back({Code::kTargetName, name->place, {section.name, key, shown(*name), problem}});
  };
  check("target_database", rule.shape.target_database, rule.database);
  check("target_table", rule.shape.target_table, rule.table);
}

/// Checks the addresses of MySQL for the source and for external tables.
void check_rule_addresses(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings) {
  const auto check = [&](const Options& options, std::string_view group, std::string_view option, auto fits) {
    const auto at = options.find(option);
    if (at == options.end() || at->second.value.empty()) return;
    const auto key = fmt::format("{}{}", group, option);
    fits(AddressLine{origin(at->second, key, section, defaults).name, key, at->second});
  };
  const auto port = [&](const AddressLine& line) { check_port(line, Service::kMysql, findings); };
  check(rule.source, "flink.cdc.", "hostname",
        [&](const AddressLine& line) { check_host(line, "flink.cdc.port", findings); });
  check(rule.source, "flink.cdc.", "port", port);
  check(rule.external, "external.properties.", "host",
        [&](const AddressLine& line) { check_host(line, "external.properties.port", findings); });
  check(rule.external, "external.properties.", "port", port);
  check(rule.external, "external.properties.", "jdbc_uri",
        [&](const AddressLine& line) { check_jdbc_url(line, Service::kMysql, findings); });
}

/// Drops a property that a separate key also sets, so that it is written once.
void drop_twice_set(const Section& section, TableRule& rule, const Section* defaults, Findings& findings) {
  const auto drop = [&](const std::string& name, bool is_set) {
    const auto at = rule.properties.find(name);
    if (!is_set || at == rule.properties.end()) return;
    const auto key = "properties." + name;
    findings.push_back(
        {Code::kConfGeneratedKey, at->second.place, {origin(at->second, key, section, defaults).name, key}});
    rule.properties.erase(at);
  };
  drop("colocate_with", rule.shape.colocate_with.has_value());
  drop("partition_live_number", rule.shape.partition_live_number.has_value());
}

void check_model(const Section& section, const ShapeRule& shape, Findings& findings) {
  const bool aggregates = shape.model && shape.model->value == Model::kAggregate;
  if (aggregates || shape.aggregate.empty()) return;
  const auto& [column, setting] = *shape.aggregate.begin();
  findings.push_back({Code::kAggregateModel, setting.place, {section.name, column}});
}

}  // namespace

const Setting* colocation_line(const TableRule& rule) {
  if (rule.shape.colocate_with) return &*rule.shape.colocate_with;
  return find_option(rule.properties, "colocate_with");
}

std::vector<TableRule> read_rules(const Sections& sections, Findings& findings) {
  if (sections.defaults) check_defaults(*sections.defaults, findings);
  std::vector<TableRule> rules;
  for (const auto& section : sections.table_rules.rules) {
    const auto defaults = inherited_section(section, sections, findings);
    const auto* default_section = defaults ? &*defaults : nullptr;
    auto rule = read_table_rule(section, findings);
    rule.id = rule_id(section);
    const bool own_sink = !rule.sink.empty();
    if (default_section != nullptr) inherit_rule(rule, read_quietly(*default_section));
    if (rule.sink_format && !rule.sink.empty()) apply_sink_format(section, *rule.sink_format, rule.sink, findings);
    check_model(section, rule.shape, findings);
    drop_twice_set(section, rule, default_section, findings);
    check_target_names(section, rule, findings);
    check_external(section, default_section, rule, findings);
    require_patterns(section, default_section, findings);
    // If a rule has its sink only from [table-rule], mistakes are reported there.
    check_sink(own_sink || default_section == nullptr ? section : *default_section, rule.sink, default_section,
               findings);
    check_companions(section, rule, default_section, findings);
    check_rule_addresses(section, rule, default_section, findings);
    rules.push_back(std::move(rule));
  }
  for (const auto& section : sections.table_rules.repeated) read_table_rule(section, findings);
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return rule_id_less(a.id, b.id); });
  note_missing_sinks(rules, findings);
  return rules;
}

}  // namespace smt::config
