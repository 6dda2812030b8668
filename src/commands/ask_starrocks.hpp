#pragma once

#include <string>

#include "smt/check.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Reads what the first FE of `needs` that can be reached says about the tables of the plan, with their sizes. `time`
/// is copied into the result. Throws Error if that FE refuses to show its tables, or that of the last FE if none can be
/// reached.
StarRocksState ask_starrocks(const StarRocksNeeds& needs, const std::string& time, Console& console);

}  // namespace smt::commands
