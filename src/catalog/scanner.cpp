#include "catalog/scanner.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

bool is_word_character(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '$'; }

char unescaped(char c) {
  switch (c) {
    case '0': return '\0';
    case 'b': return '\b';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'Z': return '\x1a';
    default: return c;
  }
}

}  // namespace

std::string without_backslashes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size();
    out += escape ? unescaped(text[++i]) : text[i];
  }
  return out;
}

void Scanner::skip_spaces() {
  while (!at_end() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
}

void Scanner::skip_blank() {
  for (skip_spaces(); rest().starts_with("/*"); skip_spaces()) {
    const auto end = text_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + 2;
  }
}

bool Scanner::accept(char c) {
  if (at_end() || text_[at_] != c) return false;
  ++at_;
  return true;
}

std::string_view Scanner::word() {
  const auto begin = at_;
  while (!at_end() && is_word_character(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

bool Scanner::accept_word(std::string_view expected) {
  const auto begin = at_;
  if (equal_ignoring_case(word(), expected)) return true;
  at_ = begin;
  return false;
}

std::optional<std::uint64_t> Scanner::number() {
  std::uint64_t value = 0;
  const auto* begin = text_.data() + at_;
  const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
  if (error != std::errc{}) return std::nullopt;
  at_ += static_cast<std::size_t>(end - begin);
  return value;
}

std::optional<std::string> Scanner::quoted(char quote) {
  const auto begin = at_;
  if (!accept(quote)) return std::nullopt;
  std::string out;
  while (!at_end()) {
    const char c = next();
    if (c == quote && !accept(quote)) return out;
    out += c == '\\' && !at_end() ? unescaped(next()) : c;
  }
  at_ = begin;
  return std::nullopt;
}

std::optional<std::string> Scanner::backticked() {
  const auto begin = at_;
  if (!accept('`')) return std::nullopt;
  std::string out;
  while (!at_end()) {
    const char c = next();
    if (c == '`' && !accept('`')) return out;
    out += c;
  }
  at_ = begin;
  return std::nullopt;
}

}  // namespace smt::catalog
