#include "starrocks/expression.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

struct ExpressionToken {
  enum class Kind { kWord, kNumber, kName, kText, kSymbol };
  Kind kind;
  std::string text;  // a word in lower case, a name and a text without their quotes

  bool is(std::string_view symbol) const { return kind == Kind::kSymbol && text == symbol; }
};
using ExpressionTokens = std::vector<ExpressionToken>;

constexpr std::string_view kLongSymbols = "<>=!&|";  // of which operators of several characters consist

// How SHOW CREATE TABLE escapes inside of an expression is not known, so only texts without escapes are understood.
std::string shown_literal(StatementReader& reader) {
  const auto left = reader.rest();
  const auto end = left.find_first_of("'\\\n", 1);
  if (left.front() != '\'' || end == std::string_view::npos || left[end] != '\'') {
    reader.fail("a text in an expression has an escape or does not end");
  }
  reader.advance(end + 1);
  return std::string{left.substr(1, end - 1)};
}

std::string read_symbol(StatementReader& reader) {
  const auto left = reader.rest();
  std::size_t size = std::min(left.find_first_not_of(kLongSymbols), left.size());
  size = std::max<std::size_t>(size, 1);
  reader.advance(size);
  return std::string{left.substr(0, size)};
}

ExpressionToken read_token(StatementReader& reader) {
  if (reader.at_end()) reader.fail("an expression does not end");
  const char next = reader.rest().front();
  if (next == '`') return {ExpressionToken::Kind::kName, reader.name()};
  if (next == '"' || next == '\'') {
    return {ExpressionToken::Kind::kText, reader.is_shown() ? shown_literal(reader) : reader.written_text()};
  }
  auto word = ascii_lower(reader.word());
  if (word.empty()) return {ExpressionToken::Kind::kSymbol, read_symbol(reader)};
  const auto kind = is_digit(word.front()) ? ExpressionToken::Kind::kNumber : ExpressionToken::Kind::kWord;
  return {kind, std::move(word)};
}

std::string quoted_literal(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string token_text(const ExpressionToken& token) {
  if (token.kind == ExpressionToken::Kind::kText) return quoted_literal(token.text);
  return token.kind == ExpressionToken::Kind::kName ? quote_identifier(token.text) : token.text;
}

/// Returns whether a space stands between two tokens: `concat(a, b + 1)`.
bool are_apart(const ExpressionToken& before, const ExpressionToken& after) {
  if (before.is("(") || before.is(".") || after.is(",") || after.is(")") || after.is(".")) return false;
  return !(after.is("(") && before.kind == ExpressionToken::Kind::kWord);
}

std::string joined(const ExpressionTokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && are_apart(tokens[i - 1], tokens[i])) out += ' ';
    out += token_text(tokens[i]);
  }
  return out;
}

bool is_word_character(char c) { return is_alphanumeric(c) || c == '_'; }

/// Returns true for a name that SHOW CREATE TABLE does not quote.
bool is_bare_name(std::string_view name) {
  return !name.empty() && !is_digit(name.front()) && std::all_of(name.begin(), name.end(), is_word_character);
}

ExpressionToken without_needless_backticks(ExpressionToken token) {
  if (token.kind != ExpressionToken::Kind::kName || !is_bare_name(token.text)) return token;
  return {ExpressionToken::Kind::kWord, ascii_lower(token.text)};
}

int depth_change(const ExpressionToken& token) { return token.is("(") ? 1 : token.is(")") ? -1 : 0; }

/// Reads an argument that is a column and not in backticks although its name needs them, as SHOW CREATE TABLE of old
/// releases prints it: date_trunc('day', d-x). Returns false if there is none.
bool read_bare_column(StatementReader& reader, const PresentColumns& columns, ExpressionTokens& out) {
  const auto left = reader.rest();
  const auto size = left.find_first_of(",)");
  const auto* const column =
      size == std::string_view::npos ? nullptr : find_column(columns, trimmed(left.substr(0, size)));
  if (column == nullptr) return false;
  reader.advance(size);
  out.push_back({ExpressionToken::Kind::kName, column->name});
  return true;
}

/// Gives columns their exact name, and refuses words of which it is not clear what they are.
void name_columns(const StatementReader& reader, const PresentColumns& columns, ExpressionTokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& token = tokens[i];
    const bool is_called = i + 1 < tokens.size() && tokens[i + 1].is("(");
    if (token.kind == ExpressionToken::Kind::kWord && is_called) continue;
    if (token.kind != ExpressionToken::Kind::kWord && token.kind != ExpressionToken::Kind::kName) continue;
    if (const auto* column = find_column(columns, token.text)) {
      token = {ExpressionToken::Kind::kName, column->name};
    } else if (token.kind == ExpressionToken::Kind::kName || reader.form() == StatementForm::kShownUnescaped) {
      reader.fail("'" + token.text + "' in PARTITION BY is no column");
    }
  }
}

ExpressionTokens read_call(StatementReader& reader, const PresentColumns& columns, ExpressionToken function) {
  ExpressionTokens out{std::move(function)};
  int depth = 0;
  do {
    const bool may_be_bare =
        reader.form() == StatementForm::kShownUnescaped && (out.back().is("(") || out.back().is(","));
    if (may_be_bare && read_bare_column(reader, columns, out)) continue;
    out.push_back(read_token(reader));
    depth += depth_change(out.back());
  } while (depth > 0);
  name_columns(reader, columns, out);
  return out;
}

/// Returns whether the tokens are `function(…)` with arguments of these kinds.
bool has_arguments(const ExpressionTokens& tokens, std::initializer_list<ExpressionToken::Kind> kinds) {
  if (tokens.size() != 2 * kinds.size() + 2) return false;
  std::size_t i = 2;
  for (const auto kind : kinds) {
    const bool ends = tokens[i + 1].is(i + 2 == tokens.size() ? ")" : ",");
    if (tokens[i].kind != kind || !ends) return false;
    i += 2;
  }
  return true;
}

void lower_texts(ExpressionTokens& tokens) {
  for (auto& token : tokens) {
    if (token.kind == ExpressionToken::Kind::kText) token.text = ascii_lower(token.text);
  }
}

/// Rewrites `time_slice(d, INTERVAL 7 day, ceil)` as SHOW CREATE TABLE prints it: `time_slice(d, 7, 'day', 'ceil')`.
void spell_out_interval(ExpressionTokens& tokens) {
  using Kind = ExpressionToken::Kind;
  if (tokens.size() < 8 || tokens[4].kind != Kind::kWord || tokens[4].text != "interval") return;
  tokens.erase(tokens.begin() + 4);
  tokens[5].kind = Kind::kText;  // the unit, which may be the name of a column, too
  tokens.insert(tokens.begin() + 5, {Kind::kSymbol, ","});
  if (tokens[7].is(",") && tokens.size() == 10) tokens[8].kind = Kind::kText;
  if (tokens[7].is(")")) tokens.insert(tokens.begin() + 7, {{Kind::kSymbol, ","}, {Kind::kText, "floor"}});
}

// docs/facts/starrocks-show.md#clauses
std::string call_text(const StatementReader& reader, ExpressionTokens tokens) {
  using Kind = ExpressionToken::Kind;
  const auto function = tokens.front().text;
  if (function == "time_slice") spell_out_interval(tokens);
  const bool is_odd =
      (function == "date_trunc" && !has_arguments(tokens, {Kind::kText, Kind::kName})) ||
      (function == "time_slice" && !has_arguments(tokens, {Kind::kName, Kind::kNumber, Kind::kText, Kind::kText}));
  if (is_odd) reader.fail("the arguments of " + function + " are not understood");
  if (function == "date_trunc" || function == "time_slice") lower_texts(tokens);
  return joined(tokens);
}

/// Returns the end of the text or name in quotes that begins at `from`. A quote in it is doubled.
std::size_t end_of_quoted(std::string_view text, std::size_t from) {
  const auto quote = text[from];
  for (auto at = text.find(quote, from + 1); at != std::string_view::npos; at = text.find(quote, at + 2)) {
    if (at + 1 == text.size() || text[at + 1] != quote) return at + 1;
  }
  return text.size();
}

bool is_in_word(char c) { return is_word_character(c) || c == '$' || !is_ascii(c); }

/// Returns the end of the part of a spelled expression that begins at `from`: a text, a name, a word or one symbol.
std::size_t end_of_part(std::string_view expression, std::size_t from) {
  const char first = expression[from];
  if (first == '\'' || first == '"' || first == '`') return end_of_quoted(expression, from);
  auto end = from;
  while (end < expression.size() && is_in_word(expression[end])) ++end;
  return std::max(end, from + 1);
}

/// Calls `use` with each part, and whether it names the column.
template <typename Use>
void for_each_part(std::string_view expression, std::string_view column, Use&& use) {
  const auto quoted = quote_identifier(column);
  for (std::size_t at = 0; at < expression.size();) {
    const auto end = end_of_part(expression, at);
    const auto part = expression.substr(at, end - at);
    const bool is_called = end < expression.size() && expression[end] == '(';
    const bool is_word = is_in_word(part.front()) && !is_digit(part.front()) && !is_called;
    use(part, equal_ignoring_case(part, is_word ? column : quoted));
    at = end;
  }
}

}  // namespace

const PresentColumn* find_column(const PresentColumns& columns, std::string_view name) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const PresentColumn& column) { return equal_ignoring_case(column.name, name); });
  return found == columns.end() ? nullptr : &*found;
}

std::string read_generated(StatementReader& reader) {
  ExpressionTokens tokens;
  for (int depth = 0;;) {
    if (depth == 0 && (reader.is_next(',') || reader.is_next(')'))) break;
    const auto before = reader.position();
    auto token = read_token(reader);
    if (depth == 0 && token.kind == ExpressionToken::Kind::kWord && token.text == "comment") {
      reader.back_to(before);
      break;
    }
    depth += depth_change(token);
    tokens.push_back(without_needless_backticks(std::move(token)));
  }
  if (tokens.empty()) reader.fail_expected("an expression");
  return joined(tokens);
}

bool uses_column(std::string_view expression, std::string_view column) {
  bool out = false;
  for_each_part(expression, column, [&](std::string_view, bool names_it) { out = out || names_it; });
  return out;
}

std::string rename_in_expression(std::string_view expression, std::string_view from, std::string_view to) {
  const auto spelled = is_bare_name(to) ? ascii_lower(to) : quote_identifier(to);
  std::string out;
  for_each_part(expression, from,
                [&](std::string_view part, bool names_it) { out.append(names_it ? std::string_view{spelled} : part); });
  return out;
}

std::string read_partition_item(StatementReader& reader, const PresentColumns& columns) {
  auto first = read_token(reader);
  if (first.kind == ExpressionToken::Kind::kWord && reader.is_next('(')) {
    return call_text(reader, read_call(reader, columns, std::move(first)));
  }
  const bool is_name = first.kind == ExpressionToken::Kind::kWord || first.kind == ExpressionToken::Kind::kName;
  const auto* const column = is_name ? find_column(columns, first.text) : nullptr;
  if (column == nullptr) reader.fail("'" + first.text + "' in PARTITION BY is no column");
  return column->name;
}

}  // namespace smt::starrocks
