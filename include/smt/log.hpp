#pragma once
// The log of a run (--log): what happened and when, for the person who looks into a problem. It never holds a secret:
// its lines are statements of our own, findings, names and times.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"
#include "smt/stages.hpp"

namespace smt::log {

/// Each level holds the ones before it. kInfo: the run, its stages and findings, connections, warnings of servers.
/// kDebug: every statement, cut after a few hundred characters, and every request. kTrace: whole statements.
enum class LogLevel { kInfo, kDebug, kTrace };

/// Takes lines from several threads. Each is written at once, with one write(): the last line before a crash is there.
class Log {
 public:
  /// Drops what it is given.
  Log();
  /// "-" is stderr. A new file has mode 0600. A regular file that is there must be empty or a log of this tool, to
  /// which lines are appended; otherwise it throws Error(kUsage) and leaves the file as it was. Devices and FIFOs take
  /// the lines; the constructor waits for the reader of a FIFO. Throws Error(kWorld) where it cannot open the file.
  Log(const std::string& path, LogLevel level);
  Log(Log&& other) noexcept;
  Log& operator=(Log&& other) noexcept;
  ~Log();

  /// Whether a line of this level would be written: for text that takes time to make.
  bool takes(LogLevel level) const;
  /// Whether the lines go where stdout or stderr goes, so that nothing should be painted there.
  bool is_on_standard_stream() const;

  /// One line each. Control characters, line feeds included, are written as \xNN.
  void info(std::string_view text) const;
  void debug(std::string_view text) const;
  void trace(std::string_view text) const;

  /// Why a line could not be written, after which none was; nullopt as long as all were. A reader that went away is no
  /// failure.
  std::optional<Diagnostic> failure() const;

 private:
  struct State;

  void write(LogLevel level, std::string_view text) const;

  std::unique_ptr<State> state_;  // null: drops
};

}  // namespace smt::log
