#pragma once

#include <chrono>
#include <cstddef>
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

/// stdout and stderr of a run, and its log.
class Console {
 public:
  Console(Verbosity verbosity, ColorMode color);

  /// Text to stdout. A reader that went away is no failure: further text is dropped. Another failure is an
  /// Error(kWorld).
  void out(std::string_view text);
  /// Text for people to stdout, as `out`. On a terminal its lines break at blanks where the terminal ends.
  void show(std::string_view text);
  /// Text to stderr, unless -q. Breaks as that of `show`.
  void info(std::string_view text);
  /// A finding to stderr, unless -q and no error. Breaks as that of `show`.
  void report(const Diagnostic& diagnostic);

  /// True the first time that it is asked about a finding.
  bool is_news(const Diagnostic& finding);

  /// What the run is doing, shown on a terminal once it takes longer than half a second.
  void progress(std::string_view what);

  /// From now on; until then lines for a log are dropped.
  void log_to(Log log) { log_ = std::move(log); }
  const Log& log() const { return log_; }

  /// Findings that were reported, for who asks for all of them at the end.
  void keep(Findings findings);
  const Findings& kept() const { return kept_; }

  Verbosity verbosity() const { return verbosity_; }
  /// Whether text for stdout may be coloured.
  bool colors_stdout() const { return color_stdout_; }
  double seconds() const;  // since the run began

 private:
  Verbosity verbosity_;
  bool color_, color_stdout_;
  std::size_t columns_, columns_stdout_;  // of the terminal; 0: it is none
  bool reader_gone_ = false;
  using Reported = std::tuple<Place, Code, std::vector<std::string>, std::vector<std::string>>;
  std::set<Reported> reported_;  // what makes two findings the same
  Progress progress_;
  Log log_;
  Findings kept_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Where the caller closed stdin, stdout or stderr, their numbers would go to the next file or socket that is opened,
/// and what is printed into it. This takes them first; writing there fails as before.
void hold_standard_streams();

}  // namespace smt::terminal
