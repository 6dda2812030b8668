// Options of the mysql-cdc source. Sources for those of Flink CDC: MySqlSourceOptions of 2.2 to 3.6, and the names in
// the jars of 2.2.1 and 3.5.0; forms follow the checks of MySqlTableSourceFactory. split-key.* are the 2.2 names of
// chunk-key.*, which later releases still accept. Sources for those of Debezium 1.9: MySqlConnectorConfig and
// CommonConnectorConfig; in MySqlSourceConfigFactory, the user's options override its own.

#include <array>

#include "config/keys/connector_options.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kUnread = "Debezium skips changes that it cannot read, and nothing reports an error",
                           kOtherValues = "values in StarRocks differ from those in MySQL",
                           kOnlyInserts = "updates and deletes arrive as inserts: deleted rows stay";

// clang-format off
constexpr std::array kSourceOptions = std::to_array<OptionRow>({
    {.name = "connector", .ours = "*"},
    {.name = "database-name", .ours = "*"},
    {.name = "table-name", .ours = "*"},
    {.name = "hostname"},
    {.name = "port", .form = number_from(1, 65535)},
    {.name = "username"},
    {.name = "password"},
    {.name = "server-id"},
    {.name = "server-time-zone", .form = kZoneId},
    {.name = "scan.incremental.snapshot.enabled", .form = kTrueOrFalse},
    // StatefulTaskContext adds 1024 to it in an int: from 2147482624 on, it reads nothing.
    {.name = "scan.incremental.snapshot.chunk.size", .form = number_from(2, 2147482623)},
    {.name = "scan.snapshot.fetch.size", .form = number_from(2)},
    {.name = "scan.incremental.snapshot.chunk.key-column", .since = {2, 3, 0}},
    {.name = "connect.timeout", .form = duration_from(251)},
    {.name = "connect.max-retries", .form = number_from(1)},
    {.name = "connection.pool.size", .form = number_from(2)},
    {.name = "scan.startup.mode", .form = words_of("initial, latest-offset, earliest-offset, specific-offset, timestamp or snapshot")},
    {.name = "scan.startup.specific-offset.file"},
    {.name = "scan.startup.specific-offset.pos", .form = number_from(0, INT64_MAX)},
    {.name = "scan.startup.specific-offset.gtid-set", .since = {2, 3, 0}},
    {.name = "scan.startup.specific-offset.skip-events", .since = {2, 3, 0}, .form = number_from(0, INT64_MAX)},
    {.name = "scan.startup.specific-offset.skip-rows", .since = {2, 3, 0}, .form = number_from(0, INT64_MAX)},
    {.name = "scan.startup.timestamp-millis", .form = number_from(0, INT64_MAX)},
    {.name = "heartbeat.interval", .form = duration_from(0)},
    {.name = "chunk-meta.group.size", .form = number_from(2)},
    {.name = "chunk-key.even-distribution.factor.upper-bound", .since = {2, 3, 0}, .form = decimal_from(1, INT64_MAX)},
    {.name = "chunk-key.even-distribution.factor.lower-bound", .since = {2, 3, 0}, .form = decimal_from(0, 1)},
    {.name = "split-key.even-distribution.factor.upper-bound", .form = decimal_from(1, INT64_MAX)},
    {.name = "split-key.even-distribution.factor.lower-bound", .form = decimal_from(0, 1)},
    {.name = "scan.newly-added-table.enabled", .form = kTrueOrFalse},
    {.name = "scan.incremental.close-idle-reader.enabled", .since = {2, 4, 0}, .form = kTrueOrFalse},
    {.name = "scan.incremental.snapshot.backfill.skip", .since = {3, 0, 0}, .form = kTrueOrFalse},
    {.name = "scan.parse.online.schema.changes.enabled", .since = {3, 3, 0}, .form = kTrueOrFalse},
    {.name = "use.legacy.json.format", .since = {3, 3, 0}, .form = kTrueOrFalse},
    {.name = "scan.incremental.snapshot.unbounded-chunk-first.enabled", .since = {3, 4, 0}, .form = kTrueOrFalse},
    {.name = "scan.read-changelog-as-append-only.enabled", .since = {3, 4, 0}, .form = kTrueOrFalse, .loses = "true", .loss = kOnlyInserts},

    // Conversion of values by the JDBC driver in the snapshot phase; Flink CDC's own settings are UTF-8 and
    // CONVERT_TO_NULL.
    {.name = "jdbc.properties.characterEncoding", .loses = "!UTF-8, utf8, UTF8", .loss = "text is read with another encoding in the snapshot phase"},
    {.name = "jdbc.properties.useUnicode", .loses = "!true", .loss = "text is read with another encoding in the snapshot phase"},
    {.name = "jdbc.properties.zeroDateTimeBehavior", .loses = "!CONVERT_TO_NULL, convertToNull", .loss = "a zero date makes the job fail, or becomes another date"},
    {.name = "jdbc.properties.serverTimezone", .loses = "*", .loss = "TIMESTAMP values may be read in that zone in the snapshot phase; server-time-zone sets the right one"},
    {.name = "jdbc.properties.connectionTimeZone", .loses = "*", .loss = "TIMESTAMP values may be read in that zone in the snapshot phase; server-time-zone sets the right one"},
    {.name = "jdbc.properties.sessionVariables", .loses = "*", .loss = "values read in the snapshot phase change if a variable sets the time zone or the character set"},
    {.name = "jdbc.properties.maxRows", .loses = "!0, -1", .loss = "the snapshot phase ends after this number of rows"},
    {.name = "jdbc.properties.*"},

    // The representation of values: the files declare the types for one representation, and set the options that it
    // needs.
    {.name = "debezium.decimal.handling.mode", .ours = "*"},
    {.name = "debezium.bigint.unsigned.handling.mode", .ours = "*"},
    {.name = "debezium.time.precision.mode", .ours = "*"},
    {.name = "debezium.binary.handling.mode", .ours = "*"},
    {.name = "debezium.enable.time.adjuster", .ours = "*"},
    {.name = "debezium.sanitize.field.names", .ours = "*"},
    {.name = "debezium.field.name.adjustment.mode", .ours = "*"},
    {.name = "debezium.schema.name.adjustment.mode", .ours = "*"},
    // The identity of rows: it determines that a change of a key arrives as a delete and an insert.
    {.name = "debezium.message.key.columns", .ours = "*"},
    // The server and tables of the source, which the options above set, and options that Flink CDC itself needs.
    {.name = "debezium.database.hostname", .ours = "*"},
    {.name = "debezium.database.port", .ours = "*"},
    {.name = "debezium.database.user", .ours = "*"},
    {.name = "debezium.database.password", .ours = "*"},
    {.name = "debezium.database.server.id", .ours = "*"},
    {.name = "debezium.database.server.name", .ours = "*"},
    {.name = "debezium.database.serverTimezone", .ours = "*"},
    {.name = "debezium.database.connectionTimeZone", .ours = "*"},
    {.name = "debezium.database.include.list", .ours = "*"},
    {.name = "debezium.database.exclude.list", .ours = "*"},
    {.name = "debezium.database.whitelist", .ours = "*"},
    {.name = "debezium.database.blacklist", .ours = "*"},
    {.name = "debezium.database.history", .ours = "*"},
    {.name = "debezium.database.history.instance.name", .ours = "*"},
    {.name = "debezium.table.include.list", .ours = "*"},
    {.name = "debezium.table.exclude.list", .ours = "*"},
    {.name = "debezium.table.whitelist", .ours = "*"},
    {.name = "debezium.table.blacklist", .ours = "*"},
    {.name = "debezium.include.schema.changes", .ours = "*"},
    {.name = "debezium.tombstones.on.delete", .ours = "*"},
    {.name = "debezium.offset.flush.interval.ms", .ours = "*"},

    // Options that a user may want, and their cost.
    {.name = "debezium.skipped.operations", .loses = "!t, none, ", .loss = "operations of these kinds do not reach StarRocks"},
    {.name = "debezium.snapshot.mode", .loses = "!initial, when_needed, ", .loss = "with scan.incremental.snapshot.enabled = false, rows that exist before the job starts, or their later changes, do not reach StarRocks"},
    {.name = "debezium.snapshot.include.collection.list", .loses = "*", .loss = "other tables are not read in the snapshot phase"},
    {.name = "debezium.snapshot.select.statement.overrides", .loses = "*", .loss = "the snapshot phase reads rows that differ from the table"},
    {.name = "debezium.snapshot.select.statement.overrides.*", .loses = "*", .loss = "the snapshot phase reads rows that differ from the table"},
    {.name = "debezium.column.include.list", .loses = "*", .loss = "all other columns arrive as NULL"},
    {.name = "debezium.column.whitelist", .loses = "*", .loss = "all other columns arrive as NULL"},
    {.name = "debezium.column.exclude.list", .loses = "*", .loss = "these columns arrive as NULL; use 'columns' of the rule to exclude them"},
    {.name = "debezium.column.blacklist", .loses = "*", .loss = "these columns arrive as NULL; use 'columns' of the rule to exclude them"},
    {.name = "debezium.column.truncate.*", .loses = "*", .loss = kOtherValues},
    {.name = "debezium.column.mask.*", .loses = "*", .loss = kOtherValues},
    {.name = "debezium.converters", .loses = "*", .loss = "columns that a converter handles do not match the file: their values are wrong, or the job fails"},
    {.name = "debezium.transforms", .loses = "*", .loss = "records are not what the source expects: the job fails, or rows are missing"},
    {.name = "debezium.transforms.*", .loses = "*", .loss = "records are not what the source expects: the job fails, or rows are missing"},
    {.name = "debezium.event.deserialization.failure.handling.mode", .loses = "!fail, ", .loss = kUnread},
    {.name = "debezium.event.processing.failure.handling.mode", .loses = "!fail, ", .loss = kUnread},
    {.name = "debezium.inconsistent.schema.handling.mode", .loses = "!fail, ", .loss = kUnread},
    {.name = "debezium.gtid.source.includes", .loses = "*", .loss = "changes that another server made do not reach StarRocks"},
    {.name = "debezium.gtid.source.excludes", .loses = "*", .loss = "changes that these servers made do not reach StarRocks"},
    {.name = "debezium.database.history.skip.unparseable.ddl", .loses = "false", .loss = "a statement that Debezium cannot parse makes the job fail"},
    {.name = "debezium.database.history.store.only.captured.tables.ddl"},
    {.name = "debezium.database.initial.statements", .loses = "*", .loss = "the session reads different values if a statement sets its time zone or character set"},
    {.name = "debezium.*"},
});
// clang-format on

}  // namespace

std::span<const OptionRow> source_options() { return kSourceOptions; }

}  // namespace smt::config
