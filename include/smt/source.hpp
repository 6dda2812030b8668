#pragma once
// Rows from a live server or from a snapshot file. Reading decides which rows to ask for; it neither parses nor drops
// any.

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
  /// Facts of the server, and all tables that the user may see, without system schemas.
  virtual ServerRow server() = 0;
  virtual std::vector<TableRow> tables() = 0;
  /// The schemas that it contains, sorted. Returns nullopt for a server, which can answer for all.
  virtual std::optional<std::vector<std::string>> schemas() = 0;
  /// The tables that have a primary key, or a unique key instead. One cheap statement; `keys` gives the columns.
  virtual KeyedTables keyed_tables() = 0;
  /// COLUMNS and STATISTICS of the scope: whole schemas, or only the named tables if they are few. Each row is passed
  /// on as it arrives, and is valid only during that call.
  virtual void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) = 0;
  virtual void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) = 0;
  /// Data sizes in bytes, from mysql.innodb_table_stats if the user may read it, else from TABLES.
  virtual std::vector<SizeRow> sizes(const Scope& scope) = 0;
  /// Checks that show which LONGTEXT columns of MariaDB hold JSON, for `check_scope`. MariaDB shows them only to a user
  /// with privileges on the whole schema; for other users it returns the statements of tables that may have JSON. Both
  /// are empty if the server has no checks or shows none.
  struct Checks {
    std::vector<CheckRow> checks;
    std::vector<CreateRow> creates;
  };
  virtual Checks checks(const Scope& scope) = 0;
  /// How tables are partitioned, for `partition_scope`. Tables without partitions have no row.
  virtual std::vector<PartitionRow> partitions(const Scope& scope) = 0;
  /// Whether the user sees all columns of the tables of the scope: information_schema silently omits columns that the
  /// user may not use. Returns nothing for a table on which SHOW GRANTS proves a SELECT; else its SHOW CREATE TABLE, or
  /// that the server refuses it. Skips tables that were dropped meanwhile.
  struct Proof {
    std::vector<CreateRow> creates;
    std::vector<RefusedRow> refused;
  };
  virtual Proof proof(const Scope& scope) = 0;
  /// The complete defaults of bytes, for `cut_scope`. Returns none for tables whose SHOW CREATE TABLE is refused.
  virtual std::vector<DefaultRow> defaults(const Scope& scope) = 0;
  /// SHOW CREATE TABLE of one table; an empty statement if it was dropped meanwhile.
  virtual CreateRow create_statement(const std::string& schema, const std::string& table) = 0;
  /// The first row of one SELECT over the data of tables, as text, for --probe.
  struct Looked {
    std::vector<std::optional<std::string>> fields;
    std::string reason;     // why there is no answer: "it took more than 2 s"; empty: there is one
    bool too_long = false;  // the time limit is the reason
  };
  /// The statement begins with "SELECT ". The server ends it after `limit`, a whole number of milliseconds above 0.
  /// Throws Error(kUsage) if the source has no server with the data.
  virtual Looked look(const std::string& select, std::chrono::milliseconds limit);
  /// A second connection to the same server, which another thread may read at the same time; nullptr if that would not
  /// help.
  virtual std::unique_ptr<Source> another() = 0;
};

/// Splits a large scope into two with about the same number of tables, to read over two connections. Pure.
std::pair<Scope, Scope> halves(const Scope& scope);
/// Which share of its schema a table belongs to: CRC32 of the name's UTF-8 bytes, which MySQL has too, modulo 2.
unsigned share_of(std::string_view table);

/// Connects to MySQL or MariaDB: read only, lock_wait_timeout low. `db` gets what option files told of it. The log
/// gets every statement; it must outlive the source. Throws Error(kWorld) naming the server, the statement's purpose
/// and the server's own message.
std::unique_ptr<Source> connect(Db& db, const Log& log);

/// The client library and its version: "MariaDB 3.3.8".
std::string client_library();

/// The values in [client] of option files of MySQL's clients; a missing one has no value.
struct OptionFile {
  std::optional<std::string> host, user, socket;
  std::optional<std::uint16_t> port;
  bool has_password = false;
};

/// Reads them as the client library does: one file, or with "" the usual ones (~/.my.cnf). Asks no server.
OptionFile read_option_file(const std::string& path);
/// Sets in `db` what connect() would take from option files, for a run that asks no server.
void take_option_file(Db& db);

/// The rows of all tables of the scope's schemas, in the order of their names, so that a server that did not change
/// gives the same snapshot. Sizes included; no data, no password.
Rows take_snapshot(Source& source, const Scope& scope);
/// Reads a snapshot: the rows of a server as text (docs/snapshot.md), gzipped or not. Throws Error(kUsage) if it cannot
/// read the file, and at the first bad line.
std::unique_ptr<Source> open_snapshot(const std::string& path);

/// Rows in the snapshot format; `parse_snapshot` gives them back unchanged.
std::string snapshot_text(const Rows& rows);
Rows parse_snapshot(const std::string& path, std::string_view text);
/// The text in the gzip format; equal for equal texts.
std::string gzip(std::string_view text);

}  // namespace smt::source
