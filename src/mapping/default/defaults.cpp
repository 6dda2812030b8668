#include "mapping/default/defaults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/charsets.hpp"
#include "mapping/default/literal_defaults.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

std::optional<TargetDefault> as_literal(std::string value) {
  return TargetDefault{TargetDefault::Kind::kLiteral, std::move(value)};
}

/// Returns the default for a DEFAULT that is a zero date, as `line` chooses.
std::optional<TargetDefault> zero_date(Diagnostic found, const ColumnMapping& mapping, const ColumnRules& rules,
                                       const ChoiceLine* line, Findings& findings) {
  const auto value = found.arguments.front();
  if (rules.choices.has(Choice::kZeroDateFail)) {
    findings.push_back({Code::kDefaultZeroDateFail, found.place, {value, rule_text(*line->rule)}});
    return std::nullopt;
  }
  if (!rules.choices.has(Choice::kZeroDateEpoch)) {
    findings.push_back(std::move(found));
    return std::nullopt;
  }
  const std::string epoch = mapping.starrocks.kind == StarRocksKind::kDate ? "1970-01-01" : "1970-01-01 00:00:00";
  findings.push_back({Code::kDefaultEpoch, found.place, {value, epoch}});
  return as_literal(epoch);
}

std::optional<TargetDefault> literal(Converted converted, Findings& findings) {
  if (auto* value = std::get_if<std::string>(&converted)) {
    return as_literal(std::move(*value));
  }
  findings.push_back(std::get<Diagnostic>(std::move(converted)));
  return std::nullopt;
}

/// Returns whether the server may have replaced characters: servers describe columns in utf8mb3, with `?` for
/// characters outside of it.
bool may_be_mangled(const Column& column, const ColumnMapping& mapping) {
  const auto* charset = find_charset(*column.charset);
  const bool bytes = mapping.mode != SourceMode::kPlain, json = mapping.starrocks.kind == StarRocksKind::kJson;
  const bool wide = bytes || json || (charset != nullptr && charset->character_bytes > 3);
  return wide && column.default_value->text.find('?') != std::string::npos;
}

std::optional<TargetDefault> current_timestamp(const Column& column, const ColumnMapping& mapping, const Place& place,
                                               Findings& findings) {
  if (mapping.starrocks.kind != StarRocksKind::kDatetime) {
    findings.push_back({Code::kDefaultExpression, place, {"CURRENT_TIMESTAMP"}});
    return std::nullopt;
  }
  if (const auto digits = column.default_value->precision; digits > 0) {
    findings.push_back({Code::kDefaultPrecision, place, {fmt::format("{}", digits)}});
  }
  return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
}

/// Returns whether the function gives a DATE its day. Servers print CURRENT_DATE and its synonyms as the first text,
/// and CURRENT_TIMESTAMP and its synonyms as one of the others.
bool is_today(std::string_view text) { return text == "curdate()" || text == "current_timestamp()" || text == "now()"; }

std::optional<TargetDefault> today(const Column& column, const StarRocksTarget& starrocks, const Place& place,
                                   Findings& findings) {
  if (has(Feature::kDateCurrentTimestamp, starrocks)) return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  findings.push_back(too_new(column.default_value->text, Feature::kDateCurrentTimestamp, place));
  return std::nullopt;
}

std::optional<TargetDefault> expression(const Column& column, const ColumnMapping& mapping,
                                        const StarRocksTarget& starrocks, const Place& place, Findings& findings) {
  constexpr std::uint32_t kUuidLength = 36;
  const auto& type = mapping.starrocks;
  if (column.default_value->text == "uuid()" && type.kind == StarRocksKind::kVarchar && type.length >= kUuidLength) {
    return TargetDefault{TargetDefault::Kind::kUuid, ""};
  }
  if (type.kind == StarRocksKind::kDate && is_today(column.default_value->text)) {
    return today(column, starrocks, place, findings);
  }
  findings.push_back({Code::kDefaultExpression, place, {column.default_value->text}});
  return std::nullopt;
}

/// Returns whether an earlier line, or the default without a line, chooses otherwise.
bool changes(const ChoiceLine& line) {
  return line.line->value != line.before || line.line->value != default_of(line.before);
}

MappedDefault literal_of(const DefaultOf& wanted, Findings& findings) {
  const auto& [column, mapping, rules, starrocks, place] = wanted;
  if (may_be_mangled(column, mapping)) {
    findings.push_back({Code::kDefaultMangled, place, {column.default_value->text}});
  }
  auto converted = literal_default(column, mapping, starrocks, place);
  if (auto* problem = std::get_if<Diagnostic>(&converted); problem && problem->code == Code::kDefaultZeroDate) {
    const auto* line = rules.line_for(Choice::kZeroDateDrop);
    MappedDefault made{zero_date(std::move(*problem), mapping, rules, line, findings)};
    if (line != nullptr && changes(*line)) made.zero_date = line->deciding();
    return made;
  }
  return {literal(std::move(converted), findings)};
}

MappedDefault own_default(const DefaultOf& wanted, Findings& findings) {
  const auto& [column, mapping, rules, starrocks, place] = wanted;
  if (column.default_value->may_be_cut) {
    findings.push_back({Code::kDefaultCut, place, {column.default_value->text}});
    return {};
  }
  switch (column.default_value->kind) {
    case ColumnDefault::Kind::kNone:
    case ColumnDefault::Kind::kNull: return {};
    case ColumnDefault::Kind::kLiteral: return literal_of(wanted, findings);
    case ColumnDefault::Kind::kBits: return {literal(bits_default(column, mapping, place), findings)};
    case ColumnDefault::Kind::kHex: return {literal(hex_literal_default(column, mapping, place), findings)};
    case ColumnDefault::Kind::kCurrentTimestamp: return {current_timestamp(column, mapping, place, findings)};
    case ColumnDefault::Kind::kExpression: return {expression(column, mapping, starrocks, place, findings)};
  }
  return {};
}

/// Converts a rule's value, which is in StarRocks' notation: it is not changed to hexadecimal digits or microseconds.
std::optional<TargetDefault> given_default(const std::string& value, const ColumnMapping& mapping,
                                           const StarRocksTarget& starrocks, Findings& problems) {
  const auto kind = mapping.starrocks.kind;
  const bool is_now = equal_ignoring_case(value, "CURRENT_TIMESTAMP");
  if (is_now && (kind == StarRocksKind::kDatetime ||
                 (kind == StarRocksKind::kDate && has(Feature::kDateCurrentTimestamp, starrocks)))) {
    return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  }
  Column column;
  column.type = parse_column_type("varchar(1)");
  column.default_value = ColumnDefault{ColumnDefault::Kind::kLiteral, value, 0};
  auto plain = mapping;
  plain.mode = SourceMode::kPlain;
  return literal(literal_default(column, plain, starrocks, {}), problems);
}

bool has_default(const Column& column) {
  const auto kind = column.default_value->kind;
  return kind != ColumnDefault::Kind::kNone && kind != ColumnDefault::Kind::kNull;
}

/// Returns whether `default = keep` overrides a rule that says something else.
bool keeps_from_another(const ColumnRules& rules) {
  return std::any_of(rules.holding.begin(), rules.holding.end(),
                     [](const TypeRule* rule) { return rule->default_value && rule->default_value->value != "keep"; });
}

/// Returns the default that the rule has for the column. A value that does not fit is an error at its line.
std::optional<TargetDefault> ruled_default(const TypeRule& rule, const ColumnMapping& mapping,
                                           const StarRocksTarget& starrocks, const Place& place, Findings& findings) {
  const auto& [value, line, written] = *rule.default_value;
  Findings problems;
  auto given = given_default(value, mapping, starrocks, problems);
  if (given) {
    findings.push_back({Code::kDefaultByRule, place, {rule_text(rule), fmt::format("'{}'", value)}});
  } else {
    findings.push_back({Code::kDefaultRuleBad,
                        line,
                        {rule_text(rule), value, place_text(place), starrocks_type_text(mapping.starrocks)}});
  }
  return given;
}

}  // namespace

MappedDefault map_default(const DefaultOf& wanted, Findings& findings) {
  const auto& [column, mapping, rules, starrocks, place] = wanted;
  if (rules.default_value == nullptr) return own_default(wanted, findings);
  const auto& rule = *rules.default_value;
  const DecidingLine line{&rule, "", "default", &rule.default_value->place};
  if (rule.default_value->value == "keep") {
    auto made = own_default(wanted, findings);
    if (has_default(column) && keeps_from_another(rules)) made.rule = line;
    return made;
  }
  if (rule.default_value->value != "drop") return {ruled_default(rule, mapping, starrocks, place, findings), {}, line};
  findings.push_back({Code::kDefaultByRule, place, {rule_text(rule), "dropped"}});
  if (!has_default(column)) return {};
  return {std::nullopt, {}, line};
}

}  // namespace smt::mapping
