#pragma once
// The values of one section, read by what the table of keys expects of them.

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
  /// The value as written; a finding if it is empty. Returns nullopt if it is absent or empty.
  std::optional<Setting> text(std::string_view key);
  /// A number in the range of the key's row.
  std::optional<std::uint32_t> number(std::string_view key);
  /// `parse` returns nullopt for text that is no such version.
  std::optional<Placed<Version>> version(std::string_view key, std::optional<Version> (*parse)(std::string_view));
  std::optional<bool> boolean(std::string_view key);
  std::optional<std::string> time_zone(std::string_view key);
  std::optional<Setting> column(std::string_view key);
  std::optional<ColumnList> columns(std::string_view key);
  std::optional<BucketNum> buckets(std::string_view key);
  /// A number in the range of the key's row, or `word`, which is 0.
  std::optional<std::uint32_t> number_or(std::string_view key, std::string_view word);
  /// The index of the value in `words`, without case.
  std::optional<std::size_t> word(std::string_view key, std::initializer_list<std::string_view> words);
  std::optional<Pattern> pattern(std::string_view key);
  std::optional<Placed<Choice>> choice(std::string_view key);
  std::optional<Placed<StarRocksType>> starrocks_type(std::string_view key);
  std::optional<Placed<FlinkType>> flink_type(std::string_view key);
  /// All settings below `prefix`, which their names lose.
  Options below(std::string_view prefix) const;

  /// The value as `parse` reads it; a finding where it reads nothing.
  template <typename Value>
  std::optional<Placed<Value>> parsed(std::string_view key, std::optional<Value> (*parse)(std::string_view)) {
    const auto* setting = find(key);
    if (setting == nullptr) return std::nullopt;
    auto value = parse(setting->value);
    if (!value) return bad(key);
    return Placed<Value>{std::move(*value), setting->place};
  }

  /// An error at the section's line when the key is absent.
  void require(std::string_view key);
  /// Reports that the value of a key, which is there, is not what the key expects.
  std::nullopt_t bad(std::string_view key);

 private:
  const Section& section_;
  Findings& findings_;
};

/// Decimal digits and nothing else, from 1 to `max`.
std::optional<std::uint32_t> parse_number(std::string_view text, std::uint32_t max);

}  // namespace smt::config
