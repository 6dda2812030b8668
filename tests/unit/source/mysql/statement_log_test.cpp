#include "source/mysql/statement_log.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>

#include "unit/output/temporary_folder.hpp"

namespace smt::test {
namespace {

/// Returns the log that `use` writes, without times and without the prefix of the text.
template <typename Use>
std::vector<std::string> logged(LogLevel level, Use use) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "log";
  const Log log{path, level};
  {
    StatementLog statements{log};
    statements.connected(7);
    use(statements);
  }
  std::vector<std::string> lines;
  std::ifstream file{path};
  std::string line;
  std::getline(file, line);  // the head
  while (std::getline(file, line))
    lines.push_back(std::regex_replace(line.substr(line.find("connection")), std::regex{R"(, \d+\.\d ms)"}, ""));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(StatementLog, TellsRowsOrWhyThereAreNone) {
  EXPECT_EQ(logged(LogLevel::kDebug,
                   [](StatementLog& log) {
                     log.begin("SELECT 1");
                     log.add_row();
                     log.end();
                     log.begin("SELECT 2");
                     log.end();
                     log.begin("SELECT 3");
                     log.end("error 1146");
                     log.end();  // ends no statement
                     log.begin("SELECT 4");
                     log.add_rows(2);
                     log.begin("SELECT 5");
                   }),
            (Lines{"connection 7: 1 row: SELECT 1", "connection 7: 0 rows: SELECT 2",
                   "connection 7: error 1146: SELECT 3", "connection 7: 2 rows, the rest was not read: SELECT 4",
                   "connection 7: 0 rows, the rest was not read: SELECT 5"}));
}

TEST(StatementLog, HasLongStatementsWholeAtTraceOnly) {
  const auto sql = "SELECT " + std::string(500, 'x');
  const auto send = [&](StatementLog& log) {
    log.begin(sql);
    log.end();
  };
  EXPECT_EQ(logged(LogLevel::kInfo, send), Lines{});
  EXPECT_EQ(logged(LogLevel::kDebug, send), (Lines{"connection 7: 0 rows: " + sql.substr(0, 400) + "… (507 bytes)"}));
  EXPECT_EQ(logged(LogLevel::kTrace, send), (Lines{"connection 7: 0 rows: " + sql}));
}

TEST(Shortened, CutsBetweenCharacters) {
  const std::string most(399, 'x');
  EXPECT_EQ(shortened(most + "y"), most + "y");
  EXPECT_EQ(shortened(most + "订单"), most + "订… (405 bytes)");
  EXPECT_EQ(shortened(most + "\xFF\xFF"), most + "\xFF… (401 bytes)");
  EXPECT_EQ(shortened(std::string(399, 'x') + "\xE8"), most + "\xE8");
}

}  // namespace
}  // namespace smt::test
