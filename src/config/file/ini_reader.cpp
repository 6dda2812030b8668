#include "config/file/ini_reader.hpp"

#include <ini.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "config/file/ini_key.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// clang-format off
constexpr std::array<std::string_view, 25> kSpaces{
    " ", "\t", "\v", "\f", "\r", "\n", "\xC2\x85", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
    "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88",
    "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};
// clang-format on

// inih as packaged truncates lines at 199 bytes and section names at 49, treats ` ;` in a value as a comment, and joins
// an indented line to the previous one. Therefore the tool gives it one line at a time, and only an outline of the text
// before the value or the `]`. So a conf has no length limits, and no value reaches inih.
struct Feed {
  std::string_view outline;
  bool given = false;
  bool is_pair = false;
};

char* give_line(char* buffer, int size, void* stream) {
  auto& feed = *static_cast<Feed*>(stream);
  if (feed.given) return nullptr;
  feed.given = true;
  const auto length = std::min(feed.outline.size(), static_cast<std::size_t>(size) - 1);
  std::memcpy(buffer, feed.outline.data(), length);
  buffer[length] = '\0';
  return buffer;
}

int take_pair(void* user, const char*, const char* name, const char*) {
  static_cast<Feed*>(user)->is_pair = *name != '\0';
  return *name != '\0' ? 1 : 0;
}

bool accepts(std::string_view outline, bool& is_pair) {
  Feed feed{outline};
  const bool good = ini_parse_stream(give_line, &feed, take_pair, &feed) == 0;
  is_pair = feed.is_pair;
  return good;
}

std::string_view unquoted_value(std::string_view value) {
  for (const std::string_view quote : {"`", "\"\"\""}) {
    const bool quoted = value.size() >= 2 * quote.size() && value.starts_with(quote) && value.ends_with(quote);
    if (quoted) return value.substr(quote.size(), value.size() - 2 * quote.size());
  }
  return value;
}

bool is_blank_or_comment(std::string_view text) { return text.empty() || text.front() == '#' || text.front() == ';'; }

IniLine read_section(std::string_view line, int number) {
  const auto end = line.find(']');
  const auto inner = line.substr(1, end == std::string_view::npos ? end : end - 1);
  const auto text = "[" + outline_of(inner) + (end == std::string_view::npos ? "" : "]");
  bool is_pair = false;
  const bool good = accepts(text, is_pair) && is_blank_or_comment(without_outer_spaces(line.substr(end + 1)));
  if (!good) return {IniLine::Kind::kBad, number, {}, line};
  return {IniLine::Kind::kSection, number, std::string{without_outer_spaces(inner)}, line};
}

/// Returns true if the key ends at a colon that may belong to a name, as in "rename.a:b = c": no blank beside it, and
/// an "=" after it.
bool ends_at_colon_inside(std::string_view line, std::size_t value) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  return value > 1 && value < line.size() && line[value - 1] == ':' && !is_blank(line[value - 2]) &&
         !is_blank(line[value]) && line.find('=', value) != std::string_view::npos;
}

IniLine read_line(std::string_view raw, int number) {
  using enum IniLine::Kind;
  auto line = without_outer_spaces(raw);
  if (line.starts_with(kBom)) line = without_outer_spaces(line.substr(kBom.size()));  // of a file appended to another
  if (is_blank_or_comment(line)) return {kBlank, number, {}, line};
  if (line.front() == '[') return read_section(line, number);
  auto key = read_ini_key(line);
  bool is_pair = false;
  if (!accepts(key.outline, is_pair) || !is_pair || key.open_quote) return {kBad, number, {}, line};
  const auto value = unquoted_value(without_outer_spaces(line.substr(key.value)));
  return {kPair, number, std::move(key.name), value, {}, ends_at_colon_inside(line, key.value)};
}

}  // namespace

std::string_view without_outer_spaces(std::string_view text) {
  const auto leads = [&text](std::string_view space) { return text.starts_with(space); };
  const auto trails = [&text](std::string_view space) { return text.ends_with(space); };
  const auto* end = kSpaces.end();
  for (const auto* space = kSpaces.begin(); (space = std::find_if(kSpaces.begin(), end, leads)) != end;) {
    text.remove_prefix(space->size());
  }
  for (const auto* space = kSpaces.begin(); (space = std::find_if(kSpaces.begin(), end, trails)) != end;) {
    text.remove_suffix(space->size());
  }
  return text;
}

std::vector<IniLine> read_ini(std::string_view text) {
  std::vector<IniLine> lines;
  if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(read_line(text.substr(0, end), static_cast<int>(lines.size()) + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace smt::config
