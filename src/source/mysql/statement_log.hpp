#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "smt/log.hpp"

namespace smt::source {

/// Logs the statements of one connection, one after the other: "connection 12: 300 rows, 4.2 ms: SELECT …".
class StatementLog {
 public:
  /// The log must outlive this object.
  explicit StatementLog(const Log& log) : log_{log} {}
  StatementLog(const StatementLog&) = delete;
  StatementLog& operator=(const StatementLog&) = delete;
  ~StatementLog();

  /// Sets the number by which the server knows the connection.
  void connected(std::uint64_t connection) { connection_ = connection; }
  /// Logs that a statement goes to the server. Ends the statement before it, if that has not ended.
  void begin(std::string_view sql);
  void add_row() { ++rows_; }
  void add_rows(std::uint64_t count) { rows_ += count; }
  /// Ends the statement: its answer was read to the end, or there is none and `why_none` says "error 1146".
  void end(std::string_view why_none = "");

 private:
  using Clock = std::chrono::steady_clock;

  void write(std::string_view what);

  const Log& log_;
  std::uint64_t connection_ = 0, rows_ = 0;
  Clock::time_point begin_{};
  std::string sql_;  // of the statement that has not ended; "" if there is none, or if the log drops statements
};

/// Returns the first characters of a long statement and its number of bytes; returns others unchanged.
std::string shortened(std::string_view sql);

}  // namespace smt::source
