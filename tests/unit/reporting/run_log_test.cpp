#include "reporting/run_log.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "unit/output/temporary_folder.hpp"

namespace smt::test {
namespace {

TEST(ArgumentsShown, HideWhatMayBeAPassword) {
  EXPECT_EQ(arguments_shown({"-c", "a.conf", "--dry-run"}), "-c a.conf --dry-run");
  EXPECT_EQ(arguments_shown({"init", "--from", "mysql://u:p@h", "--print"}), "init --from *** --print");
  EXPECT_EQ(arguments_shown({"init", "--from", "u:p"}), "init --from ***");
  EXPECT_EQ(arguments_shown({"init", "--from=u:p"}), "init --from=***");
  EXPECT_EQ(arguments_shown({"--only", "u:p@h", "mysql://u:p"}), "--only *** ***");
  EXPECT_EQ(arguments_shown({}), "no arguments");
}

class OpenLog : public ::testing::Test {
 protected:
  Log open(const CommandLine& line, std::optional<std::string> variable) const {
    Environment environment;
    environment.variable = [&](const std::string& name) {
      return name == "HOME" ? std::optional{path("")} : name == "SMT_LOG" ? variable : std::nullopt;
    };
    return open_log(line, {}, environment);
  }
  std::string path(const char* name) const { return (folder_.path() / name).string(); }
  std::string text_of(const std::string& file) const {
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(OpenLog, ReadsTheVariableAsAPath) {
  EXPECT_TRUE(open({}, "~/a.log").takes(LogLevel::kInfo));
  EXPECT_TRUE(std::filesystem::exists(path("a.log")));
  for (const auto& [typed, expected] : std::vector<std::pair<std::string, std::string>>{
           {"$HOME/a.log",
            "'$HOME/a.log': let the shell expand $HOME, without single quotes; in the conf, write ${HOME}"},
           {"~bob/a.log", "'~bob/a.log': expected ~/ or, for a name that begins with ~, ./~bob/a.log"},
           {"file:///a.log", "'file:///a.log': expected a path without 'file://'"}}) {
    try {
      open({}, typed);
      ADD_FAILURE() << typed;
    } catch (const Error& error) {
      EXPECT_EQ(error.exit(), Exit::kUsage);
      EXPECT_EQ(message(error.diagnostic()), "SMT_LOG: " + expected);
    }
  }
}

TEST_F(OpenLog, TakesTheOptionBeforeTheVariable) {
  CommandLine line;
  line.log = path("option");
  open(line, path("variable"));
  EXPECT_FALSE(std::filesystem::exists(path("variable")));
  EXPECT_NE(text_of(path("option")).find("info: starrocks-migrate-tool 0."), std::string::npos);
  EXPECT_NE(text_of(path("option")).find(": no arguments\n"), std::string::npos);
  open(CommandLine{}, path("variable"));
  EXPECT_NE(text_of(path("variable")), "");
}

TEST_F(OpenLog, DropsAllWhereNeitherNamesAFile) {
  EXPECT_FALSE(open(CommandLine{}, std::nullopt).takes(LogLevel::kInfo));
  EXPECT_FALSE(open(CommandLine{}, "").takes(LogLevel::kInfo));
}

TEST_F(OpenLog, HasTheLevelThatIsAskedForElseDebug) {
  CommandLine line;
  EXPECT_TRUE(open(line, path("a")).takes(LogLevel::kDebug));
  EXPECT_FALSE(open(line, path("a")).takes(LogLevel::kTrace));
  line.log_level = LogLevel::kTrace;
  EXPECT_TRUE(open(line, path("a")).takes(LogLevel::kTrace));
  line.log_level = LogLevel::kInfo;
  EXPECT_FALSE(open(line, path("a")).takes(LogLevel::kDebug));
  EXPECT_THROW(open(line, std::nullopt), Error);
}

}  // namespace
}  // namespace smt::test
