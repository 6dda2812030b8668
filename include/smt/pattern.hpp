#pragma once
// A regular expression of the conf: RE2 syntax over UTF-8 (no look-ahead, no back-references; linear time).

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace smt {

/// A value: copies share what was compiled.
class Pattern {
 public:
  /// Compiles `text`. What RE2 refuses gives a pattern that is found nowhere and an `error()`.
  explicit Pattern(const std::string& text);

  /// RE2's words for what is wrong; empty for a good pattern.
  const std::string& error() const { return error_; }
  /// True where the pattern is found anywhere in `subject`, unless it is anchored with ^ and $. Case counts.
  bool found_in(std::string_view subject) const;

 private:
  std::shared_ptr<const re2::RE2> compiled_;  // null for one that was refused
  std::string error_;
};

}  // namespace smt
