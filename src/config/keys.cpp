#include "config/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "config/connector_options.hpp"
#include "smt/diagnostic.hpp"

namespace smt {
namespace {

using enum SectionKind;

// clang-format off
constexpr std::array kKeys = std::to_array<ConfKeyRow>({
    // section  name                     default     expects                                     max     example
    {kDb, "type", "mysql", "mysql", 0, "",
     "Kind of source. `mysql` stands for MySQL 5.7 to 9.x and MariaDB 10.x to 11.x.",
     "", "mysql"},
    {kDb, "host", "", "a host name or address", 0, "127.0.0.1",
     "The MySQL server. Flink connects to the same name. Not needed with `socket` or `defaults_file`.",
     "", "192.168.1.1"},
    {kDb, "port", "3306", "", 65535, "", "Its port.",
     "", "3306"},
    {kDb, "user", "", "a user name", 0, "root",
     "A user with SELECT on the tables to sync. Without `user` and `password` both come from `defaults_file`, else from "
     "`[client]` of `~/.my.cnf`.",
     "", "smt_reader"},
    {kDb, "password", "", "a password", 0, "secret", "Its password; may be empty, but the line must be there.",
     "", "${MYSQL_PASSWORD}"},
    {kDb, "defaults_file", "", "a path", 0, "",
     "An option file of MySQL's clients: `[client]` there tells what of host, port, user, password and socket the conf "
     "does not.",
     "", "/etc/smt/my.cnf"},
    {kDb, "socket", "", "a path", 0, "",
     "The server's socket, instead of host and port. Flink cannot use it: it needs `flink.cdc.hostname`, `port`, "
     "`username` and `password`.",
     "", "/run/mysqld/mysqld.sock"},
    {kDb, "ssl_mode", "", "disabled, preferred, required, verify_ca or verify_identity", 0, "",
     "How the connection is encrypted, as MySQL's clients name it. Absent: a server on this machine in plain text unless "
     "it demands otherwise, others encrypted where they can. With `ssl_ca` alone: `verify_ca`.",
     "", "verify_identity"},
    {kDb, "ssl_ca", "", "a path", 0, "", "PEM file with the certificates that the server's must be signed by.",
     "", "/etc/ssl/db-ca.pem"},
    {kDb, "ssl_cert", "", "a path", 0, "", "PEM file with our certificate, for a server that asks for one.",
     "", "/etc/ssl/client.pem"},
    {kDb, "ssl_key", "", "a path", 0, "", "PEM file with its key.",
     "", "/etc/ssl/client-key.pem"},
    {kDb, "tls_version", "", "TLSv1.2, TLSv1.3, or both with a comma", 0, "", "Versions to offer. Absent: all.",
     "", "TLSv1.3"},
    {kDb, "connect_timeout", "10", "", 3600, "", "Seconds to wait for the connection.",
     "", "30"},
    {kDb, "read_timeout", "300", "", 86400, "", "Seconds to wait for an answer.",
     "", "600"},
    {kDb, "charset", "utf8mb4", "utf8mb4 or utf8", 0, "",
     "Character set of the connection; other ones would garble names.",
     "", "utf8mb4"},
    {kDb, "authentication", "", "anything", 0, "", "Accepted and ignored (the official tool uses it for Hive).",
     "", "kerberos"},
    {kDb, "sslmode", "", "anything", 0, "", "Accepted and ignored (the official tool uses it for PostgreSQL).",
     "", "disable"},

    {kOther, "be_num", "3", "", 100000, "", "BE nodes of the StarRocks cluster; BUCKETS and replication_num follow it.",
     "", "5"},
    {kOther, "use_decimal_v3", "true", "true or false", 0, "",
     "Accepted without effect: every supported StarRocks stores DECIMAL up to 38 digits exactly.",
     "", "true"},
    {kOther, "output_dir", "./result", "a folder", 0, "", "Where the SQL files go, relative to the current directory.",
     "", "/srv/sync/result"},
    {kOther, "secrets", "inline", "inline or placeholder", 0, "",
     "`placeholder` writes `${MYSQL_PASSWORD}` and the like into the Flink files instead of passwords, to be filled with "
     "envsubst.",
     "", "placeholder"},

    {kStarRocks, "version", "3.1", 
     "2.5, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 4.0 or 4.1, or one with its patch number, such as 3.1.4", 0, "",
     "The oldest StarRocks that must take the SQL; newer ones take it, too. [starrocks.md](starrocks.md#version) tells "
     "what depends on it.",
     "", "3.3"},
    {kStarRocks, "host", "", "a host name or address", 0, "",
     "An FE, for the command `check`, with the user that is to run the files of StarRocks. Absent: `check` asks only those "
     "of `flink.starrocks.jdbc-url`, with Flink's user.",
     "", "192.168.1.2"},
    {kStarRocks, "port", "9030", "", 65535, "", "Its MySQL port (query_port).",
     "", "9030"},
    {kStarRocks, "user", "root", "a user name", 0, "", "A user of StarRocks.",
     "", "root"},
    {kStarRocks, "password", "", "a password", 0, "", "Its password; absent or empty: none.",
     "", "${STARROCKS_PASSWORD}"},

    {kTypes, "time", "varchar", "varchar or bigint", 0, "",
     "TIME as text, or as a number of microseconds.",
     "", "bigint"},
    {kTypes, "tinyint1", "tinyint", "tinyint or boolean", 0, "",
     "TINYINT(1), which MySQL calls BOOL. Outside of primary keys.",
     "", "boolean"},
    {kTypes, "bigint_unsigned", "largeint", "largeint, decimal or bigint", 0, "",
     "BIGINT UNSIGNED; `decimal` is DECIMAL(20, 0), which primary keys can't hold: they stay LARGEINT.",
     "", "decimal"},
    {kTypes, "binary", "hex", "hex or base64", 0, "",
     "BINARY, VARBINARY and BLOB as which text. One for all columns of a table.",
     "", "base64"},
    {kTypes, "json", "json", "json or string", 0, "", "JSON as JSON, or as VARCHAR(1048576).",
     "", "string"},
    {kTypes, "zero_date", "drop", "drop, epoch or fail", 0, "",
     "A DEFAULT that is a zero date: no default, the first of January 1970, or an error.",
     "", "epoch"},

    {kFlink, "version", "1.20", "1.13 to 1.20", 0, "",
     "The Flink that runs the files. [flink.md](flink.md#versions) tells what depends on it.",
     "", "1.18"},
    {kFlink, "cdc_version", "", "a release of Flink CDC from 2.2 to 3.6, such as 3.5.0", 0, "",
     "Flink CDC, whose mysql-cdc source reads MySQL. Absent: the one for `version`.",
     "", "3.2.1"},
    {kFlink, "connector_version", "", "a release of the StarRocks connector from 1.2.3 to 1.2.15, such as 1.2.10", 0, "",
     "The StarRocks connector, whose sink loads the rows. Absent: the one for `version`.",
     "", "1.2.9"},
    {kFlink, "loader", "sql", "sql, cdc-yaml, both or none", 0, "",
     "What loads the tables: Flink SQL; pipelines of Flink CDC (flink-cdc.N.yaml), and SQL for the tables that these "
     "cannot take; files for both ways, of which to run one; or nothing that is written here.",
     "cdc-yaml: Flink 1.17 with Flink CDC 3.0", "none"},
    {kFlink, "parallelism", "1", "", 10000, "",
     "Readers of a source while it takes its snapshot, and writers of a sink. Each reader takes one server id.",
     "", "4"},
    {kFlink, "tables_per_job", "1", ", or all", 100000, "",
     "Tables that one Flink job loads. More than one: as a STATEMENT SET.",
     "", "50"},
    {kFlink, "server_id_base", "10000", "", 2000000000, "",
     "The first server id that is given to a reader. Replicas and other readers of the same MySQL belong below it.",
     "", "20000"},
    {kFlink, "server_time_zone", "", "an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00", 0, "",
     "MySQL's time zone. Absent: the one that the server tells.",
     "", "Asia/Shanghai"},
    {kFlink, "shard_pattern", "exact", "exact or open", 0, "",
     "`open`: numbers in the names of shards match any number, so that new shards are picked up.",
     "", "open"},
    {kFlink, "set.*", "", "anything", 0, "",
     "A SET line of the files, e.g. `set.execution.checkpointing.interval = 30s`.",
     "", "set.state.checkpoints.dir = file:///ckp"},

    {kRule, "database", "", "a regular expression", 0, "^mydb$",
     "Databases that the rule takes: an RE2 pattern, found anywhere in the name unless anchored with `^` and `$`.",
     "", "^shop_[0-9]+$"},
    {kRule, "table", "", "a regular expression", 0, "^.*$", "Tables that the rule takes, in the same way.",
     "", "^orders$"},
    {kRule, "inherit", "true", "true or false", 0, "", "`false`: the rule takes nothing from [table-rule].",
     "", "false"},
    {kRule, "unset", "", "keys, each once, separated by commas", 0, "",
     "Keys of [table-rule] that do not hold for the rule, e.g. `unset = partition_key, properties.replication_num`.",
     "", "partition_key"},
    {kRule, "schema", "", "anything", 0, "", "Accepted and ignored: MySQL has no schemas below databases.",
     "", ".*"},
    {kRule, "partition_key", "", "one column name", 0, "", "The column to partition by.",
     "StarRocks 3.0 without `partitions`", "created_at"},
    {kRule, "partitions", "", "a StarRocks range list", 0, "",
     "The partitions, e.g. `START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)`.",
     "", "START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)"},
    {kRule, "duplicate_keys", "", "column names, each once, separated by commas", 0, "",
     "Sort key of tables that have no key; no effect on others.",
     "", "ts, host"},
    {kRule, "distributed_by", "", "column names, each once, separated by commas", 0, "",
     "Columns of DISTRIBUTED BY HASH. Absent: the key.",
     "", "user_id"},
    {kRule, "bucket_num", "", ", or auto", 10000, "",
     "BUCKETS. Absent: from be_num and the size of the data. `auto` leaves BUCKETS out (StarRocks 2.5.7 and later).",
     "auto: StarRocks 2.5.7", "16"},
    {kRule, "model", "auto", "auto, primary, unique, aggregate or duplicate", 0, "",
     "The table model. `auto`: primary where MySQL has a key, else duplicate.",
     "", "unique"},
    {kRule, "primary_key", "", "column names, each once, separated by commas", 0, "",
     "The key in StarRocks (also of the unique and the aggregate model) instead of MySQL's.",
     "", "product_id"},
    {kRule, "aggregate.*", "", "SUM, MAX, MIN, REPLACE, REPLACE_IF_NOT_NULL, HLL_UNION or BITMAP_UNION", 0, "",
     "What the aggregate model does with a column, e.g. `aggregate.price = SUM`. Columns without it are the key.",
     "", "aggregate.price = SUM"},
    {kRule, "columns", "", "column names, each once, separated by commas", 0, "",
     "Only these columns; those that are not of the key in this order.",
     "", "id, name, price"},
    {kRule, "rename.*", "", "a column name", 0, "", "Another name in StarRocks, e.g. `rename.uid = user_id`.",
     "", "rename.uid = user_id"},
    {kRule, "select.*", "", "a Flink expression", 0, "",
     "What the INSERT takes for a column, e.g. `select.email = LOWER({column})`.",
     "", "select.email = LOWER({column})"},
    {kRule, "add.*", "", "a StarRocks type, NOT NULL or not, and AS with a Flink expression or METADATA FROM with "
     "'database_name', 'table_name' or 'op_ts'", 0, "",
     "A column that MySQL does not have, e.g. `add.source = VARCHAR(8) NOT NULL AS 'shop'`.",
     "", "add.source = VARCHAR(8) NOT NULL AS 'shop'"},
    {kRule, "where", "", "a Flink condition", 0, "", "Only rows for which it holds, e.g. `where = status <> 'draft'`.",
     "", "status <> 'draft'"},
    {kRule, "group_by", "", "column names, each once, separated by commas", 0, "",
     "GROUP BY of the INSERT; the other columns are `add.*` with COUNT(*), SUM(…) and the like.",
     "", "product_id, product_name"},
    {kRule, "order_by", "", "column names, each once, separated by commas", 0, "",
     "The sort key (StarRocks 3.0 for the primary model, 3.3 for others).",
     "StarRocks 3.0, 3.3 for other models than primary", "created_at, id"},
    {kRule, "target_database", "", "a database name", 0, "",
     "The database in StarRocks. `$1` is the first group of `database`, `$database` and `$table` are the names in MySQL.",
     "", "ods"},
    {kRule, "target_table", "", "a table name", 0, "",
     "The table in StarRocks. `$1` is the first group of `table`. Tables that come to have one name are shards.",
     "", "ods_$1"},
    {kRule, "shard_merge", "auto", "auto, always or never", 0, "",
     "Tables whose names differ in numbers only become one. `always`: it is an error where one of them has another "
     "structure. `never`: each stays by itself.",
     "", "never"},
    {kRule, "shard_name", "", "a table name, or a database and a table name with a dot between", 0, "",
     "The name of merged shards; `*` stands for what their names share. Absent: `*__auto_shard`.",
     "", "*_all"},
    {kRule, "shard_columns", "", "two column names, separated by a comma", 0, "",
     "Columns for database and table of the row, which come first in the key of merged shards.",
     "", "_db, _table"},
    {kRule, "partition_by", "", "date_trunc('day', c), time_slice(c, INTERVAL 7 day), RANGE(c) (…), LIST(c) (…), or column "
     "names", 0, "", "PARTITION BY, instead of `partition_key` and `partitions`.",
     "StarRocks 3.0; RANGE: all; LIST and columns: 3.1", "date_trunc('month', day)"},
    {kRule, "partition_live_number", "", "", 1000000, "", "How many of the latest partitions are kept.",
     "", "30"},
    {kRule, "colocate_with", "", "a group name", 0, "", "The colocation group; all of its tables need as many buckets, `bucket_num`, and bucket columns of equal types.",
     "", "by_user"},
    {kRule, "sink_format", "", "csv or json", 0, "",
     "Format of the loads, with all that belongs to it; `csv` with \\x01 and \\x02 between values and rows.",
     "", "csv"},
    {kRule, "external_tables", "off", "off, mysql or catalog", 0, "",
     "`mysql`: starrocks-external-create.N.sql with a table (ENGINE=mysql) for each table of MySQL. `catalog`: with a "
     "JDBC catalog, for StarRocks 3.0 and later.",
     "catalog: StarRocks 3.0", "catalog"},
    {kRule, "properties.*", "", "anything", 0, "",
     "PROPERTIES of CREATE TABLE, e.g. `properties.replication_num = 1`. A warning tells names that the version lacks.",
     "", "properties.replication_num = 1"},
    {kRule, "external.properties.*", "", "anything", 0, "",
     "PROPERTIES of external tables, e.g. `external.properties.host = 10.0.0.1`; a catalog needs `driver_url`. Without "
     "`external_tables` ignored, with a warning.",
     "", "external.properties.host = 10.0.0.7"},
    {kRule, "accept.codes", "", "codes of findings, such as T002, with spaces or commas between", 0, "",
     "Findings of the rule's tables that are known and settled, as `codes` in [accept].",
     "", "K002"},
    {kRule, "accept.reason.*", "", "a reason for a code that accept.codes names", 0, "", "Why one of them is no matter.",
     "", "accept.reason.K002 = rows are only added"},
    {kRule, "flink.starrocks.*", "", "anything", 0, "",
     "Options of the StarRocks sink. Without any, only StarRocks SQL is written.",
     "the list below", "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030"},
    {kRule, "flink.cdc.*", "", "anything", 0, "", "Options of the mysql-cdc source; hostname, port, username and password "
     "come from [db] unless they are set here.",
     "the list below", "flink.cdc.hostname = 10.0.0.7"},

    {kIgnore, "database", "", "a regular expression", 0, "", "Only what is in such databases.",
     "", "^test"},
    {kIgnore, "table", "", "a regular expression", 0, "", "Only such tables, and their columns.",
     "", "_bak$"},
    {kIgnore, "column", "", "a regular expression", 0, "",
     "Such columns are left out of the tables; without it, the tables are left out.",
     "", "^tax_number$"},

    {kTypeRule, "database", "", "a regular expression", 0, "", "Only columns of such databases.",
     "", "^crm$"},
    {kTypeRule, "table", "", "a regular expression", 0, "", "Only columns of such tables, by their names in MySQL.",
     "", "^contacts$"},
    {kTypeRule, "column", "", "a regular expression", 0, "", "Only columns of such names.",
     "", "_cents$"},
    {kTypeRule, "type", "", "a regular expression", 0, "",
     "Only columns of such types, as MySQL prints them: `^decimal\\(`, `^int.*unsigned`, `^tinyint\\(1\\)$`.",
     "", "^decimal\\("},
    {kTypeRule, "key", "", "true or false", 0, "", "Only columns in the primary key of the target, or only others.",
     "", "true"},
    {kTypeRule, "unsigned", "", "true or false", 0, "", "Only unsigned columns, or only others.",
     "", "true"},
    {kTypeRule, "if_nullable", "", "true or false", 0, "", "Only columns that may be NULL in MySQL, or only others.",
     "", "true"},
    {kTypeRule, "if_default", "", "a regular expression", 0, "", "Only columns with such a default in MySQL.",
     "", "^0000-"},
    {kTypeRule, "starrocks", "", "a type of StarRocks, such as BIGINT, DECIMAL(20, 4) or VARCHAR(100)", 0, "",
     "The type in StarRocks. VARCHAR without a length is as long as the column needs.",
     "VARBINARY: StarRocks 3.0; more than 38 digits: 4.0", "DECIMAL(20, 4)"},
    {kTypeRule, "flink", "", "a type of Flink, such as BIGINT, DECIMAL(20, 4), TIMESTAMP(3) or STRING", 0, "",
     "The type in Flink's sink. Absent: the usual one for the StarRocks type.",
     "", "STRING"},
    {kTypeRule, "flink_source", "", "a type of Flink, such as BIGINT, DECIMAL(20, 4), TIMESTAMP(3) or STRING", 0, "",
     "The type in Flink's source. Absent: the one of [types.md](types.md).",
     "", "STRING"},
    {kTypeRule, "select", "", "a Flink expression", 0, "",
     "What the INSERT takes, with `{column}` for the column. Absent: the column, or a CAST that keeps every value.",
     "", "COALESCE({column}, '')"},
    {kTypeRule, "default", "", "keep, drop, CURRENT_TIMESTAMP or a value", 0, "", "The default in StarRocks.",
     "", "drop"},
    {kTypeRule, "nullable", "", "true or false", 0, "", "NULL or NOT NULL in StarRocks.",
     "", "true"},
    {kTypeRule, "time", "", "varchar or bigint", 0, "",
     "TIME as text, or as a number of microseconds.",
     "", "bigint"},
    {kTypeRule, "tinyint1", "", "tinyint or boolean", 0, "",
     "TINYINT(1), which MySQL calls BOOL. Outside of primary keys.",
     "", "boolean"},
    {kTypeRule, "bigint_unsigned", "", "largeint, decimal or bigint", 0, "",
     "BIGINT UNSIGNED; `decimal` is DECIMAL(20, 0), which primary keys can't hold: they stay LARGEINT.",
     "", "bigint"},
    {kTypeRule, "binary", "", "hex or base64", 0, "",
     "BINARY, VARBINARY and BLOB as which text. One for all columns of a table.",
     "", "base64"},
    {kTypeRule, "json", "", "json or string", 0, "", "JSON as JSON, or as VARCHAR(1048576).",
     "", "string"},
    {kTypeRule, "zero_date", "", "drop, epoch or fail", 0, "",
     "A DEFAULT that is a zero date: no default, the first of January 1970, or an error.",
     "", "fail"},

    {kAccept, "codes", "", "codes of findings, such as T002, with spaces or commas between", 0, "",
     "Findings of all tables that are known and settled: `assess` marks them, and they do not fail it any more.",
     "", "T002 K005"},
    {kAccept, "reason.*", "", "a reason for a code that codes names", 0, "", "Why one of them is no matter; the report says so.",
     "", "reason.T002 = the longest note has 4 KB"},
});
// clang-format on

constexpr std::array kGenerated = std::to_array<std::string_view>({"connector", "database-name", "table-name"});

/// `name` with as many of its leading words as `prefix` has replaced by it, where these are near: propertes.x →
/// properties.x. Else "".
std::string with_prefix(std::string_view prefix, std::string_view name) {
  std::size_t at = 0;
  for (auto dots = std::count(prefix.begin(), prefix.end(), '.'); dots > 0; --dots) {
    at = name.find('.', at);
    if (at == std::string_view::npos) return "";
    ++at;
  }
  const auto words = name.substr(0, at);
  return words == prefix || !nearest(words, {prefix}).empty() ? fmt::format("{}{}", prefix, name.substr(at)) : "";
}

void add_candidate(std::vector<std::string>& candidates, std::string_view prefix, std::string_view row,
                   std::string_view name) {
  auto candidate = fmt::format("{}{}", prefix, row);
  if (row.ends_with('*')) candidate = with_prefix(candidate.substr(0, candidate.size() - 1), name);
  const auto longer = std::max(candidate.size(), name.size()), shorter = std::min(candidate.size(), name.size());
  if (longer - shorter > std::max<std::size_t>(name.size() / 3, 1)) return;  // never near: spares nearest() the work
  if (candidate != name) candidates.push_back(std::move(candidate));
}

}  // namespace

std::span<const ConfKeyRow> key_rows() { return kKeys; }

bool covers(std::string_view row, std::string_view name) {
  if (!row.ends_with('*')) return row == name;
  row.remove_suffix(1);
  return name.starts_with(row) && name.size() > row.size();
}

const ConfKeyRow* find_key(SectionKind section, std::string_view name) {
  const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const ConfKeyRow& row) {
    return row.section == section && covers(row.name, name);
  });
  return found == kKeys.end() ? nullptr : &*found;
}

const ConfKeyRow& key_row(SectionKind section, std::string_view name) {
  const auto* row = find_key(section, name);
  if (row == nullptr) throw std::logic_error{fmt::format("the table of conf keys has no '{}'", name)};
  return *row;
}

std::string expected_value(const ConfKeyRow& row) {
  return row.max == 0 ? std::string{row.expects} : fmt::format("a number from 1 to {}{}", row.max, row.expects);
}

bool is_generated_option(std::string_view option) {
  return std::find(kGenerated.begin(), kGenerated.end(), option) != kGenerated.end();
}

std::string nearest_key(SectionKind section, std::string_view name) {
  if (name.size() > 100) return "";
  std::vector<std::string> candidates;
  for (const auto& row : kKeys) {
    if (row.section == section && !find_group(row.name)) add_candidate(candidates, "", row.name, name);
  }
  for (const auto& group : option_groups()) {
    if (section != kRule) break;
    for (const auto& row : group.known) add_candidate(candidates, group.prefix, row.name, name);
    if (!find_group(name)) add_candidate(candidates, group.prefix, "*", name);
  }
  return nearest(name, {candidates.begin(), candidates.end()});
}

}  // namespace smt
