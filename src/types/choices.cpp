#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/type_rules.hpp"

namespace smt {
namespace {

constexpr std::array kChoices = std::to_array<ChoiceRow>({
    {Choice::kTimeVarchar, "time", "varchar"},
    {Choice::kTimeBigint, "time", "bigint"},
    {Choice::kTinyint1Tinyint, "tinyint1", "tinyint"},
    {Choice::kTinyint1Boolean, "tinyint1", "boolean"},
    {Choice::kBigintUnsignedLargeint, "bigint_unsigned", "largeint"},
    {Choice::kBigintUnsignedDecimal, "bigint_unsigned", "decimal"},
    {Choice::kBigintUnsignedBigint, "bigint_unsigned", "bigint"},
    {Choice::kBinaryAsHex, "binary", "hex"},
    {Choice::kBinaryAsBase64, "binary", "base64"},
    {Choice::kJsonJson, "json", "json"},
    {Choice::kJsonString, "json", "string"},
    {Choice::kZeroDateDrop, "zero_date", "drop"},
    {Choice::kZeroDateEpoch, "zero_date", "epoch"},
    {Choice::kZeroDateFail, "zero_date", "fail"},
});

constexpr bool choices_are_in_order() {
  for (std::size_t i = 0; i < kChoices.size(); ++i) {
    if (kChoices[i].choice != static_cast<Choice>(i)) return false;
  }
  return kChoices.size() == static_cast<std::size_t>(Choice::kZeroDateFail) + 1;
}
static_assert(choices_are_in_order(), "one row for each choice, in the order of the enumeration");

const ChoiceRow& row_of(Choice choice) { return kChoices[static_cast<std::size_t>(choice)]; }

std::uint32_t bit(Choice choice) { return std::uint32_t{1} << static_cast<unsigned>(choice); }

/// The bits of all choices of a key.
std::uint32_t bits_of(std::string_view key) {
  std::uint32_t bits = 0;
  for (const auto& row : kChoices) bits |= row.key == key ? bit(row.choice) : 0;
  return bits;
}

bool is_default(Choice choice) {
  return choice == Choice{} || row_of(static_cast<Choice>(static_cast<int>(choice) - 1)).key != row_of(choice).key;
}

}  // namespace

std::span<const ChoiceRow> choice_rows() { return kChoices; }

std::optional<Choice> find_choice(std::string_view key, std::string_view value) {
  const auto found = std::find_if(kChoices.begin(), kChoices.end(),
                                  [&](const ChoiceRow& row) { return row.key == key && row.value == value; });
  return found == kChoices.end() ? std::nullopt : std::optional{found->choice};
}

std::string text(Choice choice) { return fmt::format("{} = {}", row_of(choice).key, row_of(choice).value); }

bool Choices::has(Choice choice) const {
  const auto chosen = chosen_ & bits_of(row_of(choice).key);
  return chosen == 0 ? is_default(choice) : chosen == bit(choice);
}

void Choices::set(Choice choice) { chosen_ = (chosen_ & ~bits_of(row_of(choice).key)) | bit(choice); }

}  // namespace smt
