// docs/diagnostics.md: the tables of codes, with an example of each as the tool prints it.

#include "diagnostics_page.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "smt/diagnostic.hpp"
#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

FindingExamples all_examples() {
  auto examples = golden_examples();
  for (const auto& written : written_examples()) {
    examples.emplace(row_of(written.code).id, render(written, false));
  }
  return examples;
}

/// Returns the codes that have a section: the beginning of its heading, by its anchor.
std::map<std::string, std::string> sections_of(std::string_view page) {
  constexpr std::string_view kAnchor = "\n<a id=\"", kHeading = "\"></a>\n### ";
  std::map<std::string, std::string> sections;
  for (auto at = page.find(kAnchor); at != std::string_view::npos; at = page.find(kAnchor, at + 1)) {
    const auto anchor = page.substr(at + kAnchor.size(), 4), rest = page.substr(at + kAnchor.size() + 4);
    if (rest.starts_with(kHeading)) sections[std::string{anchor}] = rest.substr(kHeading.size(), 4);
  }
  return sections;
}

TEST(DiagnosticsPage, EqualsTheTableOfCodesWithAnExampleOfEach) {
  expect_generated("docs/diagnostics.md", diagnostics_page_text(all_examples()));
}

TEST(DiagnosticsPage, HasAnExampleOfEachCode) {
  const auto examples = all_examples();
  for (const auto* row : all_code_rows()) {
    EXPECT_TRUE(examples.contains(row->id))
        << row->id << " has no example: let a golden case show it, or give it a row in "
        << "tests/unit/docs/finding_examples.hpp";
  }
}

TEST(DiagnosticsPage, HasASectionForEachCodeAndNoOther) {
  const auto sections = sections_of(read_source_file("docs/diagnostics.md"));
  std::map<std::string, std::string> expected;
  for (const auto* row : all_code_rows()) {
    const std::string id{row->id};
    expected[static_cast<char>(id[0] + 32) + id.substr(1)] = id;
  }
  EXPECT_EQ(sections, expected);
}

TEST(DiagnosticsPage, ShowsTheHintsToo) {
  const auto examples = all_examples();
  for (const auto* row : all_code_rows()) {
    const auto example = examples.find(row->id);
    if (row->english.hint.empty() || example == examples.end()) continue;
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
}  // namespace smt::test
