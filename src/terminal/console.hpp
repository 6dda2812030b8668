#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "smt/diagnostic.hpp"
#include "smt/log.hpp"
#include "terminal/progress.hpp"
#include "terminal/verbosity.hpp"

namespace smt::terminal {

/// The stdout and stderr of a run, and its log.
class Console {
 public:
  Console(Verbosity verbosity, ColorMode color);

  /// Writes text to stdout. A reader that closes the pipe is not an error: the console drops further text. Throws
  /// Error(kWorld) for another failure.
  void out(std::string_view text);
  /// Writes text for people to stdout, as `out` does. On a terminal it wraps lines at blanks to the terminal's width.
  void show(std::string_view text);
  /// Writes text to stderr, unless -q. Wraps lines as `show` does.
  void info(std::string_view text);
  /// Writes a finding to stderr, unless -q is set and it is not an error. Wraps lines as `show` does.
  void report(const Diagnostic& diagnostic);

  /// Returns true the first time it is called for a finding.
  bool is_news(const Diagnostic& finding);

  /// Shows on a terminal what the run is doing, if that takes longer than half a second.
  void progress(std::string_view what);

  /// Asks at the terminal, without echo. Returns nullopt if there is no terminal or no line. The time until the answer
  /// does not count as time of the run.
  std::optional<std::string> ask(const std::string& question);
  /// Asks a question that "y" or "yes" affirms. Returns nullopt if stdin or stdout is no terminal. The time until the
  /// answer does not count either.
  std::optional<bool> confirm(const std::string& question);
  /// Returns how long the run has waited for answers.
  std::chrono::steady_clock::duration waited() const { return waited_; }

  /// Logs from now on; lines before this call are dropped.
  void log_to(Log log) { log_ = std::move(log); }
  const Log& log() const { return log_; }

  /// Keeps reported findings for callers that need all of them at the end.
  void keep(Findings findings);
  const Findings& kept() const { return kept_; }

  Verbosity verbosity() const { return verbosity_; }
  /// Returns true if text for stdout may be coloured.
  bool colors_stdout() const { return color_stdout_; }
  double seconds() const;  // since the run began, without waited()

 private:
  Verbosity verbosity_;
  bool color_, color_stdout_;
  std::size_t columns_, columns_stdout_;  // of the terminal; 0 if there is none
  bool reader_gone_ = false;
  using Reported = std::tuple<Place, Code, std::vector<std::string>, std::vector<std::string>>;
  std::set<Reported> reported_;  // identifies findings that are the same
  Progress progress_;
  Log log_;
  Findings kept_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::duration waited_{};
};

/// Opens stdin, stdout and stderr if the caller closed them. Otherwise the next file or socket would get their numbers,
/// and printed text would go into it. Writing to them fails as before.
void hold_standard_streams();

}  // namespace smt::terminal
