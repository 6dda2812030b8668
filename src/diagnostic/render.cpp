#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "smt/diagnostic.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace smt {
namespace {

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "\033[36m";
    case Severity::kWarning: return "\033[33m";
    case Severity::kError: return "\033[31m";
  }
  return "";
}

std::string text(const Object& object) {
  auto out = object.database;
  for (const auto* name : {&object.table, &object.column}) {
    if (!name->empty()) out.append(".").append(*name);
  }
  return out;
}

/// The place without the number of its line.
std::string name_of(const Place& place) {
  if (const auto* line = place.file_line()) return line->file;
  if (const auto* object = place.object()) return text(*object);
  return std::string{std::get<RunPart>(place).part};
}

/// Letters added, dropped, replaced or swapped with their neighbour; each counts one.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      row[j + 1] = std::min({last[j] + (a[i] == b[j] ? 0U : 1U), row[j] + 1, last[j + 1] + 1});
      const bool swapped = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j];
      if (swapped) row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string text(const Place& place) {
  const auto* line = place.file_line();
  return place.is_line() ? fmt::format("{}:{}", line->file, line->line) : name_of(place);
}

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "";
}

std::string render(const Diagnostic& diagnostic, bool color) {
  const auto& row = row_of(diagnostic.code);
  const auto severity =
      color ? fmt::format("{}{}\033[0m", colour_of(row.severity), word(row.severity)) : std::string{word(row.severity)};
  std::string out = printable(text(diagnostic.place));
  if (!out.empty()) out += ": ";
  out += fmt::format("{}: {} [{}]\n", severity, printable(message(diagnostic)), row.id);
  if (const auto way_out = hint(diagnostic); !way_out.empty()) out += fmt::format("  hint: {}\n", printable(way_out));
  return out;
}

void sort_by_place(Findings& findings) {
  using Rank = std::tuple<bool, std::string, int>;
  std::vector<std::pair<Rank, Diagnostic>> ranked;
  ranked.reserve(findings.size());
  for (auto& finding : findings) {
    const bool is_line = finding.place.is_line();
    Rank rank{!is_line, name_of(finding.place), is_line ? finding.place.file_line()->line : 0};
    ranked.emplace_back(std::move(rank), std::move(finding));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < ranked.size(); ++i) findings[i] = std::move(ranked[i].second);
}

namespace {

/// Their last argument is the table that a line of the conf does not fit: many tables have one such line.
bool names_a_table_last(Code code) {
  return code == Code::kConfPropertyUnfit || code == Code::kConfPropertyColumns || code == Code::kConfLoadColumns;
}

std::string listed(const std::vector<std::string>& tables) {
  constexpr std::size_t kShown = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(tables.size(), kShown); ++i) out += (i == 0 ? "" : ", ") + tables[i];
  return tables.size() <= kShown ? out : fmt::format("{} and {} more", out, tables.size() - kShown);
}

/// Of findings about one line that differ in their table only, the first stays and names all tables.
void join_tables(Findings& findings) {
  using Key = std::tuple<Place, Code, std::vector<std::string>>;
  std::map<Key, std::vector<std::string>> tables;
  const auto key_of = [](const Diagnostic& d) {
    return Key{d.place, d.code, {d.arguments.begin(), d.arguments.end() - 1}};
  };
  for (const auto& finding : findings) {
    if (!names_a_table_last(finding.code)) continue;
    auto& names = tables[key_of(finding)];
    const auto& name = finding.arguments.back();
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  for (auto& finding : findings) {
    if (names_a_table_last(finding.code)) finding.arguments.back() = listed(tables[key_of(finding)]);
  }
}

}  // namespace

void drop_repetitions(Findings& findings) {
  join_tables(findings);
  std::set<std::tuple<Place, Code, std::vector<std::string>>> seen;
  std::erase_if(findings, [&](const Diagnostic& d) { return !seen.emplace(d.place, d.code, d.arguments).second; });
}

bool has_error(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Diagnostic& d) { return row_of(d.code).severity == Severity::kError; });
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const auto candidate : known) {
    const auto distance = edit_distance(word, candidate);
    if (distance < best_distance && distance < word.size()) {
      best_distance = distance;
      best = candidate;
    }
  }
  return std::string{best};
}

}  // namespace smt
