// The tool reads all that the server says, with few statements.
#include <gmock/gmock.h>

#include "server_fixture.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Reading : public ServerTest {};
SMT_ON_EVERY_SERVER(Reading);

std::string many_tables(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    const auto name = std::string{"t"} + static_cast<char>('a' + i / 26) + static_cast<char>('a' + i % 26);
    out += "CREATE TABLE " + name + " (id INT PRIMARY KEY, v VARCHAR(" + std::to_string(i + 1) + "));\n";
  }
  return out;
}

// No emoji here: all servers store comments as utf8mb3 and show `?` themselves, in SHOW CREATE TABLE as well.
TEST_P(Reading, ChineseArrivesIntactFromALatin1Table) {
  create(
      "CREATE TABLE `订单` (`编号` INT PRIMARY KEY COMMENT '编 ''号''', v VARCHAR(9) CHARACTER SET utf8mb4 DEFAULT "
      "'默认',"
      " e VARCHAR(9) DEFAULT 'é') CHARACTER SET latin1 COMMENT '订单表';");
  conf_for_all();
  const auto outcome = tool();
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto text = results().at("starrocks-create.1.sql");
  for (const auto* part : {"`订单`", "`编号`", "\"编 '号'\"", "\"默认\"", "\"é\"", "\"订单表\""}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST_P(Reading, CompositeKeyKeepsItsOrderAndComesFirst) {
  create("CREATE TABLE k (v VARCHAR(9), b INT, a INT, PRIMARY KEY (a, b));");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  const auto text = results().at("starrocks-create.1.sql");
  EXPECT_THAT(text, HasSubstr("PRIMARY KEY(`a`, `b`)"));
  EXPECT_LT(text.find("`a` INT"), text.find("`b` INT"));
  EXPECT_LT(text.find("`b` INT"), text.find("`v` VARCHAR"));
}

TEST_P(Reading, ForeignKeysAreNoKeys) {
  create(
      "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p_id INT NOT NULL, FOREIGN KEY (p_id) REFERENCES p (id));");
  conf({{database(), "^c$", ""}});
  const auto outcome = tool({"-v"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(database() + ".c: warning: no PRIMARY KEY"));
  EXPECT_THAT(results().at("starrocks-create.1.sql"), HasSubstr("DUPLICATE KEY"));
}

TEST_P(Reading, DefaultsOfBothFlavoursMeanTheSame) {
  create(
      "CREATE TABLE d (id INT PRIMARY KEY, n VARCHAR(9) DEFAULT NULL, w VARCHAR(9) DEFAULT 'NULL',"
      " s VARCHAR(9) DEFAULT 'it''s', i INT DEFAULT 5, c DATETIME DEFAULT CURRENT_TIMESTAMP);");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  const auto text = results().at("starrocks-create.1.sql");
  for (const auto* part : {"DEFAULT \"NULL\"", "DEFAULT \"it's\"", "DEFAULT \"5\"", "DEFAULT CURRENT_TIMESTAMP"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
  EXPECT_THAT(text, Not(HasSubstr("'NULL'")));
}

TEST_P(Reading, NamesThatAreRegexesAreEscapedForFlink) {
  create("CREATE TABLE `a+b` (id INT PRIMARY KEY); CREATE TABLE `t$1x` (id INT PRIMARY KEY);");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  const auto flink = results().at("flink-create.1.sql");
  EXPECT_THAT(flink, HasSubstr("'a[+]b'"));
  EXPECT_THAT(flink, HasSubstr("'t[$]1x'"));
}

TEST_P(Reading, ViewsAreLeftOutWithANote) {
  create("CREATE TABLE t (id INT PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t;");
  conf_for_all();
  const auto outcome = tool({"-v"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("[S006]"));
  EXPECT_THAT(results().at("starrocks-create.1.sql"), Not(HasSubstr("`v`")));
}

TEST_P(Reading, TheNumberOfQuestionsDoesNotGrowWithTheTables) {
  create(many_tables(4));
  TcpProxy few{port()};
  conf_for_all(few.port());
  ASSERT_EQ(tool().exit_code, 0);
  create(many_tables(90), "_more");
  TcpProxy many{port()};
  conf({{"^" + database("_more") + "$", ".*", ""}}, many.port());
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_LE(many.turns(), few.turns() + 2);
}

// MariaDB hides the key along with its columns.
TEST_P(Reading, ATableWithColumnsThatTheUserMayNotSeeIsLeftOut) {
  create("CREATE TABLE whole (id INT PRIMARY KEY, v INT);", "_own");
  create("");
  sql("USE {db}; CREATE TABLE part (id INT PRIMARY KEY, v INT, w INT); REVOKE SELECT ON {db}.* FROM {db}@'127.0.0.1'; "
      "GRANT SELECT (v, w) ON {db}.part TO {db}@'127.0.0.1';");
  conf({{"^" + database(), ".", ""}});
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr(database() + ".part: error: the server shows only 2 of the table's columns to this user, and "
                                     "perhaps not its key: the tool omits the table [S011]\n"));
  const auto text = results().at("starrocks-create.all.sql");
  EXPECT_THAT(text, HasSubstr("`whole`"));
  EXPECT_THAT(text, Not(HasSubstr("`part`")));
}

std::string repeated(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

// Names of 64 characters, comments of 2,048 and 1,024, and 4,096 columns: the servers' limits.
TEST_P(Reading, TakesTheLongestNamesAndCommentsAndTheWidestTable) {
  // Servers with a file for each table (.frm) write such a character into its name as five bytes, @8868, and file names
  // end at 255; the file has 64 KB for the columns.
  const bool has_files = is_mariadb() || version() < 80000;
  const auto name = repeated("表", has_files ? 50 : 64);
  const int widest = has_files ? 1500 : 4096;
  std::string wide = "CREATE TABLE wide (c1 TINYINT PRIMARY KEY";
  for (int i = 2; i <= widest; ++i) wide += ", c" + std::to_string(i) + " TINYINT";
  create("CREATE TABLE `" + name + "` (`" + repeated("列", 64) + "` INT PRIMARY KEY COMMENT '" + repeated("注", 1024) +
         "') COMMENT '" + repeated("释", 2048) + "';\n" + wide + ") ENGINE=MyISAM;");
  conf_for_all();
  const auto outcome = tool();
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto text = results().at("starrocks-create.1.sql");
  EXPECT_THAT(text, HasSubstr("`" + name + "` ("));
  EXPECT_THAT(text,
              HasSubstr("  `" + repeated("列", 64) + "` INT NOT NULL COMMENT \"" + repeated("注", 1024) + "\"\n"));
  EXPECT_THAT(text, HasSubstr("COMMENT \"" + repeated("释", 2048) + "\"\n"));
  EXPECT_THAT(text, HasSubstr("  `c1` TINYINT NOT NULL,\n  `c2` TINYINT NULL,\n"));
  EXPECT_THAT(text, HasSubstr("  `c" + std::to_string(widest - 1) + "` TINYINT NULL,\n  `c" + std::to_string(widest) +
                              "` TINYINT NULL\n"));
}

}  // namespace
}  // namespace smt::test
