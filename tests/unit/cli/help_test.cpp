#include "cli/help.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/code_help.hpp"
#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

ParsedCommandLine help(const std::vector<std::string>& words) {
  std::vector<std::string> arguments{"help"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  return parse_command_line(arguments);
}

TEST(HelpOnCodes, IsThereForEachInEveryCase) {
  for (const auto* row : all_code_rows()) {
    const std::string id{row->id}, small = static_cast<char>(id[0] + 32) + id.substr(1);
    const auto parsed = help({id});
    EXPECT_EQ(parsed.out, code_help(*row)) << id;
    EXPECT_EQ(parsed.err, "") << id;
    EXPECT_EQ(help({small}).out, parsed.out) << id;
  }
}

TEST(HelpOnCommands, IsTheirOwn) {
  EXPECT_EQ(help({"init"}).out, parse_command_line({"init", "--help"}).out);
  EXPECT_EQ(help({"help"}).out, parse_command_line({"help", "--help"}).out);
  EXPECT_EQ(help({}).out, parse_command_line({"--help"}).out);
  EXPECT_NE(help({}).out, "");
}

TEST(HelpOnCommands, FitsIntoAHundredColumns) {
  for (const auto* command : {"", "init", "explain", "assess", "check", "snapshot"}) {
    std::istringstream text{help({command}).out};
    for (std::string line; std::getline(text, line);) EXPECT_LE(line.size(), 100U) << line;
  }
}

TEST(HelpOnUnknownWords, NamesTheNearest) {
  EXPECT_EQ(help({"t21"}).err, "no code or command has the name 't21'; did you mean 'T021'?");
  EXPECT_EQ(help({"explian"}).err, "no code or command has the name 'explian'; did you mean 'explain'?");
  EXPECT_EQ(help({"c"}).err, "no code or command has the name 'c'");  // the first letter of codes is not a code
  EXPECT_EQ(help({"\"></a>"}).err, "no code or command has the name '\"></a>'");
  for (const auto* word : {"t21", "c", "", "--"}) EXPECT_FALSE(help({word}).command_line) << word;
}

TEST(HelpOnCodes, TakesOneWord) {
  EXPECT_NE(help({"T021", "T022"}).err, "");
  EXPECT_NE(help({"T021", "--dry-run"}).err, "");
}

}  // namespace
}  // namespace smt::test
