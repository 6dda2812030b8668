#include "text/columns.hpp"

#include <algorithm>

namespace smt::text {
namespace {

constexpr std::size_t kFurtherIn = 4;

/// Returns the columns of the first character of `rest`. Characters are wide from U+2E80 on, which has three bytes of
/// UTF-8; so are those of four bytes, mostly emoji.
std::size_t columns_of_character(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  if (first < 0x80 || first >= 0xF0) return first < 0x80 ? 1 : 2;
  if (first < 0xC0) return 0;  // a later byte of a character
  if (first < 0xE2 || rest.size() < 2) return 1;
  const auto second = static_cast<unsigned char>(rest[1]);
  return first > 0xE2 || second >= 0xBA ? 2 : 1;
}

/// Returns the number of bytes of the ANSI sequence "\033[…m" at the front; 0 if there is none.
std::size_t colour_at(std::string_view rest) {
  if (!rest.starts_with("\033[")) return 0;
  const auto end = rest.find('m');
  return end == std::string_view::npos ? rest.size() : end + 1;
}

void append_line(std::string_view line, std::size_t width, std::string& out) {
  const auto begin = std::min(line.find_first_not_of(' '), line.size());
  if (columns_of(line) <= width) {
    out += line;
    return;
  }
  const std::string indent(begin + kFurtherIn, ' ');
  out += line.substr(0, begin);
  std::size_t used = begin;
  bool first = true;
  for (auto rest = line.substr(begin); !rest.empty();) {
    const auto blanks = first ? 0 : std::min(rest.find_first_not_of(' '), rest.size());
    const auto word = rest.substr(blanks, rest.find(' ', blanks) - blanks);
    const auto columns = columns_of(word);
    if (first || used + blanks + columns <= width) {
      out += rest.substr(0, blanks);
      used += blanks + columns;
    } else {
      out += '\n' + indent;
      used = indent.size() + columns;
    }
    out += word;
    rest.remove_prefix(blanks + word.size());
    first = false;
  }
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const auto colour = colour_at(text);
    if (colour == 0) columns += columns_of_character(text);
    text.remove_prefix(std::max<std::size_t>(colour, 1));
  }
  return columns;
}

std::string in_columns(std::string_view text, std::size_t width) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    append_line(text.substr(0, end), width, out);
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace smt::text
