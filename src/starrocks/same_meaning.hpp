#pragma once
// What StarRocks adds to a table, chooses or spells in its own way, and what is therefore no difference between a table
// as it is wanted and the same table as SHOW CREATE TABLE has it: a row for each property, and in same_meaning.cpp a
// function for each other thing (docs/facts/starrocks-show.md#properties, #clauses, #differences-that-are-none).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/starrocks.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::starrocks {

/// The models for whose tables a row is true.
enum class OfModels { kAll, kPrimary, kNotPrimary };

/// A property that has this value where a table does not name it.
struct ImplicitProperty {
  std::string_view name, value;  // the value in lower case
  Version since, before;         // the releases
  OfModels models = OfModels::kAll;
};

inline constexpr Version kOldest{2, 5, 0};
inline constexpr Version kStill = kNever;

/// 4.1 and 3.3 were recorded. Between them, where the recordings differ, both values count.
// clang-format off
inline constexpr std::array kImplicitProperties = std::to_array<ImplicitProperty>({
    {"bucket_size",                             "4294967296", kOldest,   {4, 1, 0}},
    {"bucket_size",                             "1073741824", {3, 4, 0}, kStill},
    {"colocate_with",                           "",           kOldest,   kStill},
    {"compression",                             "lz4",        kOldest,   kStill},
    {"dynamic_partition.history_partition_num", "0",          kOldest,   kStill},
    {"enable_persistent_index",                 "true",       {3, 3, 0}, kStill, OfModels::kPrimary},
    {"enable_persistent_index",                 "false",      kOldest,   kStill, OfModels::kNotPrimary},
    {"fast_schema_evolution",                   "true",       {3, 2, 0}, kStill},
    {"flat_json.column.max",                    "100",        {4, 0, 0}, kStill},
    {"flat_json.enable",                        "false",      {4, 0, 0}, kStill},
    {"flat_json.null.factor",                   "0.3",        {4, 0, 0}, kStill},
    {"flat_json.sparsity.factor",               "0.3",        {4, 0, 0}, kStill},
    {"in_memory",                               "false",      kOldest,   kStill},
    {"partition_live_number",                   "-1",         kOldest,   kStill},
    {"replicated_storage",                      "true",       kOldest,   kStill},
    {"write_quorum",                            "majority",   kOldest,   kStill},
});
// clang-format on

/// How a property is compared, where its text is not all.
enum class PropertyForm {
  kExact,
  kAnyCase,     // compression "zstd(9)" is "ZSTD(9)"
  kColumns,     // bloom_filter_columns " w ,VA" is "Va, w"
  kInterval,    // storage_cooldown_ttl "1 DAY" is "1 days"
  kConstraint,  // unique_constraints "k" is "default_catalog.db.t.k"; foreign keys name the catalog and the database,
                // too
  kOfCluster,   // if the wanted table does not name it, the cluster decides, and any value is right
  kNeverShown,  // SHOW CREATE TABLE omits it, so it cannot be compared
  kFalseIfShownWithout,  // 3.3 shows `false` by the absence of the line
};

struct PropertyFormRow {
  std::string_view name;
  PropertyForm form;
};

inline constexpr std::array kPropertyForms = std::to_array<PropertyFormRow>({
    {"bloom_filter_columns", PropertyForm::kColumns},
    {"bloom_filter_fpp", PropertyForm::kNeverShown},
    {"compression", PropertyForm::kAnyCase},
    {"dynamic_partition.time_zone", PropertyForm::kOfCluster},
    {"fast_schema_evolution", PropertyForm::kFalseIfShownWithout},
    {"foreign_key_constraints", PropertyForm::kConstraint},
    {"replication_num", PropertyForm::kOfCluster},
    {"storage_cooldown_ttl", PropertyForm::kInterval},
    {"unique_constraints", PropertyForm::kConstraint},
    {"write_quorum", PropertyForm::kAnyCase},
});

/// The parts of a table that StarRocks completes.
struct SettledClauses {
  std::vector<std::string> key, order_by;
  PresentDistribution distribution;
  PresentProperties properties;  // in one spelling, without those that have their implicit value
};

/// Return the clauses of both tables in a form in which equal values mean the same.
struct SettledPair {
  SettledClauses wanted, present;
};
SettledPair settled(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks);

/// Returns unique_constraints or foreign_key_constraints without the catalog and the database of the table, and without
/// its own name: "default_catalog.d.t.k" of d.t is "k".
std::string short_constraint(std::string text, const std::string& database, const std::string& table);

/// Returns the type with which StarRocks keeps the column: the SUM of a DECIMAL has 38 digits.
std::string settled_type(const PresentColumn& column);

/// Returns the default of a column: BOOLEAN "true" is "1", DECIMAL "0.00" is "0".
std::optional<PresentDefault> settled_default(const PresentColumn& column);

/// Returns the partitions without the properties that the table has, too. Returns an empty list for both tables if
/// StarRocks makes and drops their partitions (dynamic_partition.enable).
struct SettledPartitions {
  std::vector<PresentPartition> wanted, present;
};
SettledPartitions settled_partitions(const PresentTable& wanted, const PresentTable& present);

}  // namespace smt::starrocks
