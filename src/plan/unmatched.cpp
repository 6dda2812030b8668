#include "plan/unmatched.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "config/checks/odd_pattern.hpp"
#include "smt/catalog.hpp"
#include "smt/pattern.hpp"
#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::plan {
namespace {

/// Returns the probable name behind a pattern: the pattern without anchors and backslashes.
std::string bare(std::string_view pattern) {
  std::string out;
  for (const char c : pattern) {
    if (c != '^' && c != '$' && c != '\\') out += c;
  }
  return out;
}

std::string nearest_name(std::string_view pattern, const std::set<std::string_view>& names) {
  const auto wanted = ascii_lower(bare(pattern));
  std::vector<std::string> small;
  for (const auto name : names) small.push_back(ascii_lower(name));
  const auto same = std::find(small.begin(), small.end(), wanted);
  const auto near = same == small.end() ? nearest(wanted, {small.begin(), small.end()}) : wanted;
  const auto at = std::find(small.begin(), small.end(), near);
  return near.empty() ? "" : std::string{*std::next(names.begin(), at - small.begin())};
}

/// Returns the first name that the pattern would match without regard to case; "" if there is none.
std::string name_in_other_case(const std::string& pattern, const std::set<std::string_view>& names) {
  const Pattern any_case{"(?i)" + pattern};
  const auto at =
      std::find_if(names.begin(), names.end(), [&](std::string_view name) { return any_case.found_in(name); });
  return at == names.end() ? "" : std::string{*at};
}

bool is_system_schema(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames{"information_schema", "mysql", "performance_schema", "sys"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string tail(const Setting& setting, const std::set<std::string_view>& names) {
  if (const auto oddity = pattern_oddity(shown(setting)); !oddity.empty()) return ": " + oddity;
  if (const auto name = name_in_other_case(setting.value, names); !name.empty())
    return fmt::format("; patterns are case-sensitive, and it differs from '{}' only in case", name);
  const auto near = nearest_name(setting.value, names);
  return near.empty() ? "" : fmt::format("; the nearest name is '{}'", near);
}

/// Returns why the pattern matches no database.
std::string why_no_database(const Setting& setting, const std::set<std::string_view>& names) {
  const auto text = fmt::format("database = '{}' matches ", shown(setting));
  if (is_system_schema(ascii_lower(bare(setting.value))))
    return text + "only a system schema, and the tool never reads system schemas";
  const auto none = names.size() == 1 ? "no database" : fmt::format("none of {}", plural(names.size(), "database"));
  return text + none + tail(setting, names);
}

}  // namespace

Unmatched why_unmatched(const TableRule& rule, const std::vector<TableRow>& tables) {
  const Pattern database{rule.database.value};
  std::set<std::string_view> databases, matched, names;
  for (const auto& table : tables) {
    databases.insert(table.schema);
    if (!matched.contains(table.schema) && !database.found_in(table.schema)) continue;
    matched.insert(table.schema);
    names.insert(table.name);
  }
  if (matched.empty()) return {&rule.database, why_no_database(rule.database, databases)};
  const Pattern table{rule.table.value};
  if (std::any_of(names.begin(), names.end(), [&](std::string_view name) { return table.found_in(name); }))
    return {&rule.table,
            "everything that it matches is omitted: a view, a table of an [ignore.N], or a table that the tool cannot "
            "read"};
  const auto which = matched.size() == 1 ? std::string{*matched.begin()} : plural(matched.size(), "database");
  return {&rule.table, fmt::format("database = '{}' matches {}, but table = '{}' matches none of the tables there{}",
                                   shown(rule.database), which, shown(rule.table), tail(rule.table, names))};
}

Unmatched why_none_match(const std::vector<TableRule>& rules, const std::vector<TableRow>& tables) {
  constexpr std::size_t kExplained = 5;
  const auto first = why_unmatched(rules.front(), tables);
  Unmatched all{first.blamed, fmt::format("[table-rule.{}]: {}", rules.front().id, first.why)};
  for (std::size_t i = 1; i < std::min(rules.size(), kExplained); ++i) {
    const auto [blamed, why] = why_unmatched(rules[i], tables);
    all.why += fmt::format(". [table-rule.{}] ({}): {}", rules[i].id, place_text(blamed->place), why);
  }
  if (rules.size() > kExplained) all.why += fmt::format(". {} more rules match none", rules.size() - kExplained);
  return all;
}

}  // namespace smt::plan
