#include "cli/argument_scan.hpp"

#include <gtest/gtest.h>

#include "cli/command_line.hpp"

namespace smt::test {
namespace {

using Arguments = std::vector<std::string>;

std::string mistake_in(const Arguments& arguments) { return parse_command_line(arguments).err; }

TEST(ValuesOfOptions, AreNeverTheNextOption) {
  EXPECT_EQ(mistake_in({"--only", "-c", "a.conf"}), "--only needs a value: DB.TABLE");
  EXPECT_EQ(mistake_in({"--log", "-q"}), "--log needs a value: FILE|-");
  EXPECT_EQ(mistake_in({"assess", "-c", "a.conf", "-o", "--force"}), "--output needs a value: FILE|-");
  EXPECT_EQ(mistake_in({"--output-dir", "-c", "a.conf"}), "--output-dir needs a value: DIR");
  EXPECT_EQ(mistake_in({"-c", "--only", "a.b"}), "--conf needs a value: FILE");
  EXPECT_EQ(mistake_in({"-qc", "-v"}), "--conf needs a value: FILE");
  EXPECT_EQ(mistake_in({"--stdout", "--only", "a.b"}), "--stdout needs a value: starrocks|flink");
  EXPECT_EQ(mistake_in({"init", "--from", "--print"}), "--from needs a value: URL");
  EXPECT_EQ(mistake_in({"explain", "--format", "--only"}), "--format needs a value: text|json");
  EXPECT_EQ(mistake_in({"--conf", "--"}), "--conf needs a value: FILE");
}

TEST(ValuesOfOptions, AreThere) {
  EXPECT_EQ(mistake_in({"--only"}), "--only needs a value: DB.TABLE");
  EXPECT_EQ(mistake_in({"-c"}), "--conf needs a value: FILE");
  EXPECT_EQ(mistake_in({"--log=", "-q"}), "--log needs a value: FILE|-");
  EXPECT_EQ(mistake_in({"--only", ""}), "--only: the value is empty; expected DB.TABLE");
  EXPECT_EQ(mistake_in({"explain", "-c", "x.conf", ""}), "table: the value is empty; expected DB.TABLE");
}

TEST(ValuesOfOptions, MayBeginWithAHyphenBehindAnEqualsSign) {
  const auto line = parse_command_line({"--conf=-c", "--output-dir=--force"}).command_line;
  ASSERT_TRUE(line);
  EXPECT_EQ(line->conf, "-c");
  EXPECT_EQ(line->output_dir, "--force");
}

TEST(ValuesOfOptions, AreAHyphenOnlyForStandardStreams) {
  for (const auto& arguments : {Arguments{"--log", "-"},
                                {"--from-dump", "-"},
                                {"assess", "-o", "-"},
                                {"snapshot", "-o", "-"},
                                {"snapshot", "-o-"}}) {
    EXPECT_EQ(mistake_in(arguments), "") << arguments[0];
  }
  EXPECT_EQ(mistake_in({"-c", "-"}), "--conf needs a value: FILE");
  EXPECT_EQ(mistake_in({"--output-dir", "-"}), "--output-dir needs a value: DIR");
  EXPECT_EQ(mistake_in({"init", "-c", "-"}), "--conf needs a value: FILE; use --print to print the conf to stdout");
}

TEST(Options, AreGivenOnce) {
  EXPECT_EQ(mistake_in({"-c", "ok.conf", "-c", "x.conf"}), "--conf was given twice; give it once");
  EXPECT_EQ(mistake_in({"-cok.conf", "--conf=x.conf"}), "--conf was given twice; give it once");
  EXPECT_EQ(mistake_in({"assess", "--format", "json", "--format", "html"}), "--format was given twice; give it once");
  EXPECT_EQ(mistake_in({"--log", "a", "--log", "b"}), "--log was given twice; give it once");
  EXPECT_EQ(mistake_in({"--only", "a.b", "--only", "c.d", "-v", "-v"}), "");
}

TEST(Flags, TakeNoValue) {
  EXPECT_EQ(mistake_in({"--force=yes"}), "--force takes no value");
  EXPECT_EQ(mistake_in({"assess", "--all=1"}), "--all takes no value");
}

TEST(Commands, AreOneInARun) {
  EXPECT_EQ(mistake_in({"assess", "explain", "-c", "x.conf"}),
            "a run has one command, not both 'assess' and 'explain'");
  EXPECT_EQ(mistake_in({"check", "-c", "explain"}), "");
  EXPECT_EQ(mistake_in({"help", "explain"}), "");
}

TEST(LongOptions, BeginWithTwoHyphens) {
  EXPECT_EQ(mistake_in({"-conf", "x.conf"}), "unknown argument '-conf'; did you mean '--conf'?");
  EXPECT_EQ(mistake_in({"-conf=x.conf"}), "unknown argument '-conf'; did you mean '--conf'?");
  EXPECT_EQ(mistake_in({"assess", "-output", "a"}), "unknown argument '-output'; did you mean '--output'?");
  EXPECT_EQ(mistake_in({"-qv"}), "--quiet cannot be used with --verbose");
}

TEST(Options, DoNotBeginWithADashOfADocument) {
  EXPECT_EQ(mistake_in({"\u2014-conf", "x.conf"}),
            "an option begins with '-', not with the dash '\u2014'; write --conf");
  EXPECT_EQ(mistake_in({"explain", "\u2013c", "x.conf"}),
            "an option begins with '-', not with the dash '\u2013'; write -c");
  EXPECT_EQ(mistake_in({"\u2212\u2212conf=x"}), "an option begins with '-', not with the dash '\u2212'; write --conf");
  EXPECT_EQ(mistake_in({"\u2014x"}), "an option begins with '-', not with the dash '\u2014'");
}

}  // namespace
}  // namespace smt::test
