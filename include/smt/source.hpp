#pragma once
// Rows from a live server or from a snapshot file. Reading decides which rows to ask for; it parses and drops nothing.

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

namespace smt {

/// Schema and name.
using KeyedTables = std::set<std::pair<std::string, std::string>>;

class Source {
 public:
  virtual ~Source() = default;
  /// Facts of the server and the list of all tables that the user may see, system schemas left out.
  virtual ServerRow server() = 0;
  virtual std::vector<TableRow> tables() = 0;
  /// The schemas that it can tell of, sorted; nothing for a server, which can tell of all.
  virtual std::optional<std::vector<std::string>> schemas() = 0;
  /// The tables that have a primary key, or a unique one in its place. One cheap statement; `keys` tells the columns.
  virtual KeyedTables keyed_tables() = 0;
  /// COLUMNS and STATISTICS of the scope: whole schemas, or only the named tables where they are few. Each row is
  /// handed on as it arrives, and is there during that call.
  virtual void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) = 0;
  virtual void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) = 0;
  /// Data sizes in bytes, from mysql.innodb_table_stats where the user may read it, else from TABLES.
  virtual std::vector<SizeRow> sizes(const Scope& scope) = 0;
  /// Checks that say which LONGTEXT columns of MariaDB hold JSON, for `check_scope`. MariaDB shows them only to a user
  /// with privileges on the whole schema; for others the statements of tables that look like it are given instead.
  /// Nothing where the server has none or shows none.
  struct Checks {
    std::vector<CheckRow> checks;
    std::vector<CreateRow> creates;
  };
  virtual Checks checks(const Scope& scope) = 0;
  /// How tables are partitioned, for `partition_scope`. Tables without partitions have no row.
  virtual std::vector<PartitionRow> partitions(const Scope& scope) = 0;
  /// Whether all columns of the tables of the scope are shown: information_schema shows a user those that it may use,
  /// and nothing there tells of others. Nothing of a table on which SHOW GRANTS proves a SELECT; else its SHOW CREATE
  /// TABLE, or that the server refuses it. Tables that were dropped meanwhile are passed over.
  struct Proof {
    std::vector<CreateRow> creates;
    std::vector<RefusedRow> refused;
  };
  virtual Proof proof(const Scope& scope) = 0;
  /// Defaults of bytes as they are, for `cut_scope`. Nothing of tables whose SHOW CREATE TABLE is refused.
  virtual std::vector<DefaultRow> defaults(const Scope& scope) = 0;
  /// SHOW CREATE TABLE of one table; an empty statement where it was dropped meanwhile.
  virtual CreateRow create_statement(const std::string& schema, const std::string& table) = 0;
  /// The first row of one SELECT over the data of tables, as text, for --probe.
  struct Looked {
    std::vector<std::optional<std::string>> fields;
    std::string reason;     // why there is no answer: "it took more than 2 s"; empty: there is one
    bool too_long = false;  // the time limit is the reason
  };
  /// The statement begins with "SELECT ". It ends where it takes longer than `limit`, which is a whole number of
  /// milliseconds above 0. Throws Error(kUsage) where there is no server that holds the data.
  virtual Looked look(const std::string& select, std::chrono::milliseconds limit);
  /// A second connection to the same server, to be read in another thread at the same time; null where nothing is
  /// gained by it.
  virtual std::unique_ptr<Source> another() = 0;
};

/// A large scope in two of about the same number of tables, to be read over two connections. Pure.
std::pair<Scope, Scope> halves(const Scope& scope);
/// Which share of its schema a table belongs to: CRC32 of the name's UTF-8 bytes, which MySQL has too, modulo 2.
unsigned share_of(std::string_view table);

/// Connects to MySQL or MariaDB: read only, lock_wait_timeout low. `db` gets what option files told of it. The log
/// gets every statement; it must outlive the source. Throws Error(kWorld) naming the server, the statement's purpose
/// and the server's own message.
std::unique_ptr<Source> connect(Db& db, const Log& log);

/// The client library and its version: "MariaDB 3.3.8".
std::string client_library();

/// What [client] of option files of MySQL's clients tells, and what of it is missing there.
struct OptionFile {
  std::optional<std::string> host, user, socket;
  std::optional<std::uint16_t> port;
  bool has_password = false;
};

/// As the client library reads them: one file, or with "" the usual ones (~/.my.cnf). Asks no server.
OptionFile read_option_file(const std::string& path);
/// The same for [db]: what connect() would take from option files, where no server is asked.
void take_option_file(Db& db);

/// The rows of all tables of the scope's schemas, in the order of their names, so that a server that did not change
/// gives the same snapshot. Sizes included; no data, no password.
Rows take_snapshot(Source& source, const Scope& scope);
/// Reads a snapshot: the rows of a server as text (docs/snapshot.md), gzipped or not. Throws Error(kUsage) where it
/// cannot be read, and at the first bad line.
std::unique_ptr<Source> open_snapshot(const std::string& path);

/// Rows in the snapshot format; `parse_snapshot` gives them back unchanged.
std::string snapshot_text(const Rows& rows);
Rows parse_snapshot(const std::string& path, std::string_view text);
/// The text in the gzip format; equal for equal texts.
std::string gzip(std::string_view text);

}  // namespace smt
