#pragma once
// Reads the SQL that servers print: types, defaults, CREATE TABLE. Each function consumes what it looks for, or
// nothing.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::catalog {

/// Resolves one level of backslash escapes, as MySQL does in a string literal.
std::string without_backslashes(std::string_view text);

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} {}

  bool at_end() const { return at_ == text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  void skip_spaces();
  void skip_blank();  // spaces and /* comments */
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  char next() { return text_[at_++]; }  // not at the end

  bool accept(char c);
  /// Accepts a whole word and ignores case: accept_word("key") does not accept the start of "keys".
  bool accept_word(std::string_view word);
  std::string_view word();  // letters, digits, `_` and `$`; empty if none is next
  std::optional<std::uint64_t> number();
  /// Reads 'text' and resolves doubled quotes and backslash escapes. Consumes nothing if no complete string begins
  /// here.
  std::optional<std::string> quoted(char quote);
  /// Reads `name` and resolves doubled backticks.
  std::optional<std::string> backticked();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace smt::catalog
