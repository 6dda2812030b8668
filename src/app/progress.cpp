#include "app/progress.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

#include "diagnostic/printable.hpp"

namespace smt {
namespace {

constexpr auto kPatience = std::chrono::milliseconds{500};

}  // namespace

Progress::Progress(bool on_terminal) {
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
    fmt::print(stderr, "\r\033[K{} …", what_);
    std::fflush(stderr);
    dirty_ = false;
    painted_ = true;
  }
}

}  // namespace smt
