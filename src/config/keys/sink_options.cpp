// Options of the StarRocks sink, 1.2.3 to 1.2.15. Sources: StarRocksSinkOptions, MergeCommitOptions and
// StarRocksDynamicTableSinkFactory of each release, and the names in the jars of 1.2.3 and 1.2.10. `since` is the
// release whose factory accepts the option in SQL. Options that the class declares but no factory accepts
// (sink.publish-timeout.ms of 1.2.14, sink.transaction.multi-table.* of 1.2.15) are refused. Ranges are those
// of 1.2.15. sink.properties.* are headers of Stream Load (docs STREAM_LOAD); the connector sends JSON as an array of
// rows.

#include <array>

#include "config/keys/connector_options.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kCut = "values are truncated or changed when they are loaded",
                           kNotInSql =
                               "the option exists only in the connector's DataStream API, and Flink SQL refuses it";

// clang-format off
constexpr std::array kSinkOptions = std::to_array<OptionRow>({
    {.name = "connector", .ours = "*"},
    {.name = "database-name", .ours = "*"},
    {.name = "table-name", .ours = "*"},
    {.name = "jdbc-url"},
    {.name = "load-url"},
    {.name = "username"},
    {.name = "password"},
    {.name = "sink.version", .since = {1, 2, 4}, .form = words_of("AUTO, V1 or V2")},
    {.name = "sink.semantic", .form = words_of("at-least-once or exactly-once")},
    {.name = "sink.label-prefix"},
    {.name = "sink.connect.timeout-ms", .form = number_from(0)},
    {.name = "sink.socket.timeout-ms", .since = {1, 2, 10}, .form = number_from(-1)},
    {.name = "sink.wait-for-continue.timeout-ms", .since = {1, 2, 7}, .form = number_from(0)},
    {.name = "sink.io.thread-count", .since = {1, 2, 4}, .form = number_from(1)},
    {.name = "sink.chunk-limit", .since = {1, 2, 4}, .form = number_from(1, INT64_MAX)},
    {.name = "sink.scan-frequency.ms", .since = {1, 2, 4}, .form = number_from(50, INT64_MAX)},
    {.name = "sink.buffer-flush.max-bytes", .form = number_from(67108864, 10737418240)},
    {.name = "sink.buffer-flush.max-rows", .form = number_from(64000, 5000000)},
    {.name = "sink.buffer-flush.interval-ms", .form = number_from(1, 3600000)},
    {.name = "sink.buffer-flush.enqueue-timeout-ms", .form = number_from(300000)},
    {.name = "sink.max-retries", .form = number_from(0, 1000)},
    {.name = "sink.retry.interval-ms", .since = {1, 2, 8}, .form = number_from(0)},
    {.name = "sink.at-least-once.use-transaction-stream-load", .since = {1, 2, 8}, .form = kTrueOrFalse},
    // The connector's default; the files set false if an update must remove the old row.
    {.name = "sink.ignore.update-before", .since = {1, 2, 8}, .form = kTrueOrFalse, .ours = "true"},
    {.name = "sink.exactly-once.enable-label-gen", .since = {1, 2, 8}, .form = kTrueOrFalse},
    {.name = "sink.exactly-once.enable-abort-lingering-txn", .since = {1, 2, 8}, .form = kTrueOrFalse},
    {.name = "sink.exactly-once.check-num-lingering-txn", .since = {1, 2, 8}, .form = number_from(-1)},
    {.name = "sink.use.new-sink-api", .since = {1, 2, 9}, .form = kTrueOrFalse},
    {.name = "sink.wrap-json-as-array", .since = {1, 2, 11}, .form = kTrueOrFalse},
    {.name = "sink.sanitize-error-log", .since = {1, 2, 15}, .form = kTrueOrFalse},
    {.name = "sink.blackhole", .since = {1, 2, 13}, .form = kTrueOrFalse, .loses = "true", .loss = "the sink discards all rows"},
    {.name = "sink.metric.histogram-window-size", .since = {1, 2, 8}, .form = number_from(1)},
    {.name = "sink.parallelism", .form = number_from(1)},
    // 0 sends one load of a table at a time; below 0 there is no limit. The default is 2147483647.
    {.name = "sink.merge-commit.max-concurrent-requests", .since = {1, 2, 14}, .form = number_from(INT32_MIN)},
    {.name = "sink.merge-commit.chunk.size", .since = {1, 2, 14}, .form = number_from(1, INT64_MAX)},
    {.name = "sink.merge-commit.http.thread.num", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.http.max-connections", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.http.total-max-connections", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.http.idle-connection-timeout-ms", .since = {1, 2, 14}, .form = number_from(0)},
    {.name = "sink.merge-commit.node-meta.update-interval-ms", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.check-label-state.init-delay-ms", .since = {1, 2, 14}, .form = number_from(0)},
    {.name = "sink.merge-commit.check-label-state.interval-ms", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.check-label-state.timeout-ms", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.merge-commit.backend-direct-connection", .since = {1, 2, 14}, .form = kTrueOrFalse},
    {.name = "sink.publish-timeout.ms", .refused = kNotInSql},
    {.name = "sink.transaction.multi-table.*", .refused = kNotInSql},

    // The data that the sink sends, and its destination.
    {.name = "sink.properties.format", .form = words_of("csv or json")},
    {.name = "sink.properties.strip_outer_array", .form = kTrueOrFalse},
    {.name = "sink.properties.column_separator"},
    {.name = "sink.properties.row_delimiter"},
    {.name = "sink.properties.json_root", .ours = "*"},
    {.name = "sink.properties.label", .ours = "*"},
    {.name = "sink.properties.db", .ours = "*"},
    {.name = "sink.properties.table", .ours = "*"},
    {.name = "sink.properties.two_phase_commit", .ours = "*"},
    {.name = "sink.properties.expect", .ours = "*"},
    {.name = "sink.properties.authorization", .ours = "*"},
    // Names of columns, which the target decides: see mapping/flink/load_columns.
    {.name = "sink.properties.columns"},
    {.name = "sink.properties.jsonpaths"},
    {.name = "sink.properties.merge_condition"},
    {.name = "sink.properties.partial_update", .form = kTrueOrFalse},
    {.name = "sink.properties.partial_update_mode", .form = words_of("row, column, auto or column_upsert")},
    // Options that a user may want, and their cost.
    {.name = "sink.properties.where", .loses = "*", .loss = "StarRocks drops the rows that do not satisfy it, including old rows of an update; use 'where' of the rule instead"},
    {.name = "sink.properties.max_filter_ratio", .form = decimal_from(0, 1), .loses = "!0, 0.0, ", .loss = "StarRocks drops rows that do not fit, and the job continues"},
    {.name = "sink.properties.partitions", .loses = "*", .loss = "StarRocks drops the rows of all other partitions"},
    {.name = "sink.properties.temporary_partitions", .loses = "*", .loss = "rows go only into temporary partitions"},
    {.name = "sink.properties.skip_header", .form = number_from(0, INT64_MAX), .loses = "!0", .loss = "StarRocks drops the first rows of every load"},
    {.name = "sink.properties.trim_space", .form = kTrueOrFalse, .loses = "true", .loss = kCut},
    {.name = "sink.properties.enclose", .loses = "*", .loss = kCut},
    {.name = "sink.properties.escape", .loses = "*", .loss = kCut},
    {.name = "sink.properties.strict_mode", .form = kTrueOrFalse},
    {.name = "sink.properties.timeout", .form = number_from(1, 259200)},
    {.name = "sink.properties.load_mem_limit", .form = number_from(0, INT64_MAX)},
    {.name = "sink.properties.ignore_json_size", .form = kTrueOrFalse},
    {.name = "sink.properties.timezone", .form = kZoneId},
    {.name = "sink.properties.prepared_timeout", .since = {1, 2, 12}, .starrocks = {3, 5, 4}, .form = number_from(1)},
    {.name = "sink.properties.enable_merge_commit", .since = {1, 2, 14}, .starrocks = {3, 4, 0}, .form = kTrueOrFalse},
    {.name = "sink.properties.merge_commit_interval_ms", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.properties.merge_commit_parallel", .since = {1, 2, 14}, .form = number_from(1)},
    {.name = "sink.properties.merge_commit_async", .since = {1, 2, 14}, .form = kTrueOrFalse},
    {.name = "sink.properties.*"},
});
// clang-format on

}  // namespace

std::span<const OptionRow> sink_options() { return kSinkOptions; }

}  // namespace smt::config
