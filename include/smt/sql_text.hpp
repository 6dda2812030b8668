#pragma once
// The one place that quotes. SQL is built only from parts that went through here.

#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"

namespace smt::sql_text {

/// `name` in backticks, inner backticks doubled. For MySQL and Flink any name survives; StarRocks drops inner
/// backticks (shared by all its versions), so names with one are renamed before they come here.
std::string quote_identifier(std::string_view name);
void append_identifier(std::string& out, std::string_view name);

/// A StarRocks string literal in double quotes: `\`, `"`, newline, CR, tab, NUL and Ctrl-Z escaped with a backslash
/// (docs/facts/starrocks-ddl.md#text-in-quotes). UTF-8 in, UTF-8 out.
std::string quote_starrocks_string(std::string_view text);
void append_starrocks_string(std::string& out, std::string_view text);

/// A Flink SQL string literal. Plain text is '…' with quotes doubled. Text that a client's statement splitter would
/// break (tab, CR, LF, `--`, and a `;` beside them) is written as U&'…' with \XXXX escapes. Flink 1.14 and 1.20 read
/// that, except as a table's comment (docs/facts/flink-sql.md#names-strings-types).
std::string quote_flink_string(std::string_view text);

/// A MySQL string literal '…' for the session that this tool opens (backslash escapes on).
std::string quote_mysql_string(std::string_view text);

/// `name` as a Java regular expression that matches exactly it, inside mysql-cdc's comma-separated pattern lists:
/// `.` `$` `+` `(` `)` `|` `?` `*` `{` `}` as one-character classes ([.]), `^` `[` `]` `\` with a backslash, `,` as
/// `\,` (Debezium splits lists at unescaped commas).
std::string quote_regex(std::string_view name);

/// `text` on one line for a `--` comment: control characters as spaces, `--` inside broken up, and no `;` at the end.
std::string comment_text(std::string_view text);

/// Why a piece of SQL from the conf cannot be part of a statement: it has an unclosed quote or parenthesis, a `;` or a
/// comment, or it is empty. Returns "" if it can.
std::string_view fragment_problem(std::string_view text);

/// `expression` with each {column} replaced by `name`.
std::string for_column(std::string expression, std::string_view name);

/// A name in an expression of Flink SQL: of a column, a function, a type, or a keyword.
struct SqlName {
  std::string name;
  bool quoted = false;   // in backticks: a column for sure
  bool called = false;   // a `(` follows
  bool by_text = false;  // a text literal stands beside it: DATE '2024-01-01', INTERVAL '1' DAY
  bool operator==(const SqlName&) const = default;
};

/// Is it a reserved word of Flink SQL, which can name a column only in backticks? (Flink docs, reserved keywords.)
bool is_flink_keyword(std::string_view word);

/// The names in an expression, in order and with repetitions. Text in quotes is not a name.
std::vector<SqlName> names_in(std::string_view expression);

}  // namespace smt::sql_text
