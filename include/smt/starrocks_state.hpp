#pragma once
// What a StarRocks says about its tables: the answers of an FE, unparsed. An FE or a file of `snapshot --starrocks`
// supplies them (smt/starrocks_source.hpp); smt/starrocks.hpp reads the statements.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/stages.hpp"

namespace smt::facts {

/// What SHOW FULL COLUMNS says of a column; the texts are those of the answer.
struct ShownColumn {
  std::string name;                          // Field
  std::optional<std::string> default_value;  // Default: raw
  std::string comment;                       // Comment: with \" and \\ (all versions)

  bool operator==(const ShownColumn&) const = default;
};

/// A table or view, as SHOW FULL TABLES lists it.
struct ShownTable {
  std::string type;                    // "BASE TABLE", "VIEW", "MATERIALIZED VIEW"
  std::optional<std::string> create;   // SHOW CREATE TABLE; absent if nobody asked, or StarRocks failed to answer
  std::string why_not;                 // the FE's message if it failed
  std::vector<ShownColumn> columns;    // SHOW FULL COLUMNS, in order; empty if nobody asked
  std::optional<std::uint64_t> bytes;  // Data_length of SHOW TABLE STATUS: of one replica; absent if unknown

  bool operator==(const ShownTable&) const = default;
};

/// A job that rewrites a table: a row of SHOW ALTER TABLE COLUMN or OPTIMIZE. In StarRocksState only jobs that have not
/// ended.
struct AlterJob {
  enum class Kind { kColumn, kOptimize };
  std::string database, table;
  Kind kind = Kind::kColumn;
  std::string id;        // JobId
  std::string state;     // "PENDING", "WAITING_TXN", "RUNNING"
  std::string progress;  // "1/1", "99"; empty if there is none yet
  std::string created;   // CreateTime, in the time zone of the FE: "2026-11-30 10:34:29"

  bool operator==(const AlterJob&) const = default;
};

/// Returns the word between ALTER TABLE and FROM: "COLUMN" or "OPTIMIZE".
constexpr std::string_view word(AlterJob::Kind kind) { return kind == AlterJob::Kind::kColumn ? "COLUMN" : "OPTIMIZE"; }

/// The same row, of a job that may have ended.
struct AlterJobRow : AlterJob {
  std::string message;  // Msg: why the job was cancelled

  bool has_ended() const { return state == "FINISHED" || is_cancelled(); }
  bool is_cancelled() const { return state == "CANCELLED"; }
};

struct StarRocksState {
  std::string server;    // "fe1:9030"
  std::string time;      // when it was read, UTC: "2026-11-30T10:34:29Z"
  std::string version;   // current_version(): "3.3.5-6d81f75"
  std::string run_mode;  // @@run_mode: "shared_data"; empty if StarRocks does not say, as before 4.1
  std::map<std::string, bool, std::less<>> databases;                // those that were asked for → whether it exists
  std::map<std::pair<std::string, std::string>, ShownTable> tables;  // of these databases: all that the user sees
  std::vector<AlterJob> jobs;                                        // by database, kind and id

  bool operator==(const StarRocksState&) const = default;
};

}  // namespace smt::facts
