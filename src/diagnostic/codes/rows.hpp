#pragma once
// The rows of all codes, one file for each letter. A row has its sentences in both languages side by side: if you
// change one, change the other. In Chinese, keys, SQL words and values are not translated; terms are those of
// StarRocks' and Flink's Chinese documentation.

#include <span>

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {

std::span<const CodeRow> rows_c();
std::span<const CodeRow> rows_s();
std::span<const CodeRow> rows_p();
std::span<const CodeRow> rows_k();
std::span<const CodeRow> rows_t();
std::span<const CodeRow> rows_d();
std::span<const CodeRow> rows_n();
std::span<const CodeRow> rows_f();
std::span<const CodeRow> rows_o();
std::span<const CodeRow> rows_v();
std::span<const CodeRow> rows_r();

/// Returns true if `rows` has one row for each name from `first` to before `end`, in their order, with ascending and
/// thus distinct ids of `letter`.
constexpr bool are_exactly(std::span<const CodeRow> rows, char letter, Code first, Code end) {
  auto expected = static_cast<int>(first);
  std::string_view last;
  for (const auto& row : rows) {
    if (static_cast<int>(row.code) != expected || row.id.size() != 4 || row.id[0] != letter || row.id <= last)
      return false;
    ++expected;
    last = row.id;
  }
  return expected == static_cast<int>(end);
}

// Conf lines that settle several findings.
inline constexpr std::string_view kDropDefault =
    "[type-rule.N]\n"
    "database = {database}\n"
    "table = {table}\n"
    "column = {column}\n"
    "default = drop";
inline constexpr std::string_view kFourBytesEach =
    "[type-rule.N]\n"
    "database = {database}\n"
    "table = {table}\n"
    "column = {column}\n"
    "starrocks = VARCHAR(1048576)\n"
    "select = SUBSTRING({{column}}, 1, 262144)";
inline constexpr std::string_view kLargeint =
    "[type-rule.N]\n"
    "database = {database}\n"
    "table = {table}\n"
    "column = {column}\n"
    "bigint_unsigned = largeint";

}  // namespace smt::diagnostic
