#include "types/starrocks_versions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::types {
namespace {

std::string since_text(const Version& version) { return version == kNever ? "never" : version_text(version); }

}  // namespace

std::optional<Version> parse_starrocks_version(std::string_view text) {
  const auto version = parse_version(text, MinorIsEnough::kYes);
  if (!version) return std::nullopt;
  const Version release{version->major, version->minor, 0};
  const bool known =
      std::find(kStarRocksReleases.begin(), kStarRocksReleases.end(), release) != kStarRocksReleases.end();
  return known ? version : std::nullopt;
}

std::optional<Feature> missing_feature(const StarRocksType& type, const StarRocksTarget& starrocks) {
  std::optional<Feature> needed;
  if (type.kind == StarRocksKind::kVarbinary) needed = Feature::kVarbinary;
  if (type.precision > kMaxDigits) needed = Feature::kWideDecimal;
  if (type.kind == StarRocksKind::kVarchar && type.length > kMaxVarchar) needed = Feature::kLongVarchar;
  return needed && !has(*needed, starrocks) ? needed : std::nullopt;
}

std::string features_markdown() {
  std::string out = "| StarRocks takes | from | in shared-data from | known from |\n|---|---|---|---|\n";
  for (const auto& row : kFeatures) {
    const auto shared_data = std::max(since(row.feature, RunMode::kSharedData), kFirstSharedData);
    out += fmt::format("| {} | {} | {} | {} |\n", row.what, since_text(row.since), since_text(shared_data), row.source);
  }
  return out;
}

std::string_view run_mode_word(RunMode mode) { return mode == RunMode::kSharedData ? "shared_data" : "shared_nothing"; }

std::string target_text(const StarRocksTarget& target) {
  const auto version = version_text(target.version);
  return target.run_mode == RunMode::kSharedData ? version + " with run_mode = shared_data" : version;
}

std::uint32_t longest_varchar(const Version& starrocks) {
  constexpr std::uint32_t kLongVarchar = 2147482624;
  return starrocks >= row_of(Feature::kLongVarchar).since ? kLongVarchar : kMaxVarchar;
}

}  // namespace smt::types
