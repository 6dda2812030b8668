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

/// A value: copies share what was compiled.
class Pattern {
 public:
  /// Compiles `text`. If RE2 refuses it, the pattern matches nothing and has an `error()`.
  explicit Pattern(const std::string& text);

  /// RE2's words for what is wrong; empty for a good pattern.
  const std::string& error() const { return error_; }
  /// As the conf has it, also a refused one.
  const std::string& text() const { return text_; }
  /// True if the pattern matches anywhere in `subject`, or where ^ and $ anchor it. Case-sensitive.
  bool found_in(std::string_view subject) const;
  /// How many groups in parentheses it has.
  std::size_t group_count() const;
  /// The texts of the groups of the first match; all are empty if there is none. A group that did not match is empty.
  std::vector<std::string> groups(std::string_view subject) const;

 private:
  std::shared_ptr<const re2::RE2> compiled_;  // null for one that was refused
  std::string text_, error_;
};

/// Many patterns that are matched together. A value: copies share what was compiled.
class PatternSet {
 public:
  /// `texts` as for Pattern. Those that RE2 refuses match nothing.
  explicit PatternSet(const std::vector<std::string>& texts);

  /// Indexes of the texts that match in `subject`, ascending.
  std::vector<std::size_t> found_in(std::string_view subject) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace smt::pattern
