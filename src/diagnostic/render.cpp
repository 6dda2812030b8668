#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

#include "smt/diagnostic.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace smt::diagnostic {
namespace {

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "\033[36m";
    case Severity::kWarning: return "\033[33m";
    case Severity::kError: return "\033[31m";
  }
  return "";
}

std::string object_text(const Object& object) {
  auto out = object.database;
  for (const auto* name : {&object.table, &object.column}) {
    if (!name->empty()) out.append(".").append(*name);
  }
  return out;
}

/// Counts letters that were added, dropped, replaced or swapped with their neighbour.
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

std::string place_name(const Place& place) {
  if (const auto* line = place.file_line()) return line->file;
  if (const auto* object = place.object()) return object_text(*object);
  return std::string{std::get<RunPart>(place).part};
}

std::string place_text(const Place& place) {
  const auto* line = place.file_line();
  return place.is_line() ? fmt::format("{}:{}", line->file, line->line) : place_name(place);
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
  std::string out = printable(place_text(diagnostic.place));
  if (!out.empty()) out += ": ";
  out += fmt::format("{}: {} [{}]\n", severity, printable(message(diagnostic)), row.id);
  if (const auto way_out = hint(diagnostic); !way_out.empty()) out += fmt::format("  hint: {}\n", printable(way_out));
  return out;
}

void sort_by_place(Findings& findings) {
  using Rank = std::tuple<bool, std::string, int>;
  std::vector<Rank> ranks;
  ranks.reserve(findings.size());
  for (const auto& finding : findings) {
    const bool is_line = finding.place.is_line();
    ranks.emplace_back(!is_line, place_name(finding.place), is_line ? finding.place.file_line()->line : 0);
  }
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return ranks[a] < ranks[b]; });
  Findings sorted;
  sorted.reserve(findings.size());
  for (const auto i : order) sorted.push_back(std::move(findings[i]));
  findings = std::move(sorted);
}

namespace {

/// Returns the index of the argument with the object that a line of the conf does not fit, or with one of the tables
/// that would have one name; nullopt for other findings.
std::optional<std::size_t> object_argument(const Diagnostic& finding) {
  const bool joins = finding.place.is_line() || finding.code == Code::kTargetNameTaken;
  return joins ? row_of(finding.code).object : std::nullopt;
}

/// The common part of findings that the tool reports as one. It points into a finding, which must not move while it is
/// in use.
struct Subject {
  const Place* place;
  Code code;
  std::span<const std::string> arguments;
};

Subject subject_of(const Diagnostic& finding) {
  static const Place kAnywhere;
  const std::span all{finding.arguments};
  const auto object = object_argument(finding);
  return {object && !finding.place.is_line() ? &kAnywhere : &finding.place, finding.code,
          all.first(object.value_or(all.size()))};
}

struct BySubject {
  bool operator()(const Subject& a, const Subject& b) const {
    if (const auto order = *a.place <=> *b.place; order != 0) return order < 0;
    if (a.code != b.code) return a.code < b.code;
    return std::lexicographical_compare(a.arguments.begin(), a.arguments.end(), b.arguments.begin(), b.arguments.end());
  }
};

/// Adds the object of `finding` to the first finding of its subject. Findings of one table are adjacent.
void join_finding(const Diagnostic& finding, Diagnostic& first) {
  const auto object = object_argument(finding);
  if (!object) return;
  const auto& name = finding.arguments[*object];
  const auto& last = first.also.empty() ? first.arguments[*object] : first.also.back();
  if (name != last) first.also.push_back(name);
  first.also.insert(first.also.end(), finding.also.begin(), finding.also.end());
}

}  // namespace

void drop_repetitions(Findings& findings) {
  std::map<Subject, Diagnostic*, BySubject> firsts;
  std::vector<Diagnostic*> kept;
  for (auto& finding : findings) {
    // findings are nearly in this order
    const auto first = firsts.try_emplace(firsts.end(), subject_of(finding), &finding);
    if (first->second == &finding) {
      kept.push_back(&finding);
    } else {
      join_finding(finding, *first->second);
    }
  }
  Findings different;
  different.reserve(kept.size());
  for (auto* finding : kept) different.push_back(std::move(*finding));
  findings = std::move(different);
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

}  // namespace smt::diagnostic
