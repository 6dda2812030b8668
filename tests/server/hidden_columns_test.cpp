// Columns that the user may not see, columns that the schema hides, and defaults that information_schema truncates.
#include <gmock/gmock.h>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class HiddenColumns : public ServerTest {
 protected:
  std::string user() const { return database() + "@'127.0.0.1'"; }
  /// Revokes SELECT on the database and grants this instead; `{user}` is the reader.
  void grant_only(const std::string& grants) const {
    auto text = "REVOKE SELECT ON `{db}`.* FROM {user}; " + grants;
    for (auto at = text.find("{user}"); at != std::string::npos; at = text.find("{user}")) text.replace(at, 6, user());
    sql(text);
  }
  std::string created() const {
    const auto files = results();
    const auto found = files.find("starrocks-create.1.sql");
    return found == files.end() ? "" : found->second;
  }
  std::string unproven(const std::string& table, int columns) const {
    return database() + "." + table + ": error: the server shows " + std::to_string(columns) +
           " of the table's columns to this user, and nothing proves that it has no others: there is no grant on the "
           "whole table, and the server refuses SHOW CREATE TABLE. The tool omits the table [S050]\n";
  }
};
SMT_ON_EVERY_SERVER(HiddenColumns);

constexpr std::string_view kWide =
    "CREATE TABLE wide (id INT PRIMARY KEY, a INT, b INT, c INT);"
    "CREATE TABLE other (id INT PRIMARY KEY, v INT);";

TEST_P(HiddenColumns, AGrantOfTheFirstColumnsLeavesTheTableOut) {
  create(kWide);
  grant_only("GRANT SELECT (id, a) ON `{db}`.wide TO {user}; GRANT SELECT ON `{db}`.other TO {user};");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr(unproven("wide", 2)));
  EXPECT_THAT(created(), HasSubstr("`other`"));
  EXPECT_THAT(created(), Not(HasSubstr("`wide`")));
}

TEST_P(HiddenColumns, AGrantOfEachColumnProvesNothing) {
  create(kWide);
  grant_only("GRANT SELECT (id, a, b, c) ON `{db}`.wide TO {user};");
  conf_for_all();
  EXPECT_THAT(tool().err, HasSubstr(unproven("wide", 4)));
}

TEST_P(HiddenColumns, AGrantOfAllButAPartOfTheKey) {
  create("CREATE TABLE pair (a INT, v INT, b INT, PRIMARY KEY (a, b));");
  grant_only("GRANT SELECT (a, v) ON `{db}`.pair TO {user};");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, is_mariadb() ? HasSubstr(unproven("pair", 2)) : HasSubstr(".pair: error: the server shows"));
  EXPECT_EQ(created().find("`pair`"), std::string::npos);
}

TEST_P(HiddenColumns, AnotherPrivilegeOnTheTableShowsThemAll) {
  create(kWide);
  grant_only("GRANT INSERT ON `{db}`.wide TO {user}; GRANT SELECT (id) ON `{db}`.wide TO {user};");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(created(), HasSubstr("`c` INT"));
}

TEST_P(HiddenColumns, APatternOfDatabasesProves) {
  create(kWide);
  grant_only("GRANT SELECT ON `" + database().substr(0, database().size() - 1) + "%`.* TO {user};");
  conf_for_all();
  EXPECT_EQ(tool().exit_code, 0);
  EXPECT_THAT(created(), HasSubstr("`c` INT"));
}

TEST_P(HiddenColumns, ARoleProvesOnceItIsActive) {
  if (!is_mariadb() && version() < 80000) GTEST_SKIP() << "MySQL 5.7 has no roles";
  create(kWide);
  const auto role = database("_r");
  grant_only("CREATE ROLE " + role + "; GRANT SELECT ON `{db}`.* TO " + role + "; GRANT " + role +
             " TO {user}; GRANT SELECT (id, a) ON `{db}`.wide TO {user};");
  conf_for_all();
  EXPECT_THAT(tool().err, HasSubstr(unproven("wide", 2)));
  sql("SET DEFAULT ROLE " + role + (is_mariadb() ? " FOR " : " TO ") + user() + ";");
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(created(), HasSubstr("`c` INT"));
  sql("DROP ROLE " + role + ";");
}

TEST_P(HiddenColumns, ATableWithSeveralUniqueKeysDoesNotEndTheRun) {
  create("CREATE TABLE keys_two (a INT, b INT, c INT, UNIQUE KEY y (a), UNIQUE KEY x (b));");
  grant_only("GRANT SELECT (a, b) ON `{db}`.keys_two TO {user};");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(unproven("keys_two", 2)));
}

TEST_P(HiddenColumns, SnapshotsKnowWhatWasRefused) {
  create(kWide);
  grant_only("GRANT SELECT (id, a) ON `{db}`.wide TO {user}; GRANT SELECT ON `{db}`.other TO {user};");
  conf_for_all();
  ASSERT_EQ(tool({"snapshot", "-o", "s.smt"}).exit_code, 0);
  const auto outcome = tool({"--from-snapshot", "s.smt"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr(unproven("wide", 2)));
}

TEST_P(HiddenColumns, DefaultsOfBytesAreWhole) {
  create(
      "SET NAMES utf8mb4; CREATE TABLE bytes (id INT PRIMARY KEY, zero VARBINARY(4) DEFAULT 0x00FF10,"
      " padded BINARY(4) DEFAULT 'a\\0b\\0', quoted VARBINARY(9) DEFAULT 'it''s\\\\\\0\\n', plain VARBINARY(3) DEFAULT "
      "'abc');");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  const auto whole = [&](const std::string& text) {
    if (!is_mariadb()) {
      EXPECT_THAT(text, HasSubstr("`zero` VARCHAR(8) NULL DEFAULT \"00ff10\""));
    }
    EXPECT_THAT(text, HasSubstr("`padded` VARCHAR(8) NULL DEFAULT \"61006200\""));
    EXPECT_THAT(text, HasSubstr("`quoted` VARCHAR(18) NULL DEFAULT \"697427735c000a\""));
    EXPECT_THAT(text, HasSubstr("`plain` VARCHAR(6) NULL DEFAULT \"616263\""));
  };
  whole(created());
  ASSERT_EQ(tool({"snapshot", "-o", "s.smt"}).exit_code, 0);
  ASSERT_EQ(tool({"--from-snapshot", "s.smt"}).exit_code, 0);
  whole(created());
}

TEST_P(HiddenColumns, AKeyThatTheServerMadeIsSeen) {
  if (is_mariadb() || version() < 80030) GTEST_SKIP() << "MySQL makes keys from 8.0.30 on";
  create("SET SESSION sql_generate_invisible_primary_key=ON; CREATE TABLE log (line INT, at DATETIME);");
  conf_for_all();
  for (const char* shown : {"OFF", "ON"}) {
    sql("SET GLOBAL show_gipk_in_create_table_and_information_schema=" + std::string{shown} + ";");
    const auto outcome = tool({"-v"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(database() + ".log: warning: my_row_id: invisible in MySQL")) << shown;
    EXPECT_THAT(created(), HasSubstr("`my_row_id` LARGEINT NOT NULL")) << shown;
    for (const auto& [name, text] : results()) EXPECT_THAT(text, Not(HasSubstr("`log_src`"))) << name;
  }
}

}  // namespace
}  // namespace smt::test
