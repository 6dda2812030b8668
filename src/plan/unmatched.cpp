#include "plan/unmatched.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "config/odd_value.hpp"
#include "smt/catalog.hpp"
#include "smt/pattern.hpp"

namespace smt {
namespace {

struct Oddity {
  const char* pattern;  // found in the pattern of the conf
  const char* meaning;
};

constexpr std::array kOddities{
    Oddity{"%", "'%' is for SQL's LIKE; use '.*' for any text"},
    Oddity{"^\\^?\\s|\\s\\$?$", "it begins or ends with a blank"},
    Oddity{"^\\^?[\\w-]+(,\\s*[\\w-]+)+\\$?$", "separate several names with '|': ^(a|b)$"},
    Oddity{"^\\^?\\w+\\.\\w+\\$?$", "use one key for 'database' and one for 'table'"},
    Oddity{"(^|[\\w_-])\\*", "'*' repeats the character before it; use '.*' for any text"},
};

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// The name that a pattern may have meant: without its anchors and backslashes.
std::string bare(std::string_view pattern) {
  std::string out;
  for (const char c : pattern) {
    if (c != '^' && c != '$' && c != '\\') out += c;
  }
  return out;
}

std::string nearest_name(std::string_view pattern, const std::set<std::string_view>& names) {
  const auto wanted = lower(bare(pattern));
  std::vector<std::string> small;
  for (const auto name : names) small.push_back(lower(name));
  const auto same = std::find(small.begin(), small.end(), wanted);
  const auto near = same == small.end() ? nearest(wanted, {small.begin(), small.end()}) : wanted;
  const auto at = std::find(small.begin(), small.end(), near);
  return near.empty() ? "" : std::string{*std::next(names.begin(), at - small.begin())};
}

std::string tail(const Setting& setting, const std::set<std::string_view>& names) {
  if (const auto oddity = pattern_oddity(setting.value); !oddity.empty()) return ": " + oddity;
  const auto near = nearest_name(setting.value, names);
  return near.empty() ? "" : fmt::format("; the nearest name is '{}'", near);
}

std::string count(std::size_t number, std::string_view word) {
  return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

}  // namespace

std::string pattern_oddity(std::string_view pattern) {
  if (const auto oddity = value_oddity(pattern); !oddity.empty()) return std::string{oddity};
  const auto odd = std::find_if(kOddities.begin(), kOddities.end(),
                                [&](const Oddity& oddity) { return Pattern{oddity.pattern}.found_in(pattern); });
  return odd == kOddities.end() ? "" : odd->meaning;
}

Unmatched why_unmatched(const TableRule& rule, const std::vector<TableRow>& tables) {
  const Pattern database{rule.database.value};
  std::set<std::string_view> databases, matched, names;
  for (const auto& table : tables) {
    databases.insert(table.schema);
    if (!matched.contains(table.schema) && !database.found_in(table.schema)) continue;
    matched.insert(table.schema);
    names.insert(table.name);
  }
  if (matched.empty())
    return {&rule.database, fmt::format("database = '{}' matches none of {}{}", shown(rule.database),
                                        count(databases.size(), "database"), tail(rule.database, databases))};
  const Pattern table{rule.table.value};
  if (std::any_of(names.begin(), names.end(), [&](std::string_view name) { return table.found_in(name); }))
    return {&rule.table,
            "everything that it matches is omitted: a view, a table of an [ignore.N], or a table that the tool cannot "
            "read"};
  const auto which = matched.size() == 1 ? std::string{*matched.begin()} : count(matched.size(), "database");
  return {&rule.table, fmt::format("database = '{}' matches {}, but table = '{}' matches none of the tables there{}",
                                   shown(rule.database), which, shown(rule.table), tail(rule.table, names))};
}

}  // namespace smt
