// The conf lines that settle a finding: its template, filled with patterns for its place and with its arguments.

#include <algorithm>
#include <array>
#include <optional>

#include "diagnostic/codes/rows.hpp"
#include "smt/diagnostic.hpp"
#include "text/printable.hpp"

namespace smt::diagnostic {
namespace {

using Text = std::optional<std::string>;  // nullopt if there is no such text, or a conf cannot contain it

/// Returns false for a text with a line break or another control character, which would end the line or be lost.
bool can_stand_in_conf(std::string_view text) { return !text.empty() && printable(text) == text; }

/// Writes `${` as `$${`, as a conf requires.
std::string with_plain_dollars(std::string text) {
  for (auto at = text.find("${"); at != std::string::npos; at = text.find("${", at + 3)) text.insert(at, 1, '$');
  return text;
}

/// A conf removes white space at the ends of a value, and quotes at both ends of the `whole` value, and splits lists of
/// names at commas. No key accepts 0.
Text as_value(const std::string& text, bool whole) {
  if (!can_stand_in_conf(text) || text.starts_with(' ') || text.ends_with(' ')) return std::nullopt;
  if (whole && (text == "0" || text.find_first_of("`,") != std::string::npos || text.starts_with("\"\"\"")))
    return std::nullopt;
  return with_plain_dollars(text);
}

/// A key ends at the first `=` or `:` outside of quotes. Inside quotes, a quote is doubled.
Text as_part_of_key(const std::string& text) {
  if (!can_stand_in_conf(text)) return std::nullopt;
  if (text.find_first_of("=: []#;\"`") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// Returns an RE2 pattern that matches only the name itself, without anchors.
Text exact(std::string_view name) {
  if (!can_stand_in_conf(name)) return std::nullopt;
  std::string out;
  for (const char c : name) {
    if (std::string_view{R"(\.+*?()|[]{}^$)"}.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

constexpr std::string_view kNames[] = {"database", "table", "column"};

/// Returns the names of an object, in the order of kNames; empty for names that the place lacks.
std::array<std::string_view, 3> names_of(const Place& place) {
  const auto* object = place.object();
  if (object == nullptr) return {};
  return {object->database, object->table, object->column};
}

class Filling {
 public:
  Filling(std::string_view pattern, const Diagnostic& diagnostic)
      : pattern_{pattern}, diagnostic_{diagnostic}, names_{names_of(diagnostic.place)} {}

  Text filled() const {
    std::string out;
    for (std::size_t at = 0; at < pattern_.size(); ++at) {
      const char c = pattern_[at];
      if (c != '{' && c != '}') {
        out += c;
      } else if (pattern_.substr(at, 2) == std::string(2, c)) {  // a brace of the conf itself
        out += c;
        ++at;
      } else {
        const auto end = pattern_.find('}', at);
        const auto value = value_of(at, end);
        if (!value) return std::nullopt;
        out += *value;
        at = end;
      }
    }
    return out;
  }

 private:
  /// Returns the value of the field whose braces are at `open` and `close`.
  Text value_of(std::size_t open, std::size_t close) const {
    const auto field = pattern_.substr(open + 1, close - open - 1);
    const auto* name = std::find(std::begin(kNames), std::end(kNames), field);
    if (name != std::end(kNames)) return pattern_for(static_cast<std::size_t>(name - std::begin(kNames)));
    const auto index = static_cast<std::size_t>(field[0] - '0');
    if (index >= diagnostic_.arguments.size()) return std::nullopt;
    const auto& argument = diagnostic_.arguments[index];
    const bool is_pattern = open > 0 && pattern_[open - 1] == '^' && pattern_.substr(close + 1, 1) == "$";
    if (is_pattern) return exact(argument);
    const bool whole = close + 1 == pattern_.size() || pattern_[close + 1] == '\n';
    return in_key(open) ? as_part_of_key(argument) : as_value(argument, whole);
  }

  Text pattern_for(std::size_t index) const {
    const auto name = exact(names_[index]);
    return name ? Text{"^" + *name + "$"} : std::nullopt;
  }

  /// Returns true if `at` is before the `=` of its line.
  bool in_key(std::size_t at) const {
    const auto line = pattern_.rfind('\n', at) + 1;  // 0 in the first one
    const auto equals = pattern_.substr(0, pattern_.find('\n', at)).find(" = ", line);
    return equals != std::string_view::npos && at < equals;
  }

  std::string_view pattern_;
  const Diagnostic& diagnostic_;
  std::array<std::string_view, 3> names_;
};

/// Returns whether the lines of the row settle this finding. kFourBytesEach cuts text at the limit of StarRocks before
/// 4.2; the third argument of such a finding is the limit of the run. That of kPipelineDefault names the columns that
/// need another line.
bool do_settle(const CodeRow& row, const Diagnostic& diagnostic) {
  std::string_view third;
  if (diagnostic.arguments.size() > 2) third = diagnostic.arguments[2];
  if (row.settle == kFourBytesEach) return third == "1,048,576";
  return row.code != Code::kPipelineDefault || third.empty();
}

}  // namespace

std::string settling_lines(const Diagnostic& diagnostic) {
  const auto& row = row_of(diagnostic.code);
  if (!do_settle(row, diagnostic)) return "";
  return Filling{row.settle, diagnostic}.filled().value_or("");
}

std::string conf_line(std::string_view prefix, const std::string& name, const std::string& value) {
  const auto key = as_part_of_key(name), text = as_value(value, false);
  const bool in_quotes = value.starts_with('`') || value.starts_with("\"\"\"");  // which the conf would remove
  if (!key || !text || in_quotes) return "";
  return std::string{prefix}.append(*key).append(" = ").append(*text);
}

}  // namespace smt::diagnostic
