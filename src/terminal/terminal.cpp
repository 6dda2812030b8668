#include "terminal/terminal.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace smt::terminal {
namespace {

bool has_default_action(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL;
}

/// Returns the signals that would end or suspend the process now. Faults of the process itself cannot wait, and
/// SIGTTIN and SIGTTOU must stop it before it reads.
sigset_t signals_that_end_or_suspend() {
  constexpr std::array kOthers{SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGTTIN, SIGTTOU, SIGKILL, SIGSTOP,
                               SIGSEGV, SIGBUS,  SIGFPE, SIGILL,   SIGTRAP, SIGABRT, SIGSYS};
  sigset_t signals;
  sigemptyset(&signals);
  for (int signal = 1; signal <= SIGRTMAX; ++signal) {
    const bool is_other = std::find(kOthers.begin(), kOthers.end(), signal) != kOthers.end();
    if (!is_other && has_default_action(signal)) sigaddset(&signals, signal);
  }
  return signals;
}

/// A terminal without echo while this object exists. Signals wait until the echo is on again, so that the shell never
/// loses it.
class SilentTerminal {
 public:
  SilentTerminal() : fd_{::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)} {
    const auto signals = signals_that_end_or_suspend();
    pthread_sigmask(SIG_BLOCK, &signals, &signals_before_);
    signal_fd_ = ::signalfd(-1, &signals, SFD_CLOEXEC);
    is_terminal_ = fd_ >= 0 && ::tcgetattr(fd_, &before_) == 0;
    if (!is_terminal_) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    silent.c_lflag |= ICANON | ISIG;
    ::tcsetattr(fd_, TCSAFLUSH, &silent);
  }
  ~SilentTerminal() {
    if (is_terminal_) ::tcsetattr(fd_, TCSAFLUSH, &before_);
    for (const int fd : {fd_, signal_fd_}) {
      if (fd >= 0) ::close(fd);
    }
    pthread_sigmask(SIG_SETMASK, &signals_before_, nullptr);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  explicit operator bool() const { return is_terminal_; }

  /// Returns true if the user suspends the process (Ctrl-Z), which takes effect once the echo is on again.
  static bool is_suspended() {
    sigset_t pending;
    return sigpending(&pending) == 0 && sigismember(&pending, SIGTSTP) == 1;
  }

  void say(const std::string& text) const { static_cast<void>(::write(fd_, text.data(), text.size()) < 0); }

  /// Reads a line without its line feed. Returns nullopt for Ctrl-D, a hang-up or a signal.
  std::optional<std::string> line() const {
    std::string line;
    for (char c = 0; wait() && ::read(fd_, &c, 1) == 1;) {
      if (c == '\n') return line;
      line += c;
    }
    return std::nullopt;
  }

 private:
  /// Returns false if a signal came; it takes effect once the echo is on again.
  bool wait() const {
    std::array<pollfd, 2> ready{pollfd{fd_, POLLIN, 0}, pollfd{signal_fd_, POLLIN, 0}};
    return ::poll(ready.data(), ready.size(), -1) > 0 && ready[1].revents == 0;
  }

  int fd_, signal_fd_ = -1;
  bool is_terminal_ = false;
  termios before_{};
  sigset_t signals_before_{};
};

}  // namespace

std::optional<std::string> ask_in_secret(const std::string& question) {
  for (;;) {
    const SilentTerminal terminal;
    if (!terminal) return std::nullopt;
    terminal.say(question + ": ");
    auto line = terminal.line();
    terminal.say("\n");
    if (line || !SilentTerminal::is_suspended()) return line;
  }  // the suspended process stops here; once resumed it asks again
}

bool can_ask() { return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0; }

std::optional<std::string> read_answer() {
  std::string line;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return line;
    line += c;
  }
  return std::nullopt;
}

}  // namespace smt::terminal
