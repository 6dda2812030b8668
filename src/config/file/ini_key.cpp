#include "config/file/ini_key.hpp"

#include <algorithm>

#include "config/file/ini_reader.hpp"

namespace smt::config {
namespace {

bool is_key_blank(char c) { return std::string_view{" \t\v\f\r"}.find(c) != std::string_view::npos; }

bool is_separator(char c) { return c == '=' || c == ':'; }

/// Returns true if a part of a name may end here.
bool ends_part(std::string_view rest) {
  const auto* next = std::find_if_not(rest.begin(), rest.end(), is_key_blank);
  return next == rest.end() || *next == '.' || is_separator(*next);
}

class KeyScanner {
 public:
  explicit KeyScanner(std::string_view line) : line_{line} {}

  IniKey scan() {
    while (at_ < line_.size() && !is_separator(line_[at_])) {
      if (!begins_part_ || !take_quoted()) take_byte();
    }
    const auto tail = without_outer_spaces(std::string_view{name_}.substr(quoted_));
    IniKey key{name_.substr(0, quoted_).append(tail), outline_of(seen_), std::string_view::npos, open_quote_};
    if (at_ == line_.size()) return key;
    key.outline += line_[at_];
    key.value = at_ + 1;
    return key;
  }

 private:
  void take_byte() {
    begins_part_ = line_[at_] == '.';
    seen_ += line_[at_];
    name_ += line_[at_++];
  }

  /// Returns false and consumes nothing if the next byte does not begin a quoted part.
  bool take_quoted() {
    const char quote = line_[at_];
    if (quote != '"' && quote != '`') return false;
    const auto end = closing(quote);
    if (end == std::string_view::npos || end == at_ + 1 || !ends_part(line_.substr(end + 1))) {
      open_quote_ = true;
      return false;
    }
    for (auto at = at_ + 1; at < end; ++at) {
      name_ += line_[at];
      if (line_[at] == quote) ++at;  // a doubled quote means the quote itself
    }
    seen_ += 'q';
    quoted_ = name_.size();
    at_ = end + 1;
    begins_part_ = false;
    return true;
  }

  /// Returns the position of the quote that closes the one at `at_`; npos if there is none.
  std::size_t closing(char quote) const {
    for (auto at = line_.find(quote, at_ + 1); at != std::string_view::npos; at = line_.find(quote, at + 2)) {
      if (at + 1 == line_.size() || line_[at + 1] != quote) return at;
    }
    return std::string_view::npos;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool begins_part_ = true, open_quote_ = false;
  std::string name_, seen_;  // `seen_` has a letter for each quoted part
  std::size_t quoted_ = 0;   // bytes of the name up to the end of its last quoted part, which are not trimmed
};

}  // namespace

IniKey read_ini_key(std::string_view line) { return KeyScanner{line}.scan(); }

std::string outline_of(std::string_view name) {
  std::string out{name.substr(0, 1)};
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (name[at] == ';' && is_key_blank(name[at - 1])) return out + " ;";
  }
  return out;
}

}  // namespace smt::config
