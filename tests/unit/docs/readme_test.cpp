// The two READMEs promise the same: the same commands, the tool's own help, links to existing files.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/exit_codes.hpp"
#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

constexpr const char* kEnglish = "README.md";
constexpr const char* kChinese = "README.zh-CN.md";

/// Returns the bodies of the fenced blocks of one language.
std::vector<std::string> blocks(const std::string& page, const std::string& language) {
  const auto begin = "\n```" + language + "\n";
  std::vector<std::string> out;
  for (auto at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
    at += begin.size();
    const auto end = page.find("\n```", at);
    out.push_back(page.substr(at, end - at + 1));
  }
  return out;
}

TEST(Readmes, LinkToEachOtherOnTheFirstLine) {
  const auto english = read_source_file(kEnglish), chinese = read_source_file(kChinese);
  EXPECT_NE(english.substr(0, english.find('\n')).find("(README.zh-CN.md)"), std::string::npos);
  EXPECT_NE(chinese.substr(0, chinese.find('\n')).find("(README.md)"), std::string::npos);
}

TEST(Readmes, NameTheSameCommandsAndFiles) {
  const auto english = read_source_file(kEnglish), chinese = read_source_file(kChinese);
  EXPECT_GE(blocks(english, "sh").size(), 4U);
  for (const auto* language : {"sh", "sql", "ini", "text"}) {
    EXPECT_EQ(blocks(english, language), blocks(chinese, language)) << language;
  }
}

/// Returns the READMEs, and the pages below docs/ without its folders.
std::vector<std::string> pages_for_users() {
  std::vector<std::string> pages{kEnglish, kChinese};
  for (const auto& entry : std::filesystem::directory_iterator{SMT_SOURCE_DIR "/docs"}) {
    if (entry.path().extension() == ".md") pages.push_back("docs/" + entry.path().filename().string());
  }
  return pages;
}

/// Returns the arguments of each line of the page that runs `tool`, up to a pipe, a redirection or a comment.
std::vector<std::vector<std::string>> command_lines(const std::string& page, const std::string& tool) {
  const std::regex run{"^(?:[A-Z_]+=\\S+ )*" + tool + "(?= |$)"};
  std::vector<std::vector<std::string>> out;
  for (const auto& block : blocks(page, "sh")) {
    std::istringstream lines{block};
    for (std::string line; std::getline(lines, line);) {
      std::smatch found;
      if (!std::regex_search(line, found, run)) continue;
      std::istringstream words{found.suffix()};
      auto& arguments = out.emplace_back();
      for (std::string word; words >> word && word != "|" && word != ">" && word != "#";) arguments.push_back(word);
    }
  }
  return out;
}

TEST(Pages, HaveOnlyCommandLinesThatTheToolTakes) {
  std::size_t all = 0;
  for (const auto& page : pages_for_users()) {
    const std::string tool = page.starts_with("README") ? "./starrocks-migrate-tool" : "starrocks-migrate-tool";
    for (const auto& arguments : command_lines(read_source_file(page), tool)) {
      EXPECT_EQ(parse_command_line(arguments).err, "") << page << ": " << ::testing::PrintToString(arguments);
      ++all;
    }
  }
  EXPECT_GE(all, 40U);
}

/// What bash takes and other shells refuse: read -s, arrays, [[, here-strings, process substitution.
TEST(Pages, HaveBlocksForEveryShell) {
  const std::regex of_bash{R"(\bread -\w*[^r\s]|\[\[|<<<|[<>]\(|&>|\bsource |\bfunction |\becho -|=\()"};
  for (const auto& page : pages_for_users()) {
    for (const auto& block : blocks(read_source_file(page), "sh")) {
      std::smatch found;
      EXPECT_FALSE(std::regex_search(block, found, of_bash)) << page << ": " << found.str() << " in\n" << block;
    }
  }
}

TEST(Readmes, ShowTheConfOfTheDemo) {
  EXPECT_EQ(blocks(read_source_file(kEnglish), "ini").front(), read_source_file("demo/demo.conf"));
}

TEST(Readmes, ShowTheRealHelp) {
  const auto help = parse_command_line({"--help"}).out;
  const auto options = help.substr(help.find("Options:\n"));
  const auto excerpt = options.substr(0, options.find("\n\n") + 1);
  for (const auto* page : {kEnglish, kChinese}) {
    EXPECT_NE(read_source_file(page).find("```text\n" + excerpt + "```\n"), std::string::npos) << page << '\n'
                                                                                               << excerpt;
  }
}

TEST(Readmes, HaveTheExitCodes) {
  for (const auto& row : kExitCodes) {
    std::string meaning{row.meaning};
    std::replace(meaning.begin(), meaning.end(), '\n', ' ');
    const auto head = "\n| " + std::to_string(row.code) + " | ";
    EXPECT_NE(read_source_file(kEnglish).find(head + meaning + " |\n"), std::string::npos) << head << meaning;
    EXPECT_NE(read_source_file(kChinese).find(head), std::string::npos) << head;
  }
}

TEST(Pages, LinkToFilesThatExist) {
  namespace fs = std::filesystem;
  const std::regex link{R"(\]\(([^)#:]+)(#[^)]*)?\))"};
  std::vector<std::string> pages{kEnglish, kChinese, "CHANGELOG.md"};
  for (const auto& entry : fs::directory_iterator{SMT_SOURCE_DIR "/docs"}) {
    if (entry.path().extension() == ".md") pages.push_back("docs/" + entry.path().filename().string());
  }
  for (const auto& page : pages) {
    const auto text = read_source_file(page);
    for (std::sregex_iterator at{text.begin(), text.end(), link}, end; at != end; ++at) {
      const auto target = fs::path{SMT_SOURCE_DIR} / fs::path{page}.parent_path() / (*at)[1].str();
      EXPECT_TRUE(fs::exists(target)) << page << " links to " << (*at)[1].str();
    }
  }
}

}  // namespace
}  // namespace smt::test
