#pragma once
// The text of a code for people: `help CODE`, and the parts that docs/diagnostics.md shares with it.

#include <cstddef>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt::cli {

/// Returns what `help CODE` prints: the section of docs/diagnostics.md without its example, lines of conf and SQL
/// indented.
std::string code_help(const CodeRow& row);

/// Returns "T021 · warning · type rule that may lose values".
std::string code_heading(const CodeRow& row);

/// Returns true if a finding of this code is about a table, whose grade in `assess` it can lower.
bool is_about_tables(const CodeRow& row);

/// Returns a text or hint for people: each field {0}, {1}, … as "…", and each {{ as one brace.
std::string spoken(std::string_view pattern);

/// Returns a hint with its fields {0}, {1}, … and each {{ as one brace.
std::string readable(std::string_view pattern);

/// Returns the conf lines that settle a code, for shop.orders.note.
std::string sample_lines(std::string_view settle);

/// Wraps paragraphs to lines of at most `width` bytes; longer words stay whole.
std::string wrapped(std::string_view paragraph, std::size_t width = 80);

}  // namespace smt::cli
