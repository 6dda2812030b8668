#pragma once
// An immutable value with many owners. A copy is as cheap as a pointer.

#include <memory>
#include <type_traits>
#include <utility>

#include "smt/stages.hpp"

namespace smt::shared {

/// Works like a pointer that is never null, but compares by value. Assign another value to change it.
template <typename T>
class Shared {
 public:
  Shared() = default;  // T{}, which is not stored
  /// Makes a Shared from a T, or from a value that converts to T.
  template <typename Value>
  requires std::is_convertible_v<Value&&, T> &&
      (!std::is_same_v<std::remove_cvref_t<Value>, Shared>)Shared(Value&& value)
      : value_{std::make_shared<const T>(std::forward<Value>(value))} {}

  const T& operator*() const { return value_ ? *value_ : kEmpty; }
  const T* operator->() const { return &**this; }
  operator const T&() const { return **this; }

  friend bool operator==(const Shared& a, const Shared& b) { return a.value_ == b.value_ || *a == *b; }
  template <typename Value>
  requires std::is_convertible_v<const Value&, T> &&(!std::is_same_v<Value, Shared>)friend bool operator==(
      const Shared& a, const Value& b) {
    return *a == b;
  }

 private:
  static inline const T kEmpty{};

  std::shared_ptr<const T> value_;
};

}  // namespace smt::shared
