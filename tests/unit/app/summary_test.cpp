#include "app/summary.hpp"

#include <gtest/gtest.h>

namespace smt {
namespace {

std::string printed(const Findings& findings, Verbosity verbosity) {
  ::testing::internal::CaptureStderr();
  {
    Console console{verbosity, ColorMode::kNever};
    print_findings(findings, console);
  }
  return ::testing::internal::GetCapturedStderr();
}

Diagnostic ignored(std::string table) {
  return {Code::kConfDuplicateKeysIgnored, FileLine{"c.conf", 12}, {std::move(table)}};
}

TEST(PrintFindings, SaysOnceWhatALineMeansForManyTables) {
  const Findings findings{ignored("d.a"), ignored("d.b"), ignored("d.c")};
  EXPECT_EQ(printed(findings, Verbosity::kNormal),
            "c.conf:12: note: duplicate_keys has no effect on d.a: it has a key [K013]\n"
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K013 note    duplicate_keys has no effect: c.conf:12 and 1 more\n");
  EXPECT_EQ(printed(findings, Verbosity::kVerbose),
            "c.conf:12: note: duplicate_keys has no effect on d.a: it has a key [K013]\n"
            "c.conf:12: note: duplicate_keys has no effect on d.b: it has a key [K013]\n"
            "c.conf:12: note: duplicate_keys has no effect on d.c: it has a key [K013]\n");
}

TEST(PrintFindings, ShowsEveryErrorAndThreePlacesOfTheRest) {
  Findings findings;
  for (const char* table : {"a", "b", "c", "d"}) findings.push_back({Code::kKeyless, Object{"d", table}, {}});
  findings.push_back({Code::kServerNoColumns, Object{"d", "e"}, {}});
  EXPECT_EQ(printed(findings, Verbosity::kNormal),
            "d.e: error: the server lists the table but shows none of its columns to this user [S007]\n"
            "  hint: grant SELECT on the whole table\n"
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K002 warning no key: d.a, d.b, d.c and 1 more\n");
}

TEST(PrintFindings, LetsNoHostileNameReachTheTerminal) {
  EXPECT_EQ(printed({{Code::kKeyless, Object{"d", "a\tb\033[2J"}, {}}}, Verbosity::kNormal),
            "findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n"
            "  K002 warning no key: d.a\\x09b\\x1B[2J\n");
}

}  // namespace
}  // namespace smt
