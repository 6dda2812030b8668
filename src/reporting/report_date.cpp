#include "reporting/report_date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace smt::reporting {
namespace {

constexpr long long kLatest = 253402300799;  // the last second of the year 9999

/// Returns nullopt if the text is not a number of seconds from 1970 to 9999.
std::optional<std::chrono::seconds> seconds_in(const std::optional<std::string>& text) {
  long long seconds = -1;
  if (!text) return std::nullopt;
  const auto* end = text->data() + text->size();
  const auto [read, error] = std::from_chars(text->data(), end, seconds);
  if (error != std::errc{} || read != end || seconds < 0 || seconds > kLatest) return std::nullopt;
  return std::chrono::seconds{seconds};
}

}  // namespace

std::string report_date(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch) {
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch());
  const std::chrono::sys_seconds second{seconds_in(epoch).value_or(since)};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(second)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace smt::reporting
