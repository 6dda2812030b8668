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

std::chrono::sys_seconds report_second(std::chrono::system_clock::time_point now,
                                       const std::optional<std::string>& epoch) {
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch());
  return std::chrono::sys_seconds{seconds_in(epoch).value_or(since)};
}

std::string day_text(std::chrono::sys_days of) {
  const std::chrono::year_month_day day{of};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace

std::string report_date(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch) {
  return day_text(std::chrono::floor<std::chrono::days>(report_second(now, epoch)));
}

std::string report_time(std::chrono::system_clock::time_point now, const std::optional<std::string>& epoch) {
  const auto second = report_second(now, epoch);
  const auto day = std::chrono::floor<std::chrono::days>(second);
  const std::chrono::hh_mm_ss time{second - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", day_text(day), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace smt::reporting
