#include <fmt/format.h>

#include <algorithm>
#include <map>
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

/// The argument that names what a line of the conf does not fit, or one of the tables that would have one name; nullopt
/// for a finding of another kind.
std::optional<std::size_t> object_argument(const Diagnostic& finding) {
  const bool joins = finding.place.is_line() || finding.code == Code::kTargetNameTaken;
  return joins ? row_of(finding.code).object : std::nullopt;
}

/// What findings have in common that are reported as one.
using Subject = std::tuple<Place, Code, std::vector<std::string>>;
Subject subject_of(const Diagnostic& finding) {
  auto arguments = finding.arguments;
  const auto object = object_argument(finding);
  if (object) arguments.resize(*object);
  return {object && !finding.place.is_line() ? Place{} : finding.place, finding.code, std::move(arguments)};
}

/// Adds what `finding` is about to the first of its subject. Those of one table stand side by side.
void join(const Diagnostic& finding, Diagnostic& first) {
  const auto object = object_argument(finding);
  if (!object) return;
  const auto& name = finding.arguments[*object];
  const auto& last = first.also.empty() ? first.arguments[*object] : first.also.back();
  if (name != last) first.also.push_back(name);
  first.also.insert(first.also.end(), finding.also.begin(), finding.also.end());
}

}  // namespace

void drop_repetitions(Findings& findings) {
  std::map<Subject, std::size_t> firsts;  // where they are in `kept`
  Findings kept;
  for (auto& finding : findings) {
    const auto [at, is_first] = firsts.try_emplace(subject_of(finding), kept.size());
    if (is_first) {
      kept.push_back(std::move(finding));
    } else {
      join(finding, kept[at->second]);
    }
  }
  findings = std::move(kept);
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
