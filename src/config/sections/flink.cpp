#include "config/sections/flink.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/checks/address.hpp"
#include "config/checks/set_options.hpp"
#include "config/connections/flink_rest.hpp"
#include "config/keys/bad_value.hpp"
#include "config/keys/connector_options.hpp"
#include "config/sections/origin.hpp"
#include "config/sections/section_values.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

std::string default_of(std::string_view key) { return std::string{key_row(SectionKind::kFlink, key).default_value}; }

/// Returns the defaults without a [flink].
Flink absent() {
  Flink flink;
  flink.versions = versions_for(*parse_flink_version(default_of("version")));
  flink.server_id_base = *parse_number(default_of("server_id_base"), UINT32_MAX);
  return flink;
}

/// `other`: the version that removing the line selects.
void report_pair(std::string_view product, const Placed<Version>& given, const Version& flink, std::string other,
                 Findings& findings) {
  findings.push_back({Code::kConfFlinkPair,
                      given.place,
                      {std::string{product}, full_text(given.value), version_text(flink), std::move(other)}});
}

void check_connector_version(const Placed<Version>& connector, const FlinkVersions& versions, const Version& usual,
                             Findings& findings) {
  if (!loads_by_sql(versions)) {
    findings.push_back({Code::kConfIdleSeparator,
                        connector.place,
                        {"connector_version", "on Flink 2 only pipelines load StarRocks, with a connector of their own",
                         "version = 1.20"}});
  } else if (!connector_fits(versions)) {
    report_pair("the StarRocks connector", connector, versions.flink, full_text(usual), findings);
  }
}

void read_flink_versions(SectionValues& values, Flink& flink, Findings& findings) {
  const auto version = values.version("version", parse_flink_version);
  const auto usual = version ? versions_for(version->value) : flink.versions;
  const auto cdc = values.version("cdc_version", parse_cdc_version);
  const auto connector = values.version("connector_version", parse_connector_version);
  flink.versions = {usual.flink, cdc ? cdc->value : usual.cdc, connector ? connector->value : usual.connector};
  if (flink.loader == Loader::kNone) return;
  if (!loads_by_sql(flink.versions) && flink.loader != Loader::kPipeline) return;  // see check_flink_2
  if (version && !cdc_fits(usual)) {
    report_pair("Flink CDC", {flink.versions.cdc, version->place}, usual.flink, "Flink 1.20", findings);
  } else if (cdc && !cdc_fits(flink.versions)) {
    report_pair("Flink CDC", *cdc, usual.flink, full_text(usual.cdc), findings);
  }
  if (connector) check_connector_version(*connector, flink.versions, usual.connector, findings);
}

/// Pipelines need Flink CDC 3.0 and Flink 1.17.
void check_pipeline_versions(const SectionValues& values, const Flink& flink, Findings& findings) {
  if (!writes_pipelines(flink.loader)) return;
  if (has(FlinkFeature::kPipeline, flink.versions) && has(FlinkFeature::kPipelineFlink, flink.versions)) return;
  const auto* loader = values.find("loader");
  findings.push_back({Code::kPipelineVersion,
                      loader->place,
                      {loader->value, version_text(flink.versions.flink), full_text(flink.versions.cdc)}});
}

/// Flink's SET has no escape for an apostrophe; before 1.14, when it does not accept quotes, `--` begins a comment.
Options read_settings(SectionValues& values, const FlinkVersions& versions, Findings& findings) {
  auto settings = values.below("set.");
  check_set_options(settings, findings);
  for (const auto& [key, setting] : settings) {
    const auto line = key + setting.value;
    const bool cut = !has(FlinkFeature::kQuotedSet, versions) && line.find("--") != std::string::npos;
    if (!cut && line.find('\'') == std::string::npos) continue;
    findings.push_back(
        bad_value("flink", "set." + key, setting,
                  cut ? "a value without --, which begins a comment in Flink before 1.14" : "a value without '"));
  }
  return settings;
}

Diagnostic newer(const OptionGroup& group, std::string_view what, const Setting& setting, const Version& since,
                 const Version& version) {
  return {Code::kConfOptionNewer,
          setting.place,
          {fmt::format("{}{}", group.prefix, what), std::string{group.product}, full_text(since), full_text(version),
           std::string{group.version_key}}};
}

void check_group(const OptionGroup& group, const Options& options, const Version& version, Findings& findings) {
  for (const auto& [name, setting] : options) {
    const auto* row = find_option(group, name);
    if (row != nullptr && version < row->since) findings.push_back(newer(group, name, setting, row->since, version));
  }
}

/// Reports options whose effect depends on a later StarRocks: an older one ignores the header of a load.
void check_starrocks(const OptionGroup& group, const TableRule& rule, const Version& starrocks, Findings& findings) {
  for (const auto& [name, setting] : rule.sink) {
    const auto* row = find_option(group, name);
    if (row == nullptr || row->starrocks <= starrocks || equal_ignoring_case(setting.value, "false")) continue;
    findings.push_back({Code::kConfVersion,
                        setting.place,
                        {fmt::format("{}{}", group.prefix, name), version_text(row->starrocks), version_text(starrocks),
                         "remove the line"}});
  }
}

/// Reports exactly-once, which has no effect with merge commit (documentation of the StarRocks connector, "Merge
/// Commit").
void check_merge_semantic(const TableRule& rule, const Sections& sections, Findings& findings) {
  const auto* enable = find_option(rule.sink, "sink.properties.enable_merge_commit");
  const auto* semantic = find_option(rule.sink, "sink.semantic");
  if (enable == nullptr || !equal_ignoring_case(enable->value, "true")) return;
  if (semantic == nullptr || !equal_ignoring_case(semantic->value, "exactly-once")) return;
  constexpr const char* kKey = "flink.starrocks.sink.semantic";
  findings.push_back(
      {Code::kConfOptionLoses,
       semantic->place,
       {origin_name(*semantic, kKey, rule, sections), kKey, shown(*semantic),
        "with merge commit the sink loads at least once: after a failure a table without a key may have rows twice"}});
}

/// Reports an interval below a second, which connectors before 1.2.14 refuse
/// (StarRocksSinkOptions.validateParamsRange), among them those inside pipelines.
void check_interval(const TableRule& rule, const Flink& flink, const Sections& sections, Findings& findings) {
  constexpr Version kShortIntervals{1, 2, 14};
  constexpr std::uint32_t kSecond = 1000;
  const auto at = rule.sink.find("sink.buffer-flush.interval-ms");
  if (at == rule.sink.end()) return;
  const auto& [name, setting] = *at;
  const auto milliseconds = parse_number(setting.value, UINT32_MAX);
  if (!milliseconds || *milliseconds >= kSecond) return;
  const auto& group = *find_group("flink.starrocks.x");
  if (const auto key = fmt::format("{}{}", group.prefix, name); writes_pipelines(flink.loader)) {
    findings.push_back(bad_value(origin_name(setting, key, rule, sections), key, setting,
                                 "a number from 1000 to 3600000 for the connector inside a pipeline"));
  } else if (flink.versions.connector < kShortIntervals) {
    findings.push_back(newer(group, name + " below 1000", setting, kShortIntervals, flink.versions.connector));
  }
}

/// Reports words that a release of Flink CDC does not know yet (MySqlTableSourceFactory.getStartupOptions of each
/// release).
void check_startup(const Options& source, const Version& cdc, Findings& findings) {
  struct Mode {
    std::string_view word;
    Version since;
  };
  constexpr Mode kStartupModes[] = {{"earliest-offset", {2, 3, 0}},
                                    {"specific-offset", {2, 3, 0}},
                                    {"timestamp", {2, 3, 0}},
                                    {"snapshot", {3, 1, 0}}};
  const auto at = source.find("scan.startup.mode");
  if (at == source.end()) return;
  for (const auto& [word, since] : kStartupModes) {
    if (!equal_ignoring_case(word, at->second.value) || since <= cdc) continue;
    const auto mode = fmt::format("scan.startup.mode = {}", word);
    findings.push_back(newer(*find_group("flink.cdc.x"), mode, at->second, since, cdc));
  }
}

}  // namespace

Flink read_flink(const Sections& sections, const Environment& environment, Findings& findings) {
  auto flink = absent();
  if (!sections.flink) return flink;
  SectionValues values{*sections.flink, findings};
  if (const auto loader = values.word("loader", {"sql", "cdc-yaml", "both", "none"}))
    flink.loader = static_cast<Loader>(*loader);
  read_flink_versions(values, flink, findings);
  check_pipeline_versions(values, flink, findings);
  if (const auto parallelism = values.number("parallelism")) {
    flink.parallelism = *parallelism;
    flink.parallelism_place = values.find("parallelism")->place;
  }
  if (const auto tables = values.number_or("tables_per_job", "all")) flink.tables_per_job = *tables;
  if (const auto base = values.number("server_id_base")) flink.server_id_base = *base;
  if (auto zone = values.time_zone("server_time_zone")) flink.server_time_zone = std::move(*zone);
  flink.open_shards = values.word("shard_pattern", {"exact", "open"}) == 1U;
  flink.settings = read_settings(values, flink.versions, findings);
  flink.rest = read_flink_rest(*sections.flink, environment, findings);
  return flink;
}

namespace {

/// Reports a conf that asks for Flink SQL on Flink 2. A conf without a sink asks for none.
void check_flink_2(const Sections& sections, const Config& config, Findings& findings) {
  const auto& flink = config.flink;
  const auto& rules = config.rules;
  if (!sections.flink || loads_by_sql(flink.versions) || flink.loader == Loader::kPipeline) return;
  const auto version = sections.flink->settings.find("version");
  const bool has_sink = std::any_of(rules.begin(), rules.end(), [](const auto& rule) { return !rule.sink.empty(); });
  if (has_sink && version != sections.flink->settings.end())
    findings.push_back({Code::kConfFlink2, version->second.place, {version_text(flink.versions.flink)}});
}

}  // namespace

void check_connector_options(const Sections& sections, const Config& config, Findings& findings) {
  if (config.flink.loader == Loader::kNone) return;
  check_flink_2(sections, config, findings);
  const auto& versions = config.flink.versions;
  const auto& sink = *find_group("flink.starrocks.x");
  for (const auto& rule : config.rules) {
    if (loads_by_sql(versions)) {
      check_group(sink, rule.sink, versions.connector, findings);
      check_starrocks(sink, rule, config.starrocks.version, findings);
      check_merge_semantic(rule, sections, findings);
    }
    check_interval(rule, config.flink, sections, findings);
    check_group(*find_group("flink.cdc.x"), rule.source, versions.cdc, findings);
    check_startup(rule.source, versions.cdc, findings);
    if (const auto* url = find_option(rule.sink, "load-url"); url != nullptr) {
      constexpr const char* kKey = "flink.starrocks.load-url";
      check_load_scheme({origin_name(*url, kKey, rule, sections), kKey, *url}, versions, findings);
    }
  }
}

}  // namespace smt::config
