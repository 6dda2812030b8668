#pragma once
// The type table: for each MySQL or MariaDB type what StarRocks stores, what Flink reads and writes, and what is lost.
// One row feeds the converter, --print-types and docs/types.md, so that StarRocks and Flink can't disagree.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/diagnostic.hpp"

namespace smt {

// clang-format off
enum class StarRocksKind {
  kBoolean, kTinyint, kSmallint, kInt, kBigint, kLargeint, kFloat, kDouble, kDecimal, kDate, kDatetime,
  kChar, kVarchar, kJson,
};
// clang-format on

/// A column type that every StarRocks from 2.5 on has.
struct StarRocksType {
  StarRocksKind kind = StarRocksKind::kVarchar;
  std::uint32_t length = 0;      // CHAR, VARCHAR: bytes of UTF-8; CHAR 1..255, VARCHAR 1..1048576 (FE TypeDefAnalyzer)
  int precision = 0, scale = 0;  // DECIMAL: 1..38, 0..precision

  bool operator==(const StarRocksType&) const = default;
};

std::string text(const StarRocksType& type);  // "DECIMAL(10, 2)"

/// StarRocks' limits of CHAR and VARCHAR in bytes (docs System_limit.md; `Varchar size must be <= 1048576` until 4.1).
inline constexpr std::uint32_t kMaxChar = 255, kMaxVarchar = 1048576;

/// May a PRIMARY KEY hold it? BOOLEAN, the integers, VARCHAR, DATE, DATETIME only (measured.md §4, FE 3.3 to 4.1).
bool fits_primary_key(StarRocksKind kind);
/// May a DUPLICATE KEY or HASH() hold it? Everything but FLOAT, DOUBLE and JSON (measured.md §4).
bool fits_sort_key(StarRocksKind kind);

/// What a column asks of its mysql-cdc source table beyond its declaration (measured.md §7).
enum class SourceMode {
  kPlain,
  kBinaryHex,      // 'debezium.binary.handling.mode' = 'hex'
  kDecimalString,  // 'debezium.decimal.handling.mode' = 'string'
  kFullYears,      // 'debezium.enable.time.adjuster' = 'false': else the year 0001 becomes 2001
};

struct ColumnMapping {
  StarRocksType starrocks;
  std::string flink_source, flink_sink;  // types of the column in the source and in the sink table
  std::string select;                    // Flink expression over the source column
  SourceMode mode = SourceMode::kPlain;
  Findings findings;  // what is lost, or told; placed at the column
};

/// The mapping of a column, `in_primary_key` in the target; nothing for a type without a row (then `findings` of the
/// caller get kTypeUnknown). Pure.
std::optional<ColumnMapping> map_type(const Column& column, bool in_primary_key, const Place& place);

/// What --print-types prints: aligned text for a terminal, or docs/types.md whole.
std::string types_text();
std::string types_markdown();

}  // namespace smt
