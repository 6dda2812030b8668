#include "config/connector_options.hpp"

#include <algorithm>
#include <array>

#include "config/keys.hpp"

namespace smt {
namespace {

// flink-connector-starrocks 1.2.3 to 1.2.15: StarRocksSinkOptions and StarRocksDynamicTableSinkFactory; the jars of
// 1.2.3 and 1.2.10 were searched for the names. Options that the class declares but the factory refuses in SQL
// (sink.publish-timeout.ms, sink.transaction.multi-table.*) are left out.
constexpr std::array kSinkOptions = std::to_array<OptionRow>({
    {"jdbc-url", {}},
    {"load-url", {}},
    {"username", {}},
    {"password", {}},
    {"sink.version", {1, 2, 4}},
    {"sink.semantic", {}},
    {"sink.label-prefix", {}},
    {"sink.connect.timeout-ms", {}},
    {"sink.socket.timeout-ms", {1, 2, 10}},
    {"sink.wait-for-continue.timeout-ms", {1, 2, 7}},
    {"sink.io.thread-count", {1, 2, 4}},
    {"sink.chunk-limit", {1, 2, 4}},
    {"sink.scan-frequency.ms", {1, 2, 4}},
    {"sink.buffer-flush.max-bytes", {}},
    {"sink.buffer-flush.max-rows", {}},
    {"sink.buffer-flush.interval-ms", {}},
    {"sink.buffer-flush.enqueue-timeout-ms", {}},
    {"sink.max-retries", {}},
    {"sink.retry.interval-ms", {1, 2, 8}},
    {"sink.at-least-once.use-transaction-stream-load", {1, 2, 8}},
    {"sink.ignore.update-before", {1, 2, 8}},
    {"sink.exactly-once.enable-label-gen", {1, 2, 8}},
    {"sink.exactly-once.enable-abort-lingering-txn", {1, 2, 8}},
    {"sink.exactly-once.check-num-lingering-txn", {1, 2, 8}},
    {"sink.use.new-sink-api", {1, 2, 9}},
    {"sink.wrap-json-as-array", {1, 2, 11}},
    {"sink.sanitize-error-log", {1, 2, 12}},
    {"sink.blackhole", {1, 2, 11}},
    {"sink.metric.histogram-window-size", {}},
    {"sink.parallelism", {}},
    {"sink.merge-commit.*", {1, 2, 14}},
    {"sink.properties.*", {}},
});

// mysql-cdc 2.2 to 3.6: MySqlSourceOptions of each release; the jars of 2.2.1 and 3.5.0 were searched for the names.
// split-key.* are the 2.2 names of chunk-key.*, which later releases still take.
constexpr std::array kSourceOptions = std::to_array<OptionRow>({
    {"hostname", {}},
    {"port", {}},
    {"username", {}},
    {"password", {}},
    {"server-id", {}},
    {"server-time-zone", {}},
    {"scan.incremental.snapshot.enabled", {}},
    {"scan.incremental.snapshot.chunk.size", {}},
    {"scan.snapshot.fetch.size", {}},
    {"scan.incremental.snapshot.chunk.key-column", {2, 3, 0}},
    {"connect.timeout", {}},
    {"connect.max-retries", {}},
    {"connection.pool.size", {}},
    {"scan.startup.mode", {}},
    {"scan.startup.specific-offset.file", {}},
    {"scan.startup.specific-offset.pos", {}},
    {"scan.startup.specific-offset.gtid-set", {2, 3, 0}},
    {"scan.startup.specific-offset.skip-events", {2, 3, 0}},
    {"scan.startup.specific-offset.skip-rows", {2, 3, 0}},
    {"scan.startup.timestamp-millis", {}},
    {"heartbeat.interval", {}},
    {"chunk-meta.group.size", {}},
    {"chunk-key.even-distribution.factor.upper-bound", {2, 3, 0}},
    {"chunk-key.even-distribution.factor.lower-bound", {2, 3, 0}},
    {"split-key.even-distribution.factor.upper-bound", {}},
    {"split-key.even-distribution.factor.lower-bound", {}},
    {"scan.newly-added-table.enabled", {}},
    {"scan.incremental.close-idle-reader.enabled", {2, 4, 0}},
    {"scan.incremental.snapshot.backfill.skip", {3, 0, 0}},
    {"scan.parse.online.schema.changes.enabled", {3, 3, 0}},
    {"use.legacy.json.format", {3, 3, 0}},
    {"scan.incremental.snapshot.unbounded-chunk-first.enabled", {3, 4, 0}},
    {"scan.read-changelog-as-append-only.enabled", {3, 4, 0}},
    {"jdbc.properties.*", {}},
    {"debezium.*", {}},
});

constexpr std::array kGroups{
    OptionGroup{"flink.starrocks.", "StarRocks sink", "StarRocks connector", "connector_version", kSinkOptions},
    OptionGroup{"flink.cdc.", "mysql-cdc source", "Flink CDC", "cdc_version", kSourceOptions},
};

constexpr std::array kRequired{
    RequiredOption{"jdbc-url", "jdbc:mysql://fe_host:9030", false},
    RequiredOption{"load-url", "fe_host:8030", false},
    RequiredOption{"username", "root", false},
    RequiredOption{"password", "secret", true},
};

}  // namespace

std::span<const OptionGroup> option_groups() { return kGroups; }
std::span<const RequiredOption> required_sink_options() { return kRequired; }

const OptionGroup* find_group(std::string_view key) {
  const auto found = std::find_if(kGroups.begin(), kGroups.end(), [&](const OptionGroup& group) {
    return key.starts_with(group.prefix) && key.size() > group.prefix.size();
  });
  return found == kGroups.end() ? nullptr : &*found;
}

const OptionRow* find_option(const OptionGroup& group, std::string_view option) {
  const auto found = std::find_if(group.known.begin(), group.known.end(),
                                  [&](const OptionRow& row) { return covers(row.name, option); });
  return found == group.known.end() ? nullptr : &*found;
}

}  // namespace smt
