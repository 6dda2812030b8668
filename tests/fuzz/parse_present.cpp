// Whatever SHOW CREATE TABLE or a person may write: parse_present reads or refuses it, and its table equals itself. The
// first byte of the input chooses the form; the rows of SHOW FULL COLUMNS are those of the recordings' shortest table.
// CONTRIBUTING.md#fuzzing says how to run it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "smt/starrocks.hpp"

using namespace smt::test;

namespace {

constexpr std::array kForms{StatementForm::kWritten, StatementForm::kShown, StatementForm::kShownUnescaped};

/// Two readings of one text must agree, and a table has no difference from itself.
void read_twice(std::string_view statement, StatementForm form, std::span<const ShownColumn> rows) {
  const auto read = parse_present(statement, form, rows);
  if (read != parse_present(statement, form, rows)) std::abort();
  const auto* const table = std::get_if<PresentTable>(&read);
  if (table != nullptr && !table_differences(*table, *table, {Version{4, 1, 0}, RunMode::kSharedData}).empty())
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  static const std::vector<ShownColumn> kRows{{"k", std::nullopt, ""}, {"v", "it's \"q\" \\ b", R"(a\"b)"}};
  const auto form = kForms.at(data[0] % kForms.size());
  read_twice(text.substr(1), form, form == StatementForm::kShownUnescaped ? kRows : std::span<const ShownColumn>{});
  return 0;
}
