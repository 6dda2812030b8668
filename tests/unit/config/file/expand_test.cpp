#include "config/file/expand.hpp"

#include <gtest/gtest.h>

#include <map>

namespace smt::test {
namespace {

const Environment kWorld{
    [](const std::string& name) -> std::optional<std::string> {
      const std::map<std::string, std::string> known{
          {"A", "apple"}, {"_b2", "pear"}, {"EMPTY", ""}, {"NESTED", "${A}$${"}, {"BYTES", "\xFF\xFEx"}};
      const auto at = known.find(name);
      return at == known.end() ? std::nullopt : std::optional{at->second};
    },
    [](const std::string& path) -> FileText {
      const std::map<std::string, std::string> known{{"/run/s", "two\nlines\n\n"},     {"/crlf", "x\r\n"},
                                                     {"/plain", " spaces "},           {"/empty", ""},
                                                     {"/nul", std::string{"a\0b", 3}}, {"a:-b", "odd"}};
      const auto at = known.find(path);
      return at == known.end() ? FileText{std::nullopt, "No such file or directory"} : FileText{at->second, ""};
    },
    [](const std::string& question) -> std::optional<std::string> { return "<" + question + ">"; }};

std::string value_of(std::string_view text) {
  const auto expanded = expand(text, kWorld, "[db] password");
  EXPECT_EQ(expanded.failed + expanded.why, "");
  return expanded.value;
}

std::string failure_of(std::string_view text) {
  const auto expanded = expand(text, kWorld, "[db] password");
  return expanded.failed + " | " + expanded.why;
}

TEST(Expand, VariablesAnywhereInAValue) {
  EXPECT_EQ(value_of("${A}"), "apple");
  EXPECT_EQ(value_of("x${A}y${_b2}z"), "xappleypearz");
  EXPECT_EQ(value_of("${EMPTY}"), "");
}

TEST(Expand, DefaultsCountForWhatIsUnsetOrEmpty) {
  EXPECT_EQ(value_of("${A:-d}"), "apple");
  EXPECT_EQ(value_of("${NONE:-d:-e $x#'\"}"), "d:-e $x#'\"");
  EXPECT_EQ(value_of("${EMPTY:-d}"), "d");
  EXPECT_EQ(value_of("${NONE:-}"), "");
}

TEST(Expand, FilesWithoutTheirOneLastNewline) {
  EXPECT_EQ(value_of("${file:/run/s}"), "two\nlines\n");
  EXPECT_EQ(value_of("${file:/crlf}"), "x");
  EXPECT_EQ(value_of("${file:/plain}"), " spaces ");
  EXPECT_EQ(value_of("${file:/empty}"), "");
  EXPECT_EQ(value_of("${file:a:-b}"), "odd");
}

TEST(Expand, ThePromptSaysWhatItIsFor) { EXPECT_EQ(value_of("a${prompt}b"), "a<[db] password>b"); }

TEST(Expand, WhatWasPutInIsNotReadAgain) { EXPECT_EQ(value_of("${NESTED}"), "${A}$${"); }

TEST(Expand, TwoDollarsAndABraceAreOneDollarAndABrace) {
  EXPECT_EQ(value_of("$${A}"), "${A}");
  EXPECT_EQ(value_of("$$${A}"), "$${A}");
  EXPECT_EQ(value_of("a$${"), "a${");
  EXPECT_FALSE(expand("$${A}", kWorld, "").stray);
}

TEST(Expand, AllElseStaysAsItIs) {
  for (const std::string text : {"", "$", "$$", "{", "}", "$A", "$1", "%(x)s", "{column}", "#';\"`\\", "a$b{c}d",
                                 "$ {A}", "\xC3\xA4$\xE6\xB0\xB4", "p$$w", "^(.*)$"}) {
    const auto expanded = expand(text, kWorld, "");
    EXPECT_EQ(expanded.value, text);
    EXPECT_FALSE(expanded.changed || expanded.stray) << text;
  }
}

TEST(Expand, ABraceThatBeginsNothingStaysAndIsTold) {
  for (const std::string text :
       {"pa${ss", "${", "${}", "${1}", "${a b}", "${A-b}", "${file:}", "${ A}", "${\xC3\xA4}", "${:-x}"}) {
    const auto expanded = expand(text, kWorld, "");
    EXPECT_EQ(expanded.value, text);
    EXPECT_EQ(expanded.failed, "");
    EXPECT_TRUE(expanded.stray) << text;
    EXPECT_FALSE(expanded.changed) << text;
  }
  EXPECT_EQ(expand("pa${ss${A}", kWorld, "").value, "pa${ssapple");
}

TEST(Expand, SaysWhatCannotBeFilled) {
  EXPECT_EQ(failure_of("x${NONE}y${ALSO}"), "${NONE} | the environment variable is not set");
  EXPECT_EQ(failure_of("${file:/none}"), "${file:/none} | the file cannot be read: No such file or directory");
  EXPECT_EQ(failure_of("${A:-${B}}"), "${A:-${B} | it contains another ${");
  EXPECT_EQ(failure_of("${file:/nul}"), "${file:/nul} | it holds a NUL byte");
  EXPECT_EQ(failure_of("${BYTES}"), "${BYTES} | it holds UTF-16 text");
  EXPECT_EQ(expand("${prompt}", {}, "").why, "there is no terminal to ask at, or nothing was entered");
  EXPECT_EQ(expand("${A}", {}, "").why, "the environment variable is not set");
  EXPECT_EQ(expand("${A:-d}", {}, "").value, "d");
}

TEST(VariableName, OfAWholeValueOnly) {
  EXPECT_EQ(variable_name("${A_1}"), "A_1");
  for (const auto* other :
       {"", "A", "${A:-x}", "x${A}", "${A}x", "${A}${B}", "$${A}", "${prompt}", "${file:/a}", "${A"}) {
    EXPECT_EQ(variable_name(other), "") << other;
  }
}

}  // namespace
}  // namespace smt::test
