#pragma once

#include "smt/environment.hpp"

namespace smt::reading {

/// The variables of this process, files as it may read them, and its terminal, if it has one.
Environment process_environment();

}  // namespace smt::reading
