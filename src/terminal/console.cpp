#include "terminal/console.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>

#include "terminal/terminal.hpp"
#include "text/ascii.hpp"
#include "text/columns.hpp"

namespace smt::terminal {
namespace {

/// Returns true if stdout or stderr is a terminal with more than plain text.
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

/// Returns the terminal's width; 0 if there is no terminal.
std::size_t columns_of_terminal(int stream) {
  constexpr std::size_t kUsual = 80, kFewest = 40;
  if (!is_terminal(stream)) return 0;
  winsize size{};
  if (::ioctl(stream, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
  return std::max<std::size_t>(size.ws_col, kFewest);
}

std::string broken(std::string_view text, std::size_t columns) {
  return columns == 0 ? std::string{text} : in_columns(text, columns);
}

}  // namespace

Console::Console(Verbosity verbosity, ColorMode color)
    : verbosity_{verbosity},
      color_{wants_color(color, STDERR_FILENO)},
      color_stdout_{wants_color(color, STDOUT_FILENO)},
      columns_{columns_of_terminal(STDERR_FILENO)},
      columns_stdout_{columns_of_terminal(STDOUT_FILENO)},
      progress_{verbosity != Verbosity::kQuiet && is_terminal(STDERR_FILENO)} {}

void Console::out(std::string_view text) {
  if (reader_gone_ || text.empty()) return;
  progress_.clear();
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  if (errno != EPIPE)
    throw Error{Exit::kWorld, {Code::kOutputFailed, RunPart{"stdout"}, {"write to stdout", std::strerror(errno)}}};
  reader_gone_ = true;
}

void Console::show(std::string_view text) { out(broken(text, columns_stdout_)); }

void Console::info(std::string_view text) {
  if (verbosity_ == Verbosity::kQuiet) return;
  progress_.clear();
  const auto lines = broken(text, columns_);
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void Console::report(const Diagnostic& diagnostic) {
  if (verbosity_ == Verbosity::kQuiet && row_of(diagnostic.code).severity != Severity::kError) return;
  progress_.clear();
  const auto text = broken(render(diagnostic, color_), columns_);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::optional<std::string> Console::ask(const std::string& question) {
  progress_.clear();
  const auto begin = std::chrono::steady_clock::now();
  auto line = ask_in_secret(question);
  waited_ += std::chrono::steady_clock::now() - begin;
  return line;
}

std::optional<bool> Console::confirm(const std::string& question) {
  if (!can_ask()) return std::nullopt;
  const auto begin = std::chrono::steady_clock::now();
  out(question + " [y/N] ");
  const auto answer = ascii_lower(read_answer().value_or("\n"));
  if (answer == "\n") out(answer);  // the input ended on the line of the question
  waited_ += std::chrono::steady_clock::now() - begin;
  return answer == "y" || answer == "yes";
}

bool Console::is_news(const Diagnostic& finding) {
  const auto before = reported_.size();
  reported_.emplace_hint(reported_.end(), finding.place, finding.code, finding.arguments, finding.also);
  return reported_.size() > before;
}

void Console::progress(std::string_view what) {
  log_.debug(what);
  if (!log_.is_on_standard_stream()) progress_.say(what);
}

void Console::keep(Findings findings) {
  kept_.insert(kept_.end(), std::make_move_iterator(findings.begin()), std::make_move_iterator(findings.end()));
}

double Console::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_ - waited_).count();
}

void hold_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) != -1) continue;
    // open() returns the lowest free number, which is this one.
    ::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace smt::terminal
