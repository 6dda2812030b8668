#pragma once

#include <initializer_list>

#include "smt/assess.hpp"

namespace smt::assess {

using Acceptances = std::initializer_list<const std::vector<Acceptance>*>;

/// Returns "A", "B", "C" or "D".
std::string grade_text(Grade grade);

/// Returns the findings with the line that accepts each; earlier lists take precedence. Sorted by place.
std::vector<AssessedFinding> marked(Findings findings, Acceptances accepted);
/// Sets the findings of the target and the resulting grades.
void take_findings(Findings findings, Acceptances accepted, AssessedTarget& target);

}  // namespace smt::assess
