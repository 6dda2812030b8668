#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/type_rules.hpp"

namespace smt::types {
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

const ChoiceRow& choice_row(Choice choice) { return kChoices[static_cast<std::size_t>(choice)]; }

std::uint32_t bit(Choice choice) { return std::uint32_t{1} << static_cast<unsigned>(choice); }

/// Returns the bits of all choices of the key.
std::uint32_t bits_of_key(Choice choice) {
  std::uint32_t bits = 0;
  for (const auto& row : kChoices) bits |= default_of(row.choice) == default_of(choice) ? bit(row.choice) : 0;
  return bits;
}

/// The first row of a key is its default.
constexpr std::array kDefaults = [] {
  std::array<Choice, kChoices.size()> defaults{};
  for (std::size_t i = 1; i < kChoices.size(); ++i)
    defaults[i] = kChoices[i].key == kChoices[i - 1].key ? defaults[i - 1] : kChoices[i].choice;
  return defaults;
}();

}  // namespace

std::span<const ChoiceRow> choice_rows() { return kChoices; }

std::optional<Choice> find_choice(std::string_view key, std::string_view value) {
  const auto found = std::find_if(kChoices.begin(), kChoices.end(),
                                  [&](const ChoiceRow& row) { return row.key == key && row.value == value; });
  return found == kChoices.end() ? std::nullopt : std::optional{found->choice};
}

std::string choice_text(Choice choice) {
  return fmt::format("{} = {}", choice_row(choice).key, choice_row(choice).value);
}

Choice default_of(Choice choice) { return kDefaults[static_cast<std::size_t>(choice)]; }

bool Choices::has(Choice choice) const {
  const auto chosen = chosen_ & bits_of_key(choice);
  return chosen == 0 ? choice == default_of(choice) : chosen == bit(choice);
}

void Choices::set(Choice choice) { chosen_ = (chosen_ & ~bits_of_key(choice)) | bit(choice); }

}  // namespace smt::types
