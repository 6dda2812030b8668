#pragma once

#include "smt/environment.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// Returns the variables of this process and the files that it may read, without a prompt.
Environment process_environment();
/// Also has a prompt: the console's terminal, if it has one. The console must outlive the environment.
Environment process_environment(Console& console);

}  // namespace smt::reading
