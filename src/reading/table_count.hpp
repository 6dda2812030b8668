#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>

#include "terminal/console.hpp"

namespace smt::reading {

/// Counts how many tables were read. Several threads may count.
class TableCount {
 public:
  TableCount(std::size_t tables, std::size_t databases, Console& console);

  /// Counts one more table whose columns arrive.
  void next();

 private:
  std::size_t tables_, databases_;
  Console& console_;
  std::atomic<std::size_t> read_{0};
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Returns "reading columns: 1200 of 10000 tables in 3 databases, 2400 a second, 4 s left"; omits rate and time at
/// first.
std::string progress_text(std::size_t read, std::size_t tables, std::size_t databases,
                          std::chrono::duration<double> elapsed);

}  // namespace smt::reading
