#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>

#include "terminal/console.hpp"

namespace smt::reading {

/// How far reading has come. Several threads may count.
class TableCount {
 public:
  TableCount(std::size_t tables, std::size_t databases, Console& console);

  /// One more table's columns arrive.
  void next();

 private:
  std::size_t tables_, databases_;
  Console& console_;
  std::atomic<std::size_t> read_{0};
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// "reading columns: 1200 of 10000 tables in 3 databases, 2400 a second, 4 s left"; without rate and time at first.
std::string progress_text(std::size_t read, std::size_t tables, std::size_t databases,
                          std::chrono::duration<double> elapsed);

}  // namespace smt::reading
