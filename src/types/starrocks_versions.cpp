#include "types/starrocks_versions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::types {

std::optional<Version> parse_starrocks_version(std::string_view text) {
  const auto version = parse_version(text, MinorIsEnough::kYes);
  if (!version) return std::nullopt;
  const Version release{version->major, version->minor, 0};
  const bool known =
      std::find(kStarRocksReleases.begin(), kStarRocksReleases.end(), release) != kStarRocksReleases.end();
  return known ? version : std::nullopt;
}

std::string features_markdown() {
  std::string out = "| StarRocks takes | from | known from |\n|---|---|---|\n";
  for (const auto& row : kFeatures)
    out += fmt::format("| {} | {} | {} |\n", row.what, version_text(row.since), row.source);
  return out;
}

}  // namespace smt::types
