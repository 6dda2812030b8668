#include "config/checks/version_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/keys/bad_value.hpp"
#include "config/sections/section_values.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_properties.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

RunMode other_mode(RunMode mode) {
  return mode == RunMode::kSharedData ? RunMode::kSharedNothing : RunMode::kSharedData;
}

bool is_for_shared_data(Clusters clusters) {
  return clusters == Clusters::kSharedDataOrIgnored || clusters == Clusters::kSharedDataOrRefused;
}

class VersionChecks {
 public:
  VersionChecks(const Config& config, Findings& findings)
      : starrocks_{config.starrocks}, be_num_{config.be_num}, findings_{findings} {}

  void check(const TableRule& rule) {
    if (rule.bucket_num && rule.bucket_num->count == 0) {
      need(Feature::kAutomaticBuckets, rule.bucket_num->place, "bucket_num = auto", "give a number");
    }
    check_distribution(rule);
    check_added_columns(rule);
    for (const auto& [name, setting] : rule.properties) check_property(rule, name, setting);
    check_partial_update(rule);
  }

 private:
  void need(Feature feature, const Place& place, std::string what, std::string way_out) {
    if (has(feature, starrocks_)) return;
    auto first = since(feature, starrocks_.run_mode);
    if (first == kNever) {
      report_mode(place, what);
      first = since(feature, other_mode(starrocks_.run_mode));
      if (starrocks_.version >= first) return;
    }
    findings_.push_back({Code::kConfVersion,
                         place,
                         {std::move(what), version_text(first), target_text(starrocks_), std::move(way_out)}});
  }

  void report_mode(const Place& place, std::string what) {
    findings_.push_back({Code::kConfRunMode,
                         place,
                         {std::move(what), std::string{run_mode_word(starrocks_.run_mode)},
                          std::string{run_mode_word(other_mode(starrocks_.run_mode))}}});
  }

  void check_distribution(const TableRule& rule) {
    const auto& distribution = rule.shape.distribution;
    if (!distribution || distribution->value == DistributionKind::kHash) return;
    const bool by_range = distribution->value == DistributionKind::kRange;
    const auto* line = by_range ? "distribution = range" : "distribution = random";
    need(by_range ? Feature::kRangeDistribution : Feature::kRandomDistribution, distribution->place, line,
         "write 'distribution = hash'");
    const auto contradict = [&](std::string key, const auto& setting) {
      if (setting)
        findings_.push_back(
            {Code::kConfDistribution, setting->place, {std::move(key), line, place_text(distribution->place)}});
    };
    contradict("distributed_by", rule.distributed_by);
    contradict(rule.shape.colocate_with ? "colocate_with" : "properties.colocate_with", colocation_line(rule));
    if (by_range) contradict("bucket_num", rule.bucket_num);
  }

  void check_added_columns(const TableRule& rule) {
    for (const auto& [name, column] : rule.shape.add) {
      if (const auto missing = missing_feature(column.type, starrocks_))
        need(*missing, column.place, fmt::format("add.{} = {}", name, starrocks_type_text(column.type)),
             "choose another type");
    }
  }

  void check_property(const TableRule& rule, const std::string& name, const Setting& setting) {
    const auto& [value, place, written] = setting;
    const auto* row = find_property(name);
    if (is_refused_property(name, value, starrocks_)) {
      findings_.push_back(
          {Code::kConfPropertyRefused, place, {name, shown(setting), version_text(starrocks_.version)}});
    }
    if (row == nullptr) {
      findings_.push_back(
          {Code::kConfPropertyUnknown, place, {name, version_text(starrocks_.version), nearest_property(name)}});
    } else if (starrocks_.version < row->since) {
      findings_.push_back(
          {Code::kConfPropertyNewer, place, {name, version_text(row->since), version_text(starrocks_.version)}});
    } else if (!takes(row->form, value)) {
      findings_.push_back(bad_value("table-rule." + rule.id, "properties." + name, setting, expected_value(row->form)));
    } else {
      check_clusters(*row, setting);
    }
  }

  /// Reports a property that has no effect in the cluster, or that the cluster refuses.
  void check_clusters(const PropertyRow& row, const Setting& setting) {
    const bool shared_data = starrocks_.run_mode == RunMode::kSharedData;
    if (shared_data && row.name == "storage_type" && equal_ignoring_case(setting.value, "column_with_row"))
      return report_mode(setting.place, fmt::format("properties.{} = {}", row.name, shown(setting)));
    if (shared_data && row.name == "replication_num") return check_replicas(row, setting);
    if (row.clusters == Clusters::kAll || is_for_shared_data(row.clusters) == shared_data) return;
    if (row.clusters != Clusters::kSharedDataOrRefused) return report_idle(row, setting);
    findings_.push_back({Code::kConfPropertyMode, setting.place, mode_arguments(row)});
  }

  /// check_replication reports more replicas than nodes, which no cluster accepts.
  void check_replicas(const PropertyRow& row, const Setting& setting) {
    const auto replicas = parse_number(setting.value, be_num_);
    if (replicas && *replicas > 1) report_idle(row, setting);
  }

  void report_idle(const PropertyRow& row, const Setting& setting) {
    findings_.push_back({Code::kConfPropertyIdle, setting.place, mode_arguments(row)});
  }

  std::vector<std::string> mode_arguments(const PropertyRow& row) const {
    return {std::string{row.name}, std::string{run_mode_word(starrocks_.run_mode)},
            std::string{run_mode_word(other_mode(starrocks_.run_mode))}};
  }

  void check_partial_update(const TableRule& rule) {
    constexpr std::string_view kOption = "sink.properties.partial_update_mode";
    const auto* setting = find_option(rule.sink, kOption);
    if (setting == nullptr || starrocks_.run_mode != RunMode::kSharedData) return;
    if (ascii_lower(setting->value).starts_with("column"))
      report_mode(setting->place, fmt::format("flink.starrocks.{} = {}", kOption, shown(*setting)));
  }

  const StarRocksTarget& starrocks_;
  std::uint32_t be_num_;
  Findings& findings_;
};

/// Returns true if the rule leaves the distribution to the tool, which then writes DISTRIBUTED BY.
bool leaves_distribution(const TableRule& rule) {
  return !rule.distributed_by && !rule.shape.distribution && !rule.bucket_num && colocation_line(rule) == nullptr;
}

}  // namespace

void check_version(const Config& config, Findings& findings) {
  VersionChecks checks{config, findings};
  for (const auto& rule : config.rules) checks.check(rule);
}

void check_run_mode(const Config& config, const FileLine& run_mode, Findings& findings) {
  const auto& starrocks = config.starrocks;
  const auto first = since(Feature::kPrimaryInSharedData, starrocks.run_mode);
  if (starrocks.version < first) {
    findings.push_back({Code::kConfVersion,
                        run_mode,
                        {fmt::format("run_mode = {}", run_mode_word(starrocks.run_mode)), version_text(first),
                         version_text(starrocks.version), "remove the line"}});
  }
  const bool splits = has(Feature::kRangeDistribution, starrocks);
  if (splits && std::any_of(config.rules.begin(), config.rules.end(), leaves_distribution))
    findings.push_back({Code::kConfRangeNotChosen, run_mode, {}});
}

}  // namespace smt::config
