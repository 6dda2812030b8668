#pragma once

#include <initializer_list>

#include "smt/assess.hpp"

namespace smt::assess {

using Acceptances = std::initializer_list<const std::vector<Acceptance>*>;

/// "A"
std::string grade_text(Grade grade);

/// The findings with what accepts them, the first of the lists before the later ones. Sorted by place.
std::vector<AssessedFinding> marked(Findings findings, Acceptances accepted);
/// Gives the target its findings and the grades that they make.
void take_findings(Findings findings, Acceptances accepted, AssessedTarget& target);

}  // namespace smt::assess
