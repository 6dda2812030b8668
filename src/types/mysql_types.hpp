#pragma once
// THE type table. The first row of a type whose condition holds is taken; the last row of each type is kAny.
// Sources: measured.md §4 (StarRocks FE), §5 and §7 (Flink CDC, both phases, real jobs); starrocks-ddl.md §2.

#include <array>
#include <optional>

#include "smt/types.hpp"

namespace smt {

enum class When {
  kAny,
  kUnsigned,
  kKeyDigits18,  // in the primary key, scale 0, up to 18 digits
  kKeyDigits38,  // in the primary key, scale 0, up to 38 digits
  kKeyTo38,      // in the primary key, up to 38 digits
  kDigits38,     // up to 38 digits
  kShort,        // not in the primary key, up to 255 bytes of UTF-8
  kJsonValid,    // not in the primary key, with MariaDB's check that makes it JSON
  kBit1,
  kBits15,
  kBits31,
  kBits63,  // up to so many bits
};

enum class Length {
  kNone,
  kCharacters,   // characters × the widest UTF-8 character of the set
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
  kMaximum,  // 1,048,576
};

enum class Select { kAsIs, kTime, kBits, kEnum, kCastString, kCastBigint };

struct TypeRow {
  MysqlType mysql;
  When when;
  StarRocksKind starrocks;
  Length length;
  std::string_view source, sink;  // {p} and {s}: precision and scale
  Select select;
  SourceMode mode;
  std::optional<Code> finding;  // every column of the row gets it
};

namespace type_table {

using enum MysqlType;
using enum When;
using enum Length;
using enum SourceMode;
constexpr auto kNothing = std::nullopt;
constexpr auto kAsIs = Select::kAsIs;
using SR = StarRocksKind;

// clang-format off
inline constexpr std::array kTypeRows{
    //      MySQL       when           StarRocks       length       Flink source        Flink sink          SELECT               source option   tells
    TypeRow{kTinyint,   kUnsigned,     SR::kSmallint,  kNone,       "SMALLINT",         "SMALLINT",         kAsIs,               kPlain,         kNothing},
    TypeRow{kTinyint,   kAny,          SR::kTinyint,   kNone,       "TINYINT",          "TINYINT",          kAsIs,               kPlain,         kNothing},
    TypeRow{kSmallint,  kUnsigned,     SR::kInt,       kNone,       "INT",              "INT",              kAsIs,               kPlain,         kNothing},
    TypeRow{kSmallint,  kAny,          SR::kSmallint,  kNone,       "SMALLINT",         "SMALLINT",         kAsIs,               kPlain,         kNothing},
    TypeRow{kMediumint, kAny,          SR::kInt,       kNone,       "INT",              "INT",              kAsIs,               kPlain,         kNothing},
    TypeRow{kInt,       kUnsigned,     SR::kBigint,    kNone,       "BIGINT",           "BIGINT",           kAsIs,               kPlain,         kNothing},
    TypeRow{kInt,       kAny,          SR::kInt,       kNone,       "INT",              "INT",              kAsIs,               kPlain,         kNothing},
    TypeRow{kBigint,    kUnsigned,     SR::kLargeint,  kNone,       "DECIMAL(20, 0)",   "DECIMAL(20, 0)",   kAsIs,               kPlain,         kNothing},
    TypeRow{kBigint,    kAny,          SR::kBigint,    kNone,       "BIGINT",           "BIGINT",           kAsIs,               kPlain,         kNothing},
    TypeRow{kFloat,     kAny,          SR::kFloat,     kNone,       "FLOAT",            "FLOAT",            kAsIs,               kPlain,         Code::kTypeFloat},
    TypeRow{kDouble,    kAny,          SR::kDouble,    kNone,       "DOUBLE",           "DOUBLE",           kAsIs,               kPlain,         kNothing},
    TypeRow{kDecimal,   kKeyDigits18,  SR::kBigint,    kNone,       "DECIMAL({p}, 0)",  "BIGINT",           Select::kCastBigint, kPlain,         Code::kTypeDecimalKey},
    TypeRow{kDecimal,   kKeyDigits38,  SR::kLargeint,  kNone,       "DECIMAL({p}, 0)",  "DECIMAL({p}, 0)",  kAsIs,               kPlain,         Code::kTypeDecimalKey},
    TypeRow{kDecimal,   kKeyTo38,      SR::kVarchar,   kDecimalText,"DECIMAL({p}, {s})","STRING",           Select::kCastString, kPlain,         Code::kTypeKeyText},
    TypeRow{kDecimal,   kDigits38,     SR::kDecimal,   kNone,       "DECIMAL({p}, {s})","DECIMAL({p}, {s})",kAsIs,               kPlain,         kNothing},
    TypeRow{kDecimal,   kAny,          SR::kVarchar,   kDecimalText,"STRING",           "STRING",           kAsIs,               kDecimalString, Code::kTypeWideDecimal},
    TypeRow{kBit,       kBit1,         SR::kBoolean,   kNone,       "BOOLEAN",          "BOOLEAN",          kAsIs,               kPlain,         kNothing},
    TypeRow{kBit,       kBits15,       SR::kSmallint,  kNone,       "BYTES",            "SMALLINT",         Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,       kBits31,       SR::kInt,       kNone,       "BYTES",            "INT",              Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,       kBits63,       SR::kBigint,    kNone,       "BYTES",            "BIGINT",           Select::kBits,       kPlain,         kNothing},
    TypeRow{kBit,       kAny,          SR::kLargeint,  kNone,       "BYTES",            "DECIMAL(20, 0)",   Select::kBits,       kPlain,         kNothing},
    TypeRow{kDate,      kAny,          SR::kDate,      kNone,       "DATE",             "DATE",             kAsIs,               kFullYears,     kNothing},
    TypeRow{kTime,      kAny,          SR::kVarchar,   kTimeText,   "BIGINT",           "STRING",           Select::kTime,       kPlain,         Code::kTypeTime},
    TypeRow{kDatetime,  kAny,          SR::kDatetime,  kNone,       "TIMESTAMP({p})",   "TIMESTAMP({p})",   kAsIs,               kFullYears,     kNothing},
    TypeRow{kTimestamp, kAny,          SR::kDatetime,  kNone,       "TIMESTAMP({p})",   "TIMESTAMP({p})",   kAsIs,               kPlain,         kNothing},
    TypeRow{kYear,      kAny,          SR::kInt,       kNone,       "INT",              "INT",              kAsIs,               kPlain,         Code::kTypeYear},
    TypeRow{kChar,      kShort,        SR::kChar,      kCharacters, "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kChar,      kAny,          SR::kVarchar,   kCharacters, "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kVarchar,   kAny,          SR::kVarchar,   kCharacters, "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kTinytext,  kAny,          SR::kVarchar,   kOctets,     "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kText,      kAny,          SR::kVarchar,   kOctets,     "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kMediumtext,kAny,          SR::kVarchar,   kOctets,     "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kLongtext,  kJsonValid,    SR::kJson,      kNone,       "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeJsonText},
    TypeRow{kLongtext,  kAny,          SR::kVarchar,   kOctets,     "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kEnum,      kAny,          SR::kVarchar,   kLongest,    "STRING",           "STRING",           Select::kEnum,       kPlain,         kNothing},
    TypeRow{kSet,       kAny,          SR::kVarchar,   kJoined,     "STRING",           "STRING",           kAsIs,               kPlain,         kNothing},
    TypeRow{kJson,      kAny,          SR::kJson,      kNone,       "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeJson},
    TypeRow{kBinary,    kAny,          SR::kVarchar,   kHex,        "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kVarbinary, kAny,          SR::kVarchar,   kHex,        "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kTinyblob,  kAny,          SR::kVarchar,   kHexOctets,  "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kBlob,      kAny,          SR::kVarchar,   kHexOctets,  "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kMediumblob,kAny,          SR::kVarchar,   kHexOctets,  "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kLongblob,  kAny,          SR::kVarchar,   kHexOctets,  "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeHex},
    TypeRow{kGeometry,  kAny,          SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kPoint,     kAny,          SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kLinestring,kAny,          SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kPolygon,   kAny,          SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultipoint,kAny,          SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultilinestring, kAny,    SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kMultipolygon, kAny,       SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kGeometrycollection, kAny, SR::kVarchar,   kMaximum,    "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeSpatial},
    TypeRow{kVector,    kAny,          SR::kVarchar,   kHexVector,  "STRING",           "STRING",           kAsIs,               kBinaryHex,     Code::kTypeNotProven},
    TypeRow{kUuid,      kAny,          SR::kVarchar,   kUuidText,   "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeNotProven},
    TypeRow{kInet4,     kAny,          SR::kVarchar,   kInet4Text,  "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeNotProven},
    TypeRow{kInet6,     kAny,          SR::kVarchar,   kInet6Text,  "STRING",           "STRING",           kAsIs,               kPlain,         Code::kTypeNotProven},
};
// clang-format on

/// Every type but kUnknown has rows, they stand together, and exactly the last of them is kAny: nothing is missing,
/// nothing is shadowed.
constexpr bool is_sound() {
  std::size_t at = 0;
  for (int type = 0; type < static_cast<int>(kUnknown); ++type) {
    bool any = false;
    for (; at < kTypeRows.size() && static_cast<int>(kTypeRows[at].mysql) == type; ++at) {
      if (any) return false;
      any = kTypeRows[at].when == kAny;
    }
    if (!any) return false;
  }
  return at == kTypeRows.size();
}
static_assert(is_sound(), "a type has no row, a row can never match, or rows are out of order");

}  // namespace type_table

using type_table::kTypeRows;

/// The words of the table for people: "in the primary key, scale 0, up to 18 digits".
std::string_view words(When when);
std::string_view words(Length length);
std::string_view words(Select select);
std::string_view words(SourceMode mode);

/// The Flink expression that makes the sink's value of the source column.
std::string select_expression(const TypeRow& row, const Column& column);

}  // namespace smt
