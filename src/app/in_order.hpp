#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <utility>
#include <vector>

namespace smt {

/// Values for 0 … count - 1: `make` makes them on two threads, and must be fit for that; `take` gets them on this one,
/// in their order. What either throws comes out of here.
template <typename Make, typename Take>
void make_in_order(std::size_t count, Make&& make, Take&& take) {
  constexpr std::size_t kPart = 64;  // so many are worth a thread
  using Part = std::vector<decltype(make(std::size_t{}))>;
  const auto make_part = [&](std::size_t begin) {
    Part part;
    for (auto i = begin; i < std::min(count, begin + kPart); ++i) part.push_back(make(i));
    return part;
  };
  const auto take_part = [&](std::size_t begin, Part part) {
    for (auto& value : part) take(begin++, std::move(value));
  };
  for (std::size_t begin = 0; begin < count; begin += 2 * kPart) {
    std::future<Part> second;
    if (begin + kPart < count) second = std::async(std::launch::async, make_part, begin + kPart);
    take_part(begin, make_part(begin));
    if (second.valid()) take_part(begin + kPart, second.get());
  }
}

}  // namespace smt
