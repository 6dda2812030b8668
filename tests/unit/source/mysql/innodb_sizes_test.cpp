#include "source/mysql/innodb_sizes.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

using Sizes = std::map<std::string, std::uint64_t>;

TEST(InnodbSizes, AddsPartitionsToTheirTable) {
  const std::vector<std::string> tables{"T_Part", "plain", "t"};
  InnodbSizes sizes{tables};
  for (const char* row : {"t#P#p0", "t#p#p1", "T_Part#P#P0#SP#P0sp0", "T_Part#p#p0#sp#p0sp1", "plain"})
    sizes.add(row, 10);
  EXPECT_EQ(sizes.by_table(), (Sizes{{"T_Part", 20}, {"plain", 10}, {"t", 20}}));
}

TEST(InnodbSizes, KnowsTablesThatAreReallyCalledSo) {
  const std::vector<std::string> tables{"a", "a#p#b", "c#d"};
  InnodbSizes sizes{tables};
  sizes.add("a#p#b", 1);
  sizes.add("a#p#b#p#p0", 2);
  sizes.add("c#d#P#x", 4);
  sizes.add("a#p#c", 8);
  EXPECT_EQ(sizes.by_table(), (Sizes{{"a", 8}, {"a#p#b", 3}, {"c#d", 4}}));
}

TEST(InnodbSizes, LeavesOutWhatIsNotWanted) {
  const std::vector<std::string> tables{"t"};
  InnodbSizes sizes{tables};
  for (const char* row : {"", "#", "#P#", "T", "t2", "t2#P#p0", "t#X#p0", "t#"}) sizes.add(row, 1);
  EXPECT_EQ(sizes.by_table(), Sizes{});
}

}  // namespace
}  // namespace smt::test
