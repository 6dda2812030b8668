#pragma once

#include "reading/with_plan.hpp"

namespace smt::commands {

/// Writes what the StarRocks of the conf says about the databases of the plan into the file of the command line.
/// Throws Error.
Exit save_starrocks(const Invocation& invocation, const Planned& planned);

}  // namespace smt::commands
