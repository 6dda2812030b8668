#pragma once
// What the text of a dump tells, and which of its lines must not reach a server. Pure.

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace smt {

/// The comments at the head of mysqldump's output.
struct DumpHead {
  std::string database;         // the first of the dump; "" where all or none are named
  std::string version;          // of the server; "" where it is not told
  std::optional<bool> mariadb;  // nothing where it is not told
};
DumpHead read_dump_head(const std::deque<std::string>& lines);

/// Lines given one after the other. Those that no private server can take become empty ones: so lines keep their
/// numbers.
class DumpFilter {
 public:
  void apply(std::string& line);

 private:
  bool in_gtids_ = false;            // SET @@GLOBAL.GTID_PURGED, over several lines
  bool in_system_database_ = false;  // `mysql` and `sys` of --all-databases: other servers refuse them
};

/// `mysql`, `sys`, …
bool is_system_database(std::string_view name);

/// What a client wrote when it ended early: "ERROR 1064 (42000) at line 12: You have an error …".
struct ClientError {
  unsigned number = 0;   // 0 for the client's own
  std::size_t line = 0;  // 0 where none is named
  std::string words;     // the server's, on one line
};
ClientError read_client_error(std::string_view text);

/// The name that CREATE DATABASE gives; nothing where there is no such statement.
std::optional<std::string> created_database(std::string_view line);

}  // namespace smt
