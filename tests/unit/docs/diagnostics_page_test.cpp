// docs/diagnostics.md: the table of codes, with an example of each as the tool prints it.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "finding_examples.hpp"
#include "smt/diagnostic.hpp"
#include "tools/generated_docs.hpp"

namespace smt {
namespace {

constexpr std::string_view kHead =
    "# Findings\n\n"
    "Every finding of a run has a code that keeps its meaning for ever. `{0}`, `{1}`, … stand for names and values.\n"
    "This page is printed from the table in the code (`include/smt/diagnostic_codes.inc`); its examples are what the\n"
    "tool prints for the cases in `tests/golden/`, or with the arguments in `tests/unit/docs/finding_examples.hpp`. A\n"
    "test keeps them equal.\n\n"
    "An error leaves its table out of every file (exit code 1), or stops the run (2: command line or conf, "
    "3: server, network or disk).\n";

FindingExamples all_examples() {
  auto examples = golden_examples();
  for (const auto& written : written_examples()) {
    examples.emplace(row_of(written.code).id, render(written, false));
  }
  return examples;
}

std::string lower(std::string_view id) { return static_cast<char>(id[0] + 32) + std::string{id.substr(1)}; }

/// The template as people read it: {{ is a brace of the text.
std::string readable(std::string text) {
  for (const auto* brace : {"{{", "}}"}) {
    for (auto at = text.find(brace); at != std::string::npos; at = text.find(brace, at + 1)) text.erase(at, 1);
  }
  return text;
}

std::string entry(const CodeRow& row, const std::string& example) {
  auto out = fmt::format("\n<a id=\"{}\"></a>\n### {} · {} · {}\n\n{}\n", lower(row.id), row.id, word(row.severity),
                         row.title, row.text);
  if (!row.hint.empty()) out += fmt::format("\n**Way out:** {}\n", readable(std::string{row.hint}));
  return out + fmt::format("\n```text\n{}```\n", example);
}

std::string page(const FindingExamples& examples) {
  std::string out{kHead};
  for (const auto* row : all_code_rows()) {
    const auto example = examples.find(row->id);
    EXPECT_NE(example, examples.end()) << row->id << " has no example: let a golden case show it, or give it a row in "
                                       << "tests/unit/docs/finding_examples.hpp";
    out += entry(*row, example == examples.end() ? "" : example->second);
  }
  return out;
}

TEST(DiagnosticsPage, EqualsTheTableOfCodesWithAnExampleOfEach) {
  expect_generated("docs/diagnostics.md", page(all_examples()));
}

TEST(DiagnosticsPage, ShowsTheHintsToo) {
  const auto examples = all_examples();
  for (const auto* row : all_code_rows()) {
    const auto example = examples.find(row->id);
    if (row->hint.empty() || example == examples.end()) continue;
    EXPECT_THAT(example->second, testing::HasSubstr("\n  hint: ")) << row->id;
  }
}

TEST(WrittenExamples, AreOnlyOfCodesThatNoGoldenCaseShows) {
  const auto golden = golden_examples();
  for (const auto& written : written_examples()) {
    const auto id = row_of(written.code).id;
    EXPECT_EQ(golden.count(id), 0U) << id << " is shown by a golden case: take it out of finding_examples.hpp";
  }
}

TEST(PrintedExamples, AreWholeFindingsAndTheFirstOfTheirCode) {
  FindingExamples examples;
  add_printed_examples("a: note: first [D006]\nb: note: says [C001] [D007]\nc: note: second [D006]\n", examples);
  EXPECT_EQ(examples,
            (FindingExamples{{"D006", "a: note: first [D006]\n"}, {"D007", "b: note: says [C001] [D007]\n"}}));
}

TEST(PrintedExamples, HaveTheirHintWhereOneHas) {
  FindingExamples examples;
  add_printed_examples("a: error: x [K010]\nb: error: y [K010]\n  hint: z\nc: error: u [K010]\n  hint: v\n", examples);
  EXPECT_EQ(examples, (FindingExamples{{"K010", "b: error: y [K010]\n  hint: z\n"}}));
}

}  // namespace
}  // namespace smt
