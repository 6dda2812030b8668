#include "config/file/ini_reader.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>
#include <ini.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace smt::test {
namespace {

/// Returns "1 [db]", "2 host=h", "3 ?text"; omits blank lines.
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
  EXPECT_EQ(shape("host\n= v\n[db\n]\na ;b = v\n\" ;\"x = v"),
            "1 ?host\n2 ?= v\n3 ?[db\n4 ?]\n5 ?a ;b = v\n6 ?\" ;\"x = v\n");
}

TEST(ReadIni, TakesKeysOfAnyLength) {
  std::string name = "rename.";
  for (int i = 0; i < 64; ++i) name += "\U0001F600";
  EXPECT_EQ(shape(name + " = face"), "1 " + name + "=face\n");
  const std::string long_name(64 * 1024, 'k');
  EXPECT_EQ(shape(long_name + "=v\nb = 1"), "1 " + long_name + "=v\n2 b=1\n");
  std::string words = "w";
  for (int i = 0; i < 500; ++i) words += " w";
  EXPECT_EQ(shape(words + " = v"), "1 " + words + "=v\n");
  EXPECT_EQ(shape(words + " ;w = v"), "1 ?" + words + " ;w = v\n");
}

TEST(ReadIni, TakesAnySignInQuotedPartsOfAKey) {
  EXPECT_EQ(shape("rename.\"a:b\" = c"), "1 rename.a:b=c\n");
  EXPECT_EQ(shape("rename.`a=b`=c"), "1 rename.a=b=c\n");
  EXPECT_EQ(shape("rename.\"a ;b # []\" : c"), "1 rename.a ;b # []=c\n");
  EXPECT_EQ(shape("rename.\" a \"\t = c"), "1 rename. a =c\n");
  EXPECT_EQ(shape("rename.\"a\"\"b\" = c"), "1 rename.a\"b=c\n");
  EXPECT_EQ(shape("rename.\"\"\"a\"\"\" = c"), "1 rename.\"a\"=c\n");
  EXPECT_EQ(shape("rename.\"a`:b\" = c"), "1 rename.a`:b=c\n");
  EXPECT_EQ(shape("\"rename.a:b\" = c"), "1 rename.a:b=c\n");
  EXPECT_EQ(shape("`x:y`.\"a=b\".z = c"), "1 x:y.a=b.z=c\n");
}

TEST(ReadIni, TakesQuotesInsideOfAnUnquotedPartForLetters) {
  EXPECT_EQ(shape("rename.a\"b = c"), "1 rename.a\"b=c\n");
  EXPECT_EQ(shape("rename.a\" = c"), "1 rename.a\"=c\n");
  EXPECT_EQ(shape("rename.'a' = c"), "1 rename.'a'=c\n");
}

TEST(ReadIni, RefusesQuotesThatDoNotEncloseAWholePart) {
  for (const std::string line : {"rename.\"a = c", "rename.\"a:b = c", "rename.\"a\"b = c", "rename.\"\" = c", "\" = c",
                                 "rename.`a = c", "`host = h"}) {
    EXPECT_EQ(shape(line), "1 ?" + line + "\n");
  }
}

TEST(ReadIni, ReadsFilesThatWereJoined) {
  EXPECT_EQ(shape("a=1\n\xEF\xBB\xBF[db]\n\xEF\xBB\xBF# x\n\xEF\xBB\xBF b=2"), "1 a=1\n2 [db]\n4 b=2\n");
}

class RandomIni : public ::testing::Test {
 protected:
  /// Returns some of the letters, one after the other.
  std::string some(const std::vector<std::string>& letters, std::size_t most) {
    std::string out;
    for (auto count = std::uniform_int_distribution<std::size_t>{0, most}(dice_); count > 0; --count)
      out += letters[std::uniform_int_distribution<std::size_t>{0, letters.size() - 1}(dice_)];
    return out;
  }

 private:
  std::mt19937 dice_{20240501};  // the same numbers in every run
};

std::string in_quotes(const std::string& name, char quote) {
  std::string out(1, quote);
  for (const char c : name) out.append(c == quote ? 2 : 1, c);
  return out + quote;
}

/// The text in quotes comes back byte for byte.
TEST_F(RandomIni, AnyNameInQuotesIsReadAsItIs) {
  for (int i = 0; i < 20'000; ++i) {
    const auto name =
        "x" + some({"a", ".", ":", "=", ";", "#", " ", "\t", "[", "]", "\"", "`", "'", "\\", "订", "\xFF"}, 70);
    const auto key = in_quotes(name, i % 2 == 0 ? '"' : '`');
    EXPECT_EQ(shape("rename." + key + " = v"), "1 rename." + name + "=v\n");
    EXPECT_EQ(shape("  " + key + ":v"), "1 " + name + "=v\n");
  }
}

/// Passes the one line to inih: 'e' for an error, 'p' for a pair, 'n' for neither.
char inih_on(const std::string& line) {
  bool pair = false;
  const auto take = [](void* user, const char*, const char* name, const char*) {
    *static_cast<bool*>(user) = true;
    return *name != '\0' ? 1 : 0;
  };
  if (ini_parse_string(line.c_str(), take, &pair) != 0) return 'e';
  return pair ? 'p' : 'n';
}

/// For lines that inih can parse, inih decides, though it sees only their outline.
TEST_F(RandomIni, LinesThatInihCanTakeAreWhatItSays) {
  for (int i = 0; i < 50'000; ++i) {
    const std::string text = some({"a", "b.", "=", ":", ";", " ;", "#", " ", "\t", "]", "[", "订"}, 12);
    const auto line = std::string{without_outer_spaces(text)};
    if (line.empty() || (line.front() == '[' && line.find(']') + 1 != line.size())) continue;  // text after a ]
    const auto kind = read_ini(line).front().kind;
    const char ours = kind == IniLine::Kind::kBad ? 'e' : kind == IniLine::Kind::kPair ? 'p' : 'n';
    EXPECT_EQ(ours, inih_on(line)) << line;
  }
}

TEST_F(RandomIni, EveryLineIsReadOnceWhateverItHolds) {
  for (int i = 0; i < 20'000; ++i) {
    const auto text = some(
        {"a", ".", "=", "\"", "`", "\n", "\n[", "]", " ", ";", "#", "\r\n", "\xEF\xBB\xBF", std::string(1, '\0')}, 60);
    const auto lines = read_ini(text);
    const auto feeds = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const bool open_end = !text.empty() && text.back() != '\n' && text != "\xEF\xBB\xBF";
    EXPECT_EQ(lines.size(), feeds + (open_end ? 1U : 0U)) << text;
    for (std::size_t at = 0; at < lines.size(); ++at) EXPECT_EQ(lines[at].number, static_cast<int>(at) + 1);
  }
}

}  // namespace
}  // namespace smt::test
