#include "smt/flink_versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "types/version_text.hpp"

namespace smt::types {
namespace {

enum class Part { kFlink, kCdc, kConnector };

struct FlinkFeatureRow {
  FlinkFeature feature;
  Part part;
  Version since;
  std::string_view what;    // part of a sentence: "from Flink CDC 2.4.0 on: …"
  std::string_view source;  // the document that states it, or the tested versions
};

/// The evidence that a pair works.
enum class Proof { kJobs, kPlans, kNone };

struct PairRow {
  Version flink, cdc, connector;
  Proof proof;
};

/// Releases of a connector from `first` on, and the Flink versions in its documentation.
struct ReleaseRow {
  Version first, oldest_flink, newest_flink;
};

// clang-format off
constexpr std::array kFlinkFeatures = std::to_array<FlinkFeatureRow>({
    {FlinkFeature::kQuotedSet,          Part::kFlink,     {1, 14, 0}, "SET takes quoted keys and values",             "FLINK-22770; before, they are written without quotes"},
    {FlinkFeature::kSplitWithoutKey,    Part::kCdc,       {2, 4, 0},  "the snapshot of a table without a key is split by a column; before, a single reader locks the table", "ChunkUtils; run with 2.2.1 and 3.5.0"},
    {FlinkFeature::kSplitByAnyColumn,   Part::kCdc,       {3, 2, 0},  "the snapshot of a table with a key is split by any column; before, by a key column", "ChunkUtils"},
    {FlinkFeature::kMysql84,            Part::kCdc,       {3, 6, 0},  "MySQL 8.4 and later can be read",              "FLINK-36520; 3.5.0 was seen to fail"},
    {FlinkFeature::kUnbundledDriver,    Part::kCdc,       {3, 1, 0},  "MySQL's JDBC driver is a separate jar",      "poms of 3.0.1 and 3.1.0"},
    {FlinkFeature::kUpdateBeforeOption, Part::kConnector, {1, 2, 8},  "sink.ignore.update-before",                    "StarRocksSinkOptions; 1.2.3 was seen to refuse it"},
    {FlinkFeature::kPaddedBinary,       Part::kCdc,       {2, 4, 0},  "BINARY as text keeps the zero bytes at its end in the binlog; before, SELECT fills them in", "DBZ-3912; run with 2.2.1 and 2.4.2"},
    {FlinkFeature::kPlainDecimals,      Part::kCdc,       {2, 4, 0},  "DECIMAL as text has no exponent; before, SELECT rewrites 1E-30", "DBZ-4730, Debezium 1.9; run with 2.2.1"},
    {FlinkFeature::kAllCharsets,        Part::kCdc,       {2, 3, 0},  "text of character sets other than UTF-8 arrives", "flink-cdc pull request 1468; 2.2.1 was seen to garble it"},
    {FlinkFeature::kTimesBefore1970,    Part::kCdc,       {3, 2, 0},  "DATETIME before 1970 with microseconds arrives; before, the job fails", "releases up to 3.1 were seen to fail, later ones to read them"},
    {FlinkFeature::kDotsInNames,        Part::kCdc,       {2, 4, 0},  "tables with a dot in their names can be read", "run with 2.2.1, 2.4.2 and 3.5.0"},
    {FlinkFeature::kSpacesInNames,      Part::kCdc,       {3, 5, 0},  "tables with a space in their names can be read", "2.4.2 was seen to fail, 3.5.0 to read them; between them not known"},
    {FlinkFeature::kOffsetZones,        Part::kCdc,       {3, 5, 0},  "a time zone may be an offset; before, Etc/GMT-8 is written for +08:00", "2.2.1 was seen to refuse it, 3.5.0 to take it; between them not known"},
    {FlinkFeature::kSignsInTargets,     Part::kConnector, {1, 2, 4},  "the target's name may contain any ASCII character; before, the name is part of a URL", "run with 1.2.3 and 1.2.10"},
    {FlinkFeature::kPipeline,           Part::kCdc,       {3, 0, 0},  "pipelines (flink-cdc.*.yaml)",                 "its documentation; 3.1.1 was run on Flink 1.18"},
    {FlinkFeature::kPipelineFlink,      Part::kFlink,     {1, 17, 0}, "pipelines of Flink CDC (flink-cdc.*.yaml)",    "Flink CDC's documentation; 1.18 was run"},
    {FlinkFeature::kLenientChanges,     Part::kCdc,       {3, 2, 0},  "a pipeline's schema.change.behavior = lenient", "SchemaChangeBehavior; not run"},
    {FlinkFeature::kTinyint1Option,     Part::kCdc,       {3, 3, 0},  "a pipeline can read TINYINT(1) as a number", "MySqlDataSourceOptions; not run"},
    {FlinkFeature::kPipelineTimeZone,   Part::kCdc,       {3, 4, 0},  "a pipeline's local-time-zone applies to TIMESTAMP; before, the time zone of the JVM", "StarRocksDataSinkFactory; 3.1.1 was seen to take the JVM's"},
    {FlinkFeature::kForcedMaterializer, Part::kFlink,     {1, 14, 0}, "table.exec.sink.upsert-materialize",           "ExecutionConfigOptions; FORCE was run on 1.14"},
    {FlinkFeature::kSkippedBackfill,    Part::kCdc,       {3, 0, 0},  "scan.incremental.snapshot.backfill.skip",      "MySqlSnapshotSplitReadTask; run with 3.5.0"},
    {FlinkFeature::kEveryChange,        Part::kCdc,       {3, 5, 0},  "if the backfill is skipped, every change is sent; before, only changes whose key Java orders into the chunk", "BinlogSplitReader; run with 3.5.0"},
    {FlinkFeature::kHugeBounds,         Part::kCdc,       {3, 6, 0},  "chunks of a BIGINT UNSIGNED may end at values from 2^63 on; before, no rows are read there", "FLINK-38247, StatementUtils; 3.5.0 was seen to read nothing, 3.6.0 was not run"},
    {FlinkFeature::kSplitByAnyType,     Part::kCdc,       {3, 0, 0},  "the snapshot is split by ENUM, SET, and TEXT and BLOB of any size; before, the job fails", "MySqlTypeUtils; 2.2.1 was seen to fail at ENUM"},
    {FlinkFeature::kSplitByZerofill,    Part::kCdc,       {2, 3, 0},  "the snapshot is split by ZEROFILL, DECIMAL UNSIGNED and DECIMAL of more than 38 digits; before, the job fails", "MySqlTypeUtils; 2.2.1 was seen to fail at DECIMAL(50,2)"},
    {FlinkFeature::kPipelineDefaults,   Part::kCdc,       {3, 2, 0},  "a pipeline sends each DEFAULT to StarRocks, between double quotes and without an escape", "StarRocksUtils, StarRocksCatalog; the values with the parser in the jar of 3.5.0"},
    {FlinkFeature::kPipelineZeroDates,  Part::kCdc,       {3, 5, 0},  "a pipeline sends 1970-01-01 00:00:00 for a zero date as DEFAULT of DATETIME and TIMESTAMP; before, StarRocks refuses its CREATE TABLE", "StarRocksUtils; not run"},
    {FlinkFeature::kPipelineTypes,      Part::kCdc,       {3, 6, 0},  "a pipeline changes the type of a column in StarRocks when MySQL does", "FLINK-38834, StarRocksMetadataApplier; not run"},
    {FlinkFeature::kLoadUrlScheme,      Part::kConnector, {1, 2, 5},  "load-url accepts http:// and https://; before, the connector puts http:// in front of every address", "StarRocksStreamLoadVisitor of 1.2.4 and 1.2.5; 1.2.3 was seen to refuse it"},
});

constexpr std::array kPairs = std::to_array<PairRow>({
    {{1, 13, 0}, {2, 2, 1}, {1, 2, 3},  Proof::kNone},
    {{1, 14, 0}, {2, 2, 1}, {1, 2, 3},  Proof::kJobs},
    {{1, 15, 0}, {2, 4, 2}, {1, 2, 9},  Proof::kNone},
    {{1, 16, 0}, {2, 4, 2}, {1, 2, 9},  Proof::kNone},
    {{1, 17, 0}, {3, 0, 1}, {1, 2, 9},  Proof::kNone},
    {{1, 18, 0}, {3, 1, 1}, {1, 2, 9},  Proof::kPlans},
    {{1, 19, 0}, {3, 5, 0}, {1, 2, 10}, Proof::kNone},
    {{1, 20, 0}, {3, 5, 0}, {1, 2, 10}, Proof::kJobs},
});

/// The pair of every Flink 2, which has no StarRocks connector for SQL: issue 450 of flink-connector-starrocks. The
/// release is the one inside the pipelines' jar.
constexpr PairRow kFlink2Pair{{2, 2, 0}, {3, 6, 0}, {1, 2, 10}, Proof::kNone};

/// Source: Flink CDC, docs/connectors/flink-sources/overview. A release may have several rows.
constexpr std::array kCdcReleases = std::to_array<ReleaseRow>({
    {{2, 2, 0}, {1, 13, 0}, {1, 14, 0}},
    {{2, 3, 0}, {1, 13, 0}, {1, 16, 0}},
    {{2, 4, 0}, {1, 13, 0}, {1, 17, 0}},
    {{3, 0, 0}, {1, 14, 0}, {1, 18, 0}},
    {{3, 1, 0}, {1, 16, 0}, {1, 19, 0}},
    {{3, 2, 0}, {1, 17, 0}, {1, 20, 0}},
    {{3, 3, 0}, {1, 19, 0}, {1, 20, 0}},
    {{3, 4, 0}, {1, 19, 0}, {1, 20, 0}},
    {{3, 5, 0}, {1, 19, 0}, {1, 20, 0}},
    {{3, 6, 0}, {1, 20, 0}, {1, 20, 0}},
    {{3, 6, 0}, {2, 2, 0}, {2, 2, 0}},
});

/// Source: flink-connector-starrocks, docs/content/connector-sink and build.sh up to 1.2.15; 1.2.10 was tested on 1.20
/// with its build for 1.19.
constexpr std::array kConnectorReleases = std::to_array<ReleaseRow>({
    {{1, 2, 3},  {1, 11, 0}, {1, 15, 0}},
    {{1, 2, 8},  {1, 13, 0}, {1, 17, 0}},
    {{1, 2, 9},  {1, 14, 0}, {1, 18, 0}},
    {{1, 2, 10}, {1, 15, 0}, {1, 20, 0}},
    {{1, 2, 11}, {1, 15, 0}, {1, 20, 0}},
    {{1, 2, 12}, {1, 16, 0}, {1, 20, 0}},
});
// clang-format on

constexpr Version kFlink2{2, 0, 0}, kNewestConnector{1, 2, 15};

constexpr bool flink_features_are_complete() {
  for (std::size_t i = 0; i < kFlinkFeatures.size(); ++i) {
    if (kFlinkFeatures[i].feature != static_cast<FlinkFeature>(i)) return false;
  }
  return kFlinkFeatures.size() == static_cast<std::size_t>(FlinkFeature::kLoadUrlScheme) + 1;
}
static_assert(flink_features_are_complete(), "one row for each feature, in the order of the enumeration");

const Version& part_version(Part part, const FlinkVersions& versions) {
  if (part == Part::kFlink) return versions.flink;
  return part == Part::kCdc ? versions.cdc : versions.connector;
}

const FlinkFeatureRow& feature_row(FlinkFeature feature) { return kFlinkFeatures[static_cast<std::size_t>(feature)]; }

Version release(const Version& version) { return {version.major, version.minor, 0}; }

template <std::size_t Size>
bool fits(const std::array<ReleaseRow, Size>& rows, const Version& version, const Version& flink) {
  bool fit = false;
  Version newest{};
  for (const auto& row : rows) {
    if (version < row.first) continue;
    const bool fits_row = row.oldest_flink <= release(flink) && release(flink) <= row.newest_flink;
    fit = fits_row || (fit && row.first == newest);
    newest = row.first;
  }
  return fit;
}

std::string_view word(Part part) {
  if (part == Part::kFlink) return "Flink";
  return part == Part::kCdc ? "Flink CDC" : "StarRocks connector";
}

std::string_view word(Proof proof) {
  if (proof == Proof::kJobs) return "jobs were run, snapshot and binlog";
  return proof == Proof::kPlans ? "statements were planned" : "not run";
}

constexpr std::string_view kDriver = "mysql:mysql-connector-java:8.0.27";

/// Flink CDC moved to Apache with 3.1.0, and has builds for 1.20 and for 2.2 from 3.6.0 on.
std::string cdc_jar(std::string_view name, const FlinkVersions& versions) {
  constexpr Version kCdcByFlink{3, 6, 0};
  const bool apache = has(FlinkFeature::kUnbundledDriver, versions);
  const auto build = loads_by_sql(versions) ? release(versions.flink) : kFlink2Pair.flink;
  return fmt::format("{}:{}:{}{}", apache ? "org.apache.flink" : "com.ververica", name, full_text(versions.cdc),
                     versions.cdc >= kCdcByFlink ? "-" + version_text(build) : "");
}

std::string part_text(Part part, const Version& version) {
  return part == Part::kFlink ? version_text(version) : full_text(version);
}

}  // namespace

bool has(FlinkFeature feature, const FlinkVersions& versions) {
  return part_version(feature_row(feature).part, versions) >= since(feature);
}

Version since(FlinkFeature feature) { return feature_row(feature).since; }

std::optional<Version> parse_flink_version(std::string_view text) {
  const auto version = parse_version(text, MinorIsEnough::kYes);
  if (!version) return std::nullopt;
  const bool flink1 = kPairs.front().flink <= release(*version) && release(*version) <= kPairs.back().flink;
  const bool flink2 = kFlink2 <= *version && release(*version) <= kFlink2Pair.flink;
  return flink1 || flink2 ? version : std::nullopt;
}

std::optional<Version> parse_cdc_version(std::string_view text) {
  const auto version = parse_version(text, MinorIsEnough::kYes);
  const bool known = version && std::any_of(kCdcReleases.begin(), kCdcReleases.end(),
                                            [&](const ReleaseRow& row) { return row.first == release(*version); });
  return known ? version : std::nullopt;
}

std::optional<Version> parse_connector_version(std::string_view text) {
  const auto version = parse_version(text, MinorIsEnough::kNo);
  const bool known = version && kConnectorReleases.front().first <= *version && *version <= kNewestConnector;
  return known ? version : std::nullopt;
}

std::string full_text(const Version& version) {
  return fmt::format("{}.{}.{}", version.major, version.minor, version.patch);
}

bool loads_by_sql(const FlinkVersions& versions) { return versions.flink < kFlink2; }

Version pipeline_connector(const Version& cdc) {
  constexpr Version kNewer{3, 3, 0};
  return cdc < kNewer ? Version{1, 2, 9} : Version{1, 2, 10};
}

FlinkVersions versions_for(const Version& flink) {
  if (kFlink2 <= flink) return {flink, kFlink2Pair.cdc, kFlink2Pair.connector};
  const PairRow* last = &kPairs.front();
  for (const auto& row : kPairs) {
    if (row.flink <= flink) last = &row;
  }
  return {flink, last->cdc, last->connector};
}

bool cdc_fits(const FlinkVersions& versions) { return fits(kCdcReleases, versions.cdc, versions.flink); }

bool connector_fits(const FlinkVersions& versions) {
  return fits(kConnectorReleases, versions.connector, versions.flink);
}

std::vector<std::string> jars(const FlinkVersions& versions) {
  constexpr Version kNoScala{1, 15, 0}, kBuiltFor120{1, 2, 11}, kFlink120{1, 20, 0};
  const bool apache = has(FlinkFeature::kUnbundledDriver, versions);
  const auto flink = version_text(release(versions.flink));
  std::vector<std::string> out;
  out.push_back(cdc_jar("flink-sql-connector-mysql-cdc", versions));
  if (apache) out.emplace_back(kDriver);
  const bool older_build = release(versions.flink) == kFlink120 && versions.connector < kBuiltFor120;
  out.push_back(fmt::format("com.starrocks:flink-connector-starrocks:{}_flink-{}{}", full_text(versions.connector),
                            older_build ? "1.19" : flink, versions.flink < kNoScala ? "_2.12" : ""));
  return out;
}

std::vector<std::string> pipeline_jars(const FlinkVersions& versions) {
  std::vector<std::string> out{cdc_jar("flink-cdc-pipeline-connector-mysql", versions),
                               cdc_jar("flink-cdc-pipeline-connector-starrocks", versions)};
  if (has(FlinkFeature::kUnbundledDriver, versions)) out.emplace_back(kDriver);
  return out;
}

std::string flink_versions_markdown() {
  std::string out = "| Flink | Flink CDC | StarRocks connector | jars | proven |\n|---|---|---|---|---|\n";
  for (const auto& row : kPairs) {
    const FlinkVersions versions{row.flink, row.cdc, row.connector};
    out += fmt::format("| {} | {} | {} | `{}` | {} |\n", version_text(row.flink), full_text(row.cdc),
                       full_text(row.connector), fmt::join(jars(versions), "`, `"), word(row.proof));
  }
  const FlinkVersions flink2{kFlink2Pair.flink, kFlink2Pair.cdc, kFlink2Pair.connector};
  out += fmt::format("| {} | {} | none for SQL; pipelines only | `{}` | {} |\n", version_text(flink2.flink),
                     full_text(flink2.cdc), fmt::join(pipeline_jars(flink2), "`, `"), word(kFlink2Pair.proof));
  out += "\n| from | on | known from |\n|---|---|---|\n";
  for (const auto& row : kFlinkFeatures) {
    out += fmt::format("| {} {} | {} | {} |\n", word(row.part), part_text(row.part, row.since), row.what, row.source);
  }
  return out;
}

}  // namespace smt::types
