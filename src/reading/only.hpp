#pragma once

#include <string>
#include <vector>

#include "reading/no_such_table.hpp"
#include "smt/plan.hpp"

namespace smt::reading {

/// Keeps in the plan the targets that are named (--only), and the findings about them or the conf. A name is
/// "database.table" of MySQL or of StarRocks, or a table alone if it means exactly one target. Throws Error(kUsage) for
/// a name without a target, with the reason (see no_such_table). Without names the plan is unchanged.
void keep_only(const std::vector<std::string>& names, NamedBy named_by, const Catalog& catalog, const Matcher& matcher,
               Plan& plan);

}  // namespace smt::reading
