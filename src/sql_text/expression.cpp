#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::sql_text {
namespace {

bool begins_name(char c) { return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

bool goes_on(char c) { return begins_name(c) || is_digit(c) || c == '$'; }

/// Returns the end of the quoted text that begins at `at`, after its last quote.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (text[at] != quote) continue;
    const bool doubled = at + 1 < text.size() && text[at + 1] == quote;
    if (!doubled) return at + 1;
    ++at;
  }
  return at;
}

std::string without_backticks(std::string_view quoted) {
  std::string out;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    out += quoted[i];
    if (quoted[i] == '`') ++i;
  }
  return out;
}

/// Returns the first character from `at` on that is not a space, or 0.
char next_sign(std::string_view text, std::size_t at) {
  const auto next = text.find_first_not_of(' ', at);
  return next == std::string_view::npos ? '\0' : text[next];
}

/// Returns the name from `begin` to `end`.
SqlName name_at(std::string_view text, std::size_t begin, std::size_t end) {
  const bool quoted = text[begin] == '`';
  const auto word = text.substr(begin, end - begin);
  const auto before = begin == 0 ? std::string_view::npos : text.find_last_not_of(' ', begin - 1);
  const char next = next_sign(text, end);
  const bool by_text = next == '\'' || (before != std::string_view::npos && text[before] == '\'');
  return {quoted ? without_backticks(word) : std::string{word}, quoted, next == '(', by_text};
}

}  // namespace

std::string for_column(std::string expression, std::string_view name) {
  constexpr std::string_view kColumn = "{column}";
  for (auto at = expression.find(kColumn); at != std::string::npos; at = expression.find(kColumn, at + name.size())) {
    expression.replace(at, kColumn.size(), name);
  }
  return expression;
}

std::vector<SqlName> names_in(std::string_view expression) {
  std::vector<SqlName> names;
  for (std::size_t at = 0; at < expression.size();) {
    auto end = at + 1;
    if (expression[at] == '\'' || expression[at] == '`') {
      end = end_of_quoted(expression, at);
      if (expression[at] == '`') names.push_back(name_at(expression, at, end));
    } else if (begins_name(expression[at])) {
      while (end < expression.size() && goes_on(expression[end])) ++end;
      const bool prefix = end < expression.size() && expression[end] == '\'';  // x'00', U&'…'
      if (!prefix) names.push_back(name_at(expression, at, end));
    } else if (goes_on(expression[at])) {
      while (end < expression.size() && goes_on(expression[end])) ++end;  // 1e9, 0x…
    }
    at = end;
  }
  return names;
}

}  // namespace smt::sql_text
