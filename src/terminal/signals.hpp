#pragma once

#include <array>
#include <csignal>

namespace smt::terminal {

/// From here to its end Ctrl-C, SIGTERM and the end of the terminal (SIGHUP) do not kill the process;
/// `throw_if_interrupted` throws instead, so that destructors remove what is half written. Until then they kill at
/// once: nothing is on the disk yet. A signal that the caller ignores (a job in the background) stays ignored.
class SignalGuard {
 public:
  SignalGuard();
  ~SignalGuard();
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;

  void throw_if_interrupted() const;

 private:
  static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
  using Handler = void (*)(int);
  std::array<Handler, kSignals.size()> before_;
};

/// A reader of stdout that goes away must be an error of write(), not the end of the process.
void ignore_broken_pipes();
/// Ends as the signal that came would have ended us. Returns when none came.
void end_by_signal();

}  // namespace smt::terminal
