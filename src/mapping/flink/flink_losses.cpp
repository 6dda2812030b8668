#include "mapping/flink/flink_losses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mapping/column/source_columns.hpp"
#include "mapping/flink/value_losses.hpp"

namespace smt::mapping {
namespace {

bool is_utf8(std::string_view charset) {
  constexpr std::array<std::string_view, 4> kReadWell{"utf8mb4", "utf8mb3", "utf8", "ascii"};
  return charset.empty() || std::find(kReadWell.begin(), kReadWell.end(), charset) != kReadWell.end();
}

/// Returns whether the value is text of another character set. ENUM and SET arrive unchanged: the server stores their
/// values as numbers.
bool is_foreign_text(const Column& column, const ColumnMapping&) {
  return column.type->kind >= MysqlType::kChar && column.type->kind <= MysqlType::kLongtext &&
         !is_utf8(*column.charset);
}

/// Up to three digits the value arrives as milliseconds, which may be negative. With more digits it arrives as
/// microseconds, whose last three digits may not be negative.
bool has_microseconds(const Column& column, const ColumnMapping&) {
  constexpr int kMilliseconds = 3;
  return column.type->kind == MysqlType::kDatetime && column.type->precision > kMilliseconds;
}

bool has_select_rule(const ColumnMapping& mapping) { return mapping.rule != nullptr && mapping.rule->select; }

/// The type table's own SELECT pads a BINARY that arrives as hexadecimal text, and Flink CDC pads one that arrives as
/// bytes.
bool is_cut(const Column& column, const ColumnMapping& mapping) {
  if (column.type->kind != MysqlType::kBinary) return false;
  return mapping.mode == SourceMode::kBinaryBase64 ||
         (mapping.mode == SourceMode::kBinaryHex && has_select_rule(mapping));
}

bool may_have_exponent(const Column& column, const ColumnMapping& mapping) {
  constexpr int kPlainScale = 6;
  return mapping.mode == SourceMode::kDecimalString && column.type->scale > kPlainScale && has_select_rule(mapping);
}

struct Loss {
  FlinkFeature fixed_by;
  Code code;
  bool (*meets)(const Column& column, const ColumnMapping& mapping);
};

constexpr std::array kLosses{
    Loss{FlinkFeature::kAllCharsets, Code::kFlinkCharset, is_foreign_text},
    Loss{FlinkFeature::kTimesBefore1970, Code::kFlinkFraction, has_microseconds},
    Loss{FlinkFeature::kPaddedBinary, Code::kFlinkZeroBytes, is_cut},
    Loss{FlinkFeature::kPlainDecimals, Code::kFlinkExponent, may_have_exponent},
};

/// Returns "iban (latin1), note (gbk)": the character set, or else the type.
std::string shown_column(const Column& column) {
  return fmt::format("{} ({})", column.name, column.charset->empty() ? column.type->text : *column.charset);
}

std::string meeting(bool (*meets)(const Column&, const ColumnMapping&), const Table& table, const TargetTable& target) {
  std::vector<std::string> met;
  for_each_source(table, target, [&](const Column& column, const TargetColumn& one) {
    if (meets(column, one.mapping)) met.push_back(shown_column(column));
  });
  return fmt::format("{}", fmt::join(met, ", "));
}

/// Returns whether snapshot and binlog spell values differently. Seen with CDC 2.2.1 and 3.5.0: the binlog writes JSON
/// without MySQL's spaces and 2.50 as 2.5, and MySQL prints six digits of a FLOAT.
bool is_spelt_in_two_ways(const Column& column, const ColumnMapping&) {
  return column.type->kind == MysqlType::kJson || column.type->kind == MysqlType::kFloat;
}

}  // namespace

void report_losses(const Table& table, const TargetTable& target, const FlinkVersions& versions, const Options& sink,
                   Findings& findings) {
  for (const auto& loss : kLosses) {
    if (has(loss.fixed_by, versions)) continue;
    const auto columns = meeting(loss.meets, table, target);
    if (columns.empty()) continue;
    Diagnostic finding{
        loss.code, object_of(table), {full_text(versions.cdc), columns, full_text(since(loss.fixed_by))}};
    if (loss.code == Code::kFlinkCharset) finding.arguments.emplace_back("that is not UTF-8 in its snapshot");
    findings.push_back(std::move(finding));
  }
  if (has(FlinkFeature::kAllCharsets, versions)) report_garbled_letters(table, target, versions, findings);
  report_unclear_members(table, target, findings);
  report_format_losses(table, target, sink, findings);
  report_date_keys(table, target, findings);
}

void report_spelling(const Table& table, const TargetTable& target, const FlinkVersions& versions, Findings& findings) {
  const auto columns = meeting(is_spelt_in_two_ways, table, target);
  if (columns.empty()) return;
  findings.push_back({Code::kFlinkSpelling,
                      object_of(table),
                      {full_text(versions.connector), columns, full_text(since(FlinkFeature::kUpdateBeforeOption))}});
}

}  // namespace smt::mapping
