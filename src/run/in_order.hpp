#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <utility>
#include <vector>

namespace smt::run {

/// Makes values for 0 … count - 1. Calls `make` on two threads, so it must be thread-safe. Calls `take` on this thread,
/// in the order of the values. Rethrows what either throws.
template <typename Make, typename Take>
void make_in_order(std::size_t count, Make&& make, Take&& take) {
  constexpr std::size_t kOwn = 36, kOther = 48;  // the other thread makes more, as this one also takes all
  using Part = std::vector<decltype(make(std::size_t{}))>;
  const auto make_part = [&](std::size_t begin, std::size_t size) {
    const auto end = std::min(count, begin + size);
    Part part;
    for (auto i = begin; i < end; ++i) part.push_back(make(i));
    return part;
  };
  std::size_t taken = 0;
  const auto take_part = [&](Part part) {
    for (auto& value : part) take(taken++, std::move(value));
  };
  const auto start = [&](std::size_t begin) {
    return begin < count ? std::async(std::launch::async, make_part, begin, kOther) : std::future<Part>{};
  };
  auto other = start(kOwn);
  for (std::size_t begin = 0; begin < count; begin += kOwn + kOther) {
    take_part(make_part(begin, kOwn));
    if (!other.valid()) break;
    auto part = other.get();
    other = start(begin + kOwn + kOther + kOwn);
    take_part(std::move(part));
  }
}

}  // namespace smt::run
