#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace smt::reporting {

/// The day of `now` in UTC, "2026-11-30". Where `epoch` is a number, as of the variable SOURCE_DATE_EPOCH, so many
/// seconds after 1970 instead: builds that are to give the same bytes set it.
std::string report_date(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch);

}  // namespace smt::reporting
