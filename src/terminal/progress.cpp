#include "terminal/progress.hpp"

#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "text/printable.hpp"

namespace smt::terminal {
namespace {

constexpr auto kPatience = std::chrono::milliseconds{500};
constexpr auto kPause = std::chrono::milliseconds{100};

std::size_t terminal_width() {
  constexpr std::size_t kUsual = 80;
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsual;
}

/// Returns the number of bytes of a UTF-8 character, by its lead byte.
std::size_t bytes_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// Threads that start while this object exists get no signals. The main thread blocks signals for example while a
/// terminal is without echo; a signal that another thread receives would end the process anyway.
class WithoutSignals {
 public:
  WithoutSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  ~WithoutSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  WithoutSignals(const WithoutSignals&) = delete;
  WithoutSignals& operator=(const WithoutSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

Progress::Progress(bool on_terminal) {
  const WithoutSignals inherited;
  if (on_terminal) painter_ = std::jthread{[this](const std::stop_token& stop) { paint_later(stop); }};
}

Progress::~Progress() {
  if (!painter_.joinable()) return;
  painter_.request_stop();
  painter_.join();
  clear();
}

void Progress::say(std::string_view what) {
  const std::scoped_lock lock{mutex_};
  what_ = printable(what);
  dirty_ = true;
  changed_.notify_one();
}

void Progress::clear() {
  const std::scoped_lock lock{mutex_};
  dirty_ = false;
  if (!painted_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  painted_ = false;
}

void Progress::paint_later(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  changed_.wait_for(lock, stop, kPatience, [] { return false; });  // until the stop or half a second
  while (changed_.wait(lock, stop, [this] { return dirty_; })) {
    paint();
    changed_.wait_for(lock, stop, kPause, [] { return false; });
  }
}

void Progress::paint() {
  constexpr std::size_t kDots = 3;  // " …", and the last column, from which terminals wrap
  const auto width = terminal_width();
  if (width > kDots) {
    fmt::print(stderr, "\r\033[K{} …", fitting(what_, width - kDots));
    std::fflush(stderr);
    painted_ = true;
  }
  dirty_ = false;
}

std::string_view fitting(std::string_view text, std::size_t width) {
  constexpr unsigned char kWide = 0xE1;  // Hangul, CJK and emoji; some narrow characters count as wide, too
  std::size_t end = 0, used = 0;
  while (end < text.size()) {
    const auto lead = static_cast<unsigned char>(text[end]);
    used += lead >= kWide ? 2 : 1;
    if (used > width) break;
    end += bytes_of(lead);
  }
  return text.substr(0, end);
}

}  // namespace smt::terminal
