#pragma once
// What a version of StarRocks accepts in CREATE TABLE: one row per feature. If the documentation and a test run of the
// FE disagree, the later version counts.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "smt/starrocks_target.hpp"
#include "smt/type_rules.hpp"
#include "types/version_text.hpp"

namespace smt::types {

enum class Feature {
  kAutomaticBuckets,
  kVarbinary,
  kExpressionPartitions,
  kRandomDistribution,
  kDashInDatabase,
  kDateCurrentTimestamp,
  kFloatFractionDefault,
  kWideDecimal,
  kJsonDefault,
  kOnlyPersistentIndex,
  kSortKey,
  kSortKeyOfAllModels,
  kListPartitions,
  kJdbcCatalog,
  kCatalogIfNotExists,
  kQuotedShow,
  kRangeDistribution,
  kRangeSortKey,
  kPrimaryInSharedData,
  kLongVarchar,
  kOptimizeJobs,
};

struct FeatureRow {
  Feature feature;
  Version since;
  std::string_view what;    // part of a sentence: "StarRocks takes … from 4.0 on"
  std::string_view source;  // the document that states it, or the tested builds of the FE
  std::optional<Version> in_shared_data = std::nullopt;  // the first release for shared-data clusters, if it is another
};

/// The first release with PRIMARY KEY tables in shared-data clusters, for which the tool writes SQL.
inline constexpr Version kFirstSharedData{3, 1, 0};
/// The release of features that a mode never gets.
inline constexpr Version kNever{999, 0, 0};

// clang-format off
inline constexpr std::array kFeatures = std::to_array<FeatureRow>({
    {Feature::kAutomaticBuckets,     {2, 5, 7}, "DISTRIBUTED BY without BUCKETS",         "docs CREATE_TABLE"},
    {Feature::kVarbinary,            {3, 0, 0}, "VARBINARY",                              "docs BINARY"},
    {Feature::kExpressionPartitions, {3, 0, 0}, "PARTITION BY date_trunc()",              "docs expression_partitioning; feature_difference: 3.1.1 in shared-data", Version{3, 1, 1}},
    {Feature::kRandomDistribution,   {3, 1, 0}, "DISTRIBUTED BY RANDOM",                  "docs Data_distribution; feature_difference: 3.2 in shared-data", Version{3, 2, 0}},
    {Feature::kDashInDatabase,       {4, 0, 0}, "a dash in a database name",              "FE run: refused in 3.3, accepted in 4.0; PR 42954 says 3.3"},
    {Feature::kDateCurrentTimestamp, {4, 0, 0}, "DEFAULT CURRENT_TIMESTAMP on DATE",      "FE run: refused in 3.3, accepted in 4.0"},
    {Feature::kFloatFractionDefault, {4, 0, 0}, "a fraction as the default of a FLOAT",   "FE run: refused in 3.3, accepted in 4.0; issue 42370"},
    {Feature::kWideDecimal,          {4, 0, 0}, "DECIMAL of more than 38 digits",         "docs release-4.0; FE run: refused in 3.3, accepted in 4.0"},
    {Feature::kJsonDefault,          {4, 1, 0}, "a default on JSON",                      "FE run: refused in 4.0, accepted in 4.1; PR 66920"},
    {Feature::kOnlyPersistentIndex,  {4, 0, 0}, "only the persistent index on a PRIMARY KEY table", "FE run: accepted in 3.3, refused in 4.0"},
    {Feature::kSortKey,              {3, 0, 0}, "ORDER BY of a PRIMARY KEY table",        "docs CREATE_TABLE; feature_difference: 3.1 in shared-data", Version{3, 1, 0}},
    {Feature::kSortKeyOfAllModels,   {3, 3, 0}, "ORDER BY of any table",                  "docs CREATE_TABLE"},
    {Feature::kListPartitions,       {3, 1, 0}, "PARTITION BY of columns, and LIST",      "docs list_partitioning, release-3.1; feature_difference: 3.1.1 in shared-data", Version{3, 1, 1}},
    {Feature::kJdbcCatalog,          {3, 0, 0}, "a JDBC catalog",                         "docs jdbc_catalog"},
    {Feature::kCatalogIfNotExists,   {3, 4, 0}, "CREATE EXTERNAL CATALOG IF NOT EXISTS",  "PR 46508 of June 2024; late releases of 3.3 have it, too"},
    {Feature::kQuotedShow,           {4, 1, 0}, "back what SHOW CREATE TABLE prints of quotes in defaults and comments", "FE run: not in 3.3, in 4.1; between them not known"},
    {Feature::kRangeDistribution,    kNever,    "a table without DISTRIBUTED BY, as range distribution", "docs CREATE_TABLE, release-4.1", Version{4, 1, 0}},
    {Feature::kRangeSortKey,         kNever,    "another sort key than the key of a PRIMARY KEY table with range distribution", "FE CreateTableAnalyzer: refused in 4.1, accepted in its successor", Version{4, 2, 0}},
    {Feature::kPrimaryInSharedData,  {2, 5, 0}, "a PRIMARY KEY table",                    "release-3.1: in shared-data from 3.1 on", kFirstSharedData},
    {Feature::kLongVarchar,          {4, 2, 0}, "VARCHAR of up to 2,147,482,624 bytes",   "docs VARCHAR; no 4.2 was run"},
    {Feature::kOptimizeJobs,         {3, 2, 0}, "SHOW ALTER TABLE OPTIMIZE",              "docs SHOW_ALTER"},
});
// clang-format on

constexpr bool features_are_complete() {
  for (std::size_t i = 0; i < kFeatures.size(); ++i) {
    if (kFeatures[i].feature != static_cast<Feature>(i)) return false;
  }
  return kFeatures.size() == static_cast<std::size_t>(Feature::kOptimizeJobs) + 1;
}
static_assert(features_are_complete(), "one row for each feature, in the order of the enumeration");

constexpr const FeatureRow& row_of(Feature feature) { return kFeatures[static_cast<std::size_t>(feature)]; }

/// Returns the first release that accepts the feature, or kNever.
constexpr Version since(Feature feature, RunMode mode = RunMode::kSharedNothing) {
  const auto& row = row_of(feature);
  return mode == RunMode::kSharedData ? row.in_shared_data.value_or(row.since) : row.since;
}

/// Returns true if the target accepts the feature.
constexpr bool has(Feature feature, const StarRocksTarget& starrocks) {
  return starrocks.version >= since(feature, starrocks.run_mode);
}

/// Returns the feature that a type needs and the target lacks, or nullopt.
std::optional<Feature> missing_feature(const StarRocksType& type, const StarRocksTarget& starrocks);

/// The releases that the tool knows, oldest first; `patch` is 0.
inline constexpr std::array kStarRocksReleases = std::to_array<Version>(
    {{2, 5, 0}, {3, 0, 0}, {3, 1, 0}, {3, 2, 0}, {3, 3, 0}, {3, 4, 0}, {3, 5, 0}, {4, 0, 0}, {4, 1, 0}, {4, 2, 0}});

/// Reads "3.1" (its first patch release, 3.1.0) or "3.1.4" of a known release. Returns nullopt for other text.
std::optional<Version> parse_starrocks_version(std::string_view text);

/// Returns the table of features in docs/starrocks.md.
std::string features_markdown();

}  // namespace smt::types
