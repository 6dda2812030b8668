#pragma once
// Which versions of Flink, Flink CDC (the mysql-cdc source) and the StarRocks connector (the sink) work together, and
// what each of them supports. Sources of the rows: the version tables in both connectors' documentation, and test runs
// of jobs.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/stages.hpp"

namespace smt::types {

/// The three versions for which the tool writes Flink SQL. Only major and minor of Flink's version count.
struct FlinkVersions {
  Version flink{1, 20, 0}, cdc{3, 5, 0}, connector{1, 2, 10};
  bool operator==(const FlinkVersions&) const = default;
};

/// Differences between versions that affect the written files.
enum class FlinkFeature {
  kQuotedSet,
  kSplitWithoutKey,
  kSplitByAnyColumn,
  kMysql84,
  kUnbundledDriver,
  kUpdateBeforeOption,
  kPaddedBinary,
  kPlainDecimals,
  kAllCharsets,
  kTimesBefore1970,
  kDotsInNames,
  kSpacesInNames,
  kOffsetZones,
  kSignsInTargets,
  kPipeline,
  kPipelineFlink,
  kLenientChanges,
  kTinyint1Option,
  kPipelineTimeZone,
  kForcedMaterializer,
  kSkippedBackfill,
  kEveryChange,
  kHugeBounds,
  kSplitByAnyType,
  kSplitByZerofill,
  kPipelineDefaults,
  kPipelineZeroDates,
  kPipelineTypes,
  kLoadUrlScheme,
};

/// Returns true if these versions have the feature.
bool has(FlinkFeature feature, const FlinkVersions& versions);
/// Returns the release that introduced the feature, of the one of the three products that it depends on.
Version since(FlinkFeature feature);

/// Reads "1.20" or "1.20.5", and also a Flink 2 version, on which only pipelines run. Returns nullopt for other text.
std::optional<Version> parse_flink_version(std::string_view text);
/// Reads "3.5.0", from 2.2 to 3.6. Returns nullopt for other text.
std::optional<Version> parse_cdc_version(std::string_view text);
/// Reads "1.2.10", from 1.2.3 to 1.2.15. Returns nullopt for other text.
std::optional<Version> parse_connector_version(std::string_view text);

/// Returns "3.5.0": with the patch number, even if it is 0.
std::string full_text(const Version& version);

/// Returns false for Flink 2, for which no StarRocks connector exists: only pipelines of Flink CDC load StarRocks
/// there.
bool loads_by_sql(const FlinkVersions& versions);

/// Returns the release of the StarRocks connector inside the jar of a pipeline (poms of Flink CDC 3.0 to 3.6).
Version pipeline_connector(const Version& cdc);

/// Returns the default pair of connectors for a Flink version.
FlinkVersions versions_for(const Version& flink);

/// Returns true if the connector's documentation names this Flink version; false for a Flink without a StarRocks
/// connector.
bool cdc_fits(const FlinkVersions& versions);
bool connector_fits(const FlinkVersions& versions);

/// Returns the Maven coordinates of the jars that Flink's lib folder needs, e.g. "mysql:mysql-connector-java:8.0.27".
std::vector<std::string> jars(const FlinkVersions& versions);

/// Returns the same for a Flink CDC pipeline. Pass them to flink-cdc.sh with --jar, but copy the driver to Flink's lib
/// folder.
std::vector<std::string> pipeline_jars(const FlinkVersions& versions);

/// Returns the tables of versions and features in docs/flink.md.
std::string flink_versions_markdown();

}  // namespace smt::types
