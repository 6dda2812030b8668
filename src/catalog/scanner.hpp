#pragma once
// Reads the SQL that servers print: types, defaults, CREATE TABLE. Takes what it is asked for, or nothing.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::catalog {

/// `text` with one level of backslash escapes undone, as MySQL reads them in a string literal.
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
  /// A whole word, without regard to case: accept_word("key") does not take the start of "keys".
  bool accept_word(std::string_view word);
  std::string_view word();  // letters, digits, `_` and `$`; empty when none stands here
  std::optional<std::uint64_t> number();
  /// 'text' with doubled quotes and backslash escapes undone; stands still when no whole string begins here.
  std::optional<std::string> quoted(char quote);
  /// `name` with doubled backticks undone.
  std::optional<std::string> backticked();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace smt::catalog
