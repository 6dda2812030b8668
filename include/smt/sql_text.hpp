#pragma once
// All quoting of SQL. SQL is built only from parts that these functions quoted or checked.

#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"

namespace smt::sql_text {

/// Returns `name` in backticks, with inner backticks doubled. MySQL and Flink accept any such name; StarRocks (all
/// versions) drops inner backticks, so you must rename such names first.
std::string quote_identifier(std::string_view name);
void append_identifier(std::string& out, std::string_view name);

/// Returns a StarRocks string literal in double quotes, with `\`, `"`, newline, CR, tab, NUL and Ctrl-Z escaped by a
/// backslash (docs/facts/starrocks-ddl.md#text-in-quotes). Both texts are UTF-8.
std::string quote_starrocks_string(std::string_view text);
void append_starrocks_string(std::string& out, std::string_view text);

/// Returns a Flink SQL string literal. Plain text becomes '…' with quotes doubled. Text that a client's statement
/// splitter would break (tab, CR, LF, `--`, and a `;` beside them) becomes U&'…' with \XXXX escapes. Flink 1.14 and
/// 1.20 read that, except as a table's comment (docs/facts/flink-sql.md#names-strings-types).
std::string quote_flink_string(std::string_view text);

/// Returns a MySQL string literal '…' for the session that this tool opens (backslash escapes on).
std::string quote_mysql_string(std::string_view text);

/// Returns a Java regular expression that matches exactly `name`, for mysql-cdc's comma-separated pattern lists: `.`
/// `$` `+` `(` `)` `|` `?` `*` `{` `}` become one-character classes ([.]), `^` `[` `]` `\` get a backslash, and `,`
/// becomes `\,` (Debezium splits lists at unescaped commas).
std::string quote_regex(std::string_view name);

/// Returns `text` on one line for a `--` comment: with spaces for control characters, inner `--` broken up, and no `;`
/// at the end.
std::string comment_text(std::string_view text);

/// Returns why a piece of SQL from the conf cannot be part of a statement: it contains an unclosed quote or
/// parenthesis, a `;` or a comment, or it is empty. Returns "" if it can.
std::string_view fragment_problem(std::string_view text);

/// Returns `expression` with each {column} replaced by `name`.
std::string for_column(std::string expression, std::string_view name);

/// A name in a Flink SQL expression: a column, a function, a type, or a keyword.
struct SqlName {
  std::string name;
  bool quoted = false;   // in backticks: certainly a column
  bool called = false;   // a `(` follows
  bool by_text = false;  // next to a string literal: DATE '2024-01-01', INTERVAL '1' DAY
  bool operator==(const SqlName&) const = default;
};

/// Returns true for a reserved word of Flink SQL, which can name a column only in backticks (Flink docs, reserved
/// keywords).
bool is_flink_keyword(std::string_view word);

/// Returns the names in an expression, in order and with repetitions. Quoted text is not a name.
std::vector<SqlName> names_in(std::string_view expression);

}  // namespace smt::sql_text
