#pragma once

#include "smt/types.hpp"

namespace smt::types {

/// Applies `rule`, which sets types, to a column that the type table maps as `usual`. Reports a type that does not fit
/// the column as an error at the rule's line, and a type with fewer values than the column as a warning at `place`. A
/// VARCHAR without a length gets that of the column, up to `longest_varchar`.
ColumnMapping apply_rule(const TypeRule& rule, const Column& column, ColumnMapping usual, std::uint32_t longest_varchar,
                         const Place& place);

/// Returns true if a mysql-cdc source may declare the column as `wanted` without losing values or stopping the job.
/// `usual` is the type table's declaration (docs/facts/flink-cdc.md#values).
bool can_read(const Column& column, const FlinkType& usual, const FlinkType& wanted);

/// Returns the Flink expression that converts `expression` from one type to another, exactly if the other can represent
/// the value. Returns nullopt if Flink has no such expression, or would have to convert text.
std::optional<std::string> cast(const std::string& expression, const FlinkType& from, const FlinkType& to);

/// Returns true if `wide` can represent every value of `narrow`.
bool holds_all(const StarRocksType& wide, const StarRocksType& narrow);

/// Returns the length in bytes of the longest value of a type as text.
std::uint32_t text_length(const StarRocksType& type);

}  // namespace smt::types
