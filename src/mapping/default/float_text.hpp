#pragma once

#include <string_view>

namespace smt::mapping {

/// How exactly a FLOAT represents the number in a text.
enum class FloatFit {
  kNone,      // not a number, or one with more digits than a FLOAT can distinguish
  kSameText,  // the shortest texts of the number as float and as double are the same (FE FloatLiteral): 2.33
  kExact,     // the float is the number: 2.5
};
FloatFit float_fit(std::string_view text);

}  // namespace smt::mapping
