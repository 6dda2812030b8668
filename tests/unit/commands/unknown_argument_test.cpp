#include <gtest/gtest.h>

#include "cli/command_line.hpp"

namespace smt::test {
namespace {

std::string mistake(const std::vector<std::string>& arguments) { return parse_command_line(arguments).err; }

TEST(UnknownArgument, IsNamedWithTheNearestOption) {
  EXPECT_EQ(mistake({"--onyl", "a.b"}), "unknown argument '--onyl'; did you mean '--only'?");
  EXPECT_EQ(mistake({"--dryrun"}), "unknown argument '--dryrun'; did you mean '--dry-run'?");
  EXPECT_EQ(mistake({"--frobnicate"}), "unknown argument '--frobnicate'");
  EXPECT_EQ(mistake({"my.conf"}), "unknown argument 'my.conf'");
}

TEST(KnownArguments, AreTaken) {
  const auto line = parse_command_line({"-c", "my.conf", "--only", "a.b", "--only", "c.d", "-q"}).command_line;
  ASSERT_TRUE(line);
  EXPECT_EQ(line->conf, "my.conf");
  EXPECT_EQ(line->only, (std::vector<std::string>{"a.b", "c.d"}));
  EXPECT_EQ(line->verbosity, Verbosity::kQuiet);
}

}  // namespace
}  // namespace smt::test
