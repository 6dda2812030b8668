#include "config/checks/external_checks.hpp"

#include <algorithm>
#include <array>

#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

/// All properties that ENGINE=mysql accepts, except those that this tool writes (FE MysqlTable).
constexpr std::array<std::string_view, 4> kOfTables{"host", "port", "user", "password"};

bool takes_property(External external, std::string_view property) {
  if (external == External::kOff) return false;
  return external == External::kCatalog || std::find(kOfTables.begin(), kOfTables.end(), property) != kOfTables.end();
}

External wanted(const TableRule& rule) {
  return rule.shape.external_tables ? rule.shape.external_tables->value : External::kOff;
}

}  // namespace

bool writes_external(const TableRule& rule) { return wanted(rule) != External::kOff; }

void check_external(const Section& section, const Section* defaults, const TableRule& rule, Findings& findings) {
  const auto external = wanted(rule);
  const auto idle = std::find_if(rule.external.begin(), rule.external.end(),
                                 [&](const auto& item) { return !takes_property(external, item.first); });
  const bool said_off = rule.shape.external_tables && external == External::kOff;
  if (idle != rule.external.end() && !said_off) {
    const auto key = "external.properties." + idle->first;
    const bool own = section.settings.contains(key);
    const bool off = external == External::kOff;
    findings.push_back(
        {Code::kConfExternalIgnored,
         idle->second.place,
         {(own ? section : *defaults).name, key, off ? "external_tables is off" : "ENGINE=mysql has no such property",
          off ? "external_tables = mysql" : ""}});
  }
  if (external == External::kCatalog && !rule.external.contains("driver_url"))
    findings.push_back({Code::kConfDriver, rule.shape.external_tables->place, {section.name}});
}

void check_external(const Config& config, Findings& findings) {
  const TableRule* first = nullptr;
  for (const auto& rule : config.rules) {
    if (!writes_external(rule)) continue;
    const auto& place = rule.shape.external_tables->place;
    if (!config.db.socket.empty() && !rule.external.contains("host") && !rule.external.contains("jdbc_uri"))
      findings.push_back({Code::kConfExternalHost, place, {"table-rule." + rule.id, config.db.socket}});
    if (wanted(rule) != External::kCatalog) continue;
    if (!has(Feature::kJdbcCatalog, config.starrocks)) {
      findings.push_back(
          {Code::kConfVersion,
           place,
           {"external_tables = catalog", version_text(since(Feature::kJdbcCatalog, config.starrocks.run_mode)),
            version_text(config.starrocks.version), "write 'external_tables = mysql'"}});
    }
    const auto same = [](const auto& a, const auto& b) {
      return a.first == b.first && a.second.value == b.second.value;
    };
    if (first == nullptr) first = &rule;
    if (!std::equal(rule.external.begin(), rule.external.end(), first->external.begin(), first->external.end(), same))
      findings.push_back({Code::kConfCatalogs, place, {first->id, rule.id}});
  }
}

}  // namespace smt::config
