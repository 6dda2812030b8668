#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace smt::reporting {

/// Returns the day of `now` in UTC, "2026-11-30". If `epoch` (the variable SOURCE_DATE_EPOCH) is a number, returns the
/// day of that many seconds after 1970 instead: reproducible builds set it.
std::string report_date(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch);
/// Returns the time of `now` in UTC, "2026-11-30T10:34:29Z", or that of `epoch`, as above.
std::string report_time(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch);

}  // namespace smt::reporting
