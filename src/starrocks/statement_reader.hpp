#pragma once
// The words, names and texts of a CREATE TABLE, read from left to right.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/starrocks.hpp"

namespace smt::starrocks {

class StatementReader {
 public:
  StatementReader(std::string_view text, StatementForm form) : text_{text}, form_{form} {}

  StatementForm form() const { return form_; }
  bool is_shown() const { return form_ != StatementForm::kWritten; }

  /// Each of the following first skips blanks, and in a written statement comments.

  bool at_end();
  /// Returns true if the next character is this one, and skips it if so.
  bool take(char c);
  bool is_next(char c);
  void need(char c);
  /// Returns true if the next words are these, in any case, separated by blanks, and skips them if so. `words` is in
  /// upper case with one space between two.
  bool take_words(std::string_view words);
  void need_words(std::string_view words);
  /// Reads a bare word of letters, digits, `_`, `$` and non-ASCII characters; empty if another character is next.
  std::string_view word();
  /// Reads a name, bare or in backticks.
  std::string name();
  /// Reads `(a, b)`.
  std::vector<std::string> names_in_parentheses();
  /// Reads digits.
  std::uint64_t number();

  /// Reads "…" or '…' of a written statement.
  std::string written_text();
  /// Reads "…" in which `\"` and `\\` are the only escapes, as SHOW CREATE TABLE prints comments.
  std::string shown_text();
  /// Reads "…" without any escape; refuses a backslash, of which it is not known what it means.
  std::string plain_text();
  /// Reads "…" as shown_text does or as written_text does, as the form requires.
  std::string text();
  /// Reads "…" as plain_text does or as written_text does: names and values of properties, bounds of partitions.
  std::string value();

  /// The text from the position on, without skipping anything.
  std::string_view rest() const { return text_.substr(at_); }
  void advance(std::size_t size) { at_ += size; }
  std::size_t position() const { return at_; }
  /// Goes back to an earlier position.
  void back_to(std::size_t position) { at_ = position; }

  /// Names the table in errors from here on.
  void set_table(std::string name) { table_ = std::move(name); }

  /// Throws NotUnderstood at the position.
  [[noreturn]] void fail(std::string why, bool needs_columns = false) const;
  /// Throws "… is expected, not '…'".
  [[noreturn]] void fail_expected(std::string_view what);

 private:
  void skip_blanks();
  bool skip_comment();
  std::string quoted_name();
  std::string_view between(std::size_t from, std::size_t to) const { return text_.substr(from, to - from); }

  std::string_view text_;
  StatementForm form_;
  std::size_t at_ = 0;
  std::string table_;
};

/// Returns a name that stands twice in the list, in any case. Returns nullopt if there is none.
std::optional<std::string> repeated_name(std::vector<std::string> names);

/// Refuses a table in which two of these things have one name. `what`: "column".
template <typename Things>
void refuse_repeated(const StatementReader& reader, std::string_view what, const Things& things) {
  std::vector<std::string> names;
  names.reserve(things.size());
  for (const auto& thing : things) names.push_back(thing.name);
  const auto repeated = repeated_name(std::move(names));
  if (repeated) reader.fail("the " + std::string{what} + " '" + *repeated + "' is there twice");
}

/// Returns what StarRocks makes of `text`, the inside of a literal in these quotes
/// (docs/facts/starrocks-ddl.md#text-in-quotes).
std::string without_escapes(std::string_view text, char quote);

}  // namespace smt::starrocks
