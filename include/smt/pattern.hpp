#pragma once
// A regular expression of the conf: RE2 syntax over UTF-8 (no look-ahead, no back-references; linear time).

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}  // namespace re2

namespace smt {

/// A value: copies share what was compiled.
class Pattern {
 public:
  /// Compiles `text`. What RE2 refuses gives a pattern that is found nowhere and an `error()`.
  explicit Pattern(const std::string& text);

  /// RE2's words for what is wrong; empty for a good pattern.
  const std::string& error() const { return error_; }
  /// As the conf has it, a refused one too.
  const std::string& text() const { return text_; }
  /// True where the pattern is found anywhere in `subject`, unless it is anchored with ^ and $. Case counts.
  bool found_in(std::string_view subject) const;
  /// How many groups in parentheses it has.
  std::size_t group_count() const;
  /// The texts of the groups where it is found first, or as many empty ones; a group that took no part is empty.
  std::vector<std::string> groups(std::string_view subject) const;

 private:
  std::shared_ptr<const re2::RE2> compiled_;  // null for one that was refused
  std::string text_, error_;
};

/// Many patterns, looked for in one go. A value: copies share what was compiled.
class PatternSet {
 public:
  /// `texts` as for Pattern; those that RE2 refuses are found nowhere.
  explicit PatternSet(const std::vector<std::string>& texts);

  /// Indexes of the texts that are found in `subject`, ascending.
  std::vector<std::size_t> found_in(std::string_view subject) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace smt
