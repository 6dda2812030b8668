#include "config/connector_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "catalog/scanner.hpp"
#include "config/keys.hpp"

namespace smt {
namespace {

constexpr std::string_view kNumber = "number", kBoolean = "true or false";
constexpr std::uint64_t kMost = 2147483647;  // an int of Java

// flink-connector-starrocks 1.2.3 to 1.2.15: StarRocksSinkOptions and StarRocksDynamicTableSinkFactory; the jars of
// 1.2.3 and 1.2.10 were searched for the names. Options that the class declares but the factory refuses in SQL
// (sink.publish-timeout.ms, sink.transaction.multi-table.*) are left out. Ranges: measured.md §7, as 1.2.10 refused
// others.
constexpr std::array kSinkOptions = std::to_array<OptionRow>({
    {"jdbc-url", {}},
    {"load-url", {}},
    {"username", {}},
    {"password", {}},
    {"sink.version", {1, 2, 4}, "AUTO, V1 or V2"},
    {"sink.semantic", {}, "at-least-once or exactly-once"},
    {"sink.label-prefix", {}},
    {"sink.connect.timeout-ms", {}},
    {"sink.socket.timeout-ms", {1, 2, 10}},
    {"sink.wait-for-continue.timeout-ms", {1, 2, 7}},
    {"sink.io.thread-count", {1, 2, 4}},
    {"sink.chunk-limit", {1, 2, 4}},
    {"sink.scan-frequency.ms", {1, 2, 4}},
    {"sink.buffer-flush.max-bytes", {}, kNumber, 67108864, 10737418240},
    {"sink.buffer-flush.max-rows", {}, kNumber, 64000, 5000000},
    {"sink.buffer-flush.interval-ms", {}, kNumber, 1000, 3600000},
    {"sink.buffer-flush.enqueue-timeout-ms", {}, kNumber, 300000, kMost},
    {"sink.max-retries", {}, kNumber, 0, 1000},
    {"sink.retry.interval-ms", {1, 2, 8}},
    {"sink.at-least-once.use-transaction-stream-load", {1, 2, 8}, kBoolean},
    {"sink.ignore.update-before", {1, 2, 8}, kBoolean},
    {"sink.exactly-once.enable-label-gen", {1, 2, 8}, kBoolean},
    {"sink.exactly-once.enable-abort-lingering-txn", {1, 2, 8}, kBoolean},
    {"sink.exactly-once.check-num-lingering-txn", {1, 2, 8}},
    {"sink.use.new-sink-api", {1, 2, 9}, kBoolean},
    {"sink.wrap-json-as-array", {1, 2, 11}, kBoolean},
    {"sink.sanitize-error-log", {1, 2, 12}, kBoolean},
    {"sink.blackhole", {1, 2, 11}, kBoolean},
    {"sink.metric.histogram-window-size", {}},
    {"sink.parallelism", {}, kNumber, 1, kMost},
    {"sink.merge-commit.*", {1, 2, 14}},
    {"sink.properties.*", {}},
});

// mysql-cdc 2.2 to 3.6: MySqlSourceOptions of each release; the jars of 2.2.1 and 3.5.0 were searched for the names.
// split-key.* are the 2.2 names of chunk-key.*, which later releases still take. Ranges: MySqlTableSourceFactory.
constexpr std::array kSourceOptions = std::to_array<OptionRow>({
    {"hostname", {}},
    {"port", {}, kNumber, 1, 65535},
    {"username", {}},
    {"password", {}},
    {"server-id", {}},
    {"server-time-zone", {}},
    {"scan.incremental.snapshot.enabled", {}, kBoolean},
    {"scan.incremental.snapshot.chunk.size", {}, kNumber, 2, kMost},
    {"scan.snapshot.fetch.size", {}, kNumber, 2, kMost},
    {"scan.incremental.snapshot.chunk.key-column", {2, 3, 0}},
    {"connect.timeout", {}},
    {"connect.max-retries", {}, kNumber, 1, kMost},
    {"connection.pool.size", {}, kNumber, 2, kMost},
    {"scan.startup.mode", {}, "initial, latest-offset, earliest-offset, specific-offset, timestamp or snapshot"},
    {"scan.startup.specific-offset.file", {}},
    {"scan.startup.specific-offset.pos", {}},
    {"scan.startup.specific-offset.gtid-set", {2, 3, 0}},
    {"scan.startup.specific-offset.skip-events", {2, 3, 0}},
    {"scan.startup.specific-offset.skip-rows", {2, 3, 0}},
    {"scan.startup.timestamp-millis", {}},
    {"heartbeat.interval", {}},
    {"chunk-meta.group.size", {}, kNumber, 2, kMost},
    {"chunk-key.even-distribution.factor.upper-bound", {2, 3, 0}},
    {"chunk-key.even-distribution.factor.lower-bound", {2, 3, 0}},
    {"split-key.even-distribution.factor.upper-bound", {}},
    {"split-key.even-distribution.factor.lower-bound", {}},
    {"scan.newly-added-table.enabled", {}, kBoolean},
    {"scan.incremental.close-idle-reader.enabled", {2, 4, 0}, kBoolean},
    {"scan.incremental.snapshot.backfill.skip", {3, 0, 0}, kBoolean},
    {"scan.parse.online.schema.changes.enabled", {3, 3, 0}, kBoolean},
    {"use.legacy.json.format", {3, 3, 0}, kBoolean},
    {"scan.incremental.snapshot.unbounded-chunk-first.enabled", {3, 4, 0}, kBoolean},
    {"scan.read-changelog-as-append-only.enabled", {3, 4, 0}, kBoolean},
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

/// One of "a, b or c"; Flink compares without case.
bool is_word_of(std::string_view words, std::string_view value) {
  while (!words.empty()) {
    const auto end = std::min({words.find(", "), words.find(" or "), words.size()});
    if (ascii_lower(words.substr(0, end)) == ascii_lower(value)) return true;
    words.remove_prefix(end);
    words.remove_prefix(words.starts_with(", ") ? 2 : words.starts_with(" or ") ? 4 : 0);
  }
  return false;
}

bool is_number_from(const OptionRow& row, std::string_view value) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc{} && end == value.data() + value.size() && row.least <= number && number <= row.most;
}

}  // namespace

std::string expected_value(const OptionRow& row) {
  return row.form == kNumber ? fmt::format("a number from {} to {}", row.least, row.most) : std::string{row.form};
}

bool takes(const OptionRow& row, std::string_view value) {
  if (row.form.empty()) return true;
  return row.form == kNumber ? is_number_from(row, value) : is_word_of(row.form, value);
}

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
