#include "config/pipeline_options.hpp"

#include <algorithm>
#include <array>

#include "config/connector_options.hpp"
#include "config/keys.hpp"

namespace smt {
namespace {

// MySqlDataSourceOptions and MySqlDataSourceFactory of Flink CDC 3.0 to 3.6.
constexpr std::array kSourceOptions = std::to_array<OptionRow>({
    {"hostname", {}},
    {"port", {}},
    {"username", {}},
    {"password", {}},
    {"server-id", {}},
    {"server-time-zone", {}},
    {"scan.incremental.snapshot.chunk.size", {}},
    {"scan.snapshot.fetch.size", {}},
    {"connect.timeout", {}},
    {"connect.max-retries", {}},
    {"connection.pool.size", {}},
    {"scan.startup.mode", {}},
    {"scan.startup.specific-offset.file", {}},
    {"scan.startup.specific-offset.pos", {}},
    {"scan.startup.specific-offset.gtid-set", {}},
    {"scan.startup.specific-offset.skip-events", {}},
    {"scan.startup.specific-offset.skip-rows", {}},
    {"scan.startup.timestamp-millis", {}},
    {"heartbeat.interval", {}},
    {"chunk-meta.group.size", {}},
    {"chunk-key.even-distribution.factor.upper-bound", {}},
    {"chunk-key.even-distribution.factor.lower-bound", {}},
    {"scan.incremental.close-idle-reader.enabled", {}},
    {"scan.newly-added-table.enabled", {3, 2, 0}},
    {"scan.parse.online.schema.changes.enabled", {3, 3, 0}},
    {"use.legacy.json.format", {3, 3, 0}},
    {"scan.incremental.snapshot.unbounded-chunk-first.enabled", {3, 4, 0}},
    {"scan.incremental.snapshot.backfill.skip", {3, 5, 0}},
    {"jdbc.properties.*", {}},
    {"debezium.*", {}},
});

// StarRocksDataSinkOptions and StarRocksDataSinkFactory, which always loads JSON, at least once.
constexpr std::array kSinkOptions = std::to_array<OptionRow>({
    {"jdbc-url", {}},
    {"load-url", {}},
    {"username", {}},
    {"password", {}},
    {"sink.label-prefix", {}},
    {"sink.connect.timeout-ms", {}},
    {"sink.socket.timeout-ms", {3, 4, 0}},
    {"sink.wait-for-continue.timeout-ms", {}},
    {"sink.buffer-flush.max-bytes", {}},
    {"sink.buffer-flush.interval-ms", {}},
    {"sink.scan-frequency.ms", {}},
    {"sink.io.thread-count", {}},
    {"sink.at-least-once.use-transaction-stream-load", {}},
    {"sink.metric.histogram-window-size", {}},
    {"sink.properties.*", {}},
});

// What concerns the form of the rows, which a pipeline decides.
constexpr std::array<std::string_view, 4> kForm{"sink.properties.format", "sink.properties.strip_outer_array",
                                                "sink.properties.column_separator", "sink.properties.row_delimiter"};

bool is_form(std::string_view name) { return std::find(kForm.begin(), kForm.end(), name) != kForm.end(); }

/// debezium.decimal.handling.mode and its like change what values look like, but not the types that a pipeline declares
/// for them (MySqlTypeUtils), which then do not fit.
bool is_value_mode(std::string_view name) { return name.starts_with("debezium.") && name.ends_with(".handling.mode"); }

/// Left out without a word: what a pipeline does by itself, and what only matters for a csv that is told.
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
    tell(rule, cdc.empty() ? difference(PipelineEnd::kSink, "flink.starrocks.", first_->sink, rule.sink) : cdc);
  }

 private:
  void check_options(PipelineEnd end, std::string_view prefix, const Options& options) {
    const auto& cdc = flink_.versions.cdc;
    const auto* group = find_group(std::string{prefix} + "x");
    for (const auto& [name, setting] : options) {
      const bool told = is_generated_option(name) || find_option(*group, name) == nullptr;
      if (told || is_pipeline_option(end, name, cdc) || is_idle(name, setting.value)) continue;
      findings_.push_back({Code::kPipelineOption, setting.place, {std::string{prefix} + name, full_text(cdc)}});
    }
  }

  /// The first option in which two rules differ, of those that concern the whole pipeline; or "".
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

  void tell(const TableRule& rule, const std::string& option) {
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
  const std::span<const OptionRow> rows = end == PipelineEnd::kSource ? std::span<const OptionRow>{kSourceOptions}
                                                                      : std::span<const OptionRow>{kSinkOptions};
  return !is_form(name) && !is_value_mode(name) && std::any_of(rows.begin(), rows.end(), [&](const OptionRow& row) {
    return covers(row.name, name) && row.since <= cdc;
  });
}

void check_pipelines(Config& config, Findings& findings) {
  if (!writes_pipelines(config.flink.loader)) return;
  PipelineChecks checks{config.flink, findings};
  for (const auto& rule : config.rules) checks.check(rule);
  for (const auto& [key, setting] : config.flink.settings)
    findings.push_back({Code::kPipelineSet, setting.place, {key}});
}

}  // namespace smt
