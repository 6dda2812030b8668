#pragma once
// Reads tokens one after the other, with the steps that all clauses share.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accept/starrocks_lexer.hpp"
#include "accept/unicode.hpp"

namespace smt::test {

/// Ends the statement that is being parsed.
struct SyntaxError {
  Problem problem;
};

class TokenStream {
 public:
  explicit TokenStream(std::vector<Token> tokens) : tokens_{std::move(tokens)} {}

  const Token& peek() const { return tokens_[at_]; }
  const Token& previous() const { return tokens_[at_ == 0 ? 0 : at_ - 1]; }
  bool at_end() const { return peek().kind == TokenKind::kEnd; }
  int line() const { return peek().line; }
  Token take() { return at_end() ? peek() : tokens_[at_++]; }

  bool is_word(std::string_view word, std::size_t ahead = 0) const {
    const auto& token = tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    return token.kind == TokenKind::kWord && upper_ascii(token.text) == word;
  }
  bool is_symbol(char symbol) const { return peek().kind == TokenKind::kSymbol && peek().text[0] == symbol; }
  bool accept_word(std::string_view word) { return is_word(word) && (++at_, true); }
  bool accept_symbol(char symbol) { return is_symbol(symbol) && (++at_, true); }

  void expect_word(std::string_view word) {
    if (!accept_word(word)) fail(std::string{word});
  }
  void expect_symbol(char symbol) {
    if (!accept_symbol(symbol)) fail(std::string(1, symbol));
  }
  std::string expect(TokenKind kind, const char* what) {
    if (peek().kind != kind) fail(what);
    return take().text;
  }
  std::string string() { return expect(TokenKind::kString, "a quoted string"); }
  std::string number() { return expect(TokenKind::kNumber, "a number"); }

  Name name() {
    const auto token = peek();
    if (token.kind != TokenKind::kQuotedName && token.kind != TokenKind::kWord) fail("a name");
    ++at_;
    return {token.text, token.line, token.kind == TokenKind::kQuotedName, token.held_backtick};
  }

  /// Parses (a, b, c).
  std::vector<Name> names() {
    std::vector<Name> out;
    expect_symbol('(');
    do out.push_back(name());
    while (accept_symbol(','));
    expect_symbol(')');
    return out;
  }

  /// Skips to the `symbol` that closes what is open here, and does not read that symbol.
  std::string skip_to(char first, char second) {
    std::string skipped;
    for (int depth = 0; !at_end() && !is_symbol(';'); skipped += take().text) {
      if (depth == 0 && (is_symbol(first) || is_symbol(second))) break;
      if (is_symbol('(')) ++depth;
      if (is_symbol(')')) --depth;
    }
    return skipped;
  }

  [[noreturn]] void fail(const std::string& expected) const {
    throw SyntaxError{{line(), "syntax", "expected " + expected + ", found " + peek().text}};
  }

 private:
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

/// Parses ("key" = "value", …).
std::vector<Property> parse_properties(TokenStream& in);
/// Parses the clauses after the columns, in their fixed order.
void parse_table_clauses(TokenStream& in, CreateTable& table);

}  // namespace smt::test
