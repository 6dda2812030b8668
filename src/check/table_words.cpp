#include "check/table_words.hpp"

#include <fmt/format.h>

#include "diff/report/words.hpp"

namespace smt::check {
namespace {

/// Comments are texts of people; PARTITION BY may contain backticks and quotes.
std::string shown_value(TablePart part, const std::string& value) {
  const bool free = part == TablePart::kComment || part == TablePart::kColumnComment;
  return free ? fmt::format("'{}'", value) : value;
}

/// Returns "its comment is 'x' and not 'y'", or "it has no comment" if only one table has the thing.
std::string one_or_other(const TableDifference& difference, std::string_view thing) {
  const auto wanted = difference.wanted.empty() ? "" : shown_value(difference.part, difference.wanted);
  const auto present = difference.present.empty() ? "" : shown_value(difference.part, difference.present);
  if (present.empty()) return fmt::format("it has no {}, but {} is wanted", thing, wanted);
  if (wanted.empty()) return fmt::format("it has the {} {}, and none is wanted", thing, present);
  return fmt::format("its {} is {} and not {}", thing, present, wanted);
}

std::string column_words(const TableDifference& difference) {
  if (difference.present.empty()) return "it has no column " + difference.of;
  return fmt::format("its column {} is NOT NULL without a default, and the files do not fill it", difference.of);
}

std::string null_words(const TableDifference& difference) {
  return fmt::format("its column {} {} NULL", difference.of,
                     difference.present == "NULL" ? "accepts" : "does not accept");
}

}  // namespace

std::string difference_words(const TableDifference& difference) {
  if (difference.part == TablePart::kColumn) return column_words(difference);
  if (difference.part == TablePart::kColumnNull) return null_words(difference);
  if (difference.part == TablePart::kModel)
    return fmt::format("it is a {} KEY table and not {} KEY", difference.present, difference.wanted);
  return one_or_other(difference, thing_text(difference.part, difference.of));
}

}  // namespace smt::check
