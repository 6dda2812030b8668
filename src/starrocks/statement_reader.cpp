#include "starrocks/statement_reader.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_word(char c) { return is_alphanumeric(c) || c == '_' || c == '$' || !is_ascii(c); }

/// Returns the beginning of `text` for an error: up to 20 characters of its first line.
std::string_view excerpt(std::string_view text) {
  auto end = std::min(text.find('\n'), std::min<std::size_t>(text.size(), 20));
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
    --end;  // whole characters
  return text.substr(0, end);
}

}  // namespace

void StatementReader::fail(std::string why, bool needs_columns) const {
  const auto read = text_.substr(0, at_);
  const auto line = 1 + std::count(read.begin(), read.end(), '\n');
  throw NotUnderstood{table_, static_cast<int>(line), std::move(why), needs_columns};
}

void StatementReader::fail_expected(std::string_view what) {
  skip_blanks();
  const auto next = excerpt(rest());
  fail(std::string{what} + " is expected" +
       (next.empty() ? std::string{", but the statement ends"} : ", not '" + std::string{next} + "'"));
}

bool StatementReader::skip_comment() {
  const auto left = rest();
  std::size_t end = 0;
  if (left.starts_with("--")) {
    end = left.find('\n');
  } else if (left.starts_with("/*")) {
    end = left.find("*/", 2);
    if (end != std::string_view::npos) end += 2;
  } else {
    return false;
  }
  at_ = end == std::string_view::npos ? text_.size() : at_ + end;
  return true;
}

void StatementReader::skip_blanks() {
  do {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  } while (!is_shown() && skip_comment());
}

bool StatementReader::at_end() {
  skip_blanks();
  return at_ == text_.size();
}

bool StatementReader::is_next(char c) {
  skip_blanks();
  return at_ < text_.size() && text_[at_] == c;
}

bool StatementReader::take(char c) {
  if (!is_next(c)) return false;
  ++at_;
  return true;
}

void StatementReader::need(char c) {
  if (!take(c)) fail_expected(std::string{'\'', c, '\''});
}

std::string_view StatementReader::word() {
  skip_blanks();
  const auto from = at_;
  while (at_ < text_.size() && is_word(text_[at_])) ++at_;
  return between(from, at_);
}

bool StatementReader::take_words(std::string_view words) {
  const auto before = at_;
  while (!words.empty()) {
    const auto wanted = words.substr(0, words.find(' '));
    if (!equal_ignoring_case(word(), wanted)) {
      at_ = before;
      return false;
    }
    words.remove_prefix(std::min(words.size(), wanted.size() + 1));
  }
  return true;
}

void StatementReader::need_words(std::string_view words) {
  if (!take_words(words)) fail_expected(words);
}

// StarRocks drops doubled backticks: `a``b` is ab (docs/facts/starrocks-ddl.md#names).
std::string StatementReader::quoted_name() {
  std::string out;
  do {
    const auto end = text_.find('`', ++at_);
    if (end == std::string_view::npos) fail("a name in backticks does not end");
    out += between(at_, end);
    at_ = end + 1;
  } while (!is_shown() && at_ < text_.size() && text_[at_] == '`');
  if (out.empty()) fail("a name is empty");
  return out;
}

std::string StatementReader::name() {
  if (is_next('`')) return quoted_name();
  const auto bare = word();
  if (bare.empty()) fail_expected("a name");
  return std::string{bare};
}

std::vector<std::string> StatementReader::names_in_parentheses() {
  need('(');
  std::vector<std::string> out;
  do {
    out.push_back(name());
  } while (take(','));
  need(')');
  return out;
}

std::uint64_t StatementReader::number() {
  const auto digits = word();
  std::uint64_t value = 0;
  const auto* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc{} || stop != end) {
    at_ -= digits.size();
    fail_expected("a number");
  }
  return value;
}

std::string StatementReader::written_text() {
  skip_blanks();
  if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) fail_expected("a text in quotes");
  const char quote = text_[at_];
  const auto from = at_ + 1;
  for (auto i = from; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      if (i + 1 < text_.size() && text_[i + 1] == quote) {
        ++i;
        continue;
      }
      at_ = i + 1;
      return without_escapes(between(from, i), quote);
    }
  }
  fail("a text in quotes does not end");
}

std::string StatementReader::shown_text() {
  if (!is_next('"')) fail_expected("a text in double quotes");
  std::string out;
  for (auto i = at_ + 1; i < text_.size(); ++i) {
    if (text_[i] == '"') {
      at_ = i + 1;
      return out;
    }
    if (text_[i] == '\\') {
      if (++i == text_.size()) break;
      if (text_[i] != '"' && text_[i] != '\\') fail("a text has a backslash that escapes nothing");
    }
    out += text_[i];
  }
  fail("a text in quotes does not end");
}

std::string StatementReader::plain_text() {
  if (!is_next('"')) fail_expected("a text in double quotes");
  const auto from = at_ + 1, end = text_.find('"', from);
  if (end == std::string_view::npos) fail("a text in quotes does not end");
  const auto out = between(from, end);
  if (out.find('\\') != std::string_view::npos) fail("what a backslash means here is not known");
  at_ = end + 1;
  return std::string{out};
}

std::string StatementReader::text() { return is_shown() ? shown_text() : written_text(); }

std::string StatementReader::value() { return is_shown() ? plain_text() : written_text(); }

std::optional<std::string> repeated_name(std::vector<std::string> names) {
  for (auto& name : names) name = ascii_lower(name);
  std::sort(names.begin(), names.end());
  const auto found = std::adjacent_find(names.begin(), names.end());
  return found == names.end() ? std::nullopt : std::optional{*found};
}

std::string without_escapes(std::string_view text, char quote) {
  constexpr std::string_view kLetters = "ntrb0Z", kMeanings{"\n\t\r\b\0\x1a", 6};  // others stand for themselves
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == quote) ++i;  // a doubled one
    if (text[i] == '\\' && i + 1 < text.size()) {
      const auto letter = kLetters.find(text[++i]);
      out += letter == std::string_view::npos ? text[i] : kMeanings[letter];
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace smt::starrocks
