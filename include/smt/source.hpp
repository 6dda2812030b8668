#pragma once
// Rows from a live server or from a snapshot file. The reader decides which rows to request; it neither parses nor
// drops any.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/config.hpp"
#include "smt/log.hpp"
#include "smt/stages.hpp"

namespace smt::source {

/// Schema and name.
using KeyedTables = std::set<std::pair<std::string, std::string>>;

class Source {
 public:
  virtual ~Source() = default;
  /// The facts of the server, and all tables that the user may see, except those of system schemas.
  virtual ServerRow server() = 0;
  virtual std::vector<TableRow> tables() = 0;
  /// Returns the schemas in a snapshot, sorted. Returns nullopt for a server, which can answer for all schemas.
  virtual std::optional<std::vector<std::string>> schemas() = 0;
  /// Returns the tables that have a primary key, or a unique key instead. Sends one cheap statement; `keys` returns the
  /// columns.
  virtual KeyedTables keyed_tables() = 0;
  /// Read COLUMNS and STATISTICS of the scope: whole schemas, or only the named tables if they are few. They pass on
  /// each row as it arrives; it is valid only during that call.
  virtual void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) = 0;
  virtual void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) = 0;
  /// Returns data sizes in bytes, from mysql.innodb_table_stats if the user may read it, else from TABLES.
  virtual std::vector<SizeRow> sizes(const Scope& scope) = 0;
  /// Checks that show which LONGTEXT columns of MariaDB contain JSON, for `check_scope`. MariaDB shows them only to a
  /// user with privileges on the whole schema; for other users, `creates` contains the statements of tables that may
  /// have JSON. Both lists are empty if the server has no checks or shows none.
  struct Checks {
    std::vector<CheckRow> checks;
    std::vector<CreateRow> creates;
  };
  virtual Checks checks(const Scope& scope) = 0;
  /// Returns how tables are partitioned, for `partition_scope`. Tables without partitions have no row.
  virtual std::vector<PartitionRow> partitions(const Scope& scope) = 0;
  /// Evidence of whether the user sees all columns of the tables in the scope: information_schema silently omits
  /// columns that the user may not use. A table is in neither list if SHOW GRANTS proves a SELECT on it. Otherwise its
  /// SHOW CREATE TABLE is in `creates`, or the table is in `refused` if the server refuses the statement. Tables that
  /// were dropped meanwhile are skipped.
  struct Proof {
    std::vector<CreateRow> creates;
    std::vector<RefusedRow> refused;
  };
  virtual Proof proof(const Scope& scope) = 0;
  /// Returns the complete binary defaults, for `cut_scope`; none for tables whose SHOW CREATE TABLE the server refuses.
  virtual std::vector<DefaultRow> defaults(const Scope& scope) = 0;
  /// Returns SHOW CREATE TABLE of one table; an empty statement if the table was dropped meanwhile.
  virtual CreateRow create_statement(const std::string& schema, const std::string& table) = 0;
  /// The first row of one SELECT over the data of tables, as text, for --probe.
  struct Looked {
    std::vector<std::optional<std::string>> fields;
    std::string reason;     // why there is no answer: "it took more than 2 s"; empty if there is one
    bool too_long = false;  // the time limit is the reason
  };
  /// Runs a statement that begins with "SELECT ". The server ends it after `limit`, which must be positive. Throws
  /// Error(kUsage) if the source has no server with the data.
  virtual Looked look(const std::string& select, std::chrono::milliseconds limit);
  /// Releases the rows that the source has in memory. Later calls may return none.
  virtual void forget_rows() {}
  /// Opens a second connection to the same server, which another thread may use at the same time. Returns nullptr if
  /// that would not help.
  virtual std::unique_ptr<Source> another() = 0;
};

/// Splits a large scope into two scopes with about the same number of tables, for two connections. Pure.
std::pair<Scope, Scope> halves(const Scope& scope);
/// Returns the share of its schema that a table belongs to: CRC32 of the name's UTF-8 bytes (a function of MySQL, too),
/// modulo 2.
unsigned share_of(std::string_view table);

/// Connects to MySQL or MariaDB, with a read-only session and a low lock_wait_timeout. Writes the values of option
/// files into `db`. The log gets every statement; it must outlive the source. Throws Error(kWorld) with the server, the
/// statement's purpose and the server's own message.
std::unique_ptr<Source> connect(Db& db, const Log& log);

/// Returns the client library and its version: "MariaDB 3.3.8".
std::string client_library();

/// The values in [client] of option files of MySQL's clients; a missing one has no value.
struct OptionFile {
  std::optional<std::string> host, user, socket;
  std::optional<std::uint16_t> port;
  bool has_password = false;
};

/// Reads option files as the client library does: one file, or with "" the usual ones (~/.my.cnf). Does not connect to
/// a server.
OptionFile read_option_file(const std::string& path);
/// Sets the values in `db` that connect() would take from option files, for a run without a server.
void take_option_file(Db& db);

/// Returns the rows of all tables of the scope's schemas, sorted by name, so that an unchanged server gives the same
/// snapshot. They include sizes, but no data and no password.
Rows take_snapshot(Source& source, const Scope& scope);
/// Reads a snapshot: the rows of a server as text (docs/snapshot.md), gzipped or not. Throws Error(kUsage) if it cannot
/// read the file, and at the first bad line.
std::unique_ptr<Source> open_snapshot(const std::string& path);

/// Returns rows in the snapshot format; `parse_snapshot` restores them unchanged.
std::string snapshot_text(const Rows& rows);
Rows parse_snapshot(const std::string& path, std::string_view text);
/// Returns the text in gzip format; equal for equal texts.
std::string gzip(std::string_view text);

}  // namespace smt::source
