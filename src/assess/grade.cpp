#include "assess/grade.hpp"

#include <algorithm>

namespace smt::assess {
namespace {

const Acceptance* accepting(Code code, Acceptances lists) {
  for (const auto* list : lists) {
    const auto found =
        std::find_if(list->begin(), list->end(), [&](const Acceptance& accepted) { return accepted.code == code; });
    if (found != list->end()) return &*found;
  }
  return nullptr;
}

/// Returns the grade of a finding. Accepting a finding turns grade C into B, as you have decided about it. Grade D
/// stays: accepting it does not make the table convertible.
Grade grade_of(const AssessedFinding& assessed) {
  const auto grade = row_of(assessed.finding.code).grade;
  return assessed.accepted != nullptr && grade == Grade::kC ? Grade::kB : grade;
}

}  // namespace

std::vector<AssessedFinding> marked(Findings findings, Acceptances accepted) {
  sort_by_place(findings);
  drop_repetitions(findings);
  std::vector<AssessedFinding> out;
  out.reserve(findings.size());
  for (auto& finding : findings) {
    const auto code = finding.code;
    out.push_back({std::move(finding), accepting(code, accepted)});
  }
  return out;
}

void take_findings(Findings findings, Acceptances accepted, AssessedTarget& target) {
  target.findings = marked(std::move(findings), accepted);
  for (const auto& assessed : target.findings) {
    target.grade = std::max(target.grade, grade_of(assessed));
    if (assessed.accepted == nullptr) target.open_grade = std::max(target.open_grade, grade_of(assessed));
  }
}

char letter(Grade grade) { return static_cast<char>('A' + static_cast<int>(grade)); }

std::string_view meaning(Grade grade) {
  switch (grade) {
    case Grade::kA: return "runs as is";
    case Grade::kB: return "runs with noted differences";
    case Grade::kC: return "needs a decision";
    case Grade::kD: return "cannot be converted";
  }
  return "";
}

std::string grade_text(Grade grade) { return std::string(1, letter(grade)); }

}  // namespace smt::assess
