#include "config/sections/section_values.hpp"

#include <algorithm>
#include <charconv>

#include "catalog/time_zone.hpp"
#include "config/checks/odd_pattern.hpp"
#include "config/keys/bad_value.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

bool is_quote(char c) { return c == '`' || c == '"' || c == '\''; }

/// Reads ` a `, "a" and a`: one quote may be missing, as the ini rules remove the outer backticks of `a`,`b`.
std::string_view column_name(std::string_view item) {
  item = without_outer_spaces(item);
  if (!item.empty() && is_quote(item.front())) item.remove_prefix(1);
  if (!item.empty() && is_quote(item.back())) item.remove_suffix(1);
  return without_outer_spaces(item);
}

/// Returns the names between the commas, or an empty list if a name is empty or repeated.
std::vector<std::string> column_names(std::string_view text) {
  std::vector<std::string> names;
  for (bool more = true; more;) {
    const auto comma = text.find(',');
    const auto name = column_name(text.substr(0, comma));
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return {};
    names.emplace_back(name);
    more = comma != std::string_view::npos;
    if (more) text.remove_prefix(comma + 1);
  }
  return names;
}

}  // namespace

std::optional<std::uint32_t> parse_number(std::string_view text, std::uint32_t max) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > max) return std::nullopt;
  return number;
}

const Setting* SectionValues::find(std::string_view key) const {
  const auto at = section_.settings.find(key);
  return at == section_.settings.end() ? nullptr : &at->second;
}

void SectionValues::require(std::string_view key) {
  if (find(key) != nullptr) return;
  const std::string example{key_row(section_.kind, key).example};
  findings_.push_back({Code::kConfMissingKey, section_.place, {section_.name, std::string{key}, example}});
}

std::nullopt_t SectionValues::bad(std::string_view key) {
  findings_.push_back(bad_value(section_.name, key, *find(key), expected_value(key_row(section_.kind, key))));
  return std::nullopt;
}

std::optional<Setting> SectionValues::text(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  if (setting->value.empty()) return bad(key);
  return *setting;
}

std::optional<std::uint32_t> SectionValues::number(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  const auto number = parse_number(setting->value, key_row(section_.kind, key).max);
  if (!number) return bad(key);
  return number;
}

std::optional<bool> SectionValues::boolean(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  const auto word = ascii_lower(setting->value);
  for (const auto yes : {"true", "1", "yes", "on", "t", "y"}) {
    if (word == yes) return true;
  }
  for (const auto no : {"false", "0", "no", "off", "f", "n"}) {
    if (word == no) return false;
  }
  return bad(key);
}

std::optional<std::string> SectionValues::time_zone(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  auto name = time_zone_name(setting->value);
  if (!name) bad(key);
  return name;
}

std::optional<Setting> SectionValues::column(std::string_view key) {
  const auto list = columns(key);
  if (!list) return std::nullopt;
  if (list->columns.size() > 1) return bad(key);
  return Setting{list->columns.front(), list->place, find(key)->written};
}

std::optional<ColumnList> SectionValues::columns(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  auto names = column_names(setting->value);
  if (names.empty()) return bad(key);
  return ColumnList{std::move(names), setting->place};
}

std::optional<BucketNum> SectionValues::buckets(std::string_view key) {
  const auto count = number_or(key, "auto");
  if (!count) return std::nullopt;
  return BucketNum{*count, find(key)->place};
}

std::optional<std::uint32_t> SectionValues::number_or(std::string_view key, std::string_view word) {
  const auto* setting = find(key);
  if (setting != nullptr && ascii_lower(setting->value) == word) return 0;
  return number(key);
}

std::optional<std::size_t> SectionValues::word(std::string_view key, std::initializer_list<std::string_view> words) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  const auto* const at = std::find(words.begin(), words.end(), ascii_lower(setting->value));
  if (at == words.end()) return bad(key);
  return static_cast<std::size_t>(at - words.begin());
}

std::optional<Pattern> SectionValues::pattern(std::string_view key) {
  const auto setting = text(key);
  if (!setting) return std::nullopt;
  Pattern pattern{setting->value};
  if (pattern.error().empty()) return pattern;
  findings_.push_back(bad_pattern(section_.name, key, *setting, pattern));
  return std::nullopt;
}

std::optional<Placed<Choice>> SectionValues::choice(std::string_view key) {
  const auto* setting = find(key);
  if (setting == nullptr) return std::nullopt;
  const auto choice = find_choice(key, ascii_lower(setting->value));
  if (!choice) return bad(key);
  return Placed<Choice>{*choice, setting->place};
}

std::optional<Placed<Version>> SectionValues::version(std::string_view key,
                                                      std::optional<Version> (*parse)(std::string_view)) {
  return parsed(key, parse);
}

std::optional<Placed<StarRocksType>> SectionValues::starrocks_type(std::string_view key) {
  return parsed(key, parse_starrocks_type);
}

std::optional<Placed<FlinkType>> SectionValues::flink_type(std::string_view key) {
  return parsed(key, parse_flink_type);
}

Options SectionValues::below(std::string_view prefix) const {
  Options options;
  for (const auto& [key, setting] : section_.settings) {
    if (key.starts_with(prefix)) options.emplace(key.substr(prefix.size()), setting);
  }
  return options;
}

}  // namespace smt::config
