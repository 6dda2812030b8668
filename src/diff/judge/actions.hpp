#pragma once
// What ALTER TABLE can do besides MODIFY COLUMN of a type: a row for each kind of statement, and for each property
// (docs/facts/starrocks-alter.md).

#include <array>
#include <optional>
#include <string_view>

#include "diff/judge/known.hpp"
#include "smt/diff.hpp"

namespace smt::diff {

enum class Action {
  kAddColumn,
  kDropColumn,
  kModifyColumn,  // its place, NOT NULL to NULL, and before kCommentColumn its comment
  kRenameColumn,
  kCommentColumn,  // MODIFY COLUMN c COMMENT
  kCommentTable,
  kSortPrimary,
  kSortDuplicate,
  kSortOther,  // UNIQUE and AGGREGATE: only a permutation of the key
  kDistribute,
  kHashToRandom,  // DUPLICATE only
  kLeaveRandom,
  kAddPartition,
  kDropPartition,
  kIndex,
};

struct ActionRow {
  Action action;
  Cost cost;
  Known known;
};

// clang-format off
inline constexpr std::array kActions = std::to_array<ActionRow>({
    {Action::kAddColumn,     Cost::kInstant, {true,  true,  {2, 5, 0}, "clauses add_column; docs ALTER_TABLE"}},
    {Action::kDropColumn,    Cost::kInstant, {true,  true,  {2, 5, 0}, "clauses drop_column; docs ALTER_TABLE"}},
    {Action::kModifyColumn,  Cost::kJob,     {true,  true,  {2, 5, 0}, "clauses modify_column; docs ALTER_TABLE"}},
    {Action::kRenameColumn,  Cost::kInstant, {true,  true,  {3, 3, 2}, "clauses rename_column; docs ALTER_TABLE: from 3.3.2"}},
    {Action::kCommentColumn, Cost::kInstant, {false, true,  {4, 0, 0}, "clauses modify_column; grammar of 4.0; docs ALTER_TABLE"}},
    {Action::kCommentTable,  Cost::kInstant, {true,  true,  {3, 1, 0}, "clauses table_comment; docs ALTER_TABLE: from 3.1"}},
    {Action::kSortPrimary,   Cost::kJob,     {true,  true,  {3, 0, 0}, "clauses order_by; docs ALTER_TABLE: from 3.0"}},
    {Action::kSortDuplicate, Cost::kJob,     {false, true,  {3, 3, 0}, "clauses order_by; docs ALTER_TABLE: from 3.3"}},
    {Action::kSortOther,     Cost::kJob,     {false, true,  {3, 3, 0}, "clauses order_by; docs ALTER_TABLE: from 3.3"}},
    {Action::kDistribute,    Cost::kJob,     {true,  true,  {3, 2, 0}, "clauses distribution; docs ALTER_TABLE: from 3.2"}},
    {Action::kHashToRandom,  Cost::kJob,     {true,  true,  {3, 2, 0}, "clauses distribution; docs ALTER_TABLE: from 3.2"}},
    {Action::kLeaveRandom,   Cost::kJob,     {true,  false, kNever,    "clauses distribution_random"}},
    {Action::kAddPartition,  Cost::kInstant, {true,  true,  {2, 5, 0}, "clauses partition_range, partition_list_explicit; docs ALTER_TABLE"}},
    {Action::kDropPartition, Cost::kInstant, {true,  true,  {2, 5, 0}, "clauses partition_range, partition_list_explicit; docs ALTER_TABLE"}},
    {Action::kIndex,         Cost::kJob,     {true,  true,  {2, 5, 0}, "clauses index; docs ALTER_TABLE"}},
});
// clang-format on

constexpr const ActionRow& row_of(Action action) { return kActions[static_cast<std::size_t>(action)]; }

constexpr bool actions_are_complete() {
  for (std::size_t i = 0; i < kActions.size(); ++i) {
    if (kActions[i].action != static_cast<Action>(i)) return false;
  }
  return kActions.size() == static_cast<std::size_t>(Action::kIndex) + 1;
}
static_assert(actions_are_complete(), "one row for each action, in the order of the enumeration");

/// The tables that have a property.
enum class PropertyOf {
  kEvery,
  kPrimary,
  kNotPrimary,
  kRangePartitions,  // RANGE and date_trunc
  kPartitions,
  kRandom,  // without BUCKETS
};

/// How a property is changed.
enum class PropertyWay {
  kSet,
  kSetTogether,  // with the others of its group in one SET: dynamic_partition.*
  kReplication,  // SET default.replication_num, then MODIFY PARTITION (*)
  kBloomFilter,  // a job; U and A: key columns only, which CREATE requires too
  kGroup,        // colocation: out of the group before changes that it forbids, in again afterwards
};

struct PropertyChange {
  std::string_view name;  // or its beginning, if it ends with a point
  PropertyWay way;
  PropertyOf of;
  Known known;
  std::optional<std::string_view> off = {};  // the value that means the same as not naming it, if there is one
};

inline constexpr Known kSetInBoth{true, true, {2, 5, 0}, "clauses set_property; docs ALTER_TABLE"};
inline constexpr Known kSetSince32{true, true, {3, 2, 0}, "clauses set_property; docs ALTER_TABLE: from 3.2"};
inline constexpr Known kSeenInBoth{true, true, kNever, "clauses set_property"};  // ALTER_TABLE does not list it
inline constexpr Known kSeenIn41{false, true, kNever, "clauses set_property of 4.1"};
inline constexpr Known kFlatJson{false, true, {4, 0, 0}, "clauses set_property of 4.1; docs Flat_json: from 4.0"};
inline constexpr Known kCompactionRanges{
    false, true, {3, 2, 13}, "clauses set_property of 4.1; docs ALTER_TABLE: from 3.2.13"};

// A name without a row cannot be changed: compression, fast_schema_evolution, storage_medium, storage_type and the rest
// are unknown properties to SET.
// clang-format off
inline constexpr std::array kPropertyChanges = std::to_array<PropertyChange>({
    {"replication_num",                        PropertyWay::kReplication, PropertyOf::kEvery,           kSetInBoth},
    {"bloom_filter_columns",                   PropertyWay::kBloomFilter, PropertyOf::kEvery,           kSetInBoth, ""},
    {"colocate_with",                          PropertyWay::kGroup,       PropertyOf::kEvery,           kSetInBoth, ""},
    {"dynamic_partition.",                     PropertyWay::kSetTogether, PropertyOf::kRangePartitions, kSetInBoth},
    {"enable_persistent_index",                PropertyWay::kSet,         PropertyOf::kPrimary,         kSetInBoth, "true"},
    {"partition_live_number",                  PropertyWay::kSet,         PropertyOf::kRangePartitions, kSeenInBoth, "-1"},
    {"partition_ttl",                          PropertyWay::kSet,         PropertyOf::kRangePartitions, kSeenIn41},
    {"partition_retention_condition",          PropertyWay::kSet,         PropertyOf::kPartitions,      kSeenIn41, ""},
    {"storage_cooldown_ttl",                   PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth},
    {"write_quorum",                           PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth, "MAJORITY"},
    {"replicated_storage",                     PropertyWay::kSet,         PropertyOf::kEvery,           kSetInBoth, "true"},
    {"bucket_size",                            PropertyWay::kSet,         PropertyOf::kRandom,          kSetSince32},
    {"mutable_bucket_num",                     PropertyWay::kSet,         PropertyOf::kEvery,           kSeenIn41},
    {"unique_constraints",                     PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth, ""},
    {"foreign_key_constraints",                PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth, ""},
    {"base_compaction_forbidden_time_ranges",  PropertyWay::kSet,         PropertyOf::kNotPrimary,      kCompactionRanges, ""},
    {"flat_json.enable",                       PropertyWay::kSet,         PropertyOf::kEvery,           kFlatJson, "false"},
    {"binlog_enable",                          PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth, "false"},
    {"binlog_ttl_second",                      PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth},
    {"primary_index_cache_expire_sec",         PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth},
    {"enable_load_profile",                    PropertyWay::kSet,         PropertyOf::kEvery,           kSeenIn41, "false"},
    {"enable_statistic_collect_on_first_load", PropertyWay::kSet,         PropertyOf::kEvery,           kSeenIn41, "true"},
    {"datacache.partition_duration",           PropertyWay::kSet,         PropertyOf::kEvery,           kSeenInBoth},
});
// clang-format on

/// Returns false for a property that means nothing to a table of this model, partitioning or distribution, or that
/// names columns which it cannot be about.
bool property_fits(const PresentTable& table, std::string_view name, std::string_view value);

/// Returns nullptr if no ALTER changes the property.
const PropertyChange* find_property_change(std::string_view name);

}  // namespace smt::diff
