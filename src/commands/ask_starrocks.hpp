#pragma once

#include <string>

#include "smt/check.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Returns the time in UTC, "2026-11-30T10:34:29Z", or that of SOURCE_DATE_EPOCH.
std::string time_now();

/// Reads what the first FE of `needs` that can be reached says about the tables of the plan, with their sizes. `time`
/// is copied into the result. Throws Error if that FE refuses to show its tables, or that of the last FE if none can be
/// reached.
StarRocksState ask_starrocks(const StarRocksNeeds& needs, const std::string& time, Console& console);

/// Reads the snapshot of StarRocks at `path`. Throws Error(kUsage) if it lacks something that is wanted.
StarRocksState open_wanted_state(const std::string& path, const WantedTables& wanted);

}  // namespace smt::commands
