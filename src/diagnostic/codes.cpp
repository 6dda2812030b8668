#include <array>

#include "smt/diagnostic.hpp"

namespace smt {
namespace {

using enum Severity;
using enum Grade;

constexpr std::array kRows{
#define SMT_CODE(name, id, severity, grade, title, text, hint) CodeRow{Code::name, id, severity, grade, title, text, hint},
#include "smt/diagnostic_codes.inc"
#undef SMT_CODE
};

constexpr bool ids_are_unique() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    for (std::size_t j = i + 1; j < kRows.size(); ++j) {
      if (kRows[i].id == kRows[j].id) return false;
    }
  }
  return true;
}
static_assert(ids_are_unique(), "two codes print the same name");

}  // namespace

const CodeRow& row_of(Code code) { return kRows[static_cast<std::size_t>(code)]; }

std::vector<const CodeRow*> all_code_rows() {
  std::vector<const CodeRow*> rows;
  for (const auto& row : kRows) rows.push_back(&row);
  return rows;
}

}  // namespace smt
