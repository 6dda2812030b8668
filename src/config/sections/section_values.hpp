#pragma once
// The values of one section, read as the table of keys defines them.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "config/sections/sections.hpp"

namespace smt::config {

class SectionValues {
 public:
  SectionValues(const Section& section, Findings& findings) : section_{section}, findings_{findings} {}

  const Setting* find(std::string_view key) const;
  /// Returns the value as written. Returns nullopt if it is absent or empty, and reports an empty one.
  std::optional<Setting> text(std::string_view key);
  /// Returns a number in the range of the key's row.
  std::optional<std::uint32_t> number(std::string_view key);
  /// `parse` returns nullopt for text that is not a valid version.
  std::optional<Placed<Version>> version(std::string_view key, std::optional<Version> (*parse)(std::string_view));
  std::optional<bool> boolean(std::string_view key);
  std::optional<std::string> time_zone(std::string_view key);
  std::optional<Setting> column(std::string_view key);
  std::optional<ColumnList> columns(std::string_view key);
  std::optional<BucketNum> buckets(std::string_view key);
  /// Returns a number in the range of the key's row, or 0 for `word`.
  std::optional<std::uint32_t> number_or(std::string_view key, std::string_view word);
  /// Returns the index of the value in `words`, ignoring case.
  std::optional<std::size_t> word(std::string_view key, std::initializer_list<std::string_view> words);
  std::optional<Pattern> pattern(std::string_view key);
  std::optional<Placed<Choice>> choice(std::string_view key);
  std::optional<Placed<StarRocksType>> starrocks_type(std::string_view key);
  std::optional<Placed<FlinkType>> flink_type(std::string_view key);
  /// Returns all settings that begin with `prefix`, with names without it.
  Options below(std::string_view prefix) const;

  /// Returns the value as `parse` reads it. Adds a finding if `parse` returns nullopt.
  template <typename Value>
  std::optional<Placed<Value>> parsed(std::string_view key, std::optional<Value> (*parse)(std::string_view)) {
    const auto* setting = find(key);
    if (setting == nullptr) return std::nullopt;
    auto value = parse(setting->value);
    if (!value) return bad(key);
    return Placed<Value>{std::move(*value), setting->place};
  }

  /// Reports an error at the section's line if the key is absent.
  void require(std::string_view key);
  /// Reports that the value of an existing key is not what the key expects.
  std::nullopt_t bad(std::string_view key);

 private:
  const Section& section_;
  Findings& findings_;
};

/// Reads a number of only decimal digits, from 1 to `max`.
std::optional<std::uint32_t> parse_number(std::string_view text, std::uint32_t max);

}  // namespace smt::config
