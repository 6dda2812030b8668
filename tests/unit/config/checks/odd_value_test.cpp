#include "config/checks/odd_value.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

TEST(ValueOddity, KnowsWhatComesFromHabitAndFromCopying) {
  constexpr std::string_view kQuotes = "the quotes are part of the value; remove them",
                             kComment = "a comment needs a line of its own; here it is part of the value",
                             kUnseen = "it contains an invisible character; type the line again";
  for (const auto& [value, oddity] : std::vector<std::pair<std::string, std::string_view>>{{"\"h\"", kQuotes},
                                                                                           {"'h'", kQuotes},
                                                                                           {"“h”", kQuotes},
                                                                                           {"‘h’", kQuotes},
                                                                                           {"3306 # ours", kComment},
                                                                                           {"3306\t; ours", kComment},
                                                                                           {"h\u200B", kUnseen},
                                                                                           {"\uFEFFh", kUnseen},
                                                                                           {"a\u00A0b", kUnseen},
                                                                                           {"h", ""},
                                                                                           {"\"", ""},
                                                                                           {"a#b", ""},
                                                                                           {"a;b", ""},
                                                                                           {"it's", ""},
                                                                                           {"订单", ""}})
    EXPECT_EQ(value_oddity(value), oddity) << value;
}

/// Returns the findings about line 2 of a conf.
std::string reported(std::string_view section, std::string_view line) {
  auto findings = parse_config("c.conf", std::string{section} + "\n" + std::string{line} + "\n").findings;
  std::erase_if(findings, [](const Diagnostic& finding) { return finding.code != Code::kConfPatternOdd; });
  return rendered(findings);
}

TEST(OddValue, IsAWarningAtItsLine) {
  EXPECT_EQ(
      reported("[db]", "host = \"mysql.internal\""),
      "c.conf:2: warning: [db] host = '\"mysql.internal\"': the quotes are part of the value; remove them [C087]\n");
  EXPECT_EQ(
      reported("[db]", "port = 33917 # our port"),
      "c.conf:2: warning: [db] port = '33917 # our port': a comment needs a line of its own; here it is part of the "
      "value [C087]\n");
}

TEST(OddValue, IsNoneWhereTheKeyTakesSuchText) {
  for (const auto* line : {"password = \"secret\"", "password = a # b"}) EXPECT_EQ(reported("[db]", line), "") << line;
  for (const auto* line : {"where = 'a' = 'a'", "add.tag = VARCHAR(4) AS 'new'", "properties.x = \"y\"",
                           "flink.starrocks.sink.properties.row_delimiter = ' ;'",
                           "partitions = START (\"2024-01-01\") END (\"2025-01-01\") EVERY (INTERVAL 1 day)"})
    EXPECT_EQ(reported("[table-rule.1]", line), "") << line;
}

}  // namespace
}  // namespace smt::test
