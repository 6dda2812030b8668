#include "config/checks/setting_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "config/checks/odd_value.hpp"
#include "config/keys/bad_value.hpp"
#include "config/keys/connector_options.hpp"
#include "config/keys/server_id_range.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

/// Returns the section at the end of a value, `15000[table-rule.2]` → `[table-rule.2]`: the documented sample of
/// several rules lacks a line break there.
std::string_view section_at_end(std::string_view value) {
  const auto open = value.rfind("[table-rule");
  if (open == std::string_view::npos || !value.ends_with(']')) return {};
  const auto name = value.substr(open + 1, value.size() - open - 2);
  const bool plain = name.find_first_of("[] \t") == std::string_view::npos;
  return plain ? value.substr(open) : std::string_view{};
}

/// Checks a value against the row of its option. Returns false if the files decide the option.
bool check_row(const Section& section, const OptionRow& row, std::string_view key, const Setting& setting,
               Findings& findings) {
  const std::string name{key};
  if (is_among(row.ours, setting.value)) {
    findings.push_back({Code::kConfGeneratedKey, setting.place, {section.name, name}});
    return false;
  }
  if (!row.refused.empty()) {
    findings.push_back(
        bad_value(section.name, name, setting, fmt::format("no such line: {}", row.refused), "remove the line"));
  } else if (!takes(row.form, setting.value)) {
    findings.push_back(bad_value(section.name, name, setting, expected_value(row.form)));
  } else if (is_among(row.loses, setting.value)) {
    findings.push_back(
        {Code::kConfOptionLoses, setting.place, {section.name, name, shown(setting), std::string{row.loss}}});
  }
  return true;
}

/// Returns true if the names differ in one place only, by at most two characters, or in case.
bool is_slip(std::string_view typed, std::string_view known) {
  constexpr std::size_t kFew = 2;
  const auto first = ascii_lower(typed), second = ascii_lower(known);
  std::string_view a{first}, b{second};
  const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
  a.remove_prefix(static_cast<std::size_t>(front));
  b.remove_prefix(static_cast<std::size_t>(front));
  const auto back = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
  return std::max(a.size(), b.size()) - static_cast<std::size_t>(back) <= kFew;
}

/// Returns the known option that was probably meant by one that only a row with a `*` covers, or "".
std::string misspelled_option(const OptionGroup& group, const OptionRow& row, std::string_view option) {
  if (!row.name.ends_with('*')) return "";
  const auto meant = std::find_if(group.known.begin(), group.known.end(), [&](const OptionRow& known) {
    return &known != &row && covers(row.name, known.name) && known.ours != "*" && is_slip(option, known.name);
  });
  return meant == group.known.end() ? "" : fmt::format("{}{}", group.prefix, meant->name);
}

/// Checks an option of a connector. Returns false if the tool writes it itself. Passes on unknown options, as
/// connectors gain new ones.
bool check_option(const Section& section, const OptionGroup& group, std::string_view key, const Setting& setting,
                  Findings& findings) {
  const auto option = key.substr(group.prefix.size());
  const auto* row = find_option(group, option);
  auto near = row == nullptr ? nearest_key(section.kind, key) : misspelled_option(group, *row, option);
  if (row == nullptr || !near.empty()) {
    findings.push_back({Code::kConfUnknownOption,
                        setting.place,
                        {section.name, std::string{key}, std::string{group.reader}, std::move(near)}});
  }
  return row == nullptr || check_row(section, *row, key, setting, findings);
}

/// Returns the key for which other programs have another name; "" if there is none in the section.
std::string usual_key(SectionKind section, std::string_view key) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames{
      {{"username", "user"}, {"hostname", "host"}, {"passwd", "password"}, {"pwd", "password"}, {"pass", "password"}}};
  const auto* const at =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.first == key; });
  return at == kNames.end() || find_key(section, at->second) == nullptr ? "" : std::string{at->second};
}

/// Returns the finding about a key that its section does not have: it may be mistyped, or belong in another section.
Diagnostic unknown_key(const Section& section, const std::string& key, const Place& place) {
  auto near = usual_key(section.kind, key);
  if (near.empty()) near = nearest_key(section.kind, key);
  auto elsewhere = other_sections_with(section.kind, key);
  if (near.empty() && !elsewhere.empty())
    return {Code::kConfKeyElsewhere, place, {section.name, key, std::move(elsewhere)}};
  if (near.empty()) near = nearest_key_elsewhere(section.kind, key);
  return {Code::kConfUnknownKey, place, {section.name, key, std::move(near)}};
}

}  // namespace

bool is_usable(const Section& section, std::string_view key, const Setting& setting, Findings& findings) {
  if (const auto lost = section_at_end(shown(setting)); !lost.empty()) {
    findings.push_back({Code::kConfSectionInValue, setting.place, {section.name, std::string{key}, std::string{lost}}});
    return true;  // all other problems of the value follow from that
  }
  const auto* row = find_key(section.kind, key);
  if (row == nullptr) {
    findings.push_back(unknown_key(section, std::string{key}, setting.place));
    return false;
  }
  if (const auto oddity = value_oddity(*row, key, shown(setting)); !oddity.empty()) {
    findings.push_back({Code::kConfPatternOdd,
                        setting.place,
                        {section.name, std::string{key}, shown_without_password(key, setting), std::string{oddity}}});
  }
  if (key == "flink.cdc.server-id" && !parse_server_id_range(setting.value)) {
    findings.push_back(
        bad_value(section.name, key, setting, "a server id (5400) or a range of them (5400-5463), up to 2147483647"));
  }
  if (key == "external.properties.type") {  // of a catalog: jdbc
    findings.push_back({Code::kConfGeneratedKey, setting.place, {section.name, std::string{key}}});
    return false;
  }
  const auto* group = find_group(key);
  return group == nullptr || check_option(section, *group, key, setting, findings);
}

}  // namespace smt::config
