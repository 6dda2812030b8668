#include "mapping/flink/pattern/name_pattern.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "mapping/flink/pattern/number_pattern.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

enum class Kind { kDigits, kWord, kSign };

Kind kind_of(char c) {
  if (is_digit(c)) return Kind::kDigits;
  return is_letter(c) || !is_ascii(c) ? Kind::kWord : Kind::kSign;
}

bool is_number(std::string_view part) { return kind_of(part.front()) == Kind::kDigits; }

/// The parts of a name: runs of digits, words and signs.
using Parts = std::vector<std::string_view>;

Parts parts_of(std::string_view name) {
  Parts parts;
  for (std::size_t begin = 0, end = 0; begin < name.size(); begin = end) {
    while (end < name.size() && kind_of(name[end]) == kind_of(name[begin])) ++end;
    parts.push_back(name.substr(begin, end - begin));
  }
  return parts;
}

/// Orders numbers by length, then value, and all other parts by their bytes.
struct Before {
  bool operator()(std::string_view a, std::string_view b) const {
    if (is_number(a) && is_number(b) && a.size() != b.size()) return a.size() < b.size();
    return a < b;
  }
};

/// The rest of a name. The algorithm removes parts of many names together, from both ends.
using Rest = std::span<const std::string_view>;

std::string quoted(Rest parts) {
  std::string out;
  for (const auto part : parts) out += quote_regex(part);
  return out;
}

/// Removes the part that `end_of` returns from all names if all have the same, and returns its pattern.
template <typename EndOf, typename Without>
std::string take_shared(std::vector<Rest>& names, EndOf end_of, Without without) {
  if (names.front().empty()) return "";
  const auto part = end_of(names.front());
  const bool is_shared =
      std::all_of(names.begin(), names.end(), [&](Rest name) { return !name.empty() && end_of(name) == part; });
  if (!is_shared) return "";
  for (auto& name : names) name = without(name);
  return quote_regex(part);
}

std::string take_shared_first(std::vector<Rest>& names) {
  return take_shared(
      names, [](Rest name) { return name.front(); }, [](Rest name) { return name.subspan(1); });
}

std::string take_shared_last(std::vector<Rest>& names) {
  return take_shared(
      names, [](Rest name) { return name.back(); }, [](Rest name) { return name.first(name.size() - 1); });
}

Branches branches_of(std::vector<Rest> names);

/// First parts, numbers or others, that are followed by the same pattern.
struct FirstParts {
  Parts parts;
  std::string rest;
};

/// Groups numbers that are followed by the same pattern. Groups words only if that pattern is more than the end of one
/// name, because (alpha_1|beta_1|gamma_2) reads better than ((alpha|beta)_1|gamma_2).
std::vector<FirstParts> firsts_of(std::map<std::string_view, std::vector<Rest>, Before> by_first) {
  std::vector<FirstParts> groups;
  std::map<std::pair<bool, std::string>, std::size_t> known;  // (is of numbers, following pattern) → its index
  for (auto& [first, rests] : by_first) {
    const bool may_join = is_number(first) || rests.size() > 1;
    auto rest = grouped(branches_of(std::move(rests)));
    const auto [found, is_new] =
        may_join ? known.try_emplace({is_number(first), rest}, groups.size()) : std::pair{known.end(), true};
    if (is_new) {
      groups.push_back({{first}, std::move(rest)});
    } else {
      groups[found->second].parts.push_back(first);
    }
  }
  return groups;
}

Branches branches_by_first(const std::vector<Rest>& names) {
  Branches branches;
  std::map<std::string_view, std::vector<Rest>, Before> by_first;
  for (const auto name : names) {
    if (name.empty()) {
      branches.emplace_back();
    } else {
      by_first[name.front()].push_back(name.subspan(1));
    }
  }
  for (const auto& [parts, rest] : firsts_of(std::move(by_first))) {
    Branches firsts;
    if (is_number(parts.front())) {
      firsts = number_branches(parts);
    } else {
      for (const auto part : parts) firsts.push_back(quote_regex(part));
    }
    if (rest.empty()) {
      branches.insert(branches.end(), firsts.begin(), firsts.end());
    } else {
      branches.push_back(grouped(std::move(firsts)) + rest);
    }
  }
  return branches;
}

/// Returns the branches for distinct names. Every step writes the same set of names in another way, so the pattern is
/// exact.
Branches branches_of(std::vector<Rest> names) {
  if (names.size() == 1) return {quoted(names.front())};
  std::string before, after;
  for (auto part = take_shared_first(names); !part.empty(); part = take_shared_first(names)) before += part;
  for (auto part = take_shared_last(names); !part.empty(); part = take_shared_last(names)) after.insert(0, part);
  auto branches = branches_by_first(names);
  if (before.empty() && after.empty()) return branches;
  return {before + grouped(std::move(branches)) + after};
}

std::string whole(const Branches& branches, bool case_matters) {
  return case_matters ? "(?-i:" + joined(branches) + ")" : grouped(branches);
}

/// Returns `name` with each run of digits as one 0: equal for names that differ only in numbers.
std::string shape_of(std::string_view name) {
  std::string shape;
  for (const auto part : parts_of(name)) shape += is_number(part) ? std::string_view{"0"} : part;
  return shape;
}

/// Returns the pattern for names of one shape.
std::string open_branch(const std::vector<Parts>& names) {
  std::string pattern;
  for (std::size_t i = 0; i < names.front().size(); ++i) {
    const auto part = names.front()[i];
    const bool differs = std::any_of(names.begin(), names.end(), [&](const Parts& name) { return name[i] != part; });
    pattern += differs ? "[0-9]+" : quote_regex(part);
  }
  return pattern;
}

}  // namespace

std::string name_pattern(const std::vector<std::string>& names, bool case_matters) {
  std::vector<Parts> parts;
  for (const auto& name : names) parts.push_back(parts_of(name));
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return whole(branches_of({parts.begin(), parts.end()}), case_matters);
}

std::string open_name_pattern(const std::vector<std::string>& names, bool case_matters) {
  std::map<std::string, std::vector<Parts>> by_shape;
  for (const auto& name : names) by_shape[shape_of(name)].push_back(parts_of(name));
  Branches branches;
  for (const auto& [shape, alike] : by_shape) branches.push_back(open_branch(alike));
  return whole(branches, case_matters);
}

}  // namespace smt::mapping
