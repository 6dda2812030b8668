// Changed answers of the two FEs: they are another table or an error, unless the change says nothing.

#include "unit/starrocks/mutations.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

constexpr std::size_t kLongest = 4000;  // of a recording with hundreds of columns, the test would take minutes
constexpr std::size_t kChangesOfEach = 60;

struct ReadRecording {
  const Recording& recording;
  std::span<const ShownColumn> columns;  // that its form requires
  PresentTable table;
};

std::vector<ReadRecording> read_recordings(const std::vector<Recording>& recordings) {
  std::vector<ReadRecording> out;
  for (const auto& recording : recordings) {
    if (recording.shown.empty() || recording.shown.size() > kLongest) continue;
    std::span<const ShownColumn> columns;
    if (recording.form() == StatementForm::kShownUnescaped) columns = recording.columns;
    auto read = parse_present(recording.shown, recording.form(), columns);
    if (auto* const table = std::get_if<PresentTable>(&read)) out.push_back({recording, columns, std::move(*table)});
  }
  return out;
}

std::string without_escapes_and_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == '\\' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return text;
}

/// Returns whether the change says nothing. Where texts are not escaped, both ways of escaping are read, because the
/// rows of SHOW FULL COLUMNS have the truth.
bool is_neutral(const std::string& text, const Recording& recording) {
  if (without_neutral_parts(text) == without_neutral_parts(recording.shown)) return true;
  return recording.form() == StatementForm::kShownUnescaped &&
         without_escapes_and_blanks(text) == without_escapes_and_blanks(recording.shown);
}

TEST(StarRocksMutations, AreAnotherTableUnlessTheySayNothing) {
  Dice dice{20261130};
  const auto recordings = all_recordings();
  const auto all = read_recordings(recordings);
  std::map<std::string, std::size_t> counts;
  for (const auto& [recording, columns, table] : all) {
    for (std::size_t i = 0; i < kChangesOfEach; ++i) {
      const auto text = mutated(recording.shown, all[dice.below(all.size())].recording.shown, dice);
      const auto read = parse_present(text, recording.form(), columns);
      const auto* const other = std::get_if<PresentTable>(&read);
      if (other == nullptr) {
        ++counts["not understood"];
      } else if (!table_differences(table, *other, recording.starrocks()).empty()) {
        ++counts["another table"];
      } else {
        ++counts[text == recording.shown ? "the same text" : "neutral"];
        EXPECT_TRUE(is_neutral(text, recording)) << recording.version << " " << recording.name << "\n" << text;
      }
    }
  }
  EXPECT_GT(counts["not understood"], 15000U);
  EXPECT_GT(counts["another table"], 2500U);
  EXPECT_GT(counts["neutral"], 900U);
}

std::string repeated_text(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

/// Texts that make a careless parser read the same bytes again and again, or nest without end.
TEST(StarRocksMutations, OfAnyLengthAreReadInTime) {
  constexpr std::size_t kBytes = 300'000;
  const std::string head = "CREATE TABLE `t` (\n  `k` ";
  const std::string table = head + "int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \nDUPLICATE KEY(`k`)\nPARTITION BY ";
  const std::vector<ShownColumn> rows{{"k", std::nullopt, ""}};
  for (const auto& statement :
       {repeated_text("(", kBytes), repeated_text("`", kBytes), head + repeated_text("array<", kBytes),
        head + "struct<" + repeated_text("`x` int(11), ", kBytes),
        head + "int(11) NULL DEFAULT \"" + repeated_text("\\\\", kBytes),
        head + "int(11) NULL COMMENT \"" + repeated_text("\\\"", kBytes),
        head + "int(11) AS " + repeated_text("f(", kBytes), head + "int(11) AS " + repeated_text("'", kBytes),
        head + repeated_text("int(11) NULL COMMENT \"\",\n  INDEX i (`k`) COMMENT '", kBytes),
        table + "f(" + repeated_text("k,", kBytes), table + repeated_text("k, ", kBytes),
        table + "LIST(`k`)(\n  PARTITION p VALUES IN ('" + repeated_text("', '", kBytes),
        table + "LIST(`k`)(\n  PARTITION p VALUES IN (" + repeated_text("'a'), ", kBytes),
        table + "RANGE(`k`)\n(" + repeated_text("PARTITION p VALUES [(\"1\"), (\"2\")),\n", kBytes),
        table + "RANGE(`k`)\n(" + repeated_text("START (\"1\") END (\"4000\") EVERY (1), ", 3000)}) {
    for (const auto form : {StatementForm::kWritten, StatementForm::kShown, StatementForm::kShownUnescaped}) {
      const auto begin = std::chrono::steady_clock::now();
      EXPECT_NE(complaint(parse_present(statement, form,
                                        form == StatementForm::kShownUnescaped ? rows : std::vector<ShownColumn>{})),
                "ok");
      EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{5}) << statement.substr(0, 150);
    }
  }
}

}  // namespace
}  // namespace smt::test
