// The rows of all letters, one letter after the other.

#include <algorithm>

#include "diagnostic/codes/rows.hpp"
#include "text/ascii.hpp"

namespace smt::diagnostic {
namespace {

/// In the order of the names in codes.hpp.
constexpr std::span<const CodeRow> (*kLetters[])() = {rows_c, rows_s, rows_p, rows_k, rows_t, rows_d,
                                                      rows_n, rows_f, rows_o, rows_v, rows_r};

}  // namespace

const CodeRow& row_of(Code code) {
  auto index = static_cast<std::size_t>(code);
  const auto* letter = kLetters;
  for (; index >= (*letter)().size(); ++letter) index -= (*letter)().size();
  return (*letter)()[index];
}

std::vector<const CodeRow*> all_code_rows() {
  std::vector<const CodeRow*> all;
  for (const auto rows : kLetters) {
    for (const auto& row : rows()) all.push_back(&row);
  }
  return all;
}

const CodeRow* find_row(std::string_view id) {
  for (const auto* row : all_code_rows()) {
    if (equal_ignoring_case(id, row->id)) return row;
  }
  return nullptr;
}

About about(Code code) {
  const auto& row = row_of(code);
  if (row.about) return *row.about;
  const char letter = row.id.front();
  if (letter == 'F') return About::kFlink;
  return std::string_view{"PKTDN"}.find(letter) == std::string_view::npos ? About::kSource : About::kTables;
}

const Words& words_of(Code code, Language language) {
  const auto& row = row_of(code);
  return language == Language::kChinese ? row.chinese : row.english;
}

}  // namespace smt::diagnostic
