// The commands of the READMEs and of the pages below docs/, as the shells read them.
#include <gtest/gtest.h>

#include "tools/run_tool.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

/// Returns the shell blocks of a page, one after the other, as a user types them.
std::string commands_of(const std::string& page) {
  constexpr std::string_view kBegin = "\n```sh\n", kEnd = "\n```";
  std::string out;
  for (auto at = page.find(kBegin); at != std::string::npos; at = page.find(kBegin, at)) {
    at += kBegin.size();
    out += page.substr(at, page.find(kEnd, at) - at) + '\n';
  }
  return out;
}

TEST(Pages, HaveCommandsThatShAndBashCanParse) {
  std::vector<std::filesystem::path> pages{SMT_SOURCE_DIR "/README.md", SMT_SOURCE_DIR "/README.zh-CN.md"};
  for (const auto& entry : std::filesystem::directory_iterator{SMT_SOURCE_DIR "/docs"}) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  std::size_t with_commands = 0;
  for (const auto& page : pages) {
    Program program;
    program.input = commands_of(read_file(page));
    with_commands += program.input.empty() ? 0 : 1;
    for (const auto* shell : {"sh", "bash"}) {
      program.command = {shell, "-n"};
      const auto outcome = run(program);
      EXPECT_EQ(outcome.exit_code, 0) << page << ' ' << shell << '\n' << outcome.err;
      EXPECT_EQ(outcome.err, "") << page << ' ' << shell;
    }
  }
  EXPECT_GE(with_commands, 9U);
}

/// The password lines of the READMEs, with a terminal's answers in front.
TEST(Pages, AskForPasswordsInEveryShell) {
  const auto commands = commands_of(read_file(SMT_SOURCE_DIR "/README.md"));
  std::size_t asked = 0;
  for (auto at = commands.find("printf '"); at != std::string::npos; at = commands.find("printf '", at + 1)) {
    ++asked;
    const auto line = commands.substr(at, commands.find('\n', at) - at);
    const auto name = line.substr(line.rfind(' ') + 1);
    for (const auto* shell : {"sh", "bash"}) {
      Program program;
      program.command = {shell, "-c", "stty() { echo \"<$1>\"; }; " + line + "; printenv " + name};
      program.input = " p\\w's \n";
      const auto outcome = run(program);
      const auto prompt = line.substr(8, line.find("';") - 8);
      EXPECT_EQ(outcome.out, prompt + "<-echo>\n<echo>\n\n p\\w's \n") << shell << outcome.err;
    }
  }
  EXPECT_EQ(asked, 2U);
}

}  // namespace
}  // namespace smt::test
