#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "smt/type_rules.hpp"

namespace smt::mapping {

struct Number {
  bool negative = false;
  std::string integer, fraction;  // without leading zeros of the integer
};

/// Reads a plain decimal number, with or without a sign. Returns nullopt for exponents and other text.
std::optional<Number> parse_decimal(std::string_view text);

/// Returns whether the integer type can represent the number. The range of BOOLEAN is 0 and 1.
bool is_in_range(const Number& number, StarRocksKind kind);

/// Converts "-01:02:03.5" to -3723500000: microseconds, as Flink reads TIME. Returns nullopt for other text.
std::optional<std::string> time_in_microseconds(std::string_view text);

bool only_zeros(std::string_view digits);

}  // namespace smt::mapping
