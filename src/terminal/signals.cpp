#include "terminal/signals.hpp"

#include <algorithm>

#include "smt/diagnostic.hpp"

namespace smt::terminal {
namespace {

// A signal handler can safely set only such a variable.
volatile std::sig_atomic_t caught_signal = 0;

void note_signal(int signal) { caught_signal = signal; }

auto note_unless_ignored(int signal) {
  const auto before = std::signal(signal, note_signal);
  if (before == SIG_IGN) std::signal(signal, SIG_IGN);
  return before;
}

}  // namespace

SignalGuard::SignalGuard() { std::transform(kSignals.begin(), kSignals.end(), before_.begin(), note_unless_ignored); }

SignalGuard::~SignalGuard() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) std::signal(kSignals[i], before_[i]);
}

void SignalGuard::throw_if_interrupted() const {
  if (caught_signal != 0) throw Error{Exit::kWorld, {Code::kInterrupted, {}, {}}};
}

void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

void end_by_signal() {
  if (caught_signal != 0) std::raise(caught_signal);
}

}  // namespace smt::terminal
