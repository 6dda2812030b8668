#pragma once
// A cache of recent values, by the text that they were made from.

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "smt/shared.hpp"

namespace smt::catalog {

/// Returns the earlier value of a text if it is recent, so that repeated texts share one value. The memory does not
/// grow with the number of texts: texts with the same slot replace each other.
template <typename T>
class Recent {
 public:
  /// The result of `make` must depend on the text only.
  template <typename Make>
  const Shared<T>& get(std::string_view text, Make&& make) {
    auto& slot = slots_[std::hash<std::string_view>{}(text) % kSlots];
    if (slot.text != text) {
      slot.text = text;
      slot.value = make(text);
    }
    return slot.value;
  }

  const Shared<T>& get(std::string_view text) {
    return get(text, [](std::string_view whole) { return T{whole}; });
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  struct Slot {
    std::string text;
    Shared<T> value;
  };
  std::array<Slot, kSlots> slots_;
};

}  // namespace smt::catalog
