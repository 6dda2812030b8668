// The repository's scripts on machines that differ from the developers': PATH, locale, a log instead of a terminal.
#include <gmock/gmock.h>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

class Scripts : public Cli {
 protected:
  /// Runs these bash commands in folder(); S is the folder of the scripts.
  Outcome bash(const std::string& commands, Program how = {}) const {
    how.command = {"/bin/bash", "-euo", "pipefail", "-c", "S=$1; " + commands, "bash", SMT_SOURCE_DIR "/scripts"};
    how.folder = folder();
    return run(how);
  }
};

TEST_F(Scripts, FindTheProgramsThatDebianHidesFromOrdinaryUsers) {
  Program how;
  how.environment["PATH"] = "/usr/local/bin:/usr/bin:/bin:/sbin";
  EXPECT_EQ(bash(". $S/environment.sh; echo $PATH", how).out,
            "/usr/local/bin:/usr/bin:/bin:/sbin:/usr/local/sbin:/usr/sbin\n");
}

TEST_F(Scripts, SpeakOneLanguageWhereverTheyRun) {
  Program how;
  how.environment = {{"LANG", "tr_TR.UTF-8"}, {"LC_ALL", "tr_TR.UTF-8"}};
  EXPECT_EQ(bash(". $S/environment.sh; env | grep LC_ALL; cat /no/such 2>&1 || true", how).out,
            "LC_ALL=C.UTF-8\ncat: /no/such: No such file or directory\n");
}

TEST_F(Scripts, EachReadsTheEnvironmentFirst) {
  for (const auto* script : {"scripts/demo.sh", "scripts/test.sh", "bench/run.sh", "tests/golden/record.sh"})
    EXPECT_THAT(read_file(std::string{SMT_SOURCE_DIR "/"} + script), HasSubstr("\nfor part in environment ")) << script;
}

TEST_F(Scripts, KnowWhetherAProcessRuns) {
  const auto outcome = bash(
      ". $S/server.sh; sleep 60 & process_runs $! && echo runs; if [ -d /proc/1 ]; then process_runs 1; fi && echo "
      "another users; kill $!; "
      "wait $! || true; process_runs $! || echo gone");
  EXPECT_EQ(outcome.out, "runs\nanother users\ngone\n") << outcome.err;
}

TEST_F(Scripts, SayWhichPackagesToInstallWhenAptFails) {
  const auto outcome = bash(
      ". $S/packages.sh; dpkg-query() { return 1; }; as_root() { echo \"E: $1 says no\"; return 100; }; "
      "packages_install one two || echo failed");
  EXPECT_EQ(outcome.out, "==> installing with apt, which takes a minute or two: one two\nfailed\n");
  EXPECT_EQ(outcome.err,
            "E: apt-get says no\ninstall these packages as root, then try again: apt-get install one two\n");
}

TEST_F(Scripts, InstallNothingWhenAllIsThere) {
  const auto outcome =
      bash(". $S/packages.sh; dpkg-query() { echo installed; }; as_root() { echo asked; }; packages_install one two");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
}

TEST_F(Scripts, ReportWhyAnInstalledBrowserDoesNotRun) {
  write_file(folder() / "chromium", "#!/bin/sh\necho 'no /proc' >&2\necho 'no hope' >&2\nexit 7\n");
  const std::string get =
      "chmod +x chromium; PATH=$PWD:$PATH; . $S/browser.sh; browser_get && echo \"$browser_program\" || echo "
      "\"$browser_reason\"";
  const auto program = (folder() / "chromium").string();
  EXPECT_EQ(bash(get).out, program + " ends with 7: no /proc\n");
  write_file(folder() / "chromium", "#!/bin/sh\necho '<html></html>'\n");
  EXPECT_EQ(bash(get).out, program + "\n");
}

TEST_F(Scripts, ALogOfABuildHasALineEveryHalfMinute) {
  const auto outcome = bash(
      ". $S/build.sh; { for i in 1 2 3 4; do echo \"    [$i of 4] Building $i\"; sleep 0.1; done; "
      "echo 'x.cpp:1: error: no'; echo 'ninja: no work to do.'; } | { build_heartbeat 0; }");
  EXPECT_EQ(outcome.out, "    [1 of 4]\n    [2 of 4]\n    [3 of 4]\n    [4 of 4]\nx.cpp:1: error: no\n") << outcome.err;
  EXPECT_EQ(bash(". $S/build.sh; { echo '    [1 of 4] Building'; echo 'warning'; } | build_heartbeat 30").out,
            "warning\n");
}

TEST_F(Scripts, ABuildTellsItsTimeInMinutes) {
  EXPECT_EQ(bash(". $S/build.sh; build_minutes 7; build_minutes 59; build_minutes 60; build_minutes 312").out,
            "7 s\n59 s\n1 min 0 s\n5 min 12 s\n");
}

/// Runs all of .ci/run, with a stub for the tests.
TEST_F(Scripts, MissingServersFailTheTestsOfCi) {
  write_file(folder() / ".ci/run", read_file(SMT_SOURCE_DIR "/.ci/run"));
  write_file(folder() / "scripts/test.sh", "#!/bin/sh\necho \"CI=$CI $*\"\n");
  Program how;
  how.environment["CI"] = "";
  const auto outcome = bash("chmod +x scripts/test.sh; bash .ci/run", how);
  EXPECT_EQ(outcome.out, "CI=true --flink\nCI=true \n") << outcome.err;
}

}  // namespace
}  // namespace smt::test
