#pragma once
// The server's schema. `Rows` contains the raw answers of information_schema; `build_catalog` parses each fact once.
// Nothing here depends on StarRocks or Flink. All text is UTF-8.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diagnostic.hpp"
#include "smt/shared.hpp"
#include "smt/stages.hpp"

namespace smt::catalog {

// ---- rows, as sent -------------------------------------------------------------------------------------------------

struct ServerRow {
  std::string version;             // @@version: "10.11.19-MariaDB-…", "9.7.0"
  std::string version_comment;     // @@version_comment
  std::string time_zone;           // @@time_zone: "SYSTEM", "+08:00", "Asia/Shanghai"
  std::string system_time_zone;    // @@system_time_zone: "UTC", "CST"
  std::string utc_offset_seconds;  // TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()) of a session in the global zone
  std::string server_id;           // @@server_id
  std::string lower_case_table_names;
};

struct TableRow {
  std::string schema, name;
  std::string type;    // TABLE_TYPE: BASE TABLE, VIEW, SYSTEM VERSIONED, SEQUENCE, …
  std::string engine;  // empty for views
  std::string comment;
};

struct ColumnRow {
  std::string schema, table, name;
  std::uint32_t ordinal = 0;
  std::optional<std::string> default_text;  // COLUMN_DEFAULT
  bool nullable = false;
  std::string type;                               // COLUMN_TYPE, e.g. "int(10) unsigned zerofill"
  std::optional<std::uint64_t> character_length;  // CHARACTER_MAXIMUM_LENGTH
  std::optional<std::uint64_t> octet_length;      // CHARACTER_OCTET_LENGTH
  std::string charset;                            // CHARACTER_SET_NAME, empty if NULL
  std::string extra;                              // EXTRA
  std::string comment;
  std::string generation_expression;  // empty if the column is not generated
};

struct KeyRow {  // one row of STATISTICS
  std::string schema, table, index;
  bool unique = false;
  std::uint32_t position = 0;         // SEQ_IN_INDEX, from 1
  std::optional<std::string> column;  // NULL for an expression part
  bool prefix = false;                // SUB_PART is not NULL
};

struct SizeRow {
  std::string schema, table;
  std::uint64_t bytes = 0;
};
struct CreateRow {  // SHOW CREATE TABLE
  std::string schema, table, statement;
};
struct CheckRow {  // one row of MariaDB's CHECK_CONSTRAINTS
  std::string schema, table;
  std::string clause;  // CHECK_CLAUSE: "json_valid(`doc`)"
};
struct PartitionRow {  // how a table is partitioned; a table may have several rows
  std::string schema, table;
  std::string method;      // PARTITION_METHOD: "RANGE", "RANGE COLUMNS", "HASH", …
  std::string expression;  // PARTITION_EXPRESSION: "to_days(`day`)"
};

struct RefusedRow {  // the server refuses SHOW CREATE TABLE, and no grant proves that the user sees all columns
  std::string schema, table;
};
struct DefaultRow {  // a binary default as SHOW CREATE TABLE prints it; COLUMN_DEFAULT may truncate it
  std::string schema, table, column;
  std::string digits;  // two hexadecimal digits for each byte
};

struct Rows {
  ServerRow server;
  std::vector<std::string> scope;  // of a snapshot: all schemas whose tables were read
  std::vector<TableRow> tables;    // every table that the user sees, except those of system schemas
  std::vector<ColumnRow> columns;  // of the schemas or tables in scope, in any order
  std::vector<KeyRow> keys;
  std::vector<SizeRow> sizes;            // may be empty, as sizes are optional
  std::vector<CreateRow> creates;        // only if `needs_create_statement`, or in place of `checks`
  std::vector<CheckRow> checks;          // only of `check_scope`
  std::vector<PartitionRow> partitions;  // only of `partition_scope`
  std::vector<RefusedRow> refused;
  std::vector<DefaultRow> defaults;  // only of `cut_scope`
};

/// The tables to read, by schema. Both lists are sorted.
struct Scope {
  struct Schema {
    std::string name;
    std::vector<std::string> tables;   // the matched ones
    std::size_t tables_in_schema = 0;  // the total number of tables in the schema
    /// For a schema that is read over two connections: 0 or 1, the value of `share_of` for its tables. No value means
    /// all tables.
    std::optional<unsigned> share = std::nullopt;
  };
  std::vector<Schema> schemas;
};

bool holds(const Scope& scope, const std::string& schema, const std::string& table);

// ---- values --------------------------------------------------------------------------------------------------------

enum class Flavour { kMysql, kMariadb };

struct Version {
  int major = 0, minor = 0, patch = 0;
  auto operator<=>(const Version&) const = default;
};

struct Server {
  Flavour flavour = Flavour::kMysql;
  Version version;
  std::string version_text;
  std::string time_zone, system_time_zone;
  int utc_offset_seconds = 0;
  std::uint32_t server_id = 0;
  int lower_case_table_names = 0;
};

// clang-format off
enum class MysqlType {
  kTinyint, kSmallint, kMediumint, kInt, kBigint, kFloat, kDouble, kDecimal, kBit,
  kDate, kTime, kDatetime, kTimestamp, kYear,
  kChar, kVarchar, kTinytext, kText, kMediumtext, kLongtext, kEnum, kSet, kJson,
  kBinary, kVarbinary, kTinyblob, kBlob, kMediumblob, kLongblob,
  kGeometry, kPoint, kLinestring, kPolygon, kMultipoint, kMultilinestring, kMultipolygon, kGeometrycollection,
  kVector, kUuid, kInet4, kInet6,
  kUnknown,  // a type that this tool does not know; `text` contains it
};
// clang-format on

/// Returns the SQL name in lower case, e.g. "mediumint"; "unknown" for kUnknown.
std::string_view name_of(MysqlType type);

/// A parsed COLUMN_TYPE. The meaning of a number in parentheses depends on the type; only the field that applies is
/// set.
struct ColumnType {
  MysqlType kind = MysqlType::kUnknown;
  std::uint64_t length = 0;  // CHAR, VARCHAR: characters; BINARY, VARBINARY: bytes; BIT: bits; VECTOR: dimensions
  int precision = 0;         // DECIMAL: digits in all; TIME, DATETIME, TIMESTAMP: fractional digits; FLOAT(p)
  int scale = 0;             // DECIMAL, FLOAT(m,d), DOUBLE(m,d)
  int display_width = -1;    // INT(11), YEAR(4), FLOAT(m,d): m. -1 if absent. Never significant
  bool is_unsigned = false, zerofill = false;
  bool compressed = false;           // MariaDB COMPRESSED columns
  std::vector<std::string> members;  // ENUM, SET, unquoted. MySQL and MariaDB send `?` for characters beyond U+FFFF
  std::string alias;                 // the server's name if it is not name_of(kind): MySQL 8's "geomcollection"
  std::string suffix;                // trailing text that does not change the type: "/*M!100301 COMPRESSED*/"
  std::string text;                  // as the server sent it

  bool operator==(const ColumnType&) const = default;
};

/// Parses information_schema's COLUMN_TYPE. Never fails: an unknown type becomes kUnknown with `text`.
ColumnType parse_column_type(std::string_view text);
/// Returns the type in the server's notation, built from the values; it equals the text that the server sent. Adds
/// numbers that servers always print: "decimal" becomes "decimal(10,0)". Returns `text` for kUnknown.
std::string mysql_type_text(const ColumnType& type);

struct ColumnDefault {
  enum class Kind {
    kNone,              // NOT NULL without DEFAULT
    kNull,              // NULL, written or implied
    kLiteral,           // `text` is the unquoted value; also for MySQL's DEFAULT ('abc') of TEXT, BLOB and JSON
    kCurrentTimestamp,  // `precision` digits
    kBits,              // b'101': `text` is "101"
    kHex,               // X'6162' or 0x6162: `text` is "6162"
    kExpression,        // any expression; `text` is SQL, without the backslashes that MySQL adds before quotes
  };
  Kind kind = Kind::kNone;
  std::string text;
  int precision = 0;
  bool may_be_cut = false;  // a binary default of MySQL, whose COLUMN_DEFAULT ends at the first zero byte

  bool operator==(const ColumnDefault&) const = default;
};

/// Parses COLUMN_DEFAULT. MariaDB ≥ 10.2.7 sends SQL text: 'abc', NULL, current_timestamp(). MySQL and older MariaDB
/// send the bare value; MySQL 8 marks expressions with DEFAULT_GENERATED in EXTRA and sends binary values as 0x6162.
ColumnDefault parse_column_default(const ColumnRow& row, MysqlType type, const Server& server);

/// A schema may have millions of columns, so they share equal values.
struct Column {
  std::string name;
  Shared<ColumnType> type;
  Shared<ColumnDefault> default_value;
  Shared<std::string> charset;  // empty for types without one
  Shared<std::string> comment;
  std::uint64_t character_length = 0, octet_length = 0;  // as the server reports them, 0 if NULL
  std::uint32_t ordinal = 0;                             // ORDINAL_POSITION, from 1
  bool nullable = false;
  bool auto_increment = false, generated = false, invisible = false, on_update = false;
  bool json_valid = false;  // a LONGTEXT with CHECK (json_valid(column)): MariaDB's form of JSON
};

struct KeyPart {
  std::string column;  // empty for an expression
  bool prefix = false, expression = false;
  bool operator==(const KeyPart&) const = default;
};

struct Key {
  std::string name;
  bool primary = false, unique = false;
  std::vector<KeyPart> parts;  // in key order
  bool operator==(const Key&) const = default;
};

struct Table {
  std::string schema, name, comment, engine;
  std::vector<Column> columns;    // in ordinal order
  std::vector<Key> keys;          // PRIMARY first, then in the order of SHOW CREATE TABLE if it was read, else by name
  std::string first_unique;       // without a PRIMARY KEY: name of the UNIQUE key that SHOW CREATE TABLE prints first,
                                  // nullable or not, which Debezium uses as the key. Set if there is exactly one, or if
                                  // the statement was applied; else empty
  std::uint64_t data_length = 0;  // bytes; 0 if not read
  bool system_versioned = false;
  bool partly_shown = false;  // the server hides some columns from this user
  bool unproven = false;      // nothing proves that the server shows all columns
  bool key_hidden = false;    // the first column, my_row_id, is a key that MySQL generated and did not show
  std::string range_column;   // the column that partitions the table in MySQL: RANGE on its value, day, year or second
};

struct Catalog {
  Server server;
  std::vector<Table> tables;  // base and system-versioned tables with columns in the rows, by schema, then name (bytes)
  std::vector<TableRow> others;  // all other listed names: views, sequences, tables out of scope
};

/// Builds a catalog from rows as they arrive, so that they need not be kept in memory.
class CatalogBuilder {
 public:
  /// `tables` contains all tables that the server listed.
  CatalogBuilder(const ServerRow& server, std::vector<TableRow> tables);

  /// Adds rows to their tables, in any order, and skips rows of tables that were not listed. Several fillers may work
  /// at the same time, each in its own thread, if all rows of a table go through the same filler.
  class Filler {
   public:
    explicit Filler(CatalogBuilder& builder);
    ~Filler();
    Filler(Filler&&) noexcept;
    void add(const ColumnRow& row);
    void add(const KeyRow& row);
    void add(const SizeRow& row);

   private:
    class Impl;
    std::unique_ptr<Impl> impl_;
  };

  /// Returns the catalog. Call it once, after all fillers are done.
  Catalog finish();

 private:
  Catalog catalog_;
};

/// Builds the catalog of these rows. Pure.
Catalog build_catalog(const Rows& rows);
/// Parses the facts of the server.
Server build_server(const ServerRow& row);

/// Returns the key that identifies rows: PRIMARY, else the first UNIQUE key of whole NOT NULL columns. Returns nullptr
/// if there is none. Only PRIMARY may have a prefix part (a unique prefix makes the whole column unique).
const Key* natural_key(const Table& table);

/// Returns true if only SHOW CREATE TABLE shows which UNIQUE key Debezium uses: the table has no PRIMARY KEY and more
/// than one UNIQUE key. Debezium uses a single UNIQUE key, nullable or not.
bool needs_create_statement(const Table& table);

/// Sets `first_unique` and the order of `keys` from SHOW CREATE TABLE.
void apply_create_statement(Table& table, std::string_view statement);

/// Returns the tables whose checks may show JSON: those of MariaDB with a LONGTEXT column. A query for all tables would
/// open each of them.
Scope check_scope(const Catalog& catalog);
/// Sets `json_valid` if the check is exactly json_valid(column) of a LONGTEXT column.
void apply_check(Table& table, std::string_view clause);
/// Applies all checks that SHOW CREATE TABLE prints.
void apply_create_checks(Table& table, std::string_view statement);
void apply_checks(Catalog& catalog, const std::vector<CheckRow>& rows);
/// Applies SHOW CREATE TABLE to keys, checks and columns.
void apply_creates(Catalog& catalog, const std::vector<CreateRow>& rows);

/// Returns the tables that the user seems to see completely; `Source::proof` must confirm that.
Scope proof_scope(const Catalog& catalog);
/// Sets `partly_shown` if the statement contains a column that the table lacks: the server hides it from this user.
void apply_create_columns(Table& table, std::string_view statement);
/// Sets `unproven`.
void apply_refused(Catalog& catalog, const std::vector<RefusedRow>& rows);

/// Returns the tables with a default that may be truncated.
Scope cut_scope(const Catalog& catalog);
/// Returns the binary defaults that SHOW CREATE TABLE prints. `statement` contains the server's bytes, without
/// conversion to a character set.
std::vector<DefaultRow> byte_defaults(const std::string& schema, const std::string& table, std::string_view statement);
/// Replaces the defaults that may be truncated.
void apply_defaults(Catalog& catalog, const std::vector<DefaultRow>& rows);

/// Returns the tables that may be partitioned by date: MySQL requires the column in every unique key.
Scope partition_scope(const Catalog& catalog);
/// Sets `range_column`.
void apply_partitions(Catalog& catalog, const std::vector<PartitionRow>& rows);

/// Returns "schema.name", the form that messages use.
std::string qualified(const Table& table);
std::string qualified(const TableRow& row);

/// Returns the place of a finding about a table, or about one of its columns.
Object object_of(const Table& table, std::string column = {});
Object object_of(const TableRow& row);

/// Returns true for a TABLE_TYPE with rows of its own: BASE TABLE and MariaDB's SYSTEM VERSIONED.
bool is_synced_type(std::string_view table_type);

Table* find_table(Catalog& catalog, const std::string& schema, const std::string& name);
const Column* find_column(const Table& table, std::string_view name);  // exact case first, then ASCII case ignored

}  // namespace smt::catalog
