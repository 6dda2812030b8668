#pragma once

#include "smt/environment.hpp"

namespace smt::reading {

/// Returns the variables of this process, the files that it may read, and its terminal, if it has one.
Environment process_environment();

}  // namespace smt::reading
