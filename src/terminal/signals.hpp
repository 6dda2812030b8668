#pragma once

#include <array>
#include <csignal>

namespace smt::terminal {

/// While this object exists, Ctrl-C, SIGTERM and the end of the terminal (SIGHUP) do not kill the process;
/// `throw_if_interrupted` throws instead, so that destructors remove half-written files. Before that they kill it at
/// once, as nothing is on the disk yet. A signal that the caller ignores (a job in the background) stays ignored.
class SignalGuard {
 public:
  /// What the second signal of a kind does. kEnds: it ends the process at once, for a run whose statement may take
  /// long.
  enum class Second { kIsIgnored, kEnds };
  explicit SignalGuard(Second second = Second::kIsIgnored);
  ~SignalGuard();
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;

  void throw_if_interrupted() const;
  /// Returns true if a signal came.
  bool interrupted() const;

 private:
  static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
  using Handler = void (*)(int);
  std::array<Handler, kSignals.size()> before_;
};

/// Makes write() fail when the reader of stdout has gone; otherwise the signal would end the process.
void ignore_broken_pipes();
/// Ends the process by the signal that was caught. Returns if there was none.
void end_by_signal();

}  // namespace smt::terminal
