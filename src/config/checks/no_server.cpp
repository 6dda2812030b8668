// A conf for runs without a server: they use [db] only for the files.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/config.hpp"

namespace smt::config {
namespace {

/// A key of [db], and the options of Flink and of external tables that replace it.
struct Needed {
  std::string_view key, flink, external, example;
};
constexpr std::array<Needed, 4> kNeeded{{{"host", "hostname", "host", "db_host"},
                                         {"port", "port", "port", "3306"},
                                         {"user", "username", "user", "root"},
                                         {"password", "password", "password", "secret"}}};

bool is_about_connecting(const Diagnostic& finding) {
  const auto& arguments = finding.arguments;
  if (finding.code == Code::kConfOptionFiles) return true;
  if (finding.code == Code::kConfMissingSection) return arguments.front() == "db";
  if (finding.code != Code::kConfMissingKey || arguments.front() != "db") return false;
  return std::any_of(kNeeded.begin(), kNeeded.end(), [&](const Needed& needed) { return arguments[1] == needed.key; });
}

bool lacks(const Db& db, std::string_view key) {
  if (key == "host") return db.host.empty();
  if (key == "port") return db.port == 0;
  if (key == "user") return db.user.empty();
  return !db.has_password || (db.user.empty() && db.password.empty());
}

void note_need(const TableRule& rule, std::string_view why, const Needed& needed, const std::string& option,
               Findings& findings) {
  findings.push_back(
      {Code::kConfNoServer,
       rule.place,
       {"table-rule." + rule.id, std::string{why}, option, std::string{needed.key}, std::string{needed.example}}});
}

}  // namespace

Findings findings_without_server(const Config& config, Findings findings) {
  std::erase_if(findings, is_about_connecting);
  const bool flink = config.flink.loader != Loader::kNone;
  for (const auto& rule : config.rules) {
    for (const auto& needed : kNeeded) {
      if (!lacks(config.db, needed.key)) continue;
      if (flink && !rule.sink.empty() && !rule.source.contains(needed.flink))
        note_need(rule, "flink.starrocks.* keys", needed, fmt::format("flink.cdc.{}", needed.flink), findings);
      if (writes_external(rule) && !rule.external.contains(needed.external) && !rule.external.contains("jdbc_uri"))
        note_need(rule, "external_tables", needed, fmt::format("external.properties.{}", needed.external), findings);
    }
  }
  sort_by_place(findings);
  return findings;
}

}  // namespace smt::config
