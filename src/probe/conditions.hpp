#pragma once
// Conditions in MySQL's SQL on one column, for values that do not arrive unchanged.

#include <optional>
#include <string>
#include <string_view>

#include "smt/mapping.hpp"

namespace smt::probe {

/// A condition, and the part of it that an index on the column can find.
struct Condition {
  std::string all, range;
  bool range_is_all = true;
};

/// Returns the condition for values outside of the range. If `low` is empty, the range has no lower end.
Condition outside(const Column& column, std::string_view low, std::string_view high);
Condition is_null(const Column& column);
Condition zero_date(const Column& column);
Condition equals_zero(const Column& column);
Condition negative_time(const Column& column);
Condition out_of_a_day(const Column& column);
/// Returns the condition for a DATETIME before 1970 whose microseconds are not whole milliseconds.
Condition early_fraction(const Column& column);

/// Returns an expression for the UTF-8 bytes that the value takes in StarRocks, or nullopt if MySQL cannot compute
/// them.
std::optional<std::string> text_bytes(const Column& column, const ColumnMapping& mapping);

/// Returns the condition for values that do not fit `type`, or nullopt for pairs of types that the probe does not know.
std::optional<Condition> beyond(const Column& column, const StarRocksType& type);

/// These two return the digits of a DECIMAL value before and after the point.
std::string whole_digits(const Column& column);
std::string fraction_digits(const Column& column);

bool is_bytes(MysqlType type);
bool is_integer(MysqlType type);
bool is_zero_datable(MysqlType type);  // DATE, DATETIME, TIMESTAMP

}  // namespace smt::probe
