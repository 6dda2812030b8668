#pragma once
// The allowed forms of an option's or a property's value, so that the tool reports in the conf what an engine refuses.

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::types {

struct ValueForm {
  enum class Kind {
    kText,      // any text
    kNumber,    // an integer from `least` to `most`
    kDecimal,   // a number with or without a fraction, from `least` to `most`
    kBoolean,   // Java's: true or false, in any case
    kWords,     // one of `words`, in any case
    kDuration,  // Flink's: "30s", "1 min"; milliseconds without a unit. At least `least` milliseconds
    kZone,      // any zone that Java's ZoneId accepts
  };

  Kind kind = Kind::kText;
  std::string_view words = {};  // "AUTO, V1 or V2"
  std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
};

inline constexpr std::int64_t kMostInt = std::numeric_limits<std::int32_t>::max();  // of Java's int

constexpr ValueForm number_from(std::int64_t least, std::int64_t most = kMostInt) {
  return {ValueForm::Kind::kNumber, {}, least, most};
}
constexpr ValueForm decimal_from(std::int64_t least, std::int64_t most) {
  return {ValueForm::Kind::kDecimal, {}, least, most};
}
constexpr ValueForm words_of(std::string_view words) { return {ValueForm::Kind::kWords, words}; }
constexpr ValueForm duration_from(std::int64_t least_ms) { return {ValueForm::Kind::kDuration, {}, least_ms}; }

inline constexpr ValueForm kAnyText{}, kTrueOrFalse{ValueForm::Kind::kBoolean}, kZoneId{ValueForm::Kind::kZone};

/// Returns true if an engine would accept the value.
bool takes(const ValueForm& form, std::string_view value);
/// Returns "a number from 2 to 2147483647", "true or false"; an empty text if any text is allowed.
std::string expected_value(const ValueForm& form);

}  // namespace smt::types
