#pragma once
// Small random changes of a statement, and when such a change says nothing.

#include <string>
#include <string_view>
#include <vector>

#include "accept/dice.hpp"
#include "smt/starrocks.hpp"

namespace smt::test {

/// Returns the words, numbers, signs and quoted texts of a statement, each with the blanks before it. Together they are
/// the statement.
std::vector<std::string> tokens_of(std::string_view statement);

/// Returns `text` with one change: of a byte, a token or a line. `other` supplies what is inserted.
std::string mutated(std::string_view text, std::string_view other, Dice& dice);

/// Returns the statement without what says nothing: equal results mean that a change between them is neutral. The rules
/// are at the functions.
std::string without_neutral_parts(std::string_view statement);

}  // namespace smt::test
