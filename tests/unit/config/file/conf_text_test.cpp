#include "config/file/conf_text.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

struct Checked {
  std::optional<std::string> text;
  std::string findings;
};

Checked check(std::string_view bytes) {
  Findings findings;
  auto text = conf_text("c.conf", bytes, findings);
  return {std::move(text), rendered(findings)};
}

TEST(ConfText, TakesUtf8) {
  const std::string text = "a=金额 😀 é\n\xEF\xBB\xBF";
  EXPECT_EQ(check(text).text, text);
  EXPECT_EQ(check(text).findings, "");
}

TEST(ConfText, TakesLinesThatEndInCrAlone) {
  EXPECT_EQ(check("[db]\rhost = h\r").text, "[db]\nhost = h\n");
  EXPECT_EQ(check("[db]\r\nhost = h\r").text, "[db]\r\nhost = h\r");
  EXPECT_EQ(check("[db]\r# \xFF\r").findings,
            "c.conf:2: error: the conf file contains bytes that are not UTF-8 [C002]\n"
            "  hint: save it as UTF-8\n");
}

TEST(ConfText, NamesTheFirstLineThatIsNoUtf8AndGoesOn) {
  const auto [text, findings] = check("a=1\n# \xC4\xE3\nb=\xFF");
  EXPECT_EQ(text, "a=1\n# \uFFFD\uFFFD\nb=\uFFFD");
  EXPECT_EQ(findings,
            "c.conf:2: error: the conf file contains bytes that are not UTF-8 [C002]\n"
            "  hint: save it as UTF-8\n");
}

TEST(ConfText, RefusesOverlongSurrogatesAndCutCharacters) {
  for (const char* bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                            "\xE9\x87", "\x80", "\xF0\x8F\xBF\xBF"}) {
    EXPECT_NE(check(bytes).findings, "") << bytes;
  }
  for (const char* bytes : {"\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "\xF0\x90\x80\x80"}) {
    EXPECT_EQ(check(bytes).findings, "") << bytes;
  }
}

TEST(ConfText, NamesTheLineOfANul) {
  using std::string_view_literals::operator""sv;
  const auto [text, findings] = check("a=1\nb=x\0y\n"sv);
  EXPECT_EQ(text, "a=1\nb=x\uFFFDy\n");
  EXPECT_EQ(findings, "c.conf:2: error: the conf file contains a NUL byte [C002]\n  hint: save it as UTF-8\n");
}

TEST(ConfText, GivesUpOnWhatIsNoText) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(check("\xFF\xFE[\0d\0b\0]\0"sv).text, std::nullopt);
  EXPECT_EQ(check("\xFF\xFE[\0d\0b\0]\0"sv).findings,
            "c.conf:1: error: the conf file contains UTF-16 text [C002]\n  hint: save it as UTF-8\n");
  EXPECT_EQ(check("\x7F"
                  "ELF\0\0\0\n"sv)
                .text,
            std::nullopt);
  EXPECT_EQ(check("\x7F"
                  "ELF\0\0\0\n"sv)
                .findings,
            "c.conf:1: error: the conf file contains binary data [C002]\n  hint: save it as UTF-8\n");
}

class ConfFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "smt-conf-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
};

TEST_F(ConfFile, IsReadByteForByte) {
  const auto path = folder_ + "/c.conf";
  std::ofstream{path} << kDb << "\r\n" << kRule;
  Findings findings;
  EXPECT_EQ(read_conf_file(path, findings), std::string{kDb} + "\r\n" + std::string{kRule});
  EXPECT_EQ(load_config(path).config.file, path);
  EXPECT_EQ(place_text(load_config(path).config.rules.at(0).place), path + ":8");
}

TEST_F(ConfFile, MissingOrADirectoryIsAnError) {
  EXPECT_EQ(rendered(load_config(folder_ + "/none").findings),
            "error: cannot read the conf file '" + folder_ +
                "/none': No such file or directory [C001]\n"
                "  hint: name the conf with -c FILE, or write one: "
                "starrocks-migrate-tool init --from mysql://user@host:3306\n");
  EXPECT_EQ(rendered(load_config(folder_).findings), "error: cannot read the conf file '" + folder_ +
                                                         "': Is a directory [C001]\n"
                                                         "  hint: name a file with -c, not its folder\n");
}

TEST_F(ConfFile, ForbiddenIsAnError) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything; run as another user";
  const auto path = folder_ + "/c.conf";
  std::ofstream{path} << kDb;
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(rendered(load_config(path).findings), "error: cannot read the conf file '" + path +
                                                      "': Permission denied [C001]\n"
                                                      "  hint: name another file with -c FILE\n");
}

TEST(ReadConfFile, EndsWithEndlessFiles) {
  Findings findings;
  EXPECT_EQ(read_conf_file("/dev/zero", findings), std::nullopt);
  EXPECT_EQ(rendered(findings),
            "error: cannot read the conf file '/dev/zero': it is larger than 16 MiB [C001]\n"
            "  hint: name another file with -c FILE\n");
}

}  // namespace
}  // namespace smt::test
