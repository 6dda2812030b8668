#include "app/signals.hpp"

#include <csignal>

#include "smt/diagnostic.hpp"

namespace smt {
namespace {

// A handler has no other way to say that it ran.
volatile std::sig_atomic_t caught_signal = 0;

void note_signal(int signal) { caught_signal = signal; }

}  // namespace

SignalGuard::SignalGuard() {
  std::signal(SIGINT, note_signal);
  std::signal(SIGTERM, note_signal);
}

SignalGuard::~SignalGuard() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

void SignalGuard::throw_if_interrupted() const {
  if (caught_signal != 0) throw Error{Exit::kWorld, {Code::kInterrupted, {}, {}}};
}

void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

void end_by_signal() {
  if (caught_signal != 0) std::raise(caught_signal);
}

}  // namespace smt
