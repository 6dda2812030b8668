#include "config/checks/version_checks.hpp"

#include "config/keys/bad_value.hpp"
#include "types/starrocks_properties.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

class VersionChecks {
 public:
  VersionChecks(const Version& starrocks, Findings& findings) : starrocks_{starrocks}, findings_{findings} {}

  void check(const TableRule& rule) {
    if (rule.bucket_num && rule.bucket_num->count == 0) {
      need(Feature::kAutomaticBuckets, rule.bucket_num->place, "bucket_num = auto", "give a number");
    }
    for (const auto& [name, setting] : rule.properties) check_property(rule, name, setting);
  }

 private:
  void need(Feature feature, const Place& place, std::string what, std::string way_out) {
    if (has(feature, starrocks_)) return;
    findings_.push_back(
        {Code::kConfVersion,
         place,
         {std::move(what), version_text(row_of(feature).since), version_text(starrocks_), std::move(way_out)}});
  }

  void check_property(const TableRule& rule, const std::string& name, const Setting& setting) {
    const auto& [value, place, written] = setting;
    const auto* row = find_property(name);
    if (is_refused_property(name, value, starrocks_)) {
      findings_.push_back({Code::kConfPropertyRefused, place, {name, shown(setting), version_text(starrocks_)}});
    }
    if (row == nullptr) {
      findings_.push_back(
          {Code::kConfPropertyUnknown, place, {name, version_text(starrocks_), nearest_property(name)}});
    } else if (starrocks_ < row->since) {
      findings_.push_back(
          {Code::kConfPropertyNewer, place, {name, version_text(row->since), version_text(starrocks_)}});
    } else if (!takes(row->form, value)) {
      findings_.push_back(bad_value("table-rule." + rule.id, "properties." + name, setting, expected_value(row->form)));
    }
  }

  const Version& starrocks_;
  Findings& findings_;
};

}  // namespace

void check_version(const Config& config, Findings& findings) {
  VersionChecks checks{config.starrocks, findings};
  for (const auto& rule : config.rules) checks.check(rule);
}

}  // namespace smt::config
