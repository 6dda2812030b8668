#pragma once
// THE type table. The first row of a type whose condition is true applies; the last row of each type is kAny. Sources:
// docs/facts/starrocks-ddl.md#types, docs/facts/flink-cdc.md#values, docs/facts/flink-sink.md.

#include <array>
#include <optional>

#include "smt/types.hpp"

namespace smt::types {

enum class When {
  kSortKey,      // in the sort key, if no other column can be one
  kUnsigned,     // integers
  kKeyDigits18,  // in the primary key, scale 0, up to 18 digits
  kKeyDigits38,  // in the primary key, scale 0, up to 38 digits
  kKeyTo38,      // in the primary key, up to 38 digits
  kDigits38,     // up to 38 digits
  kShort,        // not in the primary key, up to 255 bytes of UTF-8, default not uuid()
  kJsonValid,    // not in a key, with MariaDB's check that makes it JSON
  kBit1,
  kBits15,
  kBits31,
  kBits63,         // up to this number of bits
  kBool,           // TINYINT(1), not in the primary key
  kUnsignedNoKey,  // unsigned, not in the primary key
  kAny,
};

enum class Length {
  kNone,
  kCharacters,   // characters × bytes of the set's widest character in UTF-8
  kOctets,       // octets × the growth of the set
  kHex,          // two digits a byte
  kHexOctets,    // the same, of the type's octets
  kHexVector,    // eight digits for each 4-byte dimension
  kLongest,      // the longest member of an ENUM
  kJoined,       // all members of a SET and their commas
  kDecimalText,  // digits, sign, point and leading zero
  kTimeText,     // "-838:59:59.000000"
  kUuidText,
  kInet4Text,
  kInet6Text,
  kFloatText,
  kBase64,        // four letters for three bytes
  kBase64Octets,  // the same, of the type's octets
  kBase64Vector,  // the same, of 4-byte dimensions
  kJsonText,      // max_allowed_packet: 1 GiB
  kMaximum,       // as long as StarRocks accepts
};

enum class Select { kAsIs, kTime, kBits, kMembers, kNotZero, kCastString, kCastBigint, kPadded, kPlainDecimal };

struct TypeRow {
  MysqlType mysql;
  When when;
  std::string_view example;      // a COLUMN_TYPE that the row is for
  std::optional<Choice> choice;  // only if the user chose it
  StarRocksKind starrocks;
  Length length;
  std::string_view source, sink;  // {p} and {s}: precision and scale
  Select select;
  SourceMode mode;
  std::optional<Code> finding;  // reported for every column of the row
};

namespace type_table {

using enum MysqlType;
using enum When;
using enum Length;
using enum SourceMode;
using enum Choice;
constexpr auto kNothing = std::nullopt, kAnyway = std::nullopt;
constexpr auto kAsIs = Select::kAsIs;
using SR = StarRocksKind;

// clang-format off
inline constexpr std::array kTypeRows{
    //      MySQL                when            example               choice                  StarRocks      length         Flink source         Flink sink           SELECT               source option   finding
    TypeRow{kTinyint,            kUnsigned,      "tinyint unsigned",   kAnyway,                SR::kSmallint, kNone,         "SMALLINT",          "SMALLINT",          kAsIs,               kPlain,         kNothing},
    TypeRow{kTinyint,            kBool,          "tinyint(1)",         kTinyint1Boolean,       SR::kBoolean,  kNone,         "TINYINT",           "BOOLEAN",           Select::kNotZero,    kPlain,         Code::kTypeBoolean},
    TypeRow{kTinyint,            kAny,           "tinyint",            kAnyway,                SR::kTinyint,  kNone,         "TINYINT",           "TINYINT",           kAsIs,               kPlain,         kNothing},
    TypeRow{kSmallint,           kUnsigned,      "smallint unsigned",  kAnyway,                SR::kInt,      kNone,         "INT",               "INT",               kAsIs,               kPlain,         kNothing},
    TypeRow{kSmallint,           kAny,           "smallint",           kAnyway,                SR::kSmallint, kNone,         "SMALLINT",          "SMALLINT",          kAsIs,               kPlain,         kNothing},
    TypeRow{kMediumint,          kAny,           "mediumint unsigned", kAnyway,                SR::kInt,      kNone,         "INT",               "INT",               kAsIs,               kPlain,         kNothing},
    TypeRow{kInt,                kUnsigned,      "int unsigned",       kAnyway,                SR::kBigint,   kNone,         "BIGINT",            "BIGINT",            kAsIs,               kPlain,         kNothing},
    TypeRow{kInt,                kAny,           "int",                kAnyway,                SR::kInt,      kNone,         "INT",               "INT",               kAsIs,               kPlain,         kNothing},
    TypeRow{kBigint,             kUnsigned,      "bigint unsigned",    kBigintUnsignedBigint,  SR::kBigint,   kNone,         "DECIMAL(20, 0)",    "BIGINT",            Select::kCastBigint, kPlain,         Code::kTypeUnsignedBigint},
    TypeRow{kBigint,             kUnsignedNoKey, "bigint unsigned",    kBigintUnsignedDecimal, SR::kDecimal,  kNone,         "DECIMAL(20, 0)",    "DECIMAL(20, 0)",    kAsIs,               kPlain,         kNothing},
    TypeRow{kBigint,             kUnsigned,      "bigint unsigned",    kAnyway,                SR::kLargeint, kNone,         "DECIMAL(20, 0)",    "DECIMAL(20, 0)",    kAsIs,               kPlain,         kNothing},
    TypeRow{kBigint,             kAny,           "bigint",             kAnyway,                SR::kBigint,   kNone,         "BIGINT",            "BIGINT",            kAsIs,               kPlain,         kNothing},
    TypeRow{kFloat,              kSortKey,       "float",              kAnyway,                SR::kVarchar,  kFloatText,    "FLOAT",             "STRING",            Select::kCastString, kPlain,         Code::kTypeFloat},
    TypeRow{kFloat,              kAny,           "float(7,2)",         kAnyway,                SR::kFloat,    kNone,         "FLOAT",             "FLOAT",             kAsIs,               kPlain,         Code::kTypeFloat},
    TypeRow{kDouble,             kSortKey,       "double",             kAnyway,                SR::kVarchar,  kFloatText,    "DOUBLE",            "STRING",            Select::kCastString, kPlain,         kNothing},
    TypeRow{kDouble,             kAny,           "double",             kAnyway,                SR::kDouble,   kNone,         "DOUBLE",            "DOUBLE",            kAsIs,               kPlain,         kNothing},
    TypeRow{kDecimal,            kKeyDigits18,   "decimal(10,0)",      kAnyway,                SR::kBigint,   kNone,         "DECIMAL({p}, 0)",   "BIGINT",            Select::kCastBigint, kPlain,         Code::kTypeDecimalKey},
    TypeRow{kDecimal,            kKeyDigits38,   "decimal(20,0)",      kAnyway,                SR::kLargeint, kNone,         "DECIMAL({p}, 0)",   "DECIMAL({p}, 0)",   kAsIs,               kPlain,         Code::kTypeDecimalKey},
    TypeRow{kDecimal,            kKeyTo38,       "decimal(10,2)",      kAnyway,                SR::kVarchar,  kDecimalText,  "DECIMAL({p}, {s})", "STRING",            Select::kCastString, kPlain,         Code::kTypeKeyText},
    TypeRow{kDecimal,            kDigits38,      "decimal(10,2)",      kAnyway,                SR::kDecimal,  kNone,         "DECIMAL({p}, {s})", "DECIMAL({p}, {s})", kAsIs,               kPlain,         kNothing},
    TypeRow{kDecimal,            kAny,           "decimal(65,30)",     kAnyway,                SR::kVarchar,  kDecimalText,  "STRING",            "STRING",            Select::kPlainDecimal, kDecimalString, Code::kTypeWideDecimal},
    TypeRow{kBit,                kBit1,          "bit(1)",             kAnyway,                SR::kBoolean,  kNone,         "BOOLEAN",           "BOOLEAN",           kAsIs,               kPlain,         kNothing},
    TypeRow{kBit,                kBits15,        "bit(8)",             kAnyway,                SR::kSmallint, kNone,         "BYTES",             "SMALLINT",          Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,                kBits31,        "bit(16)",            kAnyway,                SR::kInt,      kNone,         "BYTES",             "INT",               Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,                kBits63,        "bit(32)",            kAnyway,                SR::kBigint,   kNone,         "BYTES",             "BIGINT",            Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,                kAny,           "bit(64)",            kAnyway,                SR::kLargeint, kNone,         "BYTES",             "DECIMAL(20, 0)",    Select::kBits,       kPlain,         kNothing},
    TypeRow{kDate,               kAny,           "date",               kAnyway,                SR::kDate,     kNone,         "DATE",              "DATE",              kAsIs,               kFullYears,     kNothing},
    TypeRow{kTime,               kAny,           "time(3)",            kTimeBigint,            SR::kBigint,   kNone,         "BIGINT",            "BIGINT",            kAsIs,               kPlain,         Code::kTypeTimeBigint},
    TypeRow{kTime,               kAny,           "time(3)",            kAnyway,                SR::kVarchar,  kTimeText,     "BIGINT",            "STRING",            Select::kTime,       kPlain,         Code::kTypeTime},
    TypeRow{kDatetime,           kAny,           "datetime(6)",        kAnyway,                SR::kDatetime, kNone,         "TIMESTAMP({p})",    "TIMESTAMP({p})",    kAsIs,               kFullYears,     kNothing},
    TypeRow{kTimestamp,          kAny,           "timestamp",          kAnyway,                SR::kDatetime, kNone,         "TIMESTAMP({p})",    "TIMESTAMP({p})",    kAsIs,               kPlain,         kNothing},
    TypeRow{kYear,               kAny,           "year",               kAnyway,                SR::kInt,      kNone,         "INT",               "INT",               kAsIs,               kPlain,         Code::kTypeYear},
    TypeRow{kChar,               kShort,         "char(60)",           kAnyway,                SR::kChar,     kCharacters,   "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kChar,               kAny,           "char(100)",          kAnyway,                SR::kVarchar,  kCharacters,   "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kVarchar,            kAny,           "varchar(255)",       kAnyway,                SR::kVarchar,  kCharacters,   "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kTinytext,           kAny,           "tinytext",           kAnyway,                SR::kVarchar,  kOctets,       "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kText,               kAny,           "text",               kAnyway,                SR::kVarchar,  kOctets,       "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kMediumtext,         kAny,           "mediumtext",         kAnyway,                SR::kVarchar,  kOctets,       "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kLongtext,           kJsonValid,     "longtext",           kJsonJson,              SR::kJson,     kNone,         "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeJsonText},
    TypeRow{kLongtext,           kAny,           "longtext",           kAnyway,                SR::kVarchar,  kOctets,       "STRING",            "STRING",            kAsIs,               kPlain,         kNothing},
    TypeRow{kEnum,               kAny,           "enum('new','paid')", kAnyway,                SR::kVarchar,  kLongest,      "STRING",            "STRING",            Select::kMembers,    kPlain,         kNothing},
    TypeRow{kSet,                kAny,           "set('a','b')",       kAnyway,                SR::kVarchar,  kJoined,       "STRING",            "STRING",            Select::kMembers,    kPlain,         kNothing},
    TypeRow{kJson,               kSortKey,       "json",               kAnyway,                SR::kVarchar,  kJsonText,     "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeJson},
    TypeRow{kJson,               kAny,           "json",               kJsonString,            SR::kVarchar,  kJsonText,     "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeJson},
    TypeRow{kJson,               kAny,           "json",               kAnyway,                SR::kJson,     kNone,         "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeJson},
    TypeRow{kBinary,             kAny,           "binary(16)",         kBinaryAsBase64,        SR::kVarchar,  kBase64,       "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kBinary,             kAny,           "binary(16)",         kAnyway,                SR::kVarchar,  kHex,          "STRING",            "STRING",            Select::kPadded,     kBinaryHex,     Code::kTypeHex},
    TypeRow{kVarbinary,          kAny,           "varbinary(100)",     kBinaryAsBase64,        SR::kVarchar,  kBase64,       "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kVarbinary,          kAny,           "varbinary(100)",     kAnyway,                SR::kVarchar,  kHex,          "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kTinyblob,           kAny,           "tinyblob",           kBinaryAsBase64,        SR::kVarchar,  kBase64Octets, "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kTinyblob,           kAny,           "tinyblob",           kAnyway,                SR::kVarchar,  kHexOctets,    "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kBlob,               kAny,           "blob",               kBinaryAsBase64,        SR::kVarchar,  kBase64Octets, "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kBlob,               kAny,           "blob",               kAnyway,                SR::kVarchar,  kHexOctets,    "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kMediumblob,         kAny,           "mediumblob",         kBinaryAsBase64,        SR::kVarchar,  kBase64Octets, "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kMediumblob,         kAny,           "mediumblob",         kAnyway,                SR::kVarchar,  kHexOctets,    "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kLongblob,           kAny,           "longblob",           kBinaryAsBase64,        SR::kVarchar,  kBase64Octets, "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeBase64},
    TypeRow{kLongblob,           kAny,           "longblob",           kAnyway,                SR::kVarchar,  kHexOctets,    "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kGeometry,           kAny,           "geometry",           kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kPoint,              kAny,           "point",              kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kLinestring,         kAny,           "linestring",         kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kPolygon,            kAny,           "polygon",            kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultipoint,         kAny,           "multipoint",         kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultilinestring,    kAny,           "multilinestring",    kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultipolygon,       kAny,           "multipolygon",       kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kGeometrycollection, kAny,           "geometrycollection", kAnyway,                SR::kVarchar,  kMaximum,      "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kVector,             kAny,           "vector(3)",          kBinaryAsBase64,        SR::kVarchar,  kBase64Vector, "STRING",            "STRING",            kAsIs,               kBinaryBase64,  Code::kTypeNotProven},
    TypeRow{kVector,             kAny,           "vector(3)",          kAnyway,                SR::kVarchar,  kHexVector,    "STRING",            "STRING",            kAsIs,               kBinaryHex,     Code::kTypeNotProven},
    TypeRow{kUuid,               kAny,           "uuid",               kAnyway,                SR::kVarchar,  kUuidText,     "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeNotProven},
    TypeRow{kInet4,              kAny,           "inet4",              kAnyway,                SR::kVarchar,  kInet4Text,    "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeNotProven},
    TypeRow{kInet6,              kAny,           "inet6",              kAnyway,                SR::kVarchar,  kInet6Text,    "STRING",            "STRING",            kAsIs,               kPlain,         Code::kTypeNotProven},
};
// clang-format on

/// Returns true if every column that satisfies `narrow` also satisfies `wide`. Stricter conditions come first in When.
constexpr bool implies(When narrow, When wide) {
  const auto within = [&](When first, When last) { return narrow >= first && wide > narrow && wide <= last; };
  return narrow == wide || wide == kAny || within(kKeyDigits18, kDigits38) || within(kBit1, kBits63) ||
         (narrow == kUnsignedNoKey && wide == kUnsigned);
}

constexpr bool shadows(const TypeRow& earlier, const TypeRow& later) {
  return earlier.mysql == later.mysql && implies(later.when, earlier.when) &&
         (!earlier.choice || earlier.choice == later.choice);
}

/// Returns true if every type except kUnknown has rows, the rows of a type are adjacent, the last of them is for any
/// column, and no row is unreachable behind an earlier one.
constexpr bool is_sound() {
  std::size_t at = 0;
  for (int type = 0; type < static_cast<int>(kUnknown); ++type) {
    const auto first = at;
    while (at < kTypeRows.size() && static_cast<int>(kTypeRows[at].mysql) == type) ++at;
    if (at == first || kTypeRows[at - 1].when != kAny || kTypeRows[at - 1].choice) return false;
    for (auto later = first; later < at; ++later) {
      for (auto earlier = first; earlier < later; ++earlier) {
        if (shadows(kTypeRows[earlier], kTypeRows[later])) return false;
      }
    }
  }
  return at == kTypeRows.size();
}
static_assert(is_sound(), "a type has no row, a row can never match, or rows are out of order");

/// The first row of each type, and after them the end of the table.
inline constexpr auto kFirstRows = [] {
  std::array<std::size_t, static_cast<std::size_t>(kUnknown) + 2> first{};
  for (std::size_t type = 1; type < first.size(); ++type) {
    first[type] = first[type - 1];
    while (first[type] < kTypeRows.size() && static_cast<std::size_t>(kTypeRows[first[type]].mysql) < type)
      ++first[type];
  }
  return first;
}();

}  // namespace type_table

using type_table::kFirstRows;
using type_table::kTypeRows;

/// Return the words of the table for people: "in the primary key, scale 0, up to 18 digits".
std::string_view words(When when);
std::string_view words(Length length);
std::string_view words(Select select);
std::string_view words(SourceMode mode);

/// Return a column of the row's example type, with text in utf8mb4, and its use as a key.
Column example_column(const TypeRow& row);
KeyUse key_use(const TypeRow& row);

/// Returns the row that applies to a column; nullptr for a type without rows.
const TypeRow* find_row(const Column& column, KeyUse use, const Choices& choices);

/// Returns the Flink expression that converts the source column to the sink's value.
std::string select_expression(const TypeRow& row, const Column& column, const FlinkVersions& versions);

}  // namespace smt::types
