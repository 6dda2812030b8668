#pragma once
// What a row says of its code, for people: `help CODE`, and what docs/diagnostics.md has in common with it.

#include <cstddef>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt::cli {

/// What `help CODE` prints: the section of docs/diagnostics.md without its example, lines of conf and SQL indented.
std::string code_help(const CodeRow& row);

/// "T021 · warning · type rule that may lose values".
std::string code_heading(const CodeRow& row);

/// Has a finding of this code a table, whose grade in `assess` it can lower?
bool is_about_tables(const CodeRow& row);

/// A text or hint as people say it: each field {0}, {1}, … as "…", and each {{ as one brace.
std::string spoken(std::string_view pattern);

/// A hint with the fields {0}, {1}, … and each {{ as one brace.
std::string readable(std::string_view pattern);

/// The conf lines that settle a code, for shop.orders.note.
std::string sample_lines(std::string_view settle);

/// Paragraphs in lines of at most `width` bytes; words that are longer stay whole.
std::string wrapped(std::string_view paragraph, std::size_t width = 80);

}  // namespace smt::cli
