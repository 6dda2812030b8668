#pragma once
// The words of COLUMN_TYPE: one row per type of MySQL and MariaDB, with the allowed content of its parentheses.

#include <array>
#include <string_view>

#include "smt/catalog.hpp"

namespace smt::catalog {

enum class TypeShape {
  kPlain,     // nothing
  kWidth,     // (display width), optional
  kLength,    // (length)
  kDecimal,   // (precision,scale)
  kFloating,  // (display width,scale), or (precision), optional
  kFraction,  // (fractional digits), optional
  kMembers,   // ('a','b')
};

struct TypeShapeRow {
  MysqlType kind;
  std::string_view name;
  TypeShape shape;
};

// In the order of MysqlType.
constexpr std::array kTypeRows{
    TypeShapeRow{MysqlType::kTinyint, "tinyint", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kSmallint, "smallint", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kMediumint, "mediumint", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kInt, "int", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kBigint, "bigint", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kFloat, "float", TypeShape::kFloating},
    TypeShapeRow{MysqlType::kDouble, "double", TypeShape::kFloating},
    TypeShapeRow{MysqlType::kDecimal, "decimal", TypeShape::kDecimal},
    TypeShapeRow{MysqlType::kBit, "bit", TypeShape::kLength},
    TypeShapeRow{MysqlType::kDate, "date", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kTime, "time", TypeShape::kFraction},
    TypeShapeRow{MysqlType::kDatetime, "datetime", TypeShape::kFraction},
    TypeShapeRow{MysqlType::kTimestamp, "timestamp", TypeShape::kFraction},
    TypeShapeRow{MysqlType::kYear, "year", TypeShape::kWidth},
    TypeShapeRow{MysqlType::kChar, "char", TypeShape::kLength},
    TypeShapeRow{MysqlType::kVarchar, "varchar", TypeShape::kLength},
    TypeShapeRow{MysqlType::kTinytext, "tinytext", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kText, "text", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kMediumtext, "mediumtext", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kLongtext, "longtext", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kEnum, "enum", TypeShape::kMembers},
    TypeShapeRow{MysqlType::kSet, "set", TypeShape::kMembers},
    TypeShapeRow{MysqlType::kJson, "json", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kBinary, "binary", TypeShape::kLength},
    TypeShapeRow{MysqlType::kVarbinary, "varbinary", TypeShape::kLength},
    TypeShapeRow{MysqlType::kTinyblob, "tinyblob", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kBlob, "blob", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kMediumblob, "mediumblob", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kLongblob, "longblob", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kGeometry, "geometry", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kPoint, "point", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kLinestring, "linestring", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kPolygon, "polygon", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kMultipoint, "multipoint", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kMultilinestring, "multilinestring", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kMultipolygon, "multipolygon", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kGeometrycollection, "geometrycollection", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kVector, "vector", TypeShape::kLength},
    TypeShapeRow{MysqlType::kUuid, "uuid", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kInet4, "inet4", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kInet6, "inet6", TypeShape::kPlain},
    TypeShapeRow{MysqlType::kUnknown, "unknown", TypeShape::kPlain},
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

constexpr const TypeShapeRow& row_of(MysqlType kind) { return kTypeRows[static_cast<std::size_t>(kind)]; }

}  // namespace smt::catalog
