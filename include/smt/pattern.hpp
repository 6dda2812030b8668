#pragma once
// A regular expression of the conf: RE2 syntax over UTF-8 (no look-ahead, no back-references; linear time).

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}  // namespace re2

#include "smt/stages.hpp"

namespace smt::pattern {

/// A pattern as a value: copies share the compiled form.
class Pattern {
 public:
  /// Compiles `text`. If RE2 refuses it, the pattern matches nothing and has an `error()`.
  explicit Pattern(const std::string& text);

  /// Returns what is wrong with the pattern; an empty text if it is valid.
  const std::string& error() const { return error_; }
  /// Returns the pattern as the conf has it, even if RE2 refuses it.
  const std::string& text() const { return text_; }
  /// Returns true if the pattern matches anywhere in `subject`, or at the place where ^ and $ anchor it.
  /// Case-sensitive.
  bool found_in(std::string_view subject) const;
  /// Returns the number of its groups in parentheses.
  std::size_t group_count() const;
  /// Returns the texts of the groups of the first match; all are empty if there is no match. A group that did not match
  /// is empty.
  std::vector<std::string> groups(std::string_view subject) const;

 private:
  std::shared_ptr<const re2::RE2> compiled_;  // null if RE2 refuses the pattern
  std::string text_, error_;
};

/// Many patterns that are matched together, as a value: copies share the compiled form.
class PatternSet {
 public:
  /// Compiles `texts`. Those that RE2 refuses match nothing.
  explicit PatternSet(const std::vector<std::string>& texts);

  /// Returns the indexes of the texts that match in `subject`, ascending.
  std::vector<std::size_t> found_in(std::string_view subject) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace smt::pattern
