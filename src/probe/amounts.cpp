#include "probe/amounts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::probe {
namespace {

using Extent = Sight::Extent;

/// Merges two extents. If one table has only a sample, the result is a sample. If one has an index, the number of rows
/// is unknown.
Extent together(Extent a, Extent b) {
  if (a == b) return a;
  const auto one_is = [&](Extent extent) { return a == extent || b == extent; };
  return one_is(Extent::kSample) || one_is(Extent::kNothing) ? Extent::kSample : Extent::kIndex;
}

void add_maxima(const std::vector<std::uint64_t>& more, std::vector<std::uint64_t>& maxima) {
  maxima.resize(std::max(maxima.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) maxima[i] = std::max(maxima[i], more[i]);
}

std::string rows(std::uint64_t count) { return fmt::format("{} row{}", grouped_digits(count), count == 1 ? "" : "s"); }

std::string of_tables(const Sum& sum) { return sum.tables > 1 ? fmt::format(" of {} shards", sum.tables) : ""; }

}  // namespace

Sum sum_of(const std::vector<Answer>& answers, std::size_t doubt) {
  Sum sum;
  bool first = true;
  for (const auto& answer : answers) {
    const auto& seen = answer.sights[doubt];
    sum.sight.extent = first ? seen.extent : together(sum.sight.extent, seen.extent);
    first = false;
    if (seen.extent == Extent::kNothing) continue;
    ++sum.tables;
    sum.sight.rows += seen.rows;
    sum.sight.hits += seen.hits;
    sum.sight.at_least = sum.sight.at_least || seen.at_least;
    add_maxima(seen.maxima, sum.sight.maxima);
    if (!sum.sight.example.empty() || seen.example.empty()) continue;
    sum.sight.example =
        answers.size() > 1 ? fmt::format("{} of {}", seen.example, qualified(*answer.table)) : seen.example;
  }
  return sum;
}

std::string amount_with(const Sum& sum) {
  const auto& seen = sum.sight;
  const auto hits = std::string{seen.at_least ? "at least " : ""} + grouped_digits(seen.hits);
  if (seen.extent == Extent::kIndex || seen.rows == 0)
    return fmt::format("{} row{}{}", hits, seen.hits == 1 ? "" : "s", of_tables(sum));
  if (seen.extent == Extent::kWhole) return fmt::format("{} of {}{}", hits, rows(seen.rows), of_tables(sum));
  return fmt::format("{} row{} of a sample of {}{}", hits, seen.hits == 1 ? "" : "s", grouped_digits(seen.rows),
                     of_tables(sum));
}

std::string amount_without(const Sum& sum) {
  const auto& seen = sum.sight;
  switch (seen.extent) {
    case Extent::kNothing: return "no row";
    case Extent::kSample:
      if (seen.rows == 0) return "some of the rows";
      return fmt::format("a sample of {}{}", rows(seen.rows), of_tables(sum));
    case Extent::kWhole: return fmt::format("all {}{}", rows(seen.rows), of_tables(sum));
    case Extent::kIndex: return fmt::format("all rows{}, from an index", of_tables(sum));
  }
  return "";
}

}  // namespace smt::probe
