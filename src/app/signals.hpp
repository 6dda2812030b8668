#pragma once

namespace smt {

/// From here to its end Ctrl-C and SIGTERM do not kill the process; `throw_if_interrupted` throws instead, so that
/// destructors remove what is half written. Until then they kill at once: nothing is on the disk yet. A signal that the
/// caller ignores (a job in the background) stays ignored.
class SignalGuard {
 public:
  SignalGuard();
  ~SignalGuard();
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;

  void throw_if_interrupted() const;

 private:
  using Handler = void (*)(int);
  Handler interrupt_, terminate_;  // as they were
};

/// A reader of stdout that goes away must be an error of write(), not the end of the process.
void ignore_broken_pipes();
/// Ends as the signal that came would have ended us. Returns when none came.
void end_by_signal();

}  // namespace smt
