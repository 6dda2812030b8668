#include "reporting/report.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

const Diagnostic kOfTheServer{Code::kServerOld, RunPart{"server"}, {"5.5"}},
    kOfATable{Code::kKeyless, Object{"shop", "views"}, {}}, kOfFlink{Code::kFlinkMariadb, RunPart{"server"}, {}},
    kOfTheConf{Code::kConfBeNumDefault, FileLine{"a.conf", 1}, {}},
    kUnknownKey{Code::kConfUnknownKey, FileLine{"a.conf", 2}, {"db", "hots", "host"}},
    kNoSink{Code::kConfNoSink, FileLine{"a.conf", 3}, {"[table-rule.1]"}},
    kError{Code::kConfServerIds, FileLine{"a.conf", 4}, {"table-rule.1", "1", "1", "2"}};

/// Returns the codes of the findings that concern a command.
std::string concerning(const CommandLine& line) {
  std::string codes;
  for (const auto& finding : {kOfTheServer, kOfATable, kOfFlink, kOfTheConf, kUnknownKey, kNoSink, kError}) {
    if (concerns(finding, line)) codes.append(codes.empty() ? "" : " ").append(row_of(finding.code).id);
  }
  return codes;
}

TEST(Concerns, GoesByWhatTheCommandMakes) {
  CommandLine line;
  for (const auto& [command, codes] :
       std::vector<std::pair<Command, std::string>>{{Command::kGenerate, "S005 K002 F002 C019 C006 C017 C027"},
                                                    {Command::kAssess, "S005 K002 F002 C019 C006 C017 C027"},
                                                    {Command::kSnapshot, "S005 C006 C027"},
                                                    {Command::kCheck, "S005 F002 C006 C017 C027"}}) {
    line.command = command;
    EXPECT_EQ(concerning(line), codes);
  }
  line.command = Command::kGenerate;
  line.to_stdout = "starrocks";
  EXPECT_EQ(concerning(line), "S005 K002 C019 C006 C027");
  line.to_stdout = "flink";
  EXPECT_EQ(concerning(line), "S005 K002 F002 C019 C006 C017 C027");
}

TEST(Concerns, LeavesNotesAboutTheWholeConfOutForNamedTables) {
  CommandLine line;
  line.only = {"shop.views"};
  EXPECT_EQ(concerning(line), "S005 K002 F002 C006 C027");
}

TEST(Concerns, LeavesOutThatNoFlinkSqlIsMadeWhereNoneWasAskedFor) {
  const Diagnostic zone{Code::kFlinkTimeZone, RunPart{"server"}, {"odd"}};
  CommandLine line;
  EXPECT_TRUE(concerns(zone, line));
  line.to_stdout = "flink";
  EXPECT_TRUE(concerns(zone, line));
  line.to_stdout = "starrocks";
  EXPECT_FALSE(concerns(zone, line));
  EXPECT_TRUE(concerns({Code::kNoServerIds, Object{"shop", "a"}, {"1"}}, line));
}

TEST(Report, PrintsAFindingOnceInARun) {
  Console console{Verbosity::kNormal, ColorMode::kNever};
  CommandLine line;
  line.findings_json = true;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  report({kUnknownKey, kUnknownKey}, line, console);
  report({kUnknownKey}, line, console);
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "a.conf:2: warning: [db] unknown key 'hots' is ignored [C006]\n  hint: did you mean 'host'?\n");
  EXPECT_EQ(testing::internal::GetCapturedStdout(),
            "{\"schema_version\":1,\"code\":\"C006\",\"severity\":\"warning\",\"place\":\"a.conf\",\"line\":2,"
            "\"message\":\"[db] unknown key "
            "'hots' is ignored\",\"hint\":\"did you mean 'host'?\"}\n");
}

}  // namespace
}  // namespace smt::test
