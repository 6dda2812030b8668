#include "output/text.hpp"

#include <fcntl.h>

#include "temporary_folder.hpp"

namespace smt::test {
namespace {

std::string counts(std::string_view before, std::string_view after) {
  const auto [added, removed] = count_lines(Text{before}, Text{after});
  return "+" + std::to_string(added) + " -" + std::to_string(removed);
}

TEST(CountLines, CountsEachLineAsOftenAsItStands) {
  EXPECT_EQ(counts("", ""), "+0 -0");
  EXPECT_EQ(counts("", "a\nb\n"), "+2 -0");
  EXPECT_EQ(counts("a\nb\nc\n", "a\nB\nc\n"), "+1 -1");
  EXPECT_EQ(counts("a\na\na\n", "a\n"), "+0 -2");
  EXPECT_EQ(counts("a\nb\n", "b\na\n"), "+0 -0");
  EXPECT_EQ(counts("\n\n", "\n"), "+0 -1");
  EXPECT_EQ(counts("a\r\n", "a\n"), "+1 -1");
}

TEST(CountLines, TakesALastLineWithoutItsEnd) {
  EXPECT_EQ(counts("a\nb", "a\nb\n"), "+0 -0");
  EXPECT_EQ(counts("", "x"), "+1 -0");
  EXPECT_EQ(counts(std::string_view{"\0\xff", 2}, "\xff"), "+1 -1");
}

// Lines across the borders of chunks, one longer than a chunk, must be whole.
TEST(CountLines, JoinsLinesAcrossChunks) {
  const std::string long_line(Text::kChunk + 5, 'x');
  std::string text = "head\n" + long_line + "\n";
  for (int i = 0; i < 100000; ++i) text += "line " + std::to_string(i) + "\n";
  EXPECT_EQ(counts(text, text + "tail\n"), "+1 -0");
  EXPECT_EQ(counts("head\n", text), "+100001 -0");
}

TEST(CountLines, CountsThoseOfOneText) {
  const std::string long_line(Text::kChunk - 1, 'x');
  EXPECT_EQ(count_lines(Text{""}), 0U);
  EXPECT_EQ(count_lines(Text{"\n"}), 1U);
  EXPECT_EQ(count_lines(Text{"a\n\nb"}), 3U);
  EXPECT_EQ(count_lines(Text{long_line + "\n"}), 1U);
  EXPECT_EQ(count_lines(Text{long_line + "\nb"}), 2U);
}

TEST(SameBytes, SeesTheLastByteOfAFile) {
  const TemporaryFolder folder;
  const std::string text(3 * Text::kChunk, 'x');
  for (const auto& stored : {text, text + "y", text.substr(1), std::string{}}) {
    write_file(folder / "file", stored);
    const Descriptor file{::open((folder / "file").c_str(), O_RDONLY | O_CLOEXEC)};
    const Text on_disk{file, folder / "file"};
    EXPECT_EQ(same_bytes(on_disk, Text{text}), stored == text) << stored.size();
    EXPECT_EQ(same_bytes(Text{text + "z"}, on_disk), false) << stored.size();
    EXPECT_TRUE(same_bytes(on_disk, Text{stored})) << stored.size();
  }
}

}  // namespace
}  // namespace smt::test
