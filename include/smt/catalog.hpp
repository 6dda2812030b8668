#pragma once
// The server's schema. `Rows` are the raw answers of information_schema; `build_catalog` parses each fact once into
// values. Nothing here knows StarRocks or Flink. All text is UTF-8.

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
  std::string charset;                            // CHARACTER_SET_NAME, empty when NULL
  std::string extra;                              // EXTRA
  std::string comment;
  std::string generation_expression;  // empty when not generated
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
struct PartitionRow {  // how a table is partitioned, once or several times
  std::string schema, table;
  std::string method;      // PARTITION_METHOD: "RANGE", "RANGE COLUMNS", "HASH", …
  std::string expression;  // PARTITION_EXPRESSION: "to_days(`day`)"
};

struct RefusedRow {  // the server refuses SHOW CREATE TABLE, and no grant proves that the user sees the whole table
  std::string schema, table;
};
struct DefaultRow {  // a default of bytes, which COLUMN_DEFAULT may cut, as SHOW CREATE TABLE has it
  std::string schema, table, column;
  std::string digits;  // two hexadecimal digits for each byte
};

struct Rows {
  ServerRow server;
  std::vector<std::string> scope;  // of a snapshot: the schemas whose tables were read, all of them
  std::vector<TableRow> tables;    // every table that the user sees, without system schemas
  std::vector<ColumnRow> columns;  // of the schemas or tables in scope, any order
  std::vector<KeyRow> keys;
  std::vector<SizeRow> sizes;      // may be empty: not asked for
  std::vector<CreateRow> creates;  // only tables for which `needs_create_statement` said so, or in place of `checks`
  std::vector<CheckRow> checks;    // only of `check_scope`
  std::vector<PartitionRow> partitions;  // only of `partition_scope`
  std::vector<RefusedRow> refused;
  std::vector<DefaultRow> defaults;  // only of `cut_scope`
};

/// Which tables are wanted, by schema. Both lists are sorted.
struct Scope {
  struct Schema {
    std::string name;
    std::vector<std::string> tables;   // the matched ones
    std::size_t tables_in_schema = 0;  // how many tables the schema has in all
    /// Of a schema that is read over two connections: 0 or 1, `share_of` each of its tables. Without a value: all.
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
  kUnknown,  // a type this tool does not know; `text` says which
};
// clang-format on

/// The SQL name in lower case, e.g. "mediumint"; "unknown" for kUnknown.
std::string_view name_of(MysqlType type);

/// One COLUMN_TYPE, parsed. What a number in parentheses means depends on the type; only the field that applies is set.
struct ColumnType {
  MysqlType kind = MysqlType::kUnknown;
  std::uint64_t length = 0;  // CHAR, VARCHAR: characters; BINARY, VARBINARY: bytes; BIT: bits; VECTOR: dimensions
  int precision = 0;         // DECIMAL: digits in all; TIME, DATETIME, TIMESTAMP: digits of the second; FLOAT(p)
  int scale = 0;             // DECIMAL, FLOAT(m,d), DOUBLE(m,d)
  int display_width = -1;    // INT(11), YEAR(4), FLOAT(m,d): m. -1 when absent. Never meaning
  bool is_unsigned = false, zerofill = false;
  bool compressed = false;           // MariaDB COMPRESSED columns
  std::vector<std::string> members;  // ENUM, SET, unquoted. Both servers send `?` for characters beyond U+FFFF
  std::string alias;                 // the server's word where it is not name_of(kind): MySQL 8's "geomcollection"
  std::string suffix;                // what follows without changing the type: "/*M!100301 COMPRESSED*/"
  std::string text;                  // as the server sent it

  bool operator==(const ColumnType&) const = default;
};

/// Parses information_schema's COLUMN_TYPE. Never fails: a type that it cannot read becomes kUnknown with `text`.
ColumnType parse_column_type(std::string_view text);
/// The type in the server's notation, made from the values; equal to what a server sent. Numbers that servers always
/// print are added: "decimal" becomes "decimal(10,0)". kUnknown gives its `text`.
std::string mysql_type_text(const ColumnType& type);

struct ColumnDefault {
  enum class Kind {
    kNone,              // NOT NULL without DEFAULT
    kNull,              // NULL, written or implied
    kLiteral,           // `text` is the value, quotes undone; also for MySQL's DEFAULT ('abc') of TEXT, BLOB and JSON
    kCurrentTimestamp,  // `precision` digits
    kBits,              // b'101': `text` is "101"
    kHex,               // X'6162' or 0x6162: `text` is "6162"
    kExpression,        // anything computed; `text` is SQL (the backslashes that MySQL adds before quotes are undone)
  };
  Kind kind = Kind::kNone;
  std::string text;
  int precision = 0;
  bool may_be_cut = false;  // bytes of MySQL, whose COLUMN_DEFAULT ends at the first zero byte

  bool operator==(const ColumnDefault&) const = default;
};

/// COLUMN_DEFAULT. MariaDB ≥ 10.2.7 sends SQL text: 'abc', NULL, current_timestamp(). MySQL and older MariaDB send the
/// bare value; MySQL 8 marks expressions with DEFAULT_GENERATED in EXTRA and sends binary values as 0x6162.
ColumnDefault parse_column_default(const ColumnRow& row, MysqlType type, const Server& server);

/// A schema may have millions: what repeats from column to column is shared.
struct Column {
  std::string name;
  Shared<ColumnType> type;
  Shared<ColumnDefault> default_value;
  Shared<std::string> charset;  // empty for types without one
  Shared<std::string> comment;
  std::uint64_t character_length = 0, octet_length = 0;  // as the server reports them, 0 when NULL
  std::uint32_t ordinal = 0;                             // ORDINAL_POSITION, from 1
  bool nullable = false;
  bool auto_increment = false, generated = false, invisible = false, on_update = false;
  bool json_valid = false;  // a LONGTEXT with CHECK (json_valid(column)): what MariaDB makes of JSON
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
  std::vector<Column> columns;  // in ordinal order
  std::vector<Key>
      keys;  // PRIMARY first, then in the order of SHOW CREATE TABLE where that was asked for, else by name
  std::string first_unique;       // without a PRIMARY KEY: name of the UNIQUE key that SHOW CREATE TABLE prints first,
                                  // NULL-able or not, which is what Debezium takes for the key. Set when there is just
                                  // one, or when the statement was applied; else empty
  std::uint64_t data_length = 0;  // bytes; 0 when not asked for
  bool system_versioned = false;
  bool partly_shown = false;  // there are columns that the server does not show to this user
  bool unproven = false;      // nothing proves that the server shows them all
  bool key_hidden = false;    // the first column, my_row_id, is a key that MySQL made and did not show
  std::string range_column;   // the one column whose value, or day or year or second, MySQL's RANGE partitions follow
};

struct Catalog {
  Server server;
  std::vector<Table>
      tables;  // base and system-versioned tables that have columns in the rows, by schema, then name (bytes)
  std::vector<TableRow> others;  // every other name that was listed: views, sequences, tables out of scope
};

/// Makes a catalog of rows as they arrive, so that they need not be held.
class CatalogBuilder {
 public:
  /// `tables` are all names that the server listed.
  CatalogBuilder(const ServerRow& server, std::vector<TableRow> tables);

  /// Puts rows into their tables, in any order, and skips rows of tables that were not listed. Several fillers may work
  /// at the same time, each in a thread of its own, if all rows of a table go through one of them.
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

  /// Call it once, when all fillers are done.
  Catalog finish();

 private:
  Catalog catalog_;
};

/// The catalog of these rows. Pure.
Catalog build_catalog(const Rows& rows);
/// The facts of the server alone.
Server build_server(const ServerRow& row);

/// The key that identifies rows: PRIMARY, else the first UNIQUE key whose columns are all NOT NULL and whole. Returns
/// nullptr if there is none. Only PRIMARY may have a prefix part (a unique prefix makes the whole column unique).
const Key* natural_key(const Table& table);

/// True if only SHOW CREATE TABLE shows which UNIQUE key Debezium takes: the table has no PRIMARY KEY and more than one
/// UNIQUE key. Debezium takes a single one, NULL-able or not.
bool needs_create_statement(const Table& table);

/// Sets `first_unique` and the order of `keys` from SHOW CREATE TABLE.
void apply_create_statement(Table& table, std::string_view statement);

/// The tables whose checks may show JSON: MariaDB's with a LONGTEXT column. Asking for all would open every table.
Scope check_scope(const Catalog& catalog);
/// Sets `json_valid` if the check is exactly json_valid(column) of a LONGTEXT column.
void apply_check(Table& table, std::string_view clause);
/// The same for all checks that SHOW CREATE TABLE prints.
void apply_create_checks(Table& table, std::string_view statement);
void apply_checks(Catalog& catalog, const std::vector<CheckRow>& rows);
/// Applies SHOW CREATE TABLE to keys, checks and columns.
void apply_creates(Catalog& catalog, const std::vector<CreateRow>& rows);

/// The tables that the user seems to see completely, which `Source::proof` must confirm.
Scope proof_scope(const Catalog& catalog);
/// Sets `partly_shown` if the statement has a column that the table lacks: the server hides it from this user.
void apply_create_columns(Table& table, std::string_view statement);
/// Sets `unproven`.
void apply_refused(Catalog& catalog, const std::vector<RefusedRow>& rows);

/// The tables with a default that may be cut.
Scope cut_scope(const Catalog& catalog);
/// The defaults of bytes that SHOW CREATE TABLE prints. `statement` has the server's bytes, in no character set.
std::vector<DefaultRow> byte_defaults(const std::string& schema, const std::string& table, std::string_view statement);
/// Replaces the defaults that may be cut.
void apply_defaults(Catalog& catalog, const std::vector<DefaultRow>& rows);

/// The tables that may be partitioned by date: MySQL requires the column in every unique key.
Scope partition_scope(const Catalog& catalog);
/// Sets `range_column`.
void apply_partitions(Catalog& catalog, const std::vector<PartitionRow>& rows);

/// "schema.name", as texts name a table.
std::string qualified(const Table& table);
std::string qualified(const TableRow& row);

/// The place of a finding about a table, or about one of its columns.
Object object_of(const Table& table, std::string column = {});
Object object_of(const TableRow& row);

/// True for a TABLE_TYPE with rows of its own: BASE TABLE and MariaDB's SYSTEM VERSIONED.
bool is_synced_type(std::string_view table_type);

Table* find_table(Catalog& catalog, const std::string& schema, const std::string& name);
const Column* find_column(const Table& table, std::string_view name);  // exact case, then without regard to ASCII case

}  // namespace smt::catalog
