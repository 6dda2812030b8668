#include "config/checks/odd_value.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "config/checks/odd_pattern.hpp"
#include "config/keys/connector_options.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kUnseenText = "it contains an invisible character; type the line again",
                           kQuotedText = "the quotes are part of the value; remove them",
                           kCommentText = "a comment needs a line of its own; here it is part of the value",
                           kPlaceholderText = "it is a placeholder; write the real value",
                           kVariableText = "a variable is written ${NAME}",
                           kEmptyAlternativeText = "the empty alternative matches every name; remove the '|'",
                           kCommasText = "only ',' separates names";

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

/// Options of connectors that accept any text, but whose values contain no quotes, `#` or `;` in practice.
constexpr std::array<std::string_view, 8> kPlainOptions{"jdbc-url",
                                                        "load-url",
                                                        "username",
                                                        "hostname",
                                                        "server-id",
                                                        "sink.label-prefix",
                                                        "scan.startup.specific-offset.file",
                                                        "scan.incremental.snapshot.chunk.key-column"};

bool is_plain_option(std::string_view key) {
  const auto* group = find_group(key);
  if (group == nullptr || !key.starts_with("flink.")) return false;
  const auto* option = find_option(*group, key.substr(group->prefix.size()));
  return option != nullptr &&
         (option->form.kind != ValueForm::Kind::kText ||
          std::find(kPlainOptions.begin(), kPlainOptions.end(), option->name) != kPlainOptions.end());
}

bool is_free_text(const ConfKeyRow& row) {
  return std::find(kFreeText.begin(), kFreeText.end(), row.expects) != kFreeText.end() || row.name == "add.*" ||
         row.name == "partition_by";
}

/// Returns true for <user>, YOUR_PASSWORD and ******.
bool is_filled_in_later(std::string_view value) {
  const auto lower = ascii_lower(value);
  const bool yours = lower == "yourpassword" || (lower.starts_with("your") && lower.find_first_of("-_ ") == 4);
  const bool stars = value.size() > 2 && value.find_first_not_of('*') == std::string_view::npos;
  return yours || stars || (value.starts_with('<') && value.ends_with('>'));
}

/// Returns why a user name or a password is probably a mistake; "" if it is not.
std::string_view account_oddity(std::string_view value) {
  if (is_in_quotes(value)) return kQuotedText;
  if (is_foreign_variable(value)) return kVariableText;
  return is_filled_in_later(value) ? kPlaceholderText : "";
}

bool is_list_of_names(const ConfKeyRow& row) { return row.expects.find("separated by") != std::string_view::npos; }

/// The names of columns may be in quotes, which SectionValues removes.
bool takes_quoted_columns(const ConfKeyRow& row) {
  return row.expects.find("column name") != std::string_view::npos && !row.name.starts_with("rename");
}

bool is_in_straight_quotes(std::string_view value) {
  return is_in_quotes(value) && (value.starts_with('"') || value.starts_with('\''));
}

/// Leaves the arguments of a warning empty whose oddity became the hint of an error.
void explain_refusals_of_line(std::span<Diagnostic> findings) {
  const auto odd = std::find_if(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.code == Code::kConfPatternOdd && finding.arguments.size() > 3;
  });
  if (odd == findings.end()) return;
  constexpr std::size_t kHint = 4;  // of C010
  const auto oddity = odd->arguments[3];
  for (auto& refused : findings) {
    if (refused.code != Code::kConfBadValue) continue;
    refused.arguments.resize(kHint + 1);
    refused.arguments[kHint] = oddity;
    odd->arguments.clear();
  }
}

bool has_other_separator(std::string_view value) {
  return holds_any(value, std::array<std::string_view, 4>{";", "\uFF0C", "\uFF1B", "\u3001"});
}

}  // namespace

bool is_in_quotes(std::string_view value) {
  const auto any = [&](auto&& holds) { return std::any_of(kQuotes.begin(), kQuotes.end(), holds); };
  const bool straight = value.starts_with('"') || value.starts_with('\'');
  if (value.size() < 2 || (straight && value.front() != value.back())) return false;
  return any([&](std::string_view quote) { return value.starts_with(quote); }) &&
         any([&](std::string_view quote) { return value.ends_with(quote); });
}

std::string_view value_oddity(std::string_view value) {
  if (holds_any(value, kUnseen)) return kUnseenText;
  if (is_in_quotes(value)) return kQuotedText;
  return holds_any(value, kComments) ? kCommentText : "";
}

bool is_password(std::string_view key) { return key == "password" || key.ends_with(".password"); }

bool is_foreign_variable(std::string_view value) {
  const bool shell = value.starts_with('$'),
             windows = value.size() > 2 && value.starts_with('%') && value.ends_with('%');
  if (!shell && !windows) return false;
  const auto name = value.substr(1, value.size() - (shell ? 1 : 2));
  return name.size() > 1 && !is_digit(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
         });
}

std::string_view value_oddity(const ConfKeyRow& row, std::string_view key, std::string_view value) {
  if (is_password(key)) return account_oddity(value);
  if (row.expects == "a user name" || key.ends_with(".username")) {
    if (const auto oddity = account_oddity(value); !oddity.empty()) return oddity;
  }
  if (row.expects == "a regular expression" && has_empty_alternative(value)) return kEmptyAlternativeText;
  if (is_list_of_names(row) && has_other_separator(value)) return kCommasText;
  if (takes_quoted_columns(row) && is_in_straight_quotes(value)) value = value.substr(1, value.size() - 2);
  if (is_free_text(row) && !is_plain_option(key)) return holds_any(value, kUnseen) ? kUnseenText : "";
  return value_oddity(value);
}

void explain_refusals(Findings& findings) {
  for (auto line = findings.begin(); line != findings.end();) {
    const auto end =
        std::find_if(line, findings.end(), [&](const Diagnostic& finding) { return finding.place != line->place; });
    explain_refusals_of_line({line, end});
    line = end;
  }
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.code == Code::kConfPatternOdd && finding.arguments.empty();
  });
}

}  // namespace smt::config
