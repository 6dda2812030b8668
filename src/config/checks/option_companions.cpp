#include "config/checks/option_companions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "config/sections/origin.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

/// With `value`, the option needs all options in `first` or all in `second`. Options that begin with a name in `idle`
/// have an effect only with that value.
struct Companions {
  std::string_view group, option, value;
  std::array<std::string_view, 2> first, second, idle;
  std::string_view needed, example;  // for readers
};

constexpr std::string_view kSource = "flink.cdc.", kSink = "flink.starrocks.";

// Sources: MySqlTableSourceFactory.getStartupOptions, StarRocksSinkOptions.validateMergeCommit.
constexpr std::array kCompanions = std::to_array<Companions>({
    {kSource,
     "scan.startup.mode",
     "timestamp",
     {"scan.startup.timestamp-millis"},
     {},
     {"scan.startup.timestamp-millis"},
     "'flink.cdc.scan.startup.timestamp-millis'",
     "flink.cdc.scan.startup.timestamp-millis = 1700000000000"},
    {kSource,
     "scan.startup.mode",
     "specific-offset",
     {"scan.startup.specific-offset.file", "scan.startup.specific-offset.pos"},
     {"scan.startup.specific-offset.gtid-set"},
     {"scan.startup.specific-offset."},
     "'flink.cdc.scan.startup.specific-offset.file' and '….pos', or '….gtid-set'",
     "flink.cdc.scan.startup.specific-offset.gtid-set = UUID:1-100"},
    {kSink,
     "sink.properties.enable_merge_commit",
     "true",
     {"sink.properties.merge_commit_interval_ms"},
     {},
     {"sink.properties.merge_commit_", "sink.merge-commit."},
     "'flink.starrocks.sink.properties.merge_commit_interval_ms'",
     "flink.starrocks.sink.properties.merge_commit_interval_ms = 1000"},
});

class CompanionCheck {
 public:
  CompanionCheck(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings)
      : section_{section}, rule_{rule}, defaults_{defaults}, findings_{findings} {}

  void check(const Companions& row) {
    const auto* setting = find_option(options(row), row.option);
    const bool on = setting != nullptr && equal_ignoring_case(setting->value, row.value);
    if (!on) {
      report_idle(row);
    } else if (!has_all(row, row.first) && !has_all(row, row.second)) {
      const auto key = fmt::format("{}{}", row.group, row.option);
      findings_.push_back({Code::kConfOptionAlone,
                           setting->place,
                           {origin(*setting, key, section_, defaults_).name, key, shown(*setting),
                            std::string{row.needed}, std::string{row.example}}});
    }
  }

 private:
  const Options& options(const Companions& row) const { return row.group == kSource ? rule_.source : rule_.sink; }

  bool has_all(const Companions& row, const std::array<std::string_view, 2>& names) const {
    return !names.front().empty() && std::all_of(names.begin(), names.end(), [&](std::string_view name) {
      return name.empty() || find_option(options(row), name) != nullptr;
    });
  }

  void report_idle(const Companions& row) {
    for (const auto& [name, setting] : options(row)) {
      const bool idle = std::any_of(row.idle.begin(), row.idle.end(), [&key = name](std::string_view prefix) {
        return !prefix.empty() && key.starts_with(prefix);
      });
      if (!idle) continue;
      findings_.push_back(
          {Code::kConfIdleSeparator,
           setting.place,
           {fmt::format("{}{}", row.group, name), fmt::format("'{}{}' is not {}", row.group, row.option, row.value),
            fmt::format("{}{} = {}", row.group, row.option, row.value)}});
    }
  }

  const Section& section_;
  const TableRule& rule_;
  const Section* defaults_;
  Findings& findings_;
};

/// Reports the options of merge commit that the sink does not read in its first version, which only sends the headers
/// (StarRocksStreamLoadVisitor of the StarRocks connector 1.2.14 and 1.2.15).
void check_merge_version(const TableRule& rule, Findings& findings) {
  const auto is = [&](std::string_view option, std::string_view value) {
    const auto* setting = find_option(rule.sink, option);
    return setting != nullptr && equal_ignoring_case(setting->value, value);
  };
  if (!is("sink.properties.enable_merge_commit", "true") || !is("sink.version", "V1")) return;
  for (const auto& [name, setting] : rule.sink) {
    if (!name.starts_with("sink.merge-commit.")) continue;
    findings.push_back({Code::kConfIdleSeparator,
                        setting.place,
                        {fmt::format("{}{}", kSink, name), fmt::format("'{}sink.version' is V1", kSink),
                         fmt::format("{}sink.version = V2", kSink)}});
  }
}

}  // namespace

void check_companions(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings) {
  CompanionCheck check{section, rule, defaults, findings};
  for (const auto& row : kCompanions) check.check(row);
  check_merge_version(rule, findings);
}

}  // namespace smt::config
