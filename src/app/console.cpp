#include "app/console.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace smt {
namespace {

/// stdout or stderr is a terminal that knows more than text.
bool is_terminal(int stream) {
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view{terminal} == "dumb";
  return isatty(stream) != 0 && !dumb;
}

bool wants_color(ColorMode mode, int stream) {
  if (mode != ColorMode::kAuto) return mode == ColorMode::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal(stream) && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

Console::Console(Verbosity verbosity, ColorMode color)
    : verbosity_{verbosity},
      color_{wants_color(color, STDERR_FILENO)},
      color_stdout_{wants_color(color, STDOUT_FILENO)},
      progress_{verbosity != Verbosity::kQuiet && is_terminal(STDERR_FILENO)} {}

void Console::out(std::string_view text) {
  if (reader_gone_ || text.empty()) return;
  progress_.clear();
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  if (errno != EPIPE)
    throw Error{Exit::kWorld, {Code::kOutputFailed, RunPart{"stdout"}, {"write to stdout", std::strerror(errno)}}};
  reader_gone_ = true;
}

void Console::info(std::string_view text) {
  if (verbosity_ == Verbosity::kQuiet) return;
  progress_.clear();
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Console::tell(const Diagnostic& diagnostic) {
  if (verbosity_ == Verbosity::kQuiet && row_of(diagnostic.code).severity != Severity::kError) return;
  progress_.clear();
  const auto text = render(diagnostic, color_);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

double Console::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void hold_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) != -1) continue;
    ::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // gets the lowest free number, which is this
  }
}

}  // namespace smt
