// Every Flink file of the golden cases reaches every version of Flink's SQL client as intended; the check notices files
// that would not.

#include "accept/flink_clients.hpp"

#include <gmock/gmock.h>

#include "tools/golden_files.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using enum FlinkClient;

constexpr FlinkClient kClients[] = {kLines, kSets, kTokens};

TEST(FlinkClients, TakeEveryGoldenFileAsItWasMeant) {
  const auto files = golden_files(SMT_SOURCE_DIR "/tests/golden", "flink-create.");
  ASSERT_GT(files.size(), 50U);
  for (const auto& [file, text] : files) {
    EXPECT_GT(cut(text, kTokens).size(), 3U) << file;
    for (const auto client : kClients) EXPECT_EQ(client_problems(text, client), "") << file;
  }
}

TEST(FlinkClients, CutWhereAStatementEnds) {
  const std::string file =
      "-- a; b\nSET 'a' = 'b;c'\n;\n\nBEGIN STATEMENT SET;\n\nINSERT INTO `a--b`\nSELECT 'it''s /* '\n;\n\nEND;\n";
  const std::string insert = "INSERT INTO `a--b`\nSELECT 'it''s /* '\n;";
  EXPECT_THAT(cut(file, kLines), ElementsAre("SET 'a' = 'b;c'\n;", "BEGIN STATEMENT SET;", insert, "END;"));
  EXPECT_THAT(cut(file, kTokens), ElementsAre("-- a; b\nSET 'a' = 'b;c'\n;", "BEGIN STATEMENT SET;", insert, "END;"));
  EXPECT_THAT(cut(file, kSets),
              ElementsAre("-- a; b\nSET 'a' = 'b;c'\n;", "BEGIN STATEMENT SET;\n\n" + insert + "\n\nEND;"));
  for (const auto client : kClients) EXPECT_EQ(client_problems(file, client), "");
}

struct Broken {
  std::string text, lines, tokens;  // and how the clients of 1.14 and 1.20 read it
};

TEST(FlinkClients, BreakWhatIsWrittenAnotherWay) {
  const Broken kBroken[] = {
      // a ';' that ends a line of a string
      {"SET 'a' = 'b;\nc'\n;\n", "quotes: SET 'a' = 'b;\nquotes: c' ;\nwhole: SET 'a' = 'b; c' ;\n",
       "quotes: SET 'a' = 'b;\nquotes: c' ;\nwhole: SET 'a' = 'b; c' ;\n"},
      // a comment after the ';'
      {"SET 'a' = 'b'; -- c\n", "end: SET 'a' = 'b'; -- c\n", "end: SET 'a' = 'b'; -- c\n"},
      // two statements in a line
      {"SET 'a' = 'b'; SET 'c' = 'd';\n", "alone: SET 'a' = 'b'; SET 'c' = 'd';\n",
       "alone: SET 'a' = 'b'; SET 'c' = 'd';\n"},
      // -- in a string before the ';' of the line
      {"SET 'a' = 'b--c';\nSET 'd' = 'e'\n;\n", "alone: SET 'a' = 'b--c'; SET 'd' = 'e' ;\n", ""},
      // a line of a string that begins with --
      {"SET 'a' = 'b\n--c'\n;\n", "quotes: SET 'a' = 'b ;\nwhole: SET 'a' = 'b --c' ;\n", ""},
      // a tab
      {"SET 'a' = 'b\tc'\n;\n", "tab: SET 'a' = 'b\tc'\n", "tab: SET 'a' = 'b\tc'\nwhole: SET 'a' = 'b\tc' ;\n"},
      {"SET 'a' = 'b'\r\n;\n", "CR: SET 'a' = 'b'\n", "CR: SET 'a' = 'b'\n"},
      {"SET 'a' = '\xE9'\n;\n", "UTF-8: \n", "UTF-8: \n"},
      {"SET 'a' = 'b\n;\n", "quotes: SET 'a' = 'b ;\n", "quotes: SET 'a' = 'b ;\n"},
      {"CREATE TABLE IF NOT EXISTS `a (b INT)\n;\n", "quotes: CREATE TABLE IF NOT EXISTS `a (b INT) ;\n",
       "quotes: CREATE TABLE IF NOT EXISTS `a (b INT) ;\n"},
      {"SET 'a' = 'b' /* c\n;\n", "quotes: SET 'a' = 'b' /* c ;\n", "quotes: SET 'a' = 'b' /* c ;\n"},
      {"SET 'a' = 'b'\n", "end: SET 'a' = 'b'\n", "end: SET 'a' = 'b'\n"},
      {"DROP TABLE `a`\n;\n", "word: DROP TABLE `a` ;\n", "word: DROP TABLE `a` ;\n"},
      {"EXECUTE STATEMENT SET BEGIN\nINSERT INTO `a` SELECT 1\n;\nEND;\n",
       "word: EXECUTE STATEMENT SET BEGIN INSERT INTO `a` SELECT 1 ;\n",
       "word: EXECUTE STATEMENT SET BEGIN INSERT INTO `a` SELECT 1 ;\n"},
  };
  for (const auto& broken : kBroken) {
    EXPECT_EQ(client_problems(broken.text, kLines), broken.lines) << broken.text;
    EXPECT_EQ(client_problems(broken.text, kTokens), broken.tokens) << broken.text;
    EXPECT_EQ(client_problems(broken.text, kSets), broken.tokens) << broken.text;
  }
}

TEST(FlinkClients, WaitForTheEndOfASet) {
  const std::string file = "BEGIN STATEMENT SET;\nINSERT INTO `a` SELECT 1\n;\n";
  EXPECT_EQ(client_problems(file, kTokens), "");
  EXPECT_EQ(client_problems(file, kSets), "alone: BEGIN STATEMENT SET; INSERT INTO `a` SELECT 1 ;\n");
}

}  // namespace
}  // namespace smt::test
