#include "starrocks/columns.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "starrocks/expression.hpp"
#include "starrocks/partition_bounds.hpp"
#include "starrocks/present_type.hpp"
#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

// A column of SHOW FULL COLUMNS that SHOW CREATE TABLE does not have
// (docs/facts/starrocks-show.md#which-answer-has-what).
constexpr std::string_view kHiddenColumn = "__generated_partition_column_";

constexpr std::string_view kOtherRows = "the rows of SHOW FULL COLUMNS are not those of this table";

/// Undoes \" and \\, the escapes of SHOW FULL COLUMNS.
std::string without_backslashes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

std::string with_backslashes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// The escapes of Java: the letters after the backslash, and what they mean.
constexpr std::string_view kJavaLetters = "\"\\/nrtbf", kJavaMeanings = "\"\\/\n\r\t\b\f";

/// Undoes the escapes of Java in `text`. Returns false if one is none, as in `a\中` for `a\u4e2d`.
bool undo_java(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    const auto letter = ++i < text.size() ? kJavaLetters.find(text[i]) : std::string_view::npos;
    if (letter == std::string_view::npos) return false;
    out += kJavaMeanings[letter];
  }
  return true;
}

/// Returns the character \uXXXX at the front of `text` in UTF-8. Returns "" if there is none, and for surrogates.
std::string unicode_escape(std::string_view text) {
  std::uint32_t c = 0;
  if (text.size() < 6 || !text.starts_with("\\u")) return "";
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, c, 16);
  if (error != std::errc{} || end != text.data() + 6 || (c >= 0xd800 && c < 0xe000)) return "";
  const auto low = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3fU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xc0U | (c >> 6U)), low(0)};
  return {static_cast<char>(0xe0U | (c >> 12U)), low(6), low(0)};
}

/// Returns a default as StarRocks prints it from 4.1 on: with the escapes of Java, and then with each \uXXXX replaced
/// by its character, so that `a\u4e2d` is `a\中` (docs/facts/starrocks-show.md#escapes).
std::string with_java_escapes(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto meaning = kJavaMeanings.find(c);
    if (meaning == std::string_view::npos) {
      escaped += c;
    } else {
      escaped.append({'\\', kJavaLetters[meaning]});
    }
  }
  std::string out;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    const auto character = unicode_escape(std::string_view{escaped}.substr(i));
    out += character.empty() ? std::string{escaped[i]} : character;
    if (!character.empty()) i += 5;
  }
  return out;
}

/// Returns where the next `"` stands that no backslash escapes. Returns npos if there is none.
std::size_t end_of_literal(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
  return i < text.size() ? i : std::string_view::npos;
}

/// Functions that mean CURRENT_TIMESTAMP (docs/facts/starrocks-show.md#columns).
bool is_now(std::string_view word) {
  return equal_ignoring_case(word, "CURRENT_TIMESTAMP") || equal_ignoring_case(word, "NOW");
}

bool is_aggregation(std::string_view word) {
  return parse_aggregation(word) || equal_ignoring_case(word, "PERCENTILE_UNION");
}

}  // namespace

const ShownColumn* ColumnReader::row_for(const std::string& name) {
  while (!shown_.empty() && shown_.front().name != name && shown_.front().name.starts_with(kHiddenColumn)) {
    shown_ = shown_.subspan(1);
  }
  if (shown_.empty() || shown_.front().name != name) reader_.fail(std::string{kOtherRows});
  const auto* const row = &shown_.front();
  shown_ = shown_.subspan(1);
  return row;
}

void ColumnReader::end() {
  const bool all_hidden = std::all_of(shown_.begin(), shown_.end(),
                                      [](const ShownColumn& row) { return row.name.starts_with(kHiddenColumn); });
  if (!all_hidden) reader_.fail(std::string{kOtherRows});
}

ColumnReader::Read ColumnReader::read() {
  Read out;
  out.column.name = reader_.name();
  const bool has_rows = row_ != nullptr || !shown_.empty();
  row_ = has_rows ? row_for(out.column.name) : nullptr;
  out.column.type = read_present_type(reader_);
  while (read_attribute(out)) {}
  return out;
}

bool ColumnReader::read_attribute(Read& read) {
  auto& column = read.column;
  const auto before = reader_.position();
  const auto word = reader_.word();
  if (word.empty()) return false;
  if (equal_ignoring_case(word, "COMMENT")) {
    column.comment = read_comment();
    return false;  // the last one
  }
  if (!read.says_null && equal_ignoring_case(word, "NULL")) {
    read.says_null = true;
  } else if (!read.says_null && equal_ignoring_case(word, "NOT")) {
    reader_.need_words("NULL");
    read.says_null = true;
    column.nullable = false;
  } else if (!column.default_value && equal_ignoring_case(word, "DEFAULT")) {
    read_default(column);
  } else if (!column.auto_increment && equal_ignoring_case(word, "AUTO_INCREMENT")) {
    column.auto_increment = true;
  } else if (column.generated.empty() && equal_ignoring_case(word, "AS")) {
    column.generated = read_generated(reader_);
  } else if (column.aggregation.empty() && is_aggregation(word)) {
    column.aggregation = ascii_upper(word);
  } else {
    reader_.back_to(before);
    reader_.fail_expected("the end of a column");
  }
  return true;
}

void ColumnReader::read_default(PresentColumn& column) {
  if (reader_.is_next('"') || (!reader_.is_shown() && reader_.is_next('\''))) {
    column.default_value = {PresentDefault::Kind::kLiteral, read_default_literal(), 0};
    return;
  }
  if (!reader_.is_shown() && reader_.take_words("NULL")) return;
  column.default_value = read_default_function();
  const bool is_now = column.default_value->kind == PresentDefault::Kind::kCurrentTimestamp;
  if (is_now && reader_.is_shown() && reader_.take_words("DEFAULT")) skip_moment();
}

// The moment of ALTER TABLE … ADD COLUMN, which 3.3 adds (docs/facts/starrocks-show.md#columns).
void ColumnReader::skip_moment() {
  const auto text = reader_.plain_text();
  if (!bound_text(text, BoundKind::kDatetime)) reader_.fail("the second default '" + text + "' is no moment");
}

// CURRENT_TIMESTAMP, current_timestamp(3), now(), (now()), (uuid())
PresentDefault ColumnReader::read_default_function() {
  const bool in_parentheses = reader_.take('(');
  const auto before = reader_.position();
  const auto function = reader_.word();
  PresentDefault out{is_now(function) ? PresentDefault::Kind::kCurrentTimestamp : PresentDefault::Kind::kFunction, "",
                     0};
  const bool is_bare = equal_ignoring_case(function, "CURRENT_TIMESTAMP") && !reader_.is_next('(');
  if (function.empty() || is_digit(function.front())) {
    reader_.back_to(before);
    reader_.fail_expected("a default in quotes or a function");
  }
  if (!is_bare) {
    reader_.need('(');
    if (out.kind == PresentDefault::Kind::kCurrentTimestamp && !reader_.is_next(')')) {
      const auto digits = reader_.number();
      if (digits > 6) reader_.fail("CURRENT_TIMESTAMP has more than 6 digits");
      out.digits = static_cast<int>(digits);
    }
    reader_.need(')');
  }
  if (in_parentheses) reader_.need(')');
  if (out.kind == PresentDefault::Kind::kFunction) out.text = ascii_lower(function) + "()";
  return out;
}

std::string ColumnReader::read_default_literal() {
  if (reader_.form() == StatementForm::kWritten) return reader_.written_text();
  if (row_ == nullptr) return read_java_text();
  if (!row_->default_value) reader_.fail(std::string{kOtherRows});
  const auto& raw = *row_->default_value;
  const bool may_be_raw = reader_.form() == StatementForm::kShownUnescaped;
  const bool is_there =
      (may_be_raw && (take_quoted(raw) || take_quoted(with_backslashes(raw)))) || take_quoted(with_java_escapes(raw));
  if (!is_there) reader_.fail(std::string{kOtherRows});
  return raw;
}

std::string ColumnReader::read_java_text() {
  const auto left = reader_.rest().substr(1);
  const auto end = end_of_literal(left);
  if (end == std::string_view::npos) reader_.fail("a default in quotes does not end");
  std::string out;
  if (!undo_java(left.substr(0, end), out)) reader_.fail("a default has a backslash that escapes nothing", true);
  reader_.advance(end + 2);
  return out;
}

std::string ColumnReader::read_comment() {
  if (reader_.form() != StatementForm::kShownUnescaped) {
    auto out = reader_.text();
    if (row_ != nullptr && out != without_backslashes(row_->comment)) reader_.fail(std::string{kOtherRows});
    return out;
  }
  auto raw = without_backslashes(row_->comment);
  if (!take_quoted(raw) && !take_quoted(with_backslashes(raw))) reader_.fail(std::string{kOtherRows});
  return raw;
}

/// Returns true if `"text"` is next, and skips it if so. Of a text and its escaped forms, no more than one can be next.
bool ColumnReader::take_quoted(std::string_view text) {
  if (!reader_.is_next('"')) return false;
  const auto left = reader_.rest().substr(1);
  if (!left.starts_with(text) || !left.substr(text.size()).starts_with('"')) return false;
  reader_.advance(text.size() + 2);
  return true;
}

}  // namespace smt::starrocks
