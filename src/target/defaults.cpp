#include "target/defaults.hpp"

#include <fmt/format.h>

#include "catalog/charsets.hpp"
#include "target/literal_defaults.hpp"

namespace smt {
namespace {

std::optional<TargetDefault> literal(Converted converted, Findings& findings) {
  if (auto* value = std::get_if<std::string>(&converted)) {
    return TargetDefault{TargetDefault::Kind::kLiteral, std::move(*value)};
  }
  findings.push_back(std::get<Diagnostic>(std::move(converted)));
  return std::nullopt;
}

/// Servers describe columns in utf8mb3, with `?` for what does not fit it.
bool may_be_mangled(const Column& column, const ColumnMapping& mapping) {
  const auto* charset = find_charset(column.charset);
  const bool bytes = mapping.mode == SourceMode::kBinaryHex, json = mapping.starrocks.kind == StarRocksKind::kJson;
  const bool wide = bytes || json || (charset != nullptr && charset->character_bytes > 3);
  return wide && column.default_value.text.find('?') != std::string::npos;
}

std::optional<TargetDefault> current_timestamp(const Column& column, const ColumnMapping& mapping, const Place& place,
                                               Findings& findings) {
  if (mapping.starrocks.kind != StarRocksKind::kDatetime) {
    findings.push_back({Code::kDefaultExpression, place, {"CURRENT_TIMESTAMP"}});
    return std::nullopt;
  }
  if (const auto digits = column.default_value.precision; digits > 0) {
    findings.push_back({Code::kDefaultPrecision, place, {fmt::format("{}", digits)}});
  }
  return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
}

/// What gives a DATE its day: servers print CURRENT_DATE and its synonyms as the first, CURRENT_TIMESTAMP and its as
/// one of the others.
bool is_today(std::string_view text) { return text == "curdate()" || text == "current_timestamp()" || text == "now()"; }

std::optional<TargetDefault> today(const Column& column, const Version& starrocks, const Place& place,
                                   Findings& findings) {
  if (has(Feature::kDateCurrentTimestamp, starrocks)) return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  findings.push_back(too_new(column.default_value.text, Feature::kDateCurrentTimestamp, place));
  return std::nullopt;
}

std::optional<TargetDefault> expression(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                                        const Place& place, Findings& findings) {
  constexpr std::uint32_t kUuidLength = 36;
  const auto& type = mapping.starrocks;
  if (column.default_value.text == "uuid()" && type.kind == StarRocksKind::kVarchar && type.length >= kUuidLength) {
    return TargetDefault{TargetDefault::Kind::kUuid, ""};
  }
  if (type.kind == StarRocksKind::kDate && is_today(column.default_value.text)) {
    return today(column, starrocks, place, findings);
  }
  findings.push_back({Code::kDefaultExpression, place, {column.default_value.text}});
  return std::nullopt;
}

}  // namespace

std::optional<TargetDefault> map_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                                         const Place& place, Findings& findings) {
  switch (column.default_value.kind) {
    case ColumnDefault::Kind::kNone:
    case ColumnDefault::Kind::kNull: return std::nullopt;
    case ColumnDefault::Kind::kLiteral:
      if (may_be_mangled(column, mapping))
        findings.push_back({Code::kDefaultMangled, place, {column.default_value.text}});
      return literal(literal_default(column, mapping, starrocks, place), findings);
    case ColumnDefault::Kind::kBits: return literal(bits_default(column, mapping, place), findings);
    case ColumnDefault::Kind::kHex: return literal(hex_literal_default(column, mapping, place), findings);
    case ColumnDefault::Kind::kCurrentTimestamp: return current_timestamp(column, mapping, place, findings);
    case ColumnDefault::Kind::kExpression: return expression(column, mapping, starrocks, place, findings);
  }
  return std::nullopt;
}

}  // namespace smt
