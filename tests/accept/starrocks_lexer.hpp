#pragma once
// Splits text into tokens, as the lexer of a StarRocks FE does (grammar StarRocksLex.g4).

#include <string>
#include <string_view>
#include <vector>

#include "accept/starrocks_script.hpp"

namespace smt::test {

enum class TokenKind { kWord, kQuotedName, kString, kNumber, kSymbol, kEnd };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string text;  // names without backticks, strings decoded, the rest as written
  int line = 0;
  bool held_backtick = false;
};

/// Returns tokens that end with a kEnd token, whatever the text contains.
std::vector<Token> cut(std::string_view text, Problems& problems);

}  // namespace smt::test
