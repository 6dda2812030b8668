#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "smt/stages.hpp"

namespace smt::terminal {

/// Shows what the run is doing, as one line on a terminal. The line appears once the run has taken half a second, and
/// is painted at most ten times a second. It is cut to the terminal's width at that time.
class Progress {
 public:
  /// Without a terminal this object paints nothing and starts no thread.
  explicit Progress(bool on_terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void say(std::string_view what);
  /// Clears the line, so that other text can be written. A later `say` paints it again.
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

/// Returns the beginning of the text that fits into `width` columns of a terminal, on which CJK characters take two.
/// `text` is UTF-8 without control characters.
std::string_view fitting(std::string_view text, std::size_t width);

}  // namespace smt::terminal
