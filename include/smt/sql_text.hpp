#pragma once
// The one place that quotes. SQL is built only from parts that went through here.

#include <string>
#include <string_view>

namespace smt {

/// `name` in backticks, inner backticks doubled. For MySQL and Flink any name survives; StarRocks drops inner
/// backticks (shared by all its versions), so names with one are renamed before they come here.
std::string quote_identifier(std::string_view name);

/// A StarRocks string literal in double quotes: `\`, `"`, newline, CR, tab, NUL and Ctrl-Z escaped with a backslash
/// (StarRocks grammar StarRocksLex.g4; decoded in AstBuilder). UTF-8 in, UTF-8 out.
std::string quote_starrocks_string(std::string_view text);

/// A Flink SQL string literal. Plain text is '…' with quotes doubled. Text that a client's statement splitter would
/// break (tab, CR, LF, `--`, a `;` at the end of a line) is written as U&'…' with \XXXX escapes; both Flink 1.14
/// and 1.20 read it. Use `allow_unicode_form` = false where Flink takes no U& literal (a table comment): those
/// characters are then replaced by spaces.
std::string quote_flink_string(std::string_view text, bool allow_unicode_form = true);

/// A MySQL string literal '…' for the session that this tool opens (backslash escapes on).
std::string quote_mysql_string(std::string_view text);

/// `name` as a Java regular expression that matches exactly it, inside mysql-cdc's comma-separated pattern lists:
/// `.` `$` `+` `(` `)` `|` `?` `*` `{` `}` as one-character classes ([.]), `^` `[` `]` `\` with a backslash, `,` as `\,`
/// (Debezium splits lists at unescaped commas).
std::string quote_regex(std::string_view name);

/// `text` on one line for a `--` comment: control characters as spaces, `--` inside broken up, and no `;` at the end.
std::string comment_text(std::string_view text);

}  // namespace smt
