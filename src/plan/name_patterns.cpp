#include "plan/name_patterns.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "plan/names.hpp"
#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::plan {
namespace {

bool is_hex_letter(char c) { return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool has_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_hex_letter); }

/// Returns the number of digits of the hexadecimal number at the end of the name; 0 if there is none, or no text and
/// separator before it.
std::size_t hex_width(std::string_view name) {
  const auto is_hex = [](char c) { return is_digit(c) || is_hex_letter(c); };
  const auto end = std::find_if_not(name.rbegin(), name.rend(), is_hex);
  const auto width = static_cast<std::size_t>(end - name.rbegin());
  const bool stands_alone = end != name.rend() && is_separator(*end) && width + 1 < name.size();
  return stands_alone ? width : 0;
}

std::optional<std::uint64_t> value_of(std::string_view hex) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  return read.ec == std::errc{} ? std::optional{value} : std::nullopt;
}

/// Returns the lowest value if all values up to the highest exist. Returns nullopt if one is missing or appears twice
/// (0a and 0A).
std::optional<std::uint64_t> first_of_consecutive(const std::set<std::string>& suffixes) {
  std::set<std::uint64_t> values;
  for (const auto& suffix : suffixes) {
    const auto value = value_of(suffix);
    if (!value) return std::nullopt;
    values.insert(*value);
  }
  const bool all = values.size() == suffixes.size() && *values.rbegin() - *values.begin() == values.size() - 1;
  return all ? std::optional{*values.begin()} : std::nullopt;
}

bool mixes_at_some_position(const std::set<std::string>& suffixes) {
  const auto width = suffixes.begin()->size();
  for (std::size_t i = 0; i < width; ++i) {
    const auto digits = std::count_if(suffixes.begin(), suffixes.end(), [&](const auto& s) { return is_digit(s[i]); });
    if (digits > 0 && static_cast<std::size_t>(digits) < suffixes.size()) return true;
  }
  return false;
}

NamePattern pattern_of(std::string_view name, std::size_t width) {
  auto text = without_numbers(name.substr(0, name.size() - width));
  if (width > 0) text += '\0';
  return {std::move(text), width};
}

std::map<std::string, NamePattern, std::less<>> patterns_of(const std::set<std::string>& names) {
  std::map<NamePattern, std::set<std::string>> suffixes;
  for (const auto& name : names) {
    const auto width = hex_width(name);
    if (width > 0) suffixes[pattern_of(name, width)].insert(name.substr(name.size() - width));
  }
  std::set<NamePattern> hexadecimal;
  for (const auto& [pattern, all] : suffixes) {
    if (are_hexadecimal(all)) hexadecimal.insert(pattern);
  }
  std::map<std::string, NamePattern, std::less<>> patterns;
  for (const auto& name : names) {
    const auto with_suffix = pattern_of(name, hex_width(name));
    patterns[name] = hexadecimal.contains(with_suffix) ? with_suffix : pattern_of(name, 0);
  }
  return patterns;
}

}  // namespace

bool are_hexadecimal(const std::set<std::string>& suffixes) {
  constexpr std::size_t kFewest = 3, kFewestLong = 2, kLong = 8, kOneInFour = 4;
  const auto width = suffixes.begin()->size();
  if (suffixes.size() < (width < kLong ? kFewest : kFewestLong) || !mixes_at_some_position(suffixes)) return false;
  const auto first = first_of_consecutive(suffixes);
  if (width == 1) return first == std::uint64_t{0};
  std::size_t lettered = 0, words = 0;
  for (const auto& suffix : suffixes) {
    lettered += has_letter(suffix) ? 1 : 0;
    words += has_digit(suffix) ? 0 : 1;
  }
  return words <= lettered - words && (first || lettered * kOneInFour >= suffixes.size());
}

NamePatterns::NamePatterns(const std::vector<TableName>& names) {
  std::set<std::string> databases;
  for (const auto& name : names) databases.insert(name.database);
  databases_ = patterns_of(databases);
  std::map<NamePattern, std::set<std::string>> tables;
  for (const auto& name : names) tables[databases_.at(name.database)].insert(name.table);
  for (const auto& [pattern, of_database] : tables) tables_[pattern] = patterns_of(of_database);
}

NamePatterns::OfTable NamePatterns::pattern_of(const TableName& name) const {
  const auto& database = databases_.at(name.database);
  return {database, tables_.at(database).at(name.table)};
}

}  // namespace smt::plan
