#include <gtest/gtest.h>

#include "check/result.hpp"

namespace smt::test {
namespace {

std::vector<CheckedServer> servers() {
  return {{"MySQL",
           "db:3306 as smt",
           {passed(Code::kReadyLogBin, "log_bin is ON"),
            wrong(Code::kReadySelect, "u lacks a, b", {"u", "a, b", "GRANT 1;\nGRANT 2;"}),
            wrong(Code::kReadyTimeout, "wait_timeout is 9", {"9"}), skipped(Code::kReadyGtid, "not\x1b[1m here")}},
          {"Flink", "", {passed(Code::kReadyLogBin, "fine")}}};
}

TEST(CheckText, IsGroupedByServer) {
  EXPECT_EQ(check_text(servers(), false),
            "MySQL db:3306 as smt\n"
            "  ok    R003  log_bin is ON\n"
            "  FAIL  R018  u lacks a, b\n"
            "              u lacks SELECT on a, b\n"
            "              fix: GRANT 1;\n"
            "                   GRANT 2;\n"
            "  warn  R014  wait_timeout is 9\n"
            "              the server closes sessions that are idle for 9 s; sessions of Flink CDC are idle during a "
            "large snapshot\n"
            "              fix: SET GLOBAL wait_timeout=28800; SET GLOBAL interactive_timeout=28800;\n"
            "  skip  R011  not\\x1B[1m here\n"
            "\n"
            "Flink\n"
            "  ok    R003  fine\n"
            "\n"
            "5 checks: 1 failed, 1 warned, 2 passed, 1 skipped\n");
}

TEST(CheckText, Coloured) {
  const auto out =
      check_text({{"MySQL", "", {passed(Code::kReadyLogBin, "a"), wrong(Code::kReadyLogBin, "b", {})}}}, true);
  EXPECT_NE(out.find("  \033[32mok  \033[0m  R003  a\n"), std::string::npos);
  EXPECT_NE(out.find("  \033[31mFAIL\033[0m  R003  b\n"), std::string::npos);
}

TEST(CheckText, MessageIsNotRepeated) {
  const CheckResult gone{Code::kReadyConnect, CheckState::kFailed, "gone", {"gone", "start it"}};
  EXPECT_EQ(check_text({{"MySQL", "", {gone}}}, false),
            "MySQL\n  FAIL  R001  gone\n"
            "              fix: start it; if only the Flink machines reach the server, run check on one of them\n"
            "\n1 checks: 1 failed, 0 warned, 0 passed, 0 skipped\n");
}

TEST(CheckJson, HasTheSame) {
  EXPECT_EQ(json({{"MySQL",
                   "db as smt",
                   {wrong(Code::kReadySelect, "x", {"u", "t", "GRANT 1;"}), passed(Code::kReadyLogBin, "bad \xff byte"),
                    wrong(Code::kReadyVersion, "v", {"v", "1", "old", ""})}}}),
            R"({
  "schema_version": 1,
  "counts": {
    "failed": 2,
    "warned": 0,
    "passed": 1,
    "skipped": 0
  },
  "servers": [
    {
      "kind": "MySQL",
      "name": "db as smt",
      "checks": [
        {
          "code": "R018",
          "title": "user cannot read tables",
          "state": "failed",
          "seen": "x",
          "message": "u lacks SELECT on t",
          "fix": "GRANT 1;"
        },
        {
          "code": "R003",
          "title": "no binlog",
          "state": "passed",
          "seen": "bad \\xFF byte",
          "message": null,
          "fix": null
        },
        {
          "code": "R002",
          "title": "server that Flink CDC cannot read",
          "state": "failed",
          "seen": "v",
          "message": "Flink CDC 1 cannot read v: old",
          "fix": null
        }
      ]
    }
  ]
}
)");
}

TEST(Checked, HasFailedWhereSomethingFailed) {
  EXPECT_TRUE(has_failed(servers()));
  EXPECT_FALSE(has_failed({{"MySQL", "", {wrong(Code::kReadyTimeout, "", {"9"}), skipped(Code::kReadyGtid, "")}}}));
}

}  // namespace
}  // namespace smt::test
