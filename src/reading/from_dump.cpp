#include "reading/from_dump.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace smt::reading {

Findings dump_findings(const Dump& dump, const Config& config, const std::string& path) {
  const Place place = FileLine{path == "-" ? "stdin" : path};
  const auto dumped = dump.dump_version.empty() ? "a server that it does not name" : dump.dump_version;
  Findings findings;
  if (dump.of_mariadb != dump.read_by_mariadb) {
    findings.push_back({Code::kDumpFlavour, place, {dumped, dump.server_version}});
  } else if (dumped != dump.server_version) {
    findings.push_back({Code::kDumpVersion, place, {dumped, dump.server_version}});
  }
  if (!dump.collations.empty()) {
    std::vector<std::string> pairs;
    for (const auto& [name, near] : dump.collations) pairs.push_back(fmt::format("{} as {}", name, near));
    findings.push_back({Code::kDumpCollation, place, {dump.server_version, fmt::format("{}", fmt::join(pairs, ", "))}});
  }
  const auto& rules = config.rules;
  if (std::any_of(rules.begin(), rules.end(), [](const TableRule& rule) { return !rule.bucket_num; }))
    findings.push_back({Code::kDumpSizes, place, {}});
  return findings;
}

}  // namespace smt::reading
