#include "mapping/layout/partition_list.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

constexpr std::int64_t kMostPartitions = 4096;

bool has_typographic_quotes(std::string_view text) {
  for (const std::string_view quote : {"“", "”", "„", "‘", "’", "＂", "＇"}) {
    if (text.find(quote) != std::string_view::npos) return true;
  }
  return false;
}

struct Batch {
  std::string start, end;  // without quotes
  std::int64_t step = 0;
  std::string unit;  // in lower case; empty for numbers
};

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Returns the words and quoted texts of a list, or none if a quote is not closed.
std::vector<std::string> words_of_list(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const char c = list.front();
    if (c == ' ' || c == '\t') {
      list.remove_prefix(1);
    } else if (c == '"' || c == '\'') {
      const auto end = list.find(c, 1);
      if (end == std::string_view::npos) return {};
      words.emplace_back(list.substr(1, end - 1));
      list.remove_prefix(end + 1);
    } else if (c == '(' || c == ')' || c == ',') {
      list.remove_prefix(1);
    } else {
      const auto end = std::min(list.find_first_of(" \t(),\"'"), list.size());
      words.emplace_back(list.substr(0, end));
      list.remove_prefix(end);
    }
  }
  return words;
}

/// Returns the batches of START … END … EVERY …, or nullopt if the list has other words.
std::optional<std::vector<Batch>> batches(std::string_view list) {
  const auto words = words_of_list(list);
  std::vector<Batch> found;
  for (std::size_t i = 0; i < words.size();) {
    const bool whole = i + 5 < words.size() && equal_ignoring_case(words[i], "START") &&
                       equal_ignoring_case(words[i + 2], "END") && equal_ignoring_case(words[i + 4], "EVERY");
    if (!whole) return std::nullopt;
    Batch batch{words[i + 1], words[i + 3], 0, ""};
    const bool interval = equal_ignoring_case(words[i + 5], "INTERVAL");
    if (interval && i + 7 >= words.size()) return std::nullopt;
    const auto step = number(words[interval ? i + 6 : i + 5]);
    if (!step || *step < 1) return std::nullopt;
    batch.step = *step;
    if (interval) batch.unit = ascii_lower(words[i + 7]);
    i += interval ? 8 : 6;
    found.push_back(std::move(batch));
  }
  return found;
}

/// Hours since 1970 of "2024-01-01" or "2024-01-01 00:00:00", and months since year 0.
struct Moment {
  std::int64_t hours = 0, months = 0;
};

std::optional<Moment> moment(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  const auto hour = text.size() >= 13 ? number(text.substr(11, 2)).value_or(0) : 0;
  return Moment{std::chrono::sys_days{date}.time_since_epoch().count() * 24 + hour, *year * 12 + *month - 1};
}

/// Returns the number of steps from START to END, rounded up, or nullopt for values that the tool does not understand.
std::optional<std::int64_t> count(const Batch& batch) {
  const auto steps = [&](std::int64_t distance, std::int64_t unit) {
    const auto step = unit * batch.step;
    return distance <= 0 ? std::int64_t{0} : (distance + step - 1) / step;
  };
  if (batch.unit.empty()) {
    const auto start = number(batch.start), end = number(batch.end);
    return start && end ? std::optional{steps(*end - *start, 1)} : std::nullopt;
  }
  const auto start = moment(batch.start), end = moment(batch.end);
  if (!start || !end) return std::nullopt;
  const auto hours = end->hours - start->hours;
  if (hours <= 0) return 0;
  if (batch.unit == "hour") return steps(hours, 1);
  if (batch.unit == "day") return steps(hours, 24);
  if (batch.unit == "week") return steps(hours, 168);
  const auto months = std::max<std::int64_t>(end->months - start->months, 1);
  if (batch.unit == "month") return steps(months, 1);
  if (batch.unit == "year") return steps(months, 12);
  return std::nullopt;
}

}  // namespace

PartitionFault partition_fault(std::string_view list) {
  if (has_typographic_quotes(list))
    return {"has typographic quotes, which are part of the value for StarRocks", "write \" or ' instead"};
  const auto found = batches(list);
  if (!found) return {};
  std::int64_t sum = 0;
  for (const auto& batch : *found) {
    const auto partitions = count(batch);
    if (!partitions) return {};
    if (*partitions == 0)
      return {fmt::format("ends at {}, which is not after {}", batch.end, batch.start), "exchange START and END"};
    sum += *partitions;
    if (*partitions > kMostPartitions)
      return {fmt::format("creates {} partitions, and one statement may create {}", sum, kMostPartitions),
              "choose a longer interval, or fewer years"};
  }
  return {};
}

}  // namespace smt::mapping
