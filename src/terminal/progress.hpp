#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "smt/stages.hpp"

namespace smt::terminal {

/// One line on a terminal that says what the run is doing, painted once the run has taken half a second, and at most
/// ten times a second. It is cut to the width that the terminal has when it is painted.
class Progress {
 public:
  /// Without a terminal nothing is ever painted and no thread runs.
  explicit Progress(bool on_terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void say(std::string_view what);
  /// Takes the line away, so that other text can be written. A later `say` paints it again.
  void clear();

 private:
  void paint_later(const std::stop_token& stop);
  void paint();

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::string what_;
  bool dirty_ = false, painted_ = false;
  std::jthread painter_;  // last: it uses the others
};

/// The beginning of the text that takes no more than `width` columns of a terminal, where Chinese and the like take
/// two. Of UTF-8 without control characters.
std::string_view fitting(std::string_view text, std::size_t width);

}  // namespace smt::terminal
