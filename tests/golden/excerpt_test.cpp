// The file of a rule is stored as an excerpt of the file of all rules, without losing a byte.

#include <gmock/gmock.h>

#include <stdexcept>

#include "tools/golden_files.hpp"

namespace smt::test {
namespace {

using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr std::string_view kAll = "-- all\n-- x\n\na\nb\n\nc\nd\n\n";

struct Excerpt {
  std::string text, excerpt;
};

TEST(Excerpts, AreLinesOfTheWholeAndLinesOfTheirOwn) {
  const Excerpt kExcerpts[] = {
      {std::string{kAll}, "=1-\n"},
      {"-- one\n-- x\n\na\nb\n\n", "+-- one\n=2-6\n"},
      {"-- one\n-- x\n\nc\nd\n\n", "+-- one\n=2-3\n=7-\n"},
      {"c\nd\n\na\nb\nnew", "=7-\n=4-5\n+new"},
      {"a\nb", "+a\n+b"},
      {"\n\n", "+\n+\n"},
      {"", ""},
  };
  for (const auto& [text, excerpt] : kExcerpts) {
    EXPECT_EQ(excerpt_of(text, kAll), excerpt);
    EXPECT_EQ(restored(excerpt, kAll), text);
  }
}

TEST(Excerpts, OfLinesThatAreNotThereAreRefused) {
  for (const auto* excerpt : {"=0-1\n", "=2-1\n", "=1-10\n", "=10-\n", "=x-2\n", "=2-y\n", "=\n", "x\n", "\n"})
    EXPECT_THROW(restored(excerpt, kAll), std::runtime_error) << excerpt;
}

TEST(Excerpts, AreStoredForRulesBesideAFileOfAllRules) {
  const Texts made{{"findings.txt", "a"},
                   {"flink-cdc.1.yaml", "c\n"},
                   {"starrocks-create.all.sql", "a\nb\n"},
                   {"starrocks-create.shop.sql", "x\nb\n"}};
  const auto stored = as_stored(made);
  EXPECT_THAT(stored, UnorderedElementsAre(Pair("findings.txt", "a"), Pair("flink-cdc.1.yaml", "c\n"),
                                           Pair("starrocks-create.all.sql", "a\nb\n"),
                                           Pair("starrocks-create.shop.sql.excerpt", "+x\n+b\n")));
  EXPECT_EQ(as_made(stored), made);
}

}  // namespace
}  // namespace smt::test
