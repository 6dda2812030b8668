// What the tool can check about Flink without a connection to it.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "check/result.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

constexpr std::string_view kInterval = "execution.checkpointing.interval";

std::string minor_text(const Version& version) { return fmt::format("{}.{}", version.major, version.minor); }

void check_versions(const FlinkVersions& versions, std::vector<CheckResult>& results) {
  const auto usual = versions_for(versions.flink);
  const auto flink = minor_text(versions.flink);
  const auto add = [&](bool fits, std::string product, const Version& own, std::string_view key, const Version& other) {
    auto seen = fmt::format("{} {} on Flink {}", product, full_text(own), flink);
    if (fits) {
      results.push_back(passed(Code::kReadyVersions, std::move(seen)));
    } else {
      results.push_back(wrong(Code::kReadyVersions, std::move(seen),
                              {std::move(product), full_text(own), flink, std::string{key}, full_text(other)}));
    }
  };
  add(cdc_fits(versions), "Flink CDC", versions.cdc, "cdc_version", usual.cdc);
  if (loads_by_sql(versions))
    add(connector_fits(versions), "the StarRocks connector", versions.connector, "connector_version", usual.connector);
}

/// Returns the milliseconds of "10s", "10 min" or "5000" (TimeUtils of Flink), or nullopt for other text.
std::optional<double> milliseconds(std::string_view text) {
  struct Unit {
    std::string_view names;
    double milliseconds;
  };
  constexpr Unit kUnits[] = {{" ms milli millis millisecond milliseconds ", 1},
                             {" s sec secs second seconds ", 1000},
                             {" m min minute minutes ", 60000},
                             {" h hour hours ", 3600000},
                             {" d day days ", 86400000},
                             {" us micro micros microsecond microseconds ", 0.001},
                             {" ns nano nanos nanosecond nanoseconds ", 0.000001}};
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  auto unit = ascii_lower(text.substr(static_cast<std::size_t>(end - text.data())));
  unit.erase(0, std::min(unit.find_first_not_of(' '), unit.size()));
  if (unit.empty()) unit = "ms";
  for (const auto& [names, factor] : kUnits) {
    if (names.find(" " + unit + " ") != std::string_view::npos) return static_cast<double>(number) * factor;
  }
  return std::nullopt;
}

CheckResult check_interval(const Flink& flink) {
  constexpr double kShortest = 1000, kLongest = 600000;
  if (flink.loader == Loader::kPipeline)
    return skipped(Code::kReadyCheckpoints, "a pipeline takes its checkpoint interval from Flink's own configuration");
  const auto given = flink.settings.find(kInterval);
  if (given == flink.settings.end())
    return passed(Code::kReadyCheckpoints, "the files set a checkpoint interval of 10s");
  const auto& words = shown(given->second);
  auto seen = fmt::format("{} is {}", kInterval, words);
  const auto time = milliseconds(given->second.value);
  if (!time || *time == 0) return wrong(Code::kReadyCheckpoints, std::move(seen), {words});
  if (*time < kShortest) {
    return wrong(Code::kReadyCheckpointTime, std::move(seen),
                 {words, "StarRocks gets a separate load for each checkpoint"});
  }
  if (*time > kLongest) {
    return wrong(Code::kReadyCheckpointTime, std::move(seen),
                 {words,
                  "after a failure Flink reads all changes since the last checkpoint again, and rows of an "
                  "exactly-once sink become visible only at a checkpoint"});
  }
  return passed(Code::kReadyCheckpoints, std::move(seen));
}

CheckResult check_parallelism(const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyParallelism;
  const auto fewest = needs.fewest_ids;
  if (fewest == UINT32_MAX)
    return passed(kCode, fmt::format("parallelism is {}; no source splits its snapshot", needs.parallelism));
  auto seen = fmt::format("each source of {} has {} server ids or more, parallelism is {}", server_name(needs), fewest,
                          needs.parallelism);
  if (fewest >= needs.parallelism) return passed(kCode, std::move(seen));
  const auto narrow = std::find_if(needs.server_ids.begin(), needs.server_ids.end(),
                                   [&](const ServerIds& ids) { return ids.last - ids.first + 1 == fewest; });
  const auto text = fewest == 1 ? fmt::format("{}", narrow->first) : fmt::format("{}-{}", narrow->first, narrow->last);
  return wrong(kCode, std::move(seen),
               {"a source", text, fmt::format("{}", needs.parallelism),
                fmt::format("{}-{}", narrow->first, narrow->first + needs.parallelism - 1)});
}

}  // namespace

std::vector<CheckResult> check_flink(const Config& config, const std::vector<SourceNeeds>& needs) {
  std::vector<CheckResult> results;
  check_versions(config.flink.versions, results);
  results.push_back(check_interval(config.flink));
  for (const auto& server : needs) results.push_back(check_parallelism(server));
  return results;
}

}  // namespace smt::check
