#include "config/checks/odd_value.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace smt::config {
namespace {

constexpr std::string_view kUnseenText = "it contains an invisible character; type the line again",
                           kQuotedText = "the quotes are part of the value; remove them",
                           kCommentText = "a comment needs a line of its own; here it is part of the value";

/// Zero-width signs, direction marks, word joiner, byte order mark, no-break space.
constexpr std::array<std::string_view, 8> kUnseen{"\u200B", "\u200C", "\u200D", "\u200E",
                                                  "\u200F", "\u2060", "\uFEFF", "\u00A0"};
constexpr std::array<std::string_view, 8> kQuotes{"\"",     "'",      "\u2018", "\u2019",
                                                  "\u201C", "\u201D", "\u201E", "\u00AB"};
constexpr std::array<std::string_view, 4> kComments{" #", "\t#", " ;", "\t;"};

bool holds_any(std::string_view value, std::span<const std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return value.find(sign) != std::string_view::npos; });
}

/// The `expects` of rows whose values may contain quotes, `#` and `;`.
constexpr std::array<std::string_view, 8> kFreeText{"anything",
                                                    "a Flink expression",
                                                    "a Flink condition",
                                                    "a StarRocks range list",
                                                    "keep, drop, CURRENT_TIMESTAMP or a value",
                                                    "a reason for a code that codes names",
                                                    "a reason for a code that accept.codes names",
                                                    "a regular expression"};  // Matcher reports odd patterns

bool is_free_text(const ConfKeyRow& row) {
  return std::find(kFreeText.begin(), kFreeText.end(), row.expects) != kFreeText.end() || row.name == "add.*" ||
         row.name == "partition_by";
}

}  // namespace

bool is_in_quotes(std::string_view value) {
  const auto any = [&](auto&& holds) { return std::any_of(kQuotes.begin(), kQuotes.end(), holds); };
  return value.size() > 1 && any([&](std::string_view quote) { return value.starts_with(quote); }) &&
         any([&](std::string_view quote) { return value.ends_with(quote); });
}

std::string_view value_oddity(std::string_view value) {
  if (holds_any(value, kUnseen)) return kUnseenText;
  if (is_in_quotes(value)) return kQuotedText;
  return holds_any(value, kComments) ? kCommentText : "";
}

std::string_view value_oddity(const ConfKeyRow& row, std::string_view value) {
  if (row.expects == "a password") return "";
  if (is_free_text(row)) return holds_any(value, kUnseen) ? kUnseenText : "";
  return value_oddity(value);
}

}  // namespace smt::config
