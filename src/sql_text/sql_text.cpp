#include "smt/sql_text.hpp"

#include <fmt/format.h>

#include "text/printable.hpp"

namespace smt::sql_text {
namespace {

void append_doubled(std::string& out, std::string_view text, char quote) {
  out += quote;
  for (auto end = text.find(quote); end != std::string_view::npos; end = text.find(quote)) {
    out += text.substr(0, end + 1);
    out += quote;
    text.remove_prefix(end + 1);
  }
  out += text;
  out += quote;
}

std::string doubled(std::string_view text, char quote) {
  std::string out;
  out.reserve(text.size() + 2);
  append_doubled(out, text, quote);
  return out;
}

/// Returns the letter after the backslash, or 0 if `c` needs no backslash.
char starrocks_escape(char c) {
  switch (c) {
    case '\\': return '\\';
    case '"': return '"';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    case '\b': return 'b';
    case '\0': return '0';
    case '\x1a': return 'Z';
    default: return 0;
  }
}

bool breaks_splitter(std::string_view text) {
  // NUL, tab, CR, LF; "--"; and a ';' that would end a line. A ';' before the closing quote does not end its line.
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) return true;
  }
  return text.find("--") != std::string_view::npos;
}

std::string unicode_literal(std::string_view text) {
  std::string out = "U&'";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool dash_pair = c == '-' && ((i + 1 < text.size() && text[i + 1] == '-') || (i > 0 && text[i - 1] == '-'));
    if (byte < 0x20 || c == '\\' || c == ';' || dash_pair) {
      out += fmt::format("\\{:04x}", byte);
    } else if (c == '\'') {
      out += "''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

}  // namespace

std::string quote_identifier(std::string_view name) { return doubled(name, '`'); }

void append_identifier(std::string& out, std::string_view name) { append_doubled(out, name, '`'); }

std::string quote_starrocks_string(std::string_view text) {
  std::string out;
  append_starrocks_string(out, text);
  return out;
}

void append_starrocks_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // start of the text that needs no backslash
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = starrocks_escape(text[i]);
    if (letter == 0) continue;
    out += text.substr(plain, i - plain);
    out += '\\';
    out += letter;
    plain = i + 1;
  }
  out += text.substr(plain);
  out += '"';
}

std::string quote_flink_string(std::string_view text) {
  return breaks_splitter(text) ? unicode_literal(text) : doubled(text, '\'');
}

std::string quote_mysql_string(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    if (c == '\0') {
      out += "\\0";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

std::string quote_regex(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (std::string_view{".$+()|?*{}"}.find(c) != std::string_view::npos) {
      out += '[';
      out += c;
      out += ']';
    } else {
      if (std::string_view{"^[]\\,"}.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string comment_text(std::string_view text) {
  std::string out;
  for (const char c : on_one_line(text)) {
    if (c == '-' && !out.empty() && out.back() == '-') out += ' ';
    out += c;
  }
  while (!out.empty() && (out.back() == ';' || out.back() == ' ')) out.pop_back();
  return out;
}

}  // namespace smt::sql_text
