#pragma once
// The words of COLUMN_TYPE: one row per type of MySQL and MariaDB, and what may stand in its parentheses.

#include <array>
#include <string_view>

#include "smt/catalog.hpp"

namespace smt {

enum class TypeShape {
  kPlain,     // nothing
  kWidth,     // (display width), optional
  kLength,    // (length)
  kDecimal,   // (precision,scale)
  kFloating,  // (display width,scale), or (precision), optional
  kFraction,  // (digits of the second), optional
  kMembers,   // ('a','b')
};

struct TypeRow {
  MysqlType kind;
  std::string_view name;
  TypeShape shape;
};

// In the order of MysqlType.
constexpr std::array kTypeRows{
    TypeRow{MysqlType::kTinyint, "tinyint", TypeShape::kWidth},
    TypeRow{MysqlType::kSmallint, "smallint", TypeShape::kWidth},
    TypeRow{MysqlType::kMediumint, "mediumint", TypeShape::kWidth},
    TypeRow{MysqlType::kInt, "int", TypeShape::kWidth},
    TypeRow{MysqlType::kBigint, "bigint", TypeShape::kWidth},
    TypeRow{MysqlType::kFloat, "float", TypeShape::kFloating},
    TypeRow{MysqlType::kDouble, "double", TypeShape::kFloating},
    TypeRow{MysqlType::kDecimal, "decimal", TypeShape::kDecimal},
    TypeRow{MysqlType::kBit, "bit", TypeShape::kLength},
    TypeRow{MysqlType::kDate, "date", TypeShape::kPlain},
    TypeRow{MysqlType::kTime, "time", TypeShape::kFraction},
    TypeRow{MysqlType::kDatetime, "datetime", TypeShape::kFraction},
    TypeRow{MysqlType::kTimestamp, "timestamp", TypeShape::kFraction},
    TypeRow{MysqlType::kYear, "year", TypeShape::kWidth},
    TypeRow{MysqlType::kChar, "char", TypeShape::kLength},
    TypeRow{MysqlType::kVarchar, "varchar", TypeShape::kLength},
    TypeRow{MysqlType::kTinytext, "tinytext", TypeShape::kPlain},
    TypeRow{MysqlType::kText, "text", TypeShape::kPlain},
    TypeRow{MysqlType::kMediumtext, "mediumtext", TypeShape::kPlain},
    TypeRow{MysqlType::kLongtext, "longtext", TypeShape::kPlain},
    TypeRow{MysqlType::kEnum, "enum", TypeShape::kMembers},
    TypeRow{MysqlType::kSet, "set", TypeShape::kMembers},
    TypeRow{MysqlType::kJson, "json", TypeShape::kPlain},
    TypeRow{MysqlType::kBinary, "binary", TypeShape::kLength},
    TypeRow{MysqlType::kVarbinary, "varbinary", TypeShape::kLength},
    TypeRow{MysqlType::kTinyblob, "tinyblob", TypeShape::kPlain},
    TypeRow{MysqlType::kBlob, "blob", TypeShape::kPlain},
    TypeRow{MysqlType::kMediumblob, "mediumblob", TypeShape::kPlain},
    TypeRow{MysqlType::kLongblob, "longblob", TypeShape::kPlain},
    TypeRow{MysqlType::kGeometry, "geometry", TypeShape::kPlain},
    TypeRow{MysqlType::kPoint, "point", TypeShape::kPlain},
    TypeRow{MysqlType::kLinestring, "linestring", TypeShape::kPlain},
    TypeRow{MysqlType::kPolygon, "polygon", TypeShape::kPlain},
    TypeRow{MysqlType::kMultipoint, "multipoint", TypeShape::kPlain},
    TypeRow{MysqlType::kMultilinestring, "multilinestring", TypeShape::kPlain},
    TypeRow{MysqlType::kMultipolygon, "multipolygon", TypeShape::kPlain},
    TypeRow{MysqlType::kGeometrycollection, "geometrycollection", TypeShape::kPlain},
    TypeRow{MysqlType::kVector, "vector", TypeShape::kLength},
    TypeRow{MysqlType::kUuid, "uuid", TypeShape::kPlain},
    TypeRow{MysqlType::kInet4, "inet4", TypeShape::kPlain},
    TypeRow{MysqlType::kInet6, "inet6", TypeShape::kPlain},
    TypeRow{MysqlType::kUnknown, "unknown", TypeShape::kPlain},
};

struct TypeAlias {
  std::string_view word;
  MysqlType kind;
};

// MySQL 8 and later send geomcollection; the others are what people write by hand.
constexpr std::array kTypeAliases{
    TypeAlias{"geomcollection", MysqlType::kGeometrycollection},
    TypeAlias{"double precision", MysqlType::kDouble},
    TypeAlias{"real", MysqlType::kDouble},
    TypeAlias{"numeric", MysqlType::kDecimal},
    TypeAlias{"integer", MysqlType::kInt},
};

constexpr bool rows_follow_the_enumeration() {
  for (std::size_t i = 0; i < kTypeRows.size(); ++i) {
    if (static_cast<std::size_t>(kTypeRows[i].kind) != i) return false;
  }
  return true;
}
static_assert(rows_follow_the_enumeration(), "a type is missing or out of order");

constexpr const TypeRow& row_of(MysqlType kind) { return kTypeRows[static_cast<std::size_t>(kind)]; }

}  // namespace smt
