#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "smt/config.hpp"

namespace smt::config {

/// Returns why a pattern is probably a mistake, as a part of a sentence, with the pattern that was probably meant. Such
/// patterns are a list with commas, a pattern of SQL's LIKE or of a shell, "db.table" in one key, quotes, or full-width
/// signs. Returns ""
/// for other patterns.
std::string pattern_oddity(std::string_view pattern);

/// Returns true for a pattern such as "film|", which matches every name, as one of its alternatives is empty.
bool has_empty_alternative(std::string_view pattern);

/// Converts a text with the wildcards `*` and `?` of a shell, or `%` of SQL's LIKE, to a pattern: "*_log" becomes
/// ".*_log". Returns "" for a text without wildcards, or with other operators of regular expressions.
std::string pattern_of_wildcards(std::string_view text);

/// Returns the finding about a pattern that RE2 refuses, the value of `setting`.
Diagnostic bad_pattern(const std::string& section, std::string_view key, const Setting& setting,
                       const Pattern& pattern);

/// Returns "; table = '%log': '%' is a sign of SQL's LIKE; …" for the first odd pattern of a rule, to end a sentence
/// about a rule that matches nothing. Returns "" if none is odd.
std::string first_oddity(std::initializer_list<std::pair<std::string_view, const std::optional<Pattern>*>> patterns);

}  // namespace smt::config
