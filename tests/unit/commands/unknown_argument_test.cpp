#include <gtest/gtest.h>

#include "cli/command_line.hpp"

namespace smt::test {
namespace {

std::string mistake(const std::vector<std::string>& arguments) { return parse_command_line(arguments).err; }

TEST(UnknownArgument, IsNamedWithTheNearestOption) {
  EXPECT_EQ(mistake({"--onyl", "a.b"}), "unknown argument '--onyl'; did you mean '--only'?");
  EXPECT_EQ(mistake({"--dryrun"}), "unknown argument '--dryrun'; did you mean '--dry-run'?");
  EXPECT_EQ(mistake({"--frobnicate"}), "unknown argument '--frobnicate'");
  EXPECT_EQ(mistake({"my.conf"}), "unknown argument 'my.conf'; write -c my.conf");
  EXPECT_EQ(mistake({"assess", "my.conf"}), "unknown argument 'my.conf'; write -c my.conf");
  EXPECT_EQ(mistake({"version"}), "unknown argument 'version'; did you mean '--version'?");
  EXPECT_EQ(mistake({"dry-run"}), "unknown argument 'dry-run'; did you mean '--dry-run'?");
  EXPECT_EQ(mistake({"asess"}), "unknown argument 'asess'; did you mean 'assess'?");
}

TEST(KnownArguments, AreTaken) {
  const auto line = parse_command_line({"-c", "my.conf", "--only", "a.b", "--only", "c.d", "-q"}).command_line;
  ASSERT_TRUE(line);
  EXPECT_EQ(line->conf, "my.conf");
  EXPECT_EQ(line->only, (std::vector<std::string>{"a.b", "c.d"}));
  EXPECT_EQ(line->verbosity, Verbosity::kQuiet);
}

TEST(KnownArguments, OfOnlyAreOneTableEach) {
  EXPECT_EQ(mistake({"--only", "a.b", "c.d"}),
            "unknown argument 'c.d'; --only takes one table, so write it before each: --only c.d");
}

}  // namespace
}  // namespace smt::test
