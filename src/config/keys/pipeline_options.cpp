#include "config/keys/pipeline_options.hpp"

#include <algorithm>
#include <array>

#include "config/keys/connector_options.hpp"
#include "config/keys/keys.hpp"

namespace smt::config {
namespace {

// Source: MySqlDataSourceOptions and MySqlDataSourceFactory of Flink CDC 3.0 to 3.6. 3.6.0 has the options of 3.5.0.
constexpr std::array kPipelineSourceOptions = std::to_array<OptionRow>({
    {.name = "hostname"},
    {.name = "port"},
    {.name = "username"},
    {.name = "password"},
    {.name = "server-id"},
    {.name = "server-time-zone"},
    {.name = "scan.incremental.snapshot.chunk.size"},
    {.name = "scan.snapshot.fetch.size"},
    {.name = "connect.timeout"},
    {.name = "connect.max-retries"},
    {.name = "connection.pool.size"},
    {.name = "scan.startup.mode"},
    {.name = "scan.startup.specific-offset.file"},
    {.name = "scan.startup.specific-offset.pos"},
    {.name = "scan.startup.specific-offset.gtid-set"},
    {.name = "scan.startup.specific-offset.skip-events"},
    {.name = "scan.startup.specific-offset.skip-rows"},
    {.name = "scan.startup.timestamp-millis"},
    {.name = "heartbeat.interval"},
    {.name = "chunk-meta.group.size"},
    {.name = "chunk-key.even-distribution.factor.upper-bound"},
    {.name = "chunk-key.even-distribution.factor.lower-bound"},
    {.name = "scan.incremental.close-idle-reader.enabled"},
    {.name = "scan.newly-added-table.enabled", .since = {3, 2, 0}},
    {.name = "scan.parse.online.schema.changes.enabled", .since = {3, 3, 0}},
    {.name = "use.legacy.json.format", .since = {3, 3, 0}},
    {.name = "scan.incremental.snapshot.unbounded-chunk-first.enabled", .since = {3, 4, 0}},
    {.name = "scan.incremental.snapshot.backfill.skip", .since = {3, 5, 0}},
    {.name = "jdbc.properties.*"},
    {.name = "debezium.*"},
});

// Source: StarRocksDataSinkOptions and StarRocksDataSinkFactory, which always loads JSON, at least once. 3.6.0 has the
// options of 3.5.0.
constexpr std::array kPipelineSinkOptions = std::to_array<OptionRow>({
    {.name = "jdbc-url"},
    {.name = "load-url"},
    {.name = "username"},
    {.name = "password"},
    {.name = "sink.label-prefix"},
    {.name = "sink.connect.timeout-ms"},
    {.name = "sink.socket.timeout-ms", .since = {3, 4, 0}},
    {.name = "sink.wait-for-continue.timeout-ms"},
    {.name = "sink.buffer-flush.max-bytes"},
    {.name = "sink.buffer-flush.interval-ms"},
    {.name = "sink.scan-frequency.ms"},
    {.name = "sink.io.thread-count"},
    {.name = "sink.at-least-once.use-transaction-stream-load"},
    {.name = "sink.metric.histogram-window-size"},
    {.name = "sink.properties.*"},
});

// Options for the format of rows, which a pipeline decides.
constexpr std::array<std::string_view, 4> kForm{"sink.properties.format", "sink.properties.strip_outer_array",
                                                "sink.properties.column_separator", "sink.properties.row_delimiter"};

bool is_form(std::string_view name) { return std::find(kForm.begin(), kForm.end(), name) != kForm.end(); }

/// The tool writes these options for SQL. They change the form of values, but not the types that a pipeline declares
/// for them (MySqlTypeUtils), which then do not fit.
bool is_value_mode(std::string_view name) { return name.starts_with("debezium.") && name.ends_with(".handling.mode"); }

/// Returns true for headers of a load that the StarRocks connector inside the pipeline does not know yet.
bool is_newer_header(std::string_view name, const Version& cdc) {
  const auto* row = find_option(*find_group("flink.starrocks.x"), name);
  return name.starts_with("sink.properties.") && row != nullptr && pipeline_connector(cdc) < row->since;
}

/// Returns true for options that the tool omits silently: a pipeline implies them, or they matter only for csv, which
/// is reported.
bool is_idle(std::string_view name, const std::string& value) {
  return is_form(name) && (name != kForm.front() || value == "json");
}

class PipelineChecks {
 public:
  PipelineChecks(Flink& flink, Findings& findings) : flink_{flink}, findings_{findings} {}

  void check(const TableRule& rule) {
    if (rule.sink.empty()) return;
    check_options(PipelineEnd::kSource, "flink.cdc.", rule.source);
    check_options(PipelineEnd::kSink, "flink.starrocks.", rule.sink);
    if (first_ == nullptr) first_ = &rule;
    const auto cdc = difference(PipelineEnd::kSource, "flink.cdc.", first_->source, rule.source);
    report(rule, cdc.empty() ? difference(PipelineEnd::kSink, "flink.starrocks.", first_->sink, rule.sink) : cdc);
  }

 private:
  void check_options(PipelineEnd end, std::string_view prefix, const Options& options) {
    const auto& cdc = flink_.versions.cdc;
    const auto* group = find_group(std::string{prefix} + "x");
    for (const auto& [name, setting] : options) {
      const bool is_unknown = find_option(*group, name) == nullptr;
      if (is_unknown || is_pipeline_option(end, name, cdc) || is_idle(name, setting.value)) continue;
      findings_.push_back({Code::kPipelineOption, setting.place, {std::string{prefix} + name, full_text(cdc)}});
    }
  }

  /// Returns the first option of the whole pipeline in which two rules differ, or "".
  std::string difference(PipelineEnd end, std::string_view prefix, const Options& left, const Options& right) const {
    for (const auto* options : {&left, &right}) {
      for (const auto& [name, setting] : *options) {
        if (name == "server-id" || !is_pipeline_option(end, name, flink_.versions.cdc)) continue;
        const auto l = left.find(name), r = right.find(name);
        if (l == left.end() || r == right.end() || l->second.value != r->second.value)
          return std::string{prefix} + name;
      }
    }
    return "";
  }

  void report(const TableRule& rule, const std::string& option) {
    if (option.empty() || !flink_.one_pipeline) return;
    flink_.one_pipeline = false;
    findings_.push_back({Code::kPipelineRules, rule.place, {first_->id, rule.id, option}});
  }

  Flink& flink_;
  Findings& findings_;
  const TableRule* first_ = nullptr;  // with a sink
};

}  // namespace

bool is_pipeline_option(PipelineEnd end, std::string_view name, const Version& cdc) {
  const std::span<const OptionRow> rows = end == PipelineEnd::kSource
                                              ? std::span<const OptionRow>{kPipelineSourceOptions}
                                              : std::span<const OptionRow>{kPipelineSinkOptions};
  const bool unfit = is_form(name) || is_value_mode(name) || (end == PipelineEnd::kSink && is_newer_header(name, cdc));
  return !unfit && std::any_of(rows.begin(), rows.end(),
                               [&](const OptionRow& row) { return covers(row.name, name) && row.since <= cdc; });
}

void check_pipelines(Config& config, Findings& findings) {
  if (!writes_pipelines(config.flink.loader)) return;
  PipelineChecks checks{config.flink, findings};
  for (const auto& rule : config.rules) checks.check(rule);
  for (const auto& [key, setting] : config.flink.settings)
    findings.push_back({Code::kPipelineSet, setting.place, {key}});
}

}  // namespace smt::config
