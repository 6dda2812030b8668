#include "accept/starrocks_lexer.hpp"

#include <algorithm>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || byte >= 0x80;
}

char unescaped(char c) {
  switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case '0': return '\0';
    case 'Z': return '\x1a';
    default: return c;
  }
}

/// Decodes in the FE's order: first doubled quotes, then backslashes; \_ and \% keep their backslash.
std::string decoded(std::string_view inner, char quote) {
  std::string single;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    single += inner[i];
    if (inner[i] == quote && i + 1 < inner.size() && inner[i + 1] == quote) ++i;
  }
  std::string out;
  for (std::size_t i = 0; i < single.size(); ++i) {
    if (single[i] != '\\' || i + 1 == single.size()) {
      out += single[i];
      continue;
    }
    const char next = single[++i];
    if (next == '_' || next == '%') out += '\\';
    out += unescaped(next);
  }
  return out;
}

class Lexer {
 public:
  Lexer(std::string_view text, Problems& problems) : text_{text}, problems_{problems} {}

  std::vector<Token> run() {
    if (!is_utf8(text_) || text_.find('\0') != std::string_view::npos) {
      problems_.push_back({1, "bytes", "the text is not UTF-8, or holds NUL bytes"});
    }
    while (at_ < text_.size()) step();
    tokens_.push_back({TokenKind::kEnd, "the end of the text", line_, false});
    return std::move(tokens_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void step() {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      advance(1);
    } else if (rest().starts_with("\u3000")) {
      advance(3);
    } else if (rest().starts_with("--")) {
      advance(std::min(rest().find('\n'), rest().size()));
    } else if (rest().starts_with("/*")) {
      bracket_comment();
    } else if (c == '\'' || c == '"') {
      string(c);
    } else if (c == '`') {
      quoted_name();
    } else if (is_word_character(c)) {
      word();
    } else {
      symbol(c);
    }
  }

  void bracket_comment() {
    const auto end = rest().find("*/", 2);
    if (end == std::string_view::npos) problems_.push_back({line_, "quote-open", "a /* without its */"});
    advance(end == std::string_view::npos ? rest().size() : end + 2);
  }

  /// Returns the index of the closing quote, counted from at_.
  std::size_t closing(char quote, bool backslashes) {
    for (std::size_t i = 1; i < rest().size(); ++i) {
      if (backslashes && rest()[i] == '\\') {
        ++i;
      } else if (rest()[i] == quote) {
        if (i + 1 < rest().size() && rest()[i + 1] == quote) {
          ++i;
        } else {
          return i;
        }
      }
    }
    problems_.push_back({line_, "quote-open", std::string{"a "} + quote + " without its end: the FE skips the rest"});
    return rest().size();
  }

  void string(char quote) {
    const auto end = closing(quote, true);
    add(TokenKind::kString, decoded(rest().substr(1, end - 1), quote), end + 1);
  }

  void quoted_name() {
    const auto end = closing('`', false);
    std::string name{rest().substr(1, end - 1)};
    const bool held = std::erase(name, '`') > 0;
    add(TokenKind::kQuotedName, std::move(name), end + 1);
    tokens_.back().held_backtick = held;
  }

  void word() {
    std::size_t length = 0;
    while (length < rest().size() && is_word_character(rest()[length]) && !rest().substr(length).starts_with("\u3000"))
      ++length;
    const auto text = rest().substr(0, length);
    const bool number = std::all_of(text.begin(), text.end(), is_digit);
    add(number ? TokenKind::kNumber : TokenKind::kWord, std::string{text}, length);
  }

  void symbol(char c) { add(TokenKind::kSymbol, std::string(1, c), 1); }

  void add(TokenKind kind, std::string text, std::size_t length) {
    tokens_.push_back({kind, std::move(text), line_, false});
    advance(std::min(length, rest().size()));
  }

  void advance(std::size_t length) {
    const auto passed = rest().substr(0, length);
    line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    at_ += length;
  }

  std::string_view text_;
  Problems& problems_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<Token> cut(std::string_view text, Problems& problems) { return Lexer{text, problems}.run(); }

}  // namespace smt::test
