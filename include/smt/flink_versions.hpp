#pragma once
// Which Flink, Flink CDC (its mysql-cdc source) and StarRocks connector (its sink) go together, and what each of them
// can do. Sources of the rows: the version tables of both connectors' documents, and jobs that were run.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"

namespace smt {

/// The three versions for which Flink SQL is written. Of Flink only major and minor count.
struct FlinkVersions {
  Version flink{1, 20, 0}, cdc{3, 5, 0}, connector{1, 2, 10};
  bool operator==(const FlinkVersions&) const = default;
};

/// Differences between versions on which the written files depend.
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
  kLoadUrlScheme,
};

/// Do these versions have it?
bool has(FlinkFeature feature, const FlinkVersions& versions);
/// The release that brought it, of whichever of the three it depends on.
Version since(FlinkFeature feature);

/// Reads "1.20" or "1.20.5", also a Flink 2, for which there is no StarRocks connector. Returns nullopt for other text.
std::optional<Version> parse_flink_version(std::string_view text);
/// Reads "3.5.0", from 2.2 to 3.6. Returns nullopt for other text.
std::optional<Version> parse_cdc_version(std::string_view text);
/// Reads "1.2.10", from 1.2.3 to 1.2.15. Returns nullopt for other text.
std::optional<Version> parse_connector_version(std::string_view text);

/// "3.5.0": with the patch number, even if it is 0.
std::string full_text(const Version& version);

/// The pair of connectors for a Flink, unless the conf names others.
FlinkVersions versions_for(const Version& flink);

/// True if the documents of the connector name this Flink. Never true for a Flink without a StarRocks connector.
bool cdc_fits(const FlinkVersions& versions);
bool connector_fits(const FlinkVersions& versions);

/// Maven coordinates of the jars that Flink's lib folder needs, e.g. "mysql:mysql-connector-java:8.0.27".
std::vector<std::string> jars(const FlinkVersions& versions);

/// The same for a Flink CDC pipeline: flink-cdc.sh gets them with --jar; the driver goes into Flink's lib folder.
std::vector<std::string> pipeline_jars(const FlinkVersions& versions);

/// The tables of versions and features in docs/flink.md.
std::string flink_versions_markdown();

}  // namespace smt
