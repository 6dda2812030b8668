#include <gtest/gtest.h>

#include "smt/config.hpp"
#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kBegin = "```ini\n", kEnd = "```\n";

/// Returns the conf files of the page, one for each block.
std::vector<std::string> blocks_of(std::string_view page) {
  std::vector<std::string> blocks;
  for (auto at = page.find(kBegin); at != std::string_view::npos; at = page.find(kBegin, at)) {
    at += kBegin.size();
    const auto end = page.find(kEnd, at);
    blocks.emplace_back(page.substr(at, end - at));
    at = end;
  }
  return blocks;
}

/// Adds what a block needs to be a whole conf.
std::string whole(const std::string& block) {
  std::string conf = "[db]\nhost = h\nuser = u\npassword = p\n[other]\nbe_num = 3\n[starrocks]\nversion = 3.3\n";
  if (block.find("[table-rule.1]") == std::string::npos) conf += "[table-rule.1]\ndatabase = ^d$\ntable = .\n";
  if (block.find("flink.starrocks.") == std::string::npos) {
    conf +=
        "[table-rule]\nflink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
        "flink.starrocks.username = u\nflink.starrocks.password = p\n";
  }
  return conf + block;
}

TEST(RecipesPage, HasConfsWithoutMistakes) {
  const auto blocks = blocks_of(read_source_file("docs/recipes.md"));
  ASSERT_GT(blocks.size(), 12U);
  for (const auto& block : blocks) {
    std::string said;
    for (const auto& finding : parse_config("docs/recipes.md", whole(block)).findings) said += render(finding, false);
    EXPECT_EQ(said, "") << block;
  }
}

}  // namespace
}  // namespace smt::test
