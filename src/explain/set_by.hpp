#pragma once

#include "smt/explain.hpp"

namespace smt {

/// Explanation::set_by. No line that has no effect on this target.
std::map<std::string, std::vector<ConfLine>, std::less<>> set_by(const PlannedTarget& planned,
                                                                 const TargetTable& target);

}  // namespace smt
