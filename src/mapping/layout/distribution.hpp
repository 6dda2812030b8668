#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns HASH of the rule's `distributed_by`, or what its `distribution` says. Without either it returns HASH of the
/// key, and for a DUPLICATE KEY table RANDOM, or HASH of the first key column if StarRocks has no RANDOM.
Decided<Distribution> make_distribution(Mapping& mapping);

/// Returns `properties.*` of the rule. Unless the rule sets it, replication_num is min(be_num, 3), or 1 for a
/// shared-data cluster.
Decided<std::vector<Option>> make_properties(const TableRule& rule, const Config& config);

/// Returns PARTITION BY of the rule's partition_key and partitions, checked against the target's columns and key. A key
/// alone means days, which StarRocks creates itself from 3.0 on; before 3.0 it means the months of 2010 to 2039.
/// Returns nullopt if the rule has neither line. A note then suggests the lines for tables with date partitions in
/// MySQL and for large tables with a date.
Decided<std::optional<Partition>> make_partition(Mapping& mapping);

/// Returns the target column of a MySQL column or of an added column, by its name in MySQL or in StarRocks; the exact
/// case comes first. Returns nullptr if there is none.
const TargetColumn* find_target_column(const TargetTable& target, std::string_view name);
/// Does the same for a name that `conf_key` has at `place` of the conf. An unknown name is an error there.
const TargetColumn* find_target_column(Mapping& mapping, const std::string& name, const Place& place,
                                       std::string_view conf_key);
bool is_key_column(const TargetTable& target, std::string_view name);

}  // namespace smt::mapping
