#pragma once
// The log of a run (--log): what happened and when, for diagnosing a problem. It never contains a secret: its lines are
// statements of the tool, findings, names and times.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"
#include "smt/stages.hpp"

namespace smt::log {

/// Each level includes the previous ones. kInfo: the run, its stages and findings, connections, warnings of servers.
/// kDebug: every statement, truncated after a few hundred characters, and every request. kTrace: whole statements.
enum class LogLevel { kInfo, kDebug, kTrace };

/// Accepts lines from several threads. It writes each line immediately, with one write(), so that the last line before
/// a crash is in the log.
class Log {
 public:
  /// Creates a log that discards its lines.
  Log();
  /// Opens the file; "-" is stderr. A new file has mode 0600. An existing regular file must be empty or a log of this
  /// tool, to which it appends; otherwise it throws Error(kUsage) and does not change the file. `path` may also be a
  /// device or a FIFO; the constructor waits for the reader of a FIFO. Throws Error(kWorld) if it cannot open the file.
  Log(const std::string& path, LogLevel level);
  Log(Log&& other) noexcept;
  Log& operator=(Log&& other) noexcept;
  ~Log();

  /// Returns true if the log writes lines of this level. Call it before formatting text that takes time.
  bool takes(LogLevel level) const;
  /// Returns true if the lines go to the same file as stdout or stderr, so that no progress should be drawn there.
  bool is_on_standard_stream() const;

  /// Each writes one line. Control characters, including line feeds, appear as \xNN.
  void info(std::string_view text) const;
  void debug(std::string_view text) const;
  void trace(std::string_view text) const;

  /// Returns why a write failed, after which the log writes no more lines; nullopt if none failed. A reader that closes
  /// its end is not a failure.
  std::optional<Diagnostic> failure() const;

 private:
  struct State;

  void write(LogLevel level, std::string_view text) const;

  std::unique_ptr<State> state_;  // null if lines are discarded
};

}  // namespace smt::log
