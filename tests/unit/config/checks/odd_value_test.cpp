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
  EXPECT_EQ(reported("[db]", "user = smt # ours"),
            "c.conf:2: warning: [db] user = 'smt # ours': a comment needs a line of its own; here it is part of the "
            "value [C087]\n");
}

TEST(OddValue, OfAConnectorsOptionIsAWarning) {
  const auto rule = [](const std::string& option, const std::string& value, const std::string& oddity) {
    EXPECT_EQ(reported("[table-rule.1]", "flink." + option + " = " + value),
              "c.conf:2: warning: [table-rule.1] flink." + option + " = '" + value + "': " + oddity + " [C087]\n");
  };
  const std::string quotes = "the quotes are part of the value; remove them";
  rule("starrocks.username", "\"root\"", quotes);
  rule("starrocks.username", "“flinker”", quotes);
  rule("starrocks.username", "<user>", "it is a placeholder; write the real value");
  rule("starrocks.username", "$FLINK_USER", "a variable is written ${NAME}");
}

/// Returns the codes and hints of the findings about line 2 of a conf.
std::string refused(std::string_view section, std::string_view line) {
  std::string out;
  const auto findings =
      parse_config("c.conf", std::string{section} + "\n" + std::string{line} + "\n[types]\n").findings;
  for (const auto& finding : findings) {
    if (finding.place != Place{FileLine{"c.conf", 2}}) continue;
    out += std::string{row_of(finding.code).id} + " " + hint(finding) + "\n";
  }
  return out;
}

TEST(OddValue, OfAUrlWithAPasswordIsNotShown) {
  for (const auto* line :
       {"flink.starrocks.jdbc-url = \"jdbc:mysql://fe:9030?password=s3cret\"",
        "flink.starrocks.jdbc-url = jdbc:mysql//fe:9030?password=s3cret",
        "flink.starrocks.load-url = http://u:s3cret@fe:8030 # ours", "flink.cdc.port = mysql://u:s3cret@h:3306"}) {
    const auto findings = parse_config("c.conf", "[table-rule.1]\n" + std::string{line} + "\n").findings;
    std::string out;
    for (const auto& finding : findings) out += render(finding, false);
    EXPECT_EQ(out.find("s3cret"), std::string::npos) << out;
    EXPECT_NE(out.find("c.conf:2: "), std::string::npos) << out;
  }
}

TEST(OddValue, ThatIsRefusedIsTheHintOfTheError) {
  for (const auto& [section, line] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"[db]", "port = 3306 # x"},
                                                                  {"[db]", "type = mariadb # m"},
                                                                  {"[db]", "ssl_mode = required ; always"},
                                                                  {"[db]", "connect_timeout = 3 # seconds"},
                                                                  {"[other]", "be_num = 3 # nodes"},
                                                                  {"[other]", "secrets = inline # c"},
                                                                  {"[starrocks]", "version = 4.2 # new"},
                                                                  {"[starrocks]", "run_mode = shared_data # s3"},
                                                                  {"[flink]", "version = 1.20 # ours"},
                                                                  {"[types]", "time = bigint # us"},
                                                                  {"[table-rule.1]", "bucket_num = 8 # eight"},
                                                                  {"[table-rule.1]", "distribution = random # x"},
                                                                  {"[table-rule.1]", "inherit = false # x"},
                                                                  {"[table-rule.1]", "flink.cdc.hostname = h ; ours"},
                                                                  {"[table-rule.1]", "flink.cdc.server-id = 5400 # x"}})
    EXPECT_EQ(refused(section, line), "C010 a comment needs a line of its own; here it is part of the value\n") << line;
  for (const auto& [section, line] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"[db]", "type = 'mysql'"},
           {"[other]", "be_num = “3”"},
           {"[starrocks]", "version = \"4.2\""},
           {"[flink]", "loader = \"sql\""},
           {"[flink]", "cdc_version = '3.5.0'"},
           {"[table-rule.1]", "distribution = ‘random’"},
           {"[table-rule.1]", "flink.cdc.port = \"3306\""},
           {"[table-rule.1]", "flink.starrocks.load-url = \"127.0.0.1:8030\""},
           {"[table-rule.1]", "flink.starrocks.jdbc-url = \"jdbc:mysql://fe:9030?user=x\""},
           {"[table-rule.1]", "flink.starrocks.sink.semantic = \"exactly-once\""}})
    EXPECT_EQ(refused(section, line), "C010 the quotes are part of the value; remove them\n") << line;
}

TEST(OddValue, OfAPasswordIsNotShown) {
  const auto warned = [](std::string_view oddity) {
    return "c.conf:2: warning: [db] password = '***': " + std::string{oddity} + " [C087]\n";
  };
  EXPECT_EQ(reported("[db]", "password = \"secret\""), warned("the quotes are part of the value; remove them"));
  EXPECT_EQ(reported("[db]", "password = “secret”"), warned("the quotes are part of the value; remove them"));
  EXPECT_EQ(reported("[db]", "password = $MYSQL_PASSWORD"), warned("a variable is written ${NAME}"));
  EXPECT_EQ(reported("[db]", "password = YOUR_PASSWORD"), warned("it is a placeholder; write the real value"));
  EXPECT_EQ(reported("[db]", "password = ******"), warned("it is a placeholder; write the real value"));
  EXPECT_EQ(reported("[table-rule.1]", "flink.starrocks.password = 'x'"),
            "c.conf:2: warning: [table-rule.1] flink.starrocks.password = '***': the quotes are part of the value; "
            "remove them [C087]\n");
}

TEST(OddValue, OfAListOrAPatternIsAWarning) {
  EXPECT_EQ(reported("[table-rule.1]", "columns = film_id; title"),
            "c.conf:2: warning: [table-rule.1] columns = 'film_id; title': only ',' separates names [C087]\n");
  EXPECT_EQ(reported("[table-rule.1]", "table = film|"),
            "c.conf:2: warning: [table-rule.1] table = 'film|': the empty alternative matches every name; remove the "
            "'|' [C087]\n");
}

TEST(OddValue, QuotesAroundColumnsAreNone) {
  for (const auto* line :
       {"columns = \"a,b\"", "columns = \"a\", \"b\"", "primary_key = 'a'", "partition_key = \"day\""})
    EXPECT_EQ(reported("[table-rule.1]", line), "") << line;
  EXPECT_EQ(reported("[table-rule.1]", "rename.a = \"b\""),
            "c.conf:2: warning: [table-rule.1] rename.a = '\"b\"': the quotes are part of the value; remove them "
            "[C087]\n");
  EXPECT_EQ(reported("[table-rule.1]", "columns = “a,b”"),
            "c.conf:2: warning: [table-rule.1] columns = '“a,b”': the quotes are part of the value; remove them "
            "[C087]\n");
}

TEST(OddValue, IsNoneWhereTheKeyTakesSuchText) {
  for (const auto* line : {"password = secret", "password = \"a'", "password = a # b", "password = $ecret"})
    EXPECT_EQ(reported("[db]", line), "") << line;
  for (const auto* line : {"where = 'a' = 'a'", "add.tag = VARCHAR(4) AS 'new'", "properties.x = \"y\"",
                           "flink.starrocks.sink.properties.row_delimiter = ' ;'",
                           "partitions = START (\"2024-01-01\") END (\"2025-01-01\") EVERY (INTERVAL 1 day)"})
    EXPECT_EQ(reported("[table-rule.1]", line), "") << line;
}

}  // namespace
}  // namespace smt::test
