#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// The part of a name that it shares with the names of other shards.
struct NamePattern {
  std::string text;           // the name with each run of digits, and its hexadecimal suffix, as one NUL
  std::size_t hex_width = 0;  // digits of the hexadecimal suffix; 0 if there is none
  auto operator<=>(const NamePattern&) const = default;
};

/// Returns true if the suffixes, which are distinct and have the same width, look like hexadecimal numbers of shards.
/// All of these must be true:
/// - There are at least 3 of them, or 2 of 8 digits or more.
/// - At some position one has a digit and another has a letter: 1a, 1b, 2a are digits and then letters.
/// - No more of them have letters only than have both: "face" and "dead" are words.
/// - They are consecutive, or at least a quarter of them has a letter: 2021, 2022, …, 2ab are years and an exception.
/// Suffixes of one digit count only if they are consecutive from 0 to a or further.
bool are_hexadecimal(const std::set<std::string>& suffixes);

/// The patterns of the names of all tables that one rule owns. Decimal numbers may appear anywhere in a name;
/// hexadecimal ones only at its end after a separator, and only if are_hexadecimal is true for all such names.
class NamePatterns {
 public:
  explicit NamePatterns(const std::vector<TableName>& names);

  struct OfTable {
    NamePattern database, table;
    auto operator<=>(const OfTable&) const = default;
  };
  /// `name` must be one of the names.
  OfTable pattern_of(const TableName& name) const;

 private:
  using ByName = std::map<std::string, NamePattern, std::less<>>;

  ByName databases_;
  std::map<NamePattern, ByName> tables_;  // by the pattern of the database
};

}  // namespace smt::plan
