#include "starrocks/partition_bounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

constexpr std::size_t kMostInBatch = 4096;

/// A moment of the calendar, without a zone.
using Moment = std::chrono::sys_seconds;

/// Takes a number of 1 to `most` digits from the front of `text`, and `separator` if more follows. Returns nullopt if
/// there is no such number, or if the separator is the end.
std::optional<int> take_number(std::string_view& text, std::size_t most, char separator) {
  const auto size = std::min(text.find(separator), text.size());
  const auto digits = text.substr(0, size);
  if (digits.empty() || digits.size() > most || !all_digits(digits) || size + 1 == text.size()) return std::nullopt;
  text.remove_prefix(std::min(text.size(), size + 1));
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<std::chrono::sys_days> parse_day(std::string_view text) {
  const auto year = take_number(text, 4, '-'), month = take_number(text, 2, '-'), day = take_number(text, 2, '-');
  if (!year || !month || !day || !text.empty()) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

std::optional<std::chrono::seconds> parse_time(std::string_view text) {
  const auto hours = take_number(text, 2, ':'), minutes = take_number(text, 2, ':'),
             seconds = take_number(text, 2, ':');
  if (!hours || !minutes || !seconds || !text.empty() || *hours > 23 || *minutes > 59 || *seconds > 59)
    return std::nullopt;
  return std::chrono::hours{*hours} + std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds};
}

std::optional<Moment> parse_moment(std::string_view text) {
  const auto space = text.find(' ');
  const auto day = parse_day(text.substr(0, space));
  if (!day) return std::nullopt;
  if (space == std::string_view::npos) return *day;
  const auto time = parse_time(text.substr(space + 1));
  return time ? std::optional{*day + *time} : std::nullopt;
}

/// The parts of a moment.
struct Fields {
  std::chrono::year_month_day date;
  std::chrono::hh_mm_ss<std::chrono::seconds> time;

  explicit Fields(Moment moment)
      : date{std::chrono::floor<std::chrono::days>(moment)},
        time{moment - std::chrono::floor<std::chrono::days>(moment)} {}
  int year() const { return static_cast<int>(date.year()); }
  unsigned month() const { return static_cast<unsigned>(date.month()); }
  unsigned day() const { return static_cast<unsigned>(date.day()); }
};

std::string moment_text(Moment moment, BoundKind kind) {
  const Fields f{moment};
  const auto date = fmt::format("{:04}-{:02}-{:02}", f.year(), f.month(), f.day());
  if (kind == BoundKind::kDate) return date;
  return fmt::format("{} {:02}:{:02}:{:02}", date, f.time.hours().count(), f.time.minutes().count(),
                     f.time.seconds().count());
}

std::optional<std::string> date_text(std::string_view text, BoundKind kind) {
  const auto moment = parse_moment(text);
  if (!moment) return std::nullopt;
  const bool has_time = *moment != std::chrono::floor<std::chrono::days>(*moment);
  if (kind == BoundKind::kDate && has_time) return std::nullopt;
  return moment_text(*moment, kind);
}

std::optional<std::string> integer_text(std::string_view text) {
  const bool negative = text.starts_with('-');
  auto digits = text.substr(negative ? 1 : 0);
  if (!all_digits(digits)) return std::nullopt;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return (negative && digits != "0" ? "-" : "") + std::string{digits};
}

struct LeastRow {
  StarRocksKind kind;
  std::string_view least;
};
constexpr std::array kLeast = std::to_array<LeastRow>({
    {StarRocksKind::kDate, "0000-01-01"},
    {StarRocksKind::kDatetime, "0000-01-01 00:00:00"},
    {StarRocksKind::kTinyint, "-128"},
    {StarRocksKind::kSmallint, "-32768"},
    {StarRocksKind::kInt, "-2147483648"},
    {StarRocksKind::kBigint, "-9223372036854775808"},
    {StarRocksKind::kLargeint, "-170141183460469231731687303715884105728"},
});

Moment later(Moment moment, std::uint64_t step, StepUnit unit) {
  const auto count = static_cast<int>(step);
  const Fields f{moment};
  switch (unit) {
    case StepUnit::kHour: return moment + std::chrono::hours{count};
    case StepUnit::kDay: return moment + std::chrono::days{count};
    case StepUnit::kMonth: return std::chrono::sys_days{f.date + std::chrono::months{count}};
    case StepUnit::kYear: return std::chrono::sys_days{f.date + std::chrono::years{count}};
    case StepUnit::kNumber: break;
  }
  return moment;
}

bool begins_unit(Moment moment, StepUnit unit) {
  const Fields f{moment};
  const auto rest = moment - std::chrono::floor<std::chrono::days>(moment);
  if (unit == StepUnit::kHour) return rest % std::chrono::hours{1} == std::chrono::seconds{0};
  if (rest != std::chrono::seconds{0}) return false;
  return unit == StepUnit::kDay || (f.day() == 1 && (unit == StepUnit::kMonth || f.month() == 1));
}

std::string partition_name(Moment moment, StepUnit unit) {
  const Fields f{moment};
  switch (unit) {
    case StepUnit::kHour:
      return fmt::format("p{:04}{:02}{:02}{:02}", f.year(), f.month(), f.day(), f.time.hours().count());
    case StepUnit::kDay: return fmt::format("p{:04}{:02}{:02}", f.year(), f.month(), f.day());
    case StepUnit::kMonth: return fmt::format("p{:04}{:02}", f.year(), f.month());
    default: return fmt::format("p{:04}", f.year());
  }
}

using Batch = std::optional<std::vector<PresentPartition>>;

Batch batch_of_moments(Moment at, Moment end, std::uint64_t step, StepUnit unit, BoundKind kind) {
  if (!begins_unit(at, unit)) return std::nullopt;
  std::vector<PresentPartition> out;
  while (at < end) {
    const auto next = later(at, step, unit);
    if (next > end || out.size() == kMostInBatch) return std::nullopt;
    out.push_back({partition_name(at, unit), {moment_text(at, kind)}, {moment_text(next, kind)}, {}, {}});
    at = next;
  }
  return out;
}

// The last one may end behind END (docs/facts/starrocks-ddl.md#partitions).
Batch batch_of_numbers(std::int64_t at, std::int64_t end, std::uint64_t step) {
  const auto wide = static_cast<std::int64_t>(step);
  std::vector<PresentPartition> out;
  for (; at < end; at += wide) {
    if (out.size() == kMostInBatch || at > INT64_MAX - wide) return std::nullopt;
    out.push_back({fmt::format("p{}", at), {fmt::to_string(at)}, {fmt::to_string(at + wide)}, {}, {}});
  }
  return out;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end && !text.empty() ? std::optional{value} : std::nullopt;
}

}  // namespace

BoundKind bound_kind(const PresentType& type) {
  if (!type.scalar) return BoundKind::kText;
  switch (type.scalar->kind) {
    case StarRocksKind::kDate: return BoundKind::kDate;
    case StarRocksKind::kDatetime: return BoundKind::kDatetime;
    case StarRocksKind::kTinyint:
    case StarRocksKind::kSmallint:
    case StarRocksKind::kInt:
    case StarRocksKind::kBigint:
    case StarRocksKind::kLargeint: return BoundKind::kInteger;
    default: return BoundKind::kText;
  }
}

std::optional<std::string> bound_text(std::string_view text, BoundKind kind) {
  if (kind == BoundKind::kText) return std::string{text};
  return kind == BoundKind::kInteger ? integer_text(text) : date_text(text, kind);
}

std::optional<std::string> least_bound(const PresentType& type) {
  if (!type.scalar) return std::nullopt;
  const auto found =
      std::find_if(kLeast.begin(), kLeast.end(), [&](const auto& row) { return row.kind == type.scalar->kind; });
  return found == kLeast.end() ? std::nullopt : std::optional<std::string>{found->least};
}

std::optional<StepUnit> parse_step_unit(std::string_view word) {
  if (equal_ignoring_case(word, "HOUR")) return StepUnit::kHour;
  if (equal_ignoring_case(word, "DAY")) return StepUnit::kDay;
  if (equal_ignoring_case(word, "MONTH")) return StepUnit::kMonth;
  if (equal_ignoring_case(word, "YEAR")) return StepUnit::kYear;
  return std::nullopt;
}

Batch batch_of_partitions(std::string_view start, std::string_view end, std::uint64_t step, StepUnit unit,
                          BoundKind kind) {
  constexpr std::uint64_t kMostSteps = 1'000'000'000, kMostUnits = 10'000;  // so that no sum is too large for its type
  if (step == 0 || step > (unit == StepUnit::kNumber ? kMostSteps : kMostUnits)) return std::nullopt;
  if (kind == BoundKind::kInteger && unit == StepUnit::kNumber) {
    const auto from = parse_integer(start), to = parse_integer(end);
    return from && to ? batch_of_numbers(*from, *to, step) : std::nullopt;
  }
  const bool is_time = kind == BoundKind::kDatetime || (kind == BoundKind::kDate && unit != StepUnit::kHour);
  if (!is_time || unit == StepUnit::kNumber) return std::nullopt;
  const auto from = parse_moment(start), to = parse_moment(end);
  return from && to ? batch_of_moments(*from, *to, step, unit, kind) : std::nullopt;
}

}  // namespace smt::starrocks
