#pragma once
// The names that StarRocks knows in PROPERTIES of CREATE TABLE. It refuses a statement with any other name.

#include <array>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"
#include "smt/starrocks_target.hpp"
#include "types/value_form.hpp"

namespace smt::types {

/// The clusters in which a property has an effect, and what the others do with it.
enum class Clusters { kAll, kSharedDataOrIgnored, kSharedDataOrRefused, kSharedNothingOrIgnored };

struct PropertyRow {
  std::string_view name;
  Version since;              // 2.5 means 2.5 or older
  ValueForm form = kAnyText;  // StarRocks refuses a statement with another value
  Clusters clusters = Clusters::kAll;
};

/// Sources: docs CREATE_TABLE, dynamic_partitioning, expression_partitioning and FE PropertyAnalyzer. If the docs do
/// not state a version, it is the oldest whose PropertyAnalyzer has the name. Properties of materialized views are
/// omitted. Source of the clusters: OlapTableFactory, which reads some properties only of cloud-native tables and
/// refuses what it did not read, and docs CREATE_TABLE.
// clang-format off
inline constexpr std::array kProperties = std::to_array<PropertyRow>({
    {"replication_num", {2, 5, 0}},
    {"storage_medium", {2, 5, 0}, words_of("SSD or HDD"), Clusters::kSharedNothingOrIgnored},
    {"storage_cooldown_time", {2, 5, 0}, kAnyText, Clusters::kSharedNothingOrIgnored},
    {"storage_cooldown_ttl", {3, 1, 0}, kAnyText, Clusters::kSharedNothingOrIgnored},
    {"storage_type", {2, 5, 0}},
    {"storage_format", {2, 5, 0}},
    {"in_memory", {2, 5, 0}, kAnyText, Clusters::kSharedNothingOrIgnored},
    {"short_key", {2, 5, 0}},
    {"bloom_filter_columns", {2, 5, 0}},
    {"bloom_filter_fpp", {2, 5, 0}},
    {"colocate_with", {2, 5, 0}},
    {"compression", {2, 5, 0}},
    {"enable_persistent_index", {2, 5, 0}},
    {"persistent_index_type", {3, 1, 0}, words_of("LOCAL or CLOUD_NATIVE"), Clusters::kSharedDataOrRefused},
    {"primary_index_cache_expire_sec", {3, 2, 0}},
    {"write_quorum", {2, 5, 0}, words_of("MAJORITY, ONE or ALL"), Clusters::kSharedNothingOrIgnored},
    {"replicated_storage", {2, 5, 0}, kAnyText, Clusters::kSharedNothingOrIgnored},
    {"tablet_type", {2, 5, 0}},
    {"unique_constraints", {2, 5, 0}},
    {"foreign_key_constraints", {2, 5, 0}},
    {"binlog_enable", {3, 1, 0}},
    {"binlog_ttl_second", {3, 1, 0}},
    {"binlog_max_size", {3, 1, 0}},
    {"dynamic_partition.enable", {2, 5, 0}},
    {"dynamic_partition.time_unit", {2, 5, 0}},
    {"dynamic_partition.time_zone", {2, 5, 0}},
    {"dynamic_partition.start", {2, 5, 0}},
    {"dynamic_partition.end", {2, 5, 0}},
    {"dynamic_partition.prefix", {2, 5, 0}},
    {"dynamic_partition.buckets", {2, 5, 0}},
    {"dynamic_partition.replication_num", {2, 5, 0}},
    {"dynamic_partition.history_partition_num", {2, 5, 2}},
    {"dynamic_partition.start_day_of_week", {2, 5, 0}},
    {"dynamic_partition.start_day_of_month", {2, 5, 0}},
    {"partition_live_number", {2, 5, 0}, number_from(1)},
    {"partition_ttl_number", {2, 5, 0}},
    {"partition_ttl", {3, 1, 0}},
    {"partition_retention_condition", {3, 5, 0}},
    {"time_drift_constraint", {3, 5, 0}},
    {"storage_volume", {3, 1, 0}, kAnyText, Clusters::kSharedDataOrIgnored},
    {"datacache.enable", {3, 1, 0}, kAnyText, Clusters::kSharedDataOrRefused},
    {"datacache.partition_duration", {3, 1, 0}, kAnyText, Clusters::kSharedDataOrRefused},
    {"enable_async_write_back", {3, 1, 0}, kAnyText, Clusters::kSharedDataOrRefused},
    {"bucket_size", {3, 2, 0}},
    {"mutable_bucket_num", {3, 2, 0}},
    {"enable_load_profile", {3, 2, 0}},
    {"fast_schema_evolution", {3, 2, 0}},
    {"labels.location", {3, 2, 8}, kAnyText, Clusters::kSharedNothingOrIgnored},
    {"base_compaction_forbidden_time_ranges", {3, 2, 13}},
    {"compaction_strategy", {4, 0, 0}},
    {"file_bundling", {4, 0, 0}, kAnyText, Clusters::kSharedDataOrRefused},
    {"flat_json.enable", {4, 0, 0}},
    {"flat_json.null.factor", {4, 0, 0}},
    {"flat_json.sparsity.factor", {4, 0, 0}},
    {"flat_json.column.max", {4, 0, 0}},
    {"enable_statistic_collect_on_first_load", {4, 0, 0}},
    {"cloud_native_fast_schema_evolution_v2", {4, 1, 0}, kAnyText, Clusters::kSharedDataOrRefused},
});
// clang-format on

/// Returns the row of a name in exactly this spelling, or nullptr.
const PropertyRow* find_property(std::string_view name);
/// Returns true for `enable_persistent_index = false` from 4.0 on: StarRocks refuses it for PRIMARY KEY tables, and
/// ignores it for others (docs/facts/starrocks-ddl.md#keys).
bool is_refused_property(std::string_view name, std::string_view value, const StarRocksTarget& starrocks);
/// Returns the known name nearest to a mistyped one, or "".
std::string nearest_property(std::string_view name);

}  // namespace smt::types
