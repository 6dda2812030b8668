// `assess` of the built executable, with the snapshots of golden cases.

#include <gmock/gmock.h>

#include <filesystem>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class Assess : public Cli {
 protected:
  Outcome assess(const std::string& golden, std::vector<std::string> arguments) const {
    const auto from = std::filesystem::path{SMT_SOURCE_DIR "/tests/golden"} / golden;
    std::filesystem::copy_file(from / "config.conf", folder() / "a.conf",
                               std::filesystem::copy_options::overwrite_existing);
    arguments.insert(arguments.begin(), {"assess", "-c", "a.conf", "--from-snapshot", from / "catalog.snapshot"});
    return tool(std::move(arguments));
  }
};

TEST_F(Assess, PrintsToStdoutAndWritesNothing) {
  const auto outcome = assess("demo", {});
  EXPECT_EQ(outcome.exit_code, 0);
  auto expected = read_file(SMT_SOURCE_DIR "/tests/golden/demo/assess.txt");
  const std::string conf = "config.conf";
  EXPECT_EQ(outcome.out, expected.replace(expected.find(conf), conf.size(), "a.conf"));
  EXPECT_FALSE(wrote_results());
}

TEST_F(Assess, WritesAFileWhole) {
  for (const std::string format : {"text", "json", "html"}) {
    const auto outcome = assess("demo", {"--format", format, "-o", "report." + format});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("wrote report." + format + "\n"));
    EXPECT_EQ(read_file(folder() / ("report." + format)), assess("demo", {"--format", format}).out);
  }
}

TEST_F(Assess, SaysWhyAFileCannotBeWritten) {
  write_file(folder() / "taken", "");
  const auto outcome = assess("demo", {"-o", "taken/report.txt"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("[O001]"));
}

TEST_F(Assess, MakesNoFolderForAFile) {
  const auto outcome = assess("demo", {"-o", "nope/report.html"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.err,
            "nope/report.html: error: cannot write nope/report.html: there is no folder nope [O001]\n"
            "  hint: create it: mkdir -p nope; or choose another path\n");
  EXPECT_FALSE(std::filesystem::exists(folder() / "nope"));
}

TEST_F(Assess, ColoursATerminalOnly) {
  EXPECT_EQ(assess("demo", {}).out.find('\033'), std::string::npos);
  EXPECT_NE(assess("demo", {"--color", "always"}).out.find('\033'), std::string::npos);
  assess("demo", {"--color", "always", "-o", "report.txt"});
  EXPECT_EQ(read_file(folder() / "report.txt").find('\033'), std::string::npos);
}

TEST_F(Assess, FailsOnWhatIsOpen) {
  EXPECT_EQ(assess("keyless", {"--fail-on", "warning"}).exit_code, 1);
  EXPECT_EQ(assess("keyless", {"--fail-on", "C"}).exit_code, 1);
  EXPECT_EQ(assess("keyless", {"--fail-on", "error"}).exit_code, 0);
  EXPECT_EQ(assess("keyless", {"--fail-on", "D"}).exit_code, 0);
  EXPECT_EQ(assess("keyless", {}).exit_code, 0);
}

TEST_F(Assess, KeepsToTheTablesOfOnly) {
  const auto outcome = assess("keyless", {"--only", "shop.notes", "--all"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("1 table in 1 database → 1 target"));
  EXPECT_EQ(assess("keyless", {"--only", "shop.none"}).exit_code, 2);
}

TEST_F(Assess, TakesAnUnknownCodeForAMistake) {
  assess("keyless", {});  // copies the conf
  const auto text = read_file(folder() / "a.conf");
  for (const auto& [lines, message] : std::vector<std::pair<std::string, std::string>>{
           {"[accept]\ncodes = K002 T999\n", "[accept] codes = 'K002 T999': expected codes of findings, such as T002"},
           {"[accept]\ncodes = K002\nreason.T002 = x\n",
            "[accept] reason.T002 = 'x': expected a reason for a code that"},
           {"[accept]\ncode = K002\n", "did you mean 'codes'?"},
           {"[acept]\ncodes = K002\n", "did you mean [accept]?"}}) {
    conf(text + lines);
    const auto outcome =
        tool({"assess", "-c", "a.conf", "--from-snapshot", SMT_SOURCE_DIR "/tests/golden/keyless/catalog.snapshot"});
    EXPECT_THAT(outcome.err, HasSubstr(message));
  }
}

}  // namespace
}  // namespace smt::test
