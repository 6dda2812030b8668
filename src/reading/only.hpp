#pragma once

#include <string>
#include <vector>

#include "smt/plan.hpp"

namespace smt::reading {

/// Leaves in the plan the targets that are named (--only), and the findings that are about them or the conf. A name is
/// "database.table" of MySQL or of StarRocks, or a table alone where one target is meant. Throws Error(kUsage) for one
/// that no target has, with the reason where the plan knows it. Without names the plan stays whole.
void keep_only(const std::vector<std::string>& names, Plan& plan);

}  // namespace smt::reading
