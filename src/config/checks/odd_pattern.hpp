#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "smt/config.hpp"

namespace smt::config {

/// Why a pattern is probably not what was meant, as a part of a sentence, with the pattern that probably is: a list
/// with commas, a pattern of SQL's LIKE or of a shell, "db.table" in one key, quotes. Returns "" for a pattern that
/// holds nothing of the kind.
std::string pattern_oddity(std::string_view pattern);

/// The pattern that a text with the wildcards `*` and `?` of a shell, or `%` of SQL's LIKE, stands for: "*_log" gives
/// ".*_log". Returns "" for a text without any, and for one with other signs of regular expressions.
std::string pattern_of_wildcards(std::string_view text);

/// The finding about a pattern that RE2 refuses, the value of `setting`.
Diagnostic bad_pattern(const std::string& section, std::string_view key, const Setting& setting,
                       const Pattern& pattern);

/// "; table = '%log': '%' is a sign of SQL's LIKE; …" for the first odd one of the patterns that a rule has, to end a
/// sentence about a rule that matches nothing. Returns "" when none is odd.
std::string first_oddity(std::initializer_list<std::pair<std::string_view, const std::optional<Pattern>*>> patterns);

}  // namespace smt::config
