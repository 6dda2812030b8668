#pragma once
// Returns the same numbers for the same seed on every machine (std::uniform_int_distribution does not promise that).

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

namespace smt::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_{seed} {}

  std::size_t below(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  bool percent(std::size_t chance) { return below(100) < chance; }

  template <typename T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }
  std::string one_of(std::initializer_list<const char*> values) { return *(values.begin() + below(values.size())); }

  std::string digits(std::size_t count) {
    std::string out;
    for (; count > 0; --count) out += static_cast<char>('0' + below(10));
    return out;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace smt::test
