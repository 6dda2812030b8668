#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "smt/type_rules.hpp"

namespace smt::mapping {

struct Number {
  bool negative = false;
  std::string integer, fraction;  // leading zeros of the integer removed
};

/// A plain decimal number, with or without a sign. Returns nullopt for exponents and other text.
std::optional<Number> parse_decimal(std::string_view text);

/// "-12" as it is written, when it is in the range of the integer type; BOOLEAN holds 0 and 1.
bool is_in_range(const Number& number, StarRocksKind kind);

/// "-01:02:03.5" → -3723500000: microseconds, as Flink reads TIME. Returns nullopt for other text.
std::optional<std::string> time_in_microseconds(std::string_view text);

bool only_zeros(std::string_view digits);

}  // namespace smt::mapping
