// Options of the StarRocks sink, 1.2.3 to 1.2.15. Sources: StarRocksSinkOptions and StarRocksDynamicTableSinkFactory,
// and the names in the jars of 1.2.3 and 1.2.10. Options that the class declares but the factory refuses in SQL
// (sink.publish-timeout.ms, sink.transaction.multi-table.*) have no row. Ranges are those that 1.2.10 accepts.
// sink.properties.* are headers of Stream Load (docs STREAM_LOAD); the connector sends JSON as an array of rows.

#include <array>

#include "config/keys/connector_options.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kCut = "values are truncated or changed when they are loaded";

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
    {.name = "sink.buffer-flush.interval-ms", .form = number_from(1000, 3600000)},
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
    {.name = "sink.sanitize-error-log", .since = {1, 2, 12}, .form = kTrueOrFalse},
    {.name = "sink.blackhole", .since = {1, 2, 11}, .form = kTrueOrFalse, .loses = "true", .loss = "the sink discards all rows"},
    {.name = "sink.metric.histogram-window-size", .form = number_from(1)},
    {.name = "sink.parallelism", .form = number_from(1)},
    {.name = "sink.merge-commit.*", .since = {1, 2, 14}},

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
    {.name = "sink.properties.enable_merge_commit", .form = kTrueOrFalse},
    {.name = "sink.properties.merge_commit_interval_ms", .form = number_from(1)},
    {.name = "sink.properties.merge_commit_async", .form = kTrueOrFalse},
    {.name = "sink.properties.*"},
});
// clang-format on

}  // namespace

std::span<const OptionRow> sink_options() { return kSinkOptions; }

}  // namespace smt::config
