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

// Merge commit, in which StarRocks makes one transaction of the loads of many writers. Sources: MergeCommitOptions,
// mergecommit/Table and MergeCommitManager of the StarRocks connector 1.2.14 and 1.2.15, and its documentation
// (connector-sink, "Merge Commit").
constexpr std::string_view kEnable = "sink.properties.enable_merge_commit",
                           kRequests = "sink.merge-commit.max-concurrent-requests", kSemantic = "sink.semantic";

bool is(const Setting* setting, std::string_view value) {
  return setting != nullptr && equal_ignoring_case(setting->value, value);
}

/// Returns whether a writer sends the loads of a table one after the other. The sink raises 0 to 1.
bool keeps_order(const Options& sink) {
  const auto* requests = find_option(sink, kRequests);
  return is(requests, "0") || is(requests, "1") || find_option(sink, "sink.properties.merge_condition") != nullptr;
}

void check_merge_commit(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings) {
  const auto report = [&](Code code, std::string_view option, const Setting& setting, std::string_view loss) {
    const auto key = fmt::format("flink.starrocks.{}", option);
    Diagnostic finding{code, setting.place, {origin(setting, key, section, defaults).name, key, shown(setting)}};
    if (!loss.empty()) finding.arguments.emplace_back(loss);
    findings.push_back(std::move(finding));
  };
  const auto* enable = find_option(rule.sink, kEnable);
  if (!is(enable, "true")) return;
  if (!keeps_order(rule.sink)) {
    const auto* requests = find_option(rule.sink, kRequests);
    report(Code::kConfMergeOrder, requests != nullptr ? kRequests : kEnable, requests != nullptr ? *requests : *enable,
           "");
  }
  if (const auto* semantic = find_option(rule.sink, kSemantic); is(semantic, "exactly-once")) {
    report(Code::kConfOptionLoses, kSemantic, *semantic,
           "with merge commit the sink loads at least once: after a failure a table without a key may have rows twice");
  }
}

}  // namespace

void check_companions(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings) {
  CompanionCheck check{section, rule, defaults, findings};
  for (const auto& row : kCompanions) check.check(row);
  check_merge_commit(section, rule, defaults, findings);
}

}  // namespace smt::config
