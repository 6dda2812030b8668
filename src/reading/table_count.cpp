#include "reading/table_count.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace smt::reading {

TableCount::TableCount(std::size_t tables, std::size_t databases, Console& console)
    : tables_{tables}, databases_{databases}, console_{console} {
  console_.progress(progress_text(0, tables_, databases_, {}));
}

void TableCount::next() {
  constexpr std::size_t kEach = 64;
  const auto read = ++read_;
  if (read % kEach != 0) return;
  console_.progress(progress_text(read, tables_, databases_, std::chrono::steady_clock::now() - begin_));
}

std::string progress_text(std::size_t read, std::size_t tables, std::size_t databases,
                          std::chrono::duration<double> elapsed) {
  constexpr std::chrono::duration<double> kTelling{0.5};  // a shorter time predicts too little
  auto out = fmt::format("reading columns: {} of {} tables in {} database{}", read, tables, databases,
                         databases == 1 ? "" : "s");
  if (read == 0 || elapsed < kTelling) return out;
  const double rate = static_cast<double>(read) / elapsed.count();
  const double left = static_cast<double>(tables - std::min(read, tables)) / rate;
  return out + fmt::format(", {:.0f} a second, {:.0f} s left", rate, std::ceil(left));
}

}  // namespace smt::reading
