#pragma once
// The user's rules for types: [types] and [type-rule.N] of the conf, as values. docs/config.md#types explains them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/pattern.hpp"
#include "smt/stages.hpp"

namespace smt::types {

// clang-format off
enum class StarRocksKind {
  kBoolean, kTinyint, kSmallint, kInt, kBigint, kLargeint, kFloat, kDouble, kDecimal, kDate, kDatetime,
  kChar, kVarchar, kJson, kVarbinary, kHll, kBitmap,
};
// clang-format on

struct StarRocksType {
  StarRocksKind kind = StarRocksKind::kVarchar;
  std::uint32_t length = 0;      // CHAR, VARCHAR: bytes of UTF-8; CHAR 1..255, VARCHAR 1..1048576 (FE TypeDefAnalyzer)
  int precision = 0, scale = 0;  // DECIMAL: 1..38 (76 from StarRocks 4.0 on), 0..precision

  bool operator==(const StarRocksType&) const = default;
};

std::string starrocks_type_text(const StarRocksType& type);  // "DECIMAL(10, 2)"

/// StarRocks' limits of CHAR and VARCHAR in bytes, up to 4.1 (docs/facts/starrocks-ddl.md#types).
inline constexpr std::uint32_t kMaxChar = 255, kMaxVarchar = 1048576;
/// Digits of DECIMAL in StarRocks before 4.0 and in Flink; in StarRocks from 4.0 on
/// (docs/facts/starrocks-ddl.md#types).
inline constexpr int kMaxDigits = 38, kMaxWideDigits = 76;

/// May a PRIMARY KEY contain it? Only BOOLEAN, integers, VARCHAR, DATE and DATETIME (docs/facts/starrocks-ddl.md#keys).
bool fits_primary_key(StarRocksKind kind);
/// May a DUPLICATE KEY or HASH() contain it? Everything except FLOAT, DOUBLE, JSON, and VARBINARY before 4.1
/// (docs/facts/starrocks-ddl.md#keys).
bool fits_sort_key(StarRocksKind kind);

/// A type as people write it: "varchar(20)", "DECIMAL(20,0)", "STRING" (VARCHAR(65533), docs STRING). VARCHAR and CHAR
/// without a length have length 0: as long as the column needs. Returns nullopt for a type that no StarRocks accepts,
/// and for DECIMAL without digits.
std::optional<StarRocksType> parse_starrocks_type(std::string_view text);

// clang-format off
enum class FlinkKind {
  kBoolean, kTinyint, kSmallint, kInt, kBigint, kDecimal, kFloat, kDouble, kDate, kTimestamp, kString, kBytes,
};
// clang-format on

/// A type of Flink SQL that a mysql-cdc source or a StarRocks sink can declare.
struct FlinkType {
  FlinkKind kind = FlinkKind::kString;
  int precision = 0, scale = 0;  // DECIMAL: 1..38, 0..precision; TIMESTAMP: 0..6 digits of the second

  bool operator==(const FlinkType&) const = default;
};

std::string flink_type_text(const FlinkType& type);  // "TIMESTAMP(3)"
/// Returns nullopt for types that no such table can hold (TIME, TIMESTAMP_LTZ, ARRAY, …) and for VARCHAR(n): use
/// STRING.
std::optional<FlinkType> parse_flink_type(std::string_view text);

/// The sink's declaration for a type that the conf names, filled from a value of type `from`. Returns nullopt if the
/// sink cannot fill it.
std::optional<FlinkType> usual_sink(const StarRocksType& type, const FlinkType& from);

/// The types that Flink's sink accepts for a column of StarRocks, the usual one first; empty: it cannot fill the column
/// (docs/facts/flink-sink.md#types-that-the-sink-accepts).
std::span<const FlinkKind> sink_kinds(const StarRocksType& type);

/// A choice for a common type: `time = bigint` under [types], or in a rule for its columns alone.
enum class Choice {
  kTimeVarchar,
  kTimeBigint,
  kTinyint1Tinyint,
  kTinyint1Boolean,
  kBigintUnsignedLargeint,
  kBigintUnsignedDecimal,
  kBigintUnsignedBigint,
  kBinaryAsHex,
  kBinaryAsBase64,
  kJsonJson,
  kJsonString,
  kZeroDateDrop,
  kZeroDateEpoch,
  kZeroDateFail,
};

struct ChoiceRow {
  Choice choice;
  std::string_view key, value;  // as the conf has them; the first of a key is its default
};

/// The table of choices, in the order of the enumeration.
std::span<const ChoiceRow> choice_rows();
/// The choice that `key = value` means. Returns nullopt for another value.
std::optional<Choice> find_choice(std::string_view key, std::string_view value);
/// "time = bigint".
std::string choice_text(Choice choice);
/// What its key means if the conf has no such line.
Choice default_of(Choice choice);

/// One choice for each key.
class Choices {
 public:
  bool has(Choice choice) const;
  void set(Choice choice);

 private:
  std::uint32_t chosen_ = 0;  // a bit for each Choice that was set
};

/// A value and where it stands in the conf.
template <typename Value>
struct Placed {
  Value value;
  FileLine place;
  std::string written = {};  // the text of the line, if a ${…} was filled in `value`; else empty
};

/// The value as findings may show it: a ${…} may have put a secret into it.
inline const std::string& shown(const Placed<std::string>& setting) {
  return setting.written.empty() ? setting.value : setting.written;
}

/// [type-rule.N], or [types], which is the first of the rules and has no condition.
struct TypeRule {
  std::string id;  // "2"; empty for [types]
  FileLine place;  // of the section line

  // Conditions; all that are set must hold. Patterns of names and of the whole COLUMN_TYPE.
  std::optional<Pattern> database, table, column, type;
  std::optional<Pattern> if_default;  // found in the default as this tool reads it; columns without one don't match
  std::optional<bool> key;            // in the primary key of the target
  std::optional<bool> if_nullable, is_unsigned;

  // Actions. The first four belong together: of the rules that hold, the last with any of them gives all four. Each of
  // the others comes from the last rule that has it.
  std::optional<Placed<StarRocksType>> starrocks;
  std::optional<Placed<FlinkType>> flink;  // in the sink
  std::optional<Placed<FlinkType>> flink_source;
  std::optional<Placed<std::string>> select;         // a Flink expression; {column} stands for the quoted name
  std::optional<Placed<std::string>> default_value;  // "keep", "drop", CURRENT_TIMESTAMP or a literal
  std::optional<Placed<bool>> nullable;
  std::vector<Placed<Choice>> choices;

  bool sets_types() const { return starrocks || flink || flink_source || select; }
};

/// "[type-rule.2]" or "[types]".
std::string rule_text(const TypeRule& rule);

/// A line of the conf behind a decision. Its pointers refer to the Config, or to the plan that was made of it.
struct DecidingLine {
  const TypeRule* rule = nullptr;  // that contains it; null: the table rule does
  std::string_view prefix, key;    // "rename." and "id", "" and "model"
  const FileLine* place = nullptr;
};

/// "rename.id", "[types] time".
std::string deciding_line_text(const DecidingLine& line);

/// The line that made a choice.
struct ChoiceLine {
  const TypeRule* rule = nullptr;
  const Placed<Choice>* line = nullptr;
  Choice before{};  // the choice without this line: of an earlier line, or the default

  DecidingLine deciding() const;
};

/// What the rules decide about one column. Rules belong to the Config.
struct ColumnRules {
  Choices choices;
  std::vector<ChoiceLine> choice_lines;  // that made the choices, one of each key
  const TypeRule* types = nullptr;
  const TypeRule* default_value = nullptr;
  const TypeRule* nullable = nullptr;
  std::vector<const TypeRule*> holding;  // all whose conditions hold, in order

  /// The line that chose for the key of `choice`; nullptr if there is none.
  const ChoiceLine* line_for(Choice choice) const;
};

/// The rules that may apply to columns of one table.
class TableRules {
 public:
  TableRules() = default;
  /// `rules` in their order; they must outlive this. For shards, the first one gives the names.
  TableRules(const std::vector<TypeRule>& rules, const Table& table);

  /// `in_key`: in the primary key of the target.
  ColumnRules rules_for(const Column& column, bool in_key) const;

 private:
  std::vector<const TypeRule*> rules_;
};

}  // namespace smt::types
