#include "smt/sql_text.hpp"

namespace smt::sql_text {

std::string_view fragment_problem(std::string_view text) {
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'' || c == '`') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth < 0) {
      return "a ) without its (";
    } else if (c == ';') {
      return "a ; outside of quotes";
    } else if (text.substr(i, 2) == "--" || text.substr(i, 2) == "/*") {
      return "a comment";
    }
  }
  if (quote != 0) return "a quote that is not closed";
  if (depth != 0) return "a ( without its )";
  return text.empty() ? "it is empty" : "";
}

}  // namespace smt::sql_text
