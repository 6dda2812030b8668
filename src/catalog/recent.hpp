#pragma once
// Values that were made lately, by the text they were made from.

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "smt/shared.hpp"

namespace smt::catalog {

/// Gives what was made of a text before, where that is not too long ago; so that of repeated texts one value is held,
/// in memory that does not grow with the texts. Texts with one hash take each other's place.
template <typename T>
class Recent {
 public:
  /// `make` must depend on the text alone.
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
