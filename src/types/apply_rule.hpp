#pragma once

#include "smt/types.hpp"

namespace smt::types {

/// What `rule`, which sets types, makes of the column that the type table maps as `usual`. What does not fit the column
/// is an error at the rule's line; a type that holds fewer values than the column is a warning at `place`.
ColumnMapping apply_rule(const TypeRule& rule, const Column& column, ColumnMapping usual, const Place& place);

/// May a mysql-cdc source declare the column so without losing values or ending the job? `usual` is the type table's
/// declaration (docs/facts/flink-cdc.md#values).
bool can_read(const Column& column, const FlinkType& usual, const FlinkType& wanted);

/// The Flink expression that turns `expression` of one type into another, exactly where the other can hold the value;
/// nullopt if Flink has none, or would have to convert text.
std::optional<std::string> cast(const std::string& expression, const FlinkType& from, const FlinkType& to);

/// Does `wide` hold every value that `narrow` holds?
bool holds_all(const StarRocksType& wide, const StarRocksType& narrow);

/// Bytes of the longest value of a type as text.
std::uint32_t text_length(const StarRocksType& type);

}  // namespace smt::types
