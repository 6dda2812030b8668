#include "config/ini_reader.hpp"

#include <gtest/gtest.h>

#include <string>

namespace smt {
namespace {

/// "1 [db]", "2 host=h", "3 ?text": blank lines left out.
std::string shape(std::string_view text) {
  std::string out;
  for (const auto& line : read_ini(text)) {
    const std::string name{line.name}, value{line.value};
    const auto number = std::to_string(line.number) + ' ';
    if (line.kind == IniLine::Kind::kSection) out += number + '[' + name + "]\n";
    if (line.kind == IniLine::Kind::kPair) out += number + name + '=' + value + '\n';
    if (line.kind == IniLine::Kind::kBad) out += number + '?' + value + '\n';
  }
  return out;
}

TEST(ReadIni, ReadsTheDocumentedIndentedSample) {
  EXPECT_EQ(shape("    [db]\n    host = 192.168.1.1\n\tport = 3306\n\n    # comment = x\n    ; y = z\n"),
            "1 [db]\n2 host=192.168.1.1\n3 port=3306\n");
}

TEST(ReadIni, KeepsSignsInsideValues) {
  EXPECT_EQ(shape("password = a#b ;c # d"), "1 password=a#b ;c # d\n");
  EXPECT_EQ(shape("password = #lead"), "1 password=#lead\n");
  EXPECT_EQ(shape("password = ;lead"), "1 password=;lead\n");
  EXPECT_EQ(shape("password = a=b:c=d"), "1 password=a=b:c=d\n");
  EXPECT_EQ(shape("password = %(user)s%"), "1 password=%(user)s%\n");
  EXPECT_EQ(shape("sep=\\x01"), "1 sep=\\x01\n");
  EXPECT_EQ(shape("password = [x]"), "1 password=[x]\n");
}

TEST(ReadIni, SplitsAtTheFirstSeparator) {
  EXPECT_EQ(shape("url: jdbc:mysql://h:9030?a=b"), "1 url=jdbc:mysql://h:9030?a=b\n");
  EXPECT_EQ(shape("a : b = c"), "1 a=b = c\n");
  EXPECT_EQ(shape("password ="), "1 password=\n");
}

TEST(ReadIni, TakesAnyLineEndAndBom) {
  EXPECT_EQ(shape("\xEF\xBB\xBF[db]\r\nhost = h \r\nuser=u"), "1 [db]\n2 host=h\n3 user=u\n");
  EXPECT_EQ(shape(""), "");
  EXPECT_EQ(shape("\n\n"), "");
}

TEST(ReadIni, TakesLongLines) {
  const std::string value(64 * 1024, 'x');
  EXPECT_EQ(shape("[db]\na=" + value + "\nb=1"), "1 [db]\n2 a=" + value + "\n3 b=1\n");
  EXPECT_EQ(shape("# " + value + "\na=1"), "2 a=1\n");
  EXPECT_EQ(shape(std::string(500, ' ') + "a=1"), "1 a=1\n");
}

TEST(ReadIni, TakesSectionNamesThatInihWouldCut) {
  const auto name = "table-rule." + std::string(100, 'n');
  EXPECT_EQ(shape("[" + name + "]"), "1 [" + name + "]\n");
}

TEST(ReadIni, KeepsChineseAndTrimsFullWidthSpaces) {
  EXPECT_EQ(shape("database\xE3\x80\x80=\xE3\x80\x80订单 库\xE3\x80\x80\xC2\xA0"), "1 database=订单 库\n");
}

TEST(ReadIni, ToleratesACommentBehindASection) {
  EXPECT_EQ(shape("[ db ] ; the source\n[other] # more\n[db] host"), "1 [db]\n2 [other]\n3 ?[db] host\n");
}

TEST(ReadIni, UndoesTheQuotesOfTheOfficialTool) {
  EXPECT_EQ(shape("p = ` a `"), "1 p= a \n");
  EXPECT_EQ(shape("p = \"\"\"`a\"\"\""), "1 p=`a\n");
  EXPECT_EQ(shape("p = `a"), "1 p=`a\n");
  EXPECT_EQ(shape("p = `a`, b"), "1 p=`a`, b\n");
  EXPECT_EQ(shape("p = `"), "1 p=`\n");
  EXPECT_EQ(shape("p = ``"), "1 p=\n");
  EXPECT_EQ(shape("p = \"a\""), "1 p=\"a\"\n");
  EXPECT_EQ(shape("p = \"\"\"\"\""), "1 p=\"\"\"\"\"\n");
  EXPECT_EQ(shape("\"host\" = h"), "1 host=h\n");
}

TEST(ReadIni, FindsBadLines) {
  EXPECT_EQ(shape("host\n= v\n[db\n]\n" + std::string(300, 'k') + "=v"),
            "1 ?host\n2 ?= v\n3 ?[db\n4 ?]\n5 ?" + std::string(300, 'k') + "=v\n");
}

}  // namespace
}  // namespace smt
