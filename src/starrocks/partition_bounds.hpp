#pragma once
// Bounds of RANGE partitions as SHOW CREATE TABLE prints them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/starrocks.hpp"

namespace smt::starrocks {

/// What the values of a partition column are; text stays as it is.
enum class BoundKind { kText, kDate, kDatetime, kInteger };

BoundKind bound_kind(const PresentType& type);

/// Returns a bound or a list value in StarRocks' spelling: "2024-01-01 00:00:00" for "2024-01-01" of a DATETIME, "7"
/// for "007". Returns nullopt for a text that is no such value.
std::optional<std::string> bound_text(std::string_view text, BoundKind kind);

/// Returns the least value of a type, with which the first partition of VALUES LESS THAN begins: "0000-01-01". Returns
/// nullopt for a type whose least value is not known.
std::optional<std::string> least_bound(const PresentType& type);

enum class StepUnit { kNumber, kHour, kDay, kMonth, kYear };

/// Returns the unit of EVERY (INTERVAL n unit). Returns nullopt for WEEK, whose partitions StarRocks names by the
/// calendar of its machine, and for other words.
std::optional<StepUnit> parse_step_unit(std::string_view word);

/// The partitions that one START, END, EVERY makes, at most 4,096 (max_partitions_in_one_batch), with the names that
/// StarRocks gives them (FE MultiRangePartitionDesc). Returns nullopt if that is not certain: START is not the
/// beginning of a unit, or the last partition would end behind END, where releases differ.
std::optional<std::vector<PresentPartition>> batch_of_partitions(std::string_view start, std::string_view end,
                                                                 std::uint64_t step, StepUnit unit, BoundKind kind);

}  // namespace smt::starrocks
