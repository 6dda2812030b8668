#include "terminal/signals.hpp"

#include <algorithm>

#include "smt/diagnostic.hpp"

namespace smt::terminal {
namespace {

// A signal handler can safely set only such a variable.
volatile std::sig_atomic_t caught_signal = 0;

void note_signal(int signal) { caught_signal = signal; }

void note_first_signal(int signal) {
  caught_signal = signal;
  std::signal(signal, SIG_DFL);
}

auto handle_unless_ignored(int signal, void (*handler)(int)) {
  const auto before = std::signal(signal, handler);
  if (before == SIG_IGN) std::signal(signal, SIG_IGN);
  return before;
}

}  // namespace

SignalGuard::SignalGuard(Second second) {
  const Handler handler = second == Second::kEnds ? note_first_signal : note_signal;
  std::transform(kSignals.begin(), kSignals.end(), before_.begin(),
                 [&](int signal) { return handle_unless_ignored(signal, handler); });
}

SignalGuard::~SignalGuard() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) std::signal(kSignals[i], before_[i]);
}

bool SignalGuard::interrupted() const { return caught_signal != 0; }

void SignalGuard::throw_if_interrupted() const {
  if (interrupted()) throw Error{Exit::kWorld, {Code::kInterrupted, {}, {}}};
}

void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

void end_by_signal() {
  if (caught_signal != 0) std::raise(caught_signal);
}

}  // namespace smt::terminal
