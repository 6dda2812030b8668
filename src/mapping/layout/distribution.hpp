#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// HASH of the primary key or of the rule's `distributed_by`; for a DUPLICATE KEY table without it RANDOM, or HASH of
/// its first key column where StarRocks has no RANDOM.
Decided<Distribution> make_distribution(Mapping& mapping);

/// `properties.*` of the rule, and replication_num = min(be_num, 3) unless the rule sets it.
Decided<std::vector<Option>> make_properties(const TableRule& rule, const Config& config);

/// PARTITION BY of the rule's partition_key and partitions, checked against the target's columns and key. By a key
/// alone: days, which StarRocks makes itself from 3.0 on; before, the months of 2010 to 2039. Where the
/// rule has neither, none; for partitions by date in MySQL, and for a large table with a date, it offers the lines.
Decided<std::optional<Partition>> make_partition(Mapping& mapping);

/// The target column of a MySQL column, or one that the conf adds, by its name there or in StarRocks; the exact case
/// comes first. Returns nullptr if there is none.
const TargetColumn* find_target_column(const TargetTable& target, std::string_view name);
/// The same for a name that `conf_key` has at `place` of the conf; an unknown one is an error there.
const TargetColumn* find_target_column(Mapping& mapping, const std::string& name, const Place& place,
                                       std::string_view conf_key);
bool is_key_column(const TargetTable& target, std::string_view name);

}  // namespace smt::mapping
