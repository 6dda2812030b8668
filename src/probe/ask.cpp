// Sends the statements of one question one after the other.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "probe/statements.hpp"

namespace smt::probe {
namespace {

using Extent = Sight::Extent;
using Fields = std::vector<std::optional<std::string>>;

/// Returns 0 for NULL, which is the sum of no rows and of rows that are NULL.
std::uint64_t number_in(const std::optional<std::string>& field) {
  std::uint64_t value = 0;
  if (field) std::from_chars(field->data(), field->data() + field->size(), value);
  return value;
}

/// The state of one question while its statements run.
class Asking {
 public:
  Asking(Source& source, const Question& question, const ProbeLimits& limits)
      : source_{source}, table_{*question.table}, question_{question}, limits_{limits} {
    answer_.table = question.table;
    answer_.sights.resize(question.doubts.size());
  }

  Answer run() {
    const auto counted = look(count_statement(table_, limits_.rows));
    if (!counted) {
      answer_.reason = failed_;
    } else if (const auto rows = number_in(counted->front()); rows == 0) {
      answer_.empty = true;
      for (auto& sight : answer_.sights) sight.extent = Extent::kWhole;
    } else {
      ask_doubts(rows <= limits_.rows);
    }
    return std::move(answer_);
  }

 private:
  void ask_doubts(bool whole) {
    if (!whole) ask_indexes();
    ask_values(whole);
    ask_repetitions(whole);
  }

  /// Returns the single row of an answer. Returns nullopt if there is none, and stores the reason in `failed_`.
  std::optional<Fields> look(const std::string& select) {
    auto looked = source_.look(select, limits_.time);
    failed_ = std::move(looked.reason);
    too_long_ = looked.too_long;
    return failed_.empty() && !looked.fields.empty() ? std::optional{std::move(looked.fields)} : std::nullopt;
  }

  void set_example(Sight& sight, const std::string& select) {
    if (naming_columns(table_).empty()) return;
    if (const auto key = look(select)) sight.example = shown_key(table_, *key);
  }

  void ask_indexes() {
    for (std::size_t i = 0; i < question_.doubts.size(); ++i) {
      const auto& doubt = question_.doubts[i];
      if (!doubt.index.empty()) ask_index(doubt, answer_.sights[i]);
    }
  }

  /// Asks the index of a doubt. If the optimizer cannot use the index, or the index is invisible, the sample answers
  /// the doubt.
  void ask_index(const Doubt& doubt, Sight& sight) {
    const auto counted = look(index_statement(doubt, table_, limits_.rows));
    if (!counted) return;
    const auto hits = number_in(counted->front());
    if (hits == 0 && !doubt.range_is_all) return;
    sight.extent = Extent::kIndex;
    sight.hits = hits;
    sight.at_least = hits > limits_.rows || !doubt.range_is_all;
    if (hits > 0) set_example(sight, index_example_statement(doubt, table_));
  }

  RowsOf sample(std::uint64_t limit) {
    const auto* column = spread_column(table_);
    const auto ends = column == nullptr ? std::nullopt : look(extremes_statement(table_, *column));
    if (!ends || !ends->front()) return both_ends(table_, limit);
    return spread_rows(table_, *column, *ends->front(), *ends->back(), limit);
  }

  std::vector<std::size_t> open_doubts(bool repeated) const {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < question_.doubts.size(); ++i) {
      const bool is_repeated = !question_.doubts[i].repeated.empty();
      if (is_repeated == repeated && answer_.sights[i].extent == Extent::kNothing) open.push_back(i);
    }
    return open;
  }

  /// Calls `use` with fewer rows if many rows take too long, as with long texts.
  template <typename Use>
  void with_fewer(bool whole, Use use) {
    constexpr int kTries = 3, kFewer = 10;
    auto limit = limits_.rows;
    for (int i = 0; i < kTries; ++i, limit = std::max<std::uint64_t>(limit / kFewer, 1)) {
      const bool all = whole && i == 0;
      if (use(all ? first_rows(table_, limit) : sample(limit), all ? Extent::kWhole : Extent::kSample)) return;
      if (!too_long_) break;
    }
    answer_.reason = failed_;
  }

  void ask_values(bool whole) {
    const auto open = open_doubts(false);
    if (open.empty()) return;
    std::vector<const Doubt*> doubts;
    for (const auto i : open) doubts.push_back(&question_.doubts[i]);
    with_fewer(whole, [&](const RowsOf& rows, Extent extent) {
      const auto fields = look(values_statement(doubts, rows));
      if (fields) take_values(open, *fields, rows, extent);
      return fields.has_value();
    });
  }

  void take_values(const std::vector<std::size_t>& open, const Fields& fields, const RowsOf& rows, Extent extent) {
    auto field = fields.begin();
    const auto count = number_in(*field++);
    for (const auto i : open) {
      const auto& doubt = question_.doubts[i];
      auto& sight = answer_.sights[i];
      sight.extent = extent;
      sight.rows = count;
      if (!doubt.condition.empty()) sight.hits = number_in(*field++);
      for (std::size_t m = 0; m < doubt.maxima.size(); ++m) sight.maxima.push_back(number_in(*field++));
      if (sight.hits > 0) set_example(sight, example_statement(doubt, table_, rows));
    }
  }

  void ask_repetitions(bool whole) {
    for (const auto i : open_doubts(true)) {
      const auto& doubt = question_.doubts[i];
      auto& sight = answer_.sights[i];
      with_fewer(whole, [&](const RowsOf& rows, Extent extent) {
        const auto fields = look(repeated_statement(doubt, rows));
        if (!fields) return false;
        sight.extent = extent;
        sight.hits = number_in(fields->front());
        sight.rows = number_in(fields->back());
        if (sight.hits > 0) set_example(sight, repeated_example_statement(doubt, table_, rows));
        return true;
      });
    }
  }

  Source& source_;
  const Table& table_;
  const Question& question_;
  const ProbeLimits& limits_;
  Answer answer_;
  std::string failed_;  // why the last statement has no answer
  bool too_long_ = false;
};

}  // namespace

Answer ask(Source& source, const Question& question, const ProbeLimits& limits) {
  return Asking{source, question, limits}.run();
}

}  // namespace smt::probe
