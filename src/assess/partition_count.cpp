#include <array>
#include <chrono>

#include "catalog/scanner.hpp"
#include "smt/assess.hpp"
#include "text/ascii.hpp"

namespace smt::assess {
namespace {

using std::chrono::sys_days;

/// Reads "2024-01-01", also with a time behind it. Returns nullopt for text that is not a day.
std::optional<sys_days> parse_day(const std::string& text) {
  Scanner scanner{text};
  const auto year = scanner.number();
  if (!year || *year > 9999 || !scanner.accept('-')) return std::nullopt;
  const auto month = scanner.number();
  if (!month || *month > 12 || !scanner.accept('-')) return std::nullopt;
  const auto day = scanner.number();
  if (!day || *day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional{sys_days{date}} : std::nullopt;
}

struct Every {
  std::uint64_t count = 1;
  std::string unit;  // "month"; empty for numbers
};

/// Returns ceil(length / step), or 0 if the length or the step is not positive.
std::uint64_t steps(double length, double step) {
  if (length <= 0 || step <= 0) return 0;
  const auto whole = static_cast<std::uint64_t>(length / step);
  return static_cast<double>(whole) * step < length ? whole + 1 : whole;
}

std::optional<double> days_in(std::string_view unit) {
  struct Unit {
    std::string_view name;
    double days;
  };
  constexpr std::array kUnits{Unit{"hour", 1 / 24.0}, Unit{"day", 1.0}, Unit{"week", 7.0}};
  for (const auto& row : kUnits) {
    if (row.name == unit) return row.days;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> days_between(sys_days start, sys_days end, const Every& every) {
  if (const auto days = days_in(every.unit)) {
    return steps(static_cast<double>((end - start).count()), *days * static_cast<double>(every.count));
  }
  const std::chrono::year_month_day first{start}, last{end};
  const auto years = static_cast<int>(last.year()) - static_cast<int>(first.year());
  if (every.unit == "year") return steps(years, static_cast<double>(every.count));
  if (every.unit != "month") return std::nullopt;
  const auto months = years * 12 + static_cast<int>(static_cast<unsigned>(last.month())) -
                      static_cast<int>(static_cast<unsigned>(first.month()));
  return steps(months, static_cast<double>(every.count));
}

std::optional<std::string> in_parentheses(Scanner& scanner) {
  scanner.skip_spaces();
  if (!scanner.accept('(')) return std::nullopt;
  scanner.skip_spaces();
  auto value = scanner.quoted(scanner.peek() == '\'' ? '\'' : '"');
  scanner.skip_spaces();
  return scanner.accept(')') ? value : std::nullopt;
}

/// Reads (INTERVAL 1 MONTH) or, for numbers, (10).
std::optional<Every> parse_every(Scanner& scanner) {
  scanner.skip_spaces();
  if (!scanner.accept('(')) return std::nullopt;
  scanner.skip_spaces();
  const bool interval = scanner.accept_word("INTERVAL");
  scanner.skip_spaces();
  const auto count = scanner.number();
  if (!count) return std::nullopt;
  Every every{*count, ""};
  scanner.skip_spaces();
  if (interval) every.unit = ascii_lower(scanner.word());
  scanner.skip_spaces();
  return scanner.accept(')') ? std::optional{every} : std::nullopt;
}

/// Reads the text behind START.
std::optional<std::uint64_t> count_every(Scanner& scanner) {
  const auto start = in_parentheses(scanner);
  scanner.skip_spaces();
  if (!start || !scanner.accept_word("END")) return std::nullopt;
  const auto end = in_parentheses(scanner);
  scanner.skip_spaces();
  if (!end || !scanner.accept_word("EVERY")) return std::nullopt;
  const auto every = parse_every(scanner);
  if (!every || every->count == 0) return std::nullopt;
  if (every->unit.empty()) {
    const auto first = Scanner{*start}.number(), last = Scanner{*end}.number();
    if (!first || !last || *last < *first) return std::nullopt;
    return steps(static_cast<double>(*last - *first), static_cast<double>(every->count));
  }
  const auto first = parse_day(*start), last = parse_day(*end);
  return first && last ? days_between(*first, *last, *every) : std::nullopt;
}

/// Skips the text before the next word: names in backticks, texts and signs.
void skip_to_word(Scanner& scanner) {
  while (!scanner.at_end()) {
    scanner.skip_spaces();
    if (scanner.backticked() || scanner.quoted('"') || scanner.quoted('\'')) continue;
    const char c = scanner.peek();
    if (is_letter(c) || scanner.at_end()) return;
    scanner.next();
  }
}

}  // namespace

std::optional<std::uint64_t> partition_count(std::string_view clause) {
  Scanner scanner{clause};
  std::uint64_t count = 0;
  for (skip_to_word(scanner); !scanner.at_end(); skip_to_word(scanner)) {
    if (scanner.accept_word("PARTITION")) {
      ++count;
    } else if (scanner.accept_word("START")) {
      const auto ranges = count_every(scanner);
      if (!ranges) return std::nullopt;
      count += *ranges;
    } else {
      scanner.word();
    }
  }
  return count == 0 ? std::nullopt : std::optional{count};
}

}  // namespace smt::assess
