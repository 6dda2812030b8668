#include "diagnostics_page.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "cli/code_help.hpp"
#include "smt/assess.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kHead =
    "# Findings\n\n"
    "Every finding has a code whose meaning never changes. `starrocks-migrate-tool help CODE` prints its section "
    "here,\n"
    "without the example.\n"
    "`{0}`, `{1}`, … stand for names and values. In lines for the conf, N is a free number, you choose the words in\n"
    "capitals, and patterns are those of a table `shop.orders` with a column `note`. A new `[table-rule.N]` takes its\n"
    "table away from the rule that owns it: copy that rule's other lines into it, unless they are in "
    "`[table-rule]`.\n\n"
    "An error omits its table from every file (exit code 1), or stops the run (2: command line or conf, 3: server,\n"
    "network or disk).\n\n"
    "This page is generated from the rows in `src/diagnostic/codes/`; its examples are what the\n"
    "tool prints for the cases in `tests/golden/`, or with the arguments in `tests/unit/docs/finding_examples.hpp`. A\n"
    "test keeps them equal.\n";

struct Letter {
  char letter;
  std::string_view what;
};

constexpr Letter kLetters[] = {
    {'C', "The conf file"},
    {'S', "The server"},
    {'P', "The plan over all tables"},
    {'K', "Key, model, distribution and partitions of a table"},
    {'T', "Types"},
    {'D', "Defaults and other facts of a column"},
    {'N', "Names"},
    {'F', "Flink"},
    {'O', "Output and command line"},
    {'V', "Values that --probe read"},
    {'R', "Servers as they are, reported by check and diff"},
};

std::string_view what_stands_for(char letter) {
  for (const auto& row : kLetters) {
    if (row.letter == letter) return row.what;
  }
  ADD_FAILURE() << "codes of a new letter, " << letter
                << ": name it in kLetters of tests/unit/docs/diagnostics_page.cpp";
  return "";
}

std::string lower(std::string_view id) { return static_cast<char>(id[0] + 32) + std::string{id.substr(1)}; }

/// Returns a paragraph in lines; an asterisk, as in flink-cdc.*.yaml, must not become Markdown.
std::string paragraph(std::string_view mark, std::string_view text) {
  std::string escaped{mark};
  for (const char c : text) {
    if (c == '*') escaped += '\\';
    escaped += c;
  }
  constexpr std::size_t kWidth = 110;
  return wrapped(escaped, kWidth) + "\n";
}

std::string contents() {
  std::string out = "\n| | | |\n|---|---|---|\n", codes;
  const auto rows = all_code_rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    codes += fmt::format(" [{}](#{})", rows[i]->id, lower(rows[i]->id));
    const char letter = rows[i]->id[0];
    if (i + 1 < rows.size() && rows[i + 1]->id[0] == letter) continue;
    out += fmt::format("| [{}](#{}) | {} |{} |\n", letter, lower(rows[i]->id.substr(0, 1)), what_stands_for(letter),
                       codes);
    codes.clear();
  }
  return out;
}

std::string entry(const CodeRow& row, const std::string& example) {
  const auto& words = row.english;
  auto out =
      fmt::format("\n<a id=\"{}\"></a>\n### {}\n\n{}", lower(row.id), code_heading(row), paragraph("", words.text));
  if (is_about_tables(row)) out += fmt::format("\n**Grade** of its table in `assess`: {}.\n", letter(row.grade));
  out += "\n" + paragraph("**Why:** ", words.why);
  out += fmt::format("\n**Cause,** for example:\n\n```text\n{}\n```\n", row.cause);
  out += fmt::format("\n**Printed,** for example:\n\n```text\n{}```\n", example);
  if (!words.hint.empty()) out += "\n" + paragraph("**What to do:** ", readable(words.hint));
  if (!row.settle.empty()) out += fmt::format("\n**In the conf:**\n\n```ini\n{}\n```\n", sample_lines(row.settle));
  return out;
}

}  // namespace

std::string diagnostics_page_text(const FindingExamples& examples) {
  std::string out = std::string{kHead} + contents();
  char letter = '\0';
  for (const auto* row : all_code_rows()) {
    if (row->id[0] != letter) {
      letter = row->id[0];
      out +=
          fmt::format("\n<a id=\"{}\"></a>\n## {}: {}\n", lower(row->id.substr(0, 1)), letter, what_stands_for(letter));
    }
    const auto example = examples.find(row->id);
    out += entry(*row, example == examples.end() ? "" : example->second);
  }
  return out;
}

}  // namespace smt::test
