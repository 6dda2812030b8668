// docs/explain.md shows what the golden case prints.

#include <gtest/gtest.h>

#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

TEST(ExplainPage, ShowsTheFirstTargetOfTheGoldenCase) {
  const auto all = read_source_file("tests/golden/shape/columns/explain.txt");
  const auto target = all.substr(0, all.find("\n\n") + 1);
  ASSERT_FALSE(target.empty());
  expect_generated_part("docs/explain.md", "example", "```\n" + target + "```\n");
}

}  // namespace
}  // namespace smt::test
