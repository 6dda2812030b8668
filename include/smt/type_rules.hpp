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
  std::uint32_t length = 0;      // CHAR, VARCHAR: bytes of UTF-8; CHAR 1..255, VARCHAR 1..longest_varchar()
  int precision = 0, scale = 0;  // DECIMAL: 1..38 (76 from StarRocks 4.0 on), 0..precision

  bool operator==(const StarRocksType&) const = default;
};

std::string starrocks_type_text(const StarRocksType& type);  // "DECIMAL(10, 2)"

/// StarRocks' limits of CHAR in bytes, and of VARCHAR up to 4.1; see longest_varchar()
/// (docs/facts/starrocks-ddl.md#types).
inline constexpr std::uint32_t kMaxChar = 255, kMaxVarchar = 1048576;
/// Digits of DECIMAL in StarRocks before 4.0 and in Flink; in StarRocks from 4.0 on
/// (docs/facts/starrocks-ddl.md#types).
inline constexpr int kMaxDigits = 38, kMaxWideDigits = 76;

/// Returns true if a PRIMARY KEY may contain the type: BOOLEAN, integers, VARCHAR, DATE and DATETIME
/// (docs/facts/starrocks-ddl.md#keys).
bool fits_primary_key(StarRocksKind kind);
/// Returns true if a DUPLICATE KEY or HASH() may contain the type: everything except FLOAT, DOUBLE, JSON, and VARBINARY
/// before 4.1 (docs/facts/starrocks-ddl.md#keys).
bool fits_sort_key(StarRocksKind kind);

/// Reads a type as people write it: "varchar(20)", "DECIMAL(20,0)", "STRING" (VARCHAR(65533), docs STRING). VARCHAR and
/// CHAR without a length get length 0, which means as long as the column needs. Returns nullopt for a type that no
/// StarRocks accepts, and for DECIMAL without digits.
std::optional<StarRocksType> parse_starrocks_type(std::string_view text);

// clang-format off
enum class FlinkKind {
  kBoolean, kTinyint, kSmallint, kInt, kBigint, kDecimal, kFloat, kDouble, kDate, kTimestamp, kString, kBytes,
};
// clang-format on

/// A type of Flink SQL that a mysql-cdc source or a StarRocks sink can declare.
struct FlinkType {
  FlinkKind kind = FlinkKind::kString;
  int precision = 0, scale = 0;  // DECIMAL: 1..38, 0..precision; TIMESTAMP: 0..6 fractional digits

  bool operator==(const FlinkType&) const = default;
};

std::string flink_type_text(const FlinkType& type);  // "TIMESTAMP(3)"
/// Reads a Flink type. Returns nullopt for types that no such table can contain (TIME, TIMESTAMP_LTZ, ARRAY, …) and for
/// VARCHAR(n): use STRING.
std::optional<FlinkType> parse_flink_type(std::string_view text);

/// Returns the sink's declaration for a type that the conf names and a value of type `from`. Returns nullopt if the
/// sink cannot fill it.
std::optional<FlinkType> usual_sink(const StarRocksType& type, const FlinkType& from);

/// Returns the types that Flink's sink accepts for a column of StarRocks, the usual one first; an empty list if it
/// cannot fill the column (docs/facts/flink-sink.md#types-that-the-sink-accepts).
std::span<const FlinkKind> sink_kinds(const StarRocksType& type);

/// A choice for a common type: `time = bigint` in [types], or in a rule for its columns only.
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
  std::string_view key, value;  // as the conf has them; the first value of a key is its default
};

/// Returns the table of choices, in the order of the enumeration.
std::span<const ChoiceRow> choice_rows();
/// Returns the choice that `key = value` makes. Returns nullopt for another value.
std::optional<Choice> find_choice(std::string_view key, std::string_view value);
/// Returns "time = bigint".
std::string choice_text(Choice choice);
/// Returns the choice for its key if the conf has no such line.
Choice default_of(Choice choice);

/// One choice for each key.
class Choices {
 public:
  bool has(Choice choice) const;
  void set(Choice choice);

 private:
  std::uint32_t chosen_ = 0;  // a bit for each Choice that was set
};

/// A value and its place in the conf.
template <typename Value>
struct Placed {
  Value value;
  FileLine place;
  std::string written = {};  // the text of the line, if `value` contains an expanded ${…}; else empty
};

/// Returns the value as findings may show it: an expanded ${…} may be a secret.
inline const std::string& shown(const Placed<std::string>& setting) {
  return setting.written.empty() ? setting.value : setting.written;
}

/// [type-rule.N], or [types], which is the first of the rules and has no condition.
struct TypeRule {
  std::string id;  // "2"; empty for [types]
  FileLine place;  // of the section line

  // Conditions; all that are set must be true. Patterns of names and of the whole COLUMN_TYPE.
  std::optional<Pattern> database, table, column, type;
  std::optional<Pattern> if_default;  // matched in the default as the tool parses it; columns without one don't match
  std::optional<bool> key;            // in the primary key of the target
  std::optional<bool> if_nullable, is_unsigned;

  // Actions. The first four belong together: all four come from the last matching rule that sets any of them. Each of
  // the others comes from the last matching rule that sets it.
  std::optional<Placed<StarRocksType>> starrocks;
  std::optional<Placed<FlinkType>> flink;  // in the sink
  std::optional<Placed<FlinkType>> flink_source;
  std::optional<Placed<std::string>> select;         // a Flink expression; {column} means the quoted name
  std::optional<Placed<std::string>> default_value;  // "keep", "drop", CURRENT_TIMESTAMP or a literal
  std::optional<Placed<bool>> nullable;
  std::vector<Placed<Choice>> choices;

  bool sets_types() const { return starrocks || flink || flink_source || select; }
};

/// Returns "[type-rule.2]" or "[types]".
std::string rule_text(const TypeRule& rule);

/// A line of the conf behind a decision. Its pointers refer to the Config, or to the plan made from it.
struct DecidingLine {
  const TypeRule* rule = nullptr;  // that contains it; null if the table rule does
  std::string_view prefix, key;    // "rename." and "id", "" and "model"
  const FileLine* place = nullptr;
};

/// Returns "rename.id", "[types] time".
std::string deciding_line_text(const DecidingLine& line);

/// The line that made a choice.
struct ChoiceLine {
  const TypeRule* rule = nullptr;
  const Placed<Choice>* line = nullptr;
  Choice before{};  // the choice without this line: of an earlier line, or the default

  DecidingLine deciding() const;
};

/// The decisions of the rules about one column. Rules belong to the Config.
struct ColumnRules {
  Choices choices;
  std::vector<ChoiceLine> choice_lines;  // that made the choices, one for each key
  const TypeRule* types = nullptr;
  const TypeRule* default_value = nullptr;
  const TypeRule* nullable = nullptr;
  std::vector<const TypeRule*> holding;  // all matching rules, in order

  /// Returns the line that chose for the key of `choice`; nullptr if there is none.
  const ChoiceLine* line_for(Choice choice) const;
};

/// The rules that may apply to columns of one table.
class TableRules {
 public:
  TableRules() = default;
  /// Selects from `rules`, which must be in order and outlive this object. For shards, `table` has the names of the
  /// first one.
  TableRules(const std::vector<TypeRule>& rules, const Table& table);

  /// Returns the decisions about a column. `in_key` is true in the primary key of the target.
  ColumnRules rules_for(const Column& column, bool in_key) const;

 private:
  std::vector<const TypeRule*> rules_;
};

}  // namespace smt::types
