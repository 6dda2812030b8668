// MariaDB's JSON and partitions by date, with only the privilege SELECT.
#include <gmock/gmock.h>

#include <algorithm>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Json : public ServerTest {
 protected:
  /// Revokes SELECT on the database and grants it only on its tables.
  void grant_only(const std::vector<std::string>& tables) {
    const auto user = database() + "@'127.0.0.1'";
    std::string text = "REVOKE SELECT ON `{db}`.* FROM " + user + ";";
    for (const auto& table : tables) text += "GRANT SELECT ON `{db}`.`" + table + "` TO " + user + ";";
    sql(text);
  }
  std::string created() const { return results().at("starrocks-create.1.sql"); }
};
SMT_ON_EVERY_SERVER(Json);

const std::string kDocuments =
    "CREATE TABLE docs (id INT PRIMARY KEY, j JSON, `o``dd (` JSON, plain LONGTEXT);\n"
    "CREATE TABLE more (id INT PRIMARY KEY, j JSON NOT NULL);\n"
    "CREATE TABLE texts (id INT PRIMARY KEY, plain LONGTEXT COLLATE utf8mb4_bin);";

TEST_P(Json, IsJsonToAUserOfTheDatabase) {
  create(kDocuments);
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  for (const auto* part : {"`j` JSON NULL", "`o_dd (` JSON NULL", "`j` JSON NOT NULL", "`plain` VARCHAR(1048576) NULL"})
    EXPECT_THAT(created(), HasSubstr(part));
}

TEST_P(Json, IsJsonToAUserOfTheTablesAlone) {
  create(kDocuments);
  grant_only({"docs", "more", "texts"});
  conf_for_all();
  const auto outcome = tool();
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  for (const auto* part : {"`j` JSON NULL", "`o_dd (` JSON NULL", "`j` JSON NOT NULL", "`plain` VARCHAR(1048576) NULL"})
    EXPECT_THAT(created(), HasSubstr(part));
}

TEST_P(Json, LeavesATableOutOfWhichSomeColumnsAreShown) {
  create(kDocuments);
  sql("REVOKE SELECT ON `{db}`.* FROM {db}@'127.0.0.1'; GRANT SELECT (id, j) ON `{db}`.docs TO {db}@'127.0.0.1';");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(database() + ".docs: error: the server shows 2 of the table's columns to this "
                                                  "user, and nothing proves that it has no others"));
}

TEST_P(Json, OutlivesAChangeOfTheCharacterSet) {
  if (!is_mariadb()) GTEST_SKIP() << "MySQL's JSON has no character set";
  create(
      "CREATE TABLE docs (id INT PRIMARY KEY, j JSON);"
      "ALTER TABLE docs CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_THAT(created(), HasSubstr("`j` JSON NULL"));
}

/// Columns that look like JSON and are not, and JSON columns that are easy to miss.
const std::string kOdd =
    "CREATE TABLE odd (id INT PRIMARY KEY,\n"
    " hand LONGTEXT CHECK (json_valid(hand)), spaced LONGTEXT CHECK ( ( JSON_VALID( `spaced` ) ) ),\n"
    " latin LONGTEXT CHARACTER SET latin1 CHECK (json_valid(latin)), named LONGTEXT,\n"
    " other LONGTEXT CHECK (json_valid(elsewhere)), elsewhere LONGTEXT COLLATE utf8mb4_bin,\n"
    " more LONGTEXT CHECK (json_valid(more) AND char_length(more) > 2), negated LONGTEXT CHECK (NOT "
    "json_valid(negated)),\n"
    " medium MEDIUMTEXT CHECK (json_valid(medium)), plain LONGTEXT COLLATE utf8mb4_bin,\n"
    " said LONGTEXT COLLATE utf8mb4_bin DEFAULT 'CHECK (json_valid(`said`))' COMMENT 'CHECK (json_valid(`said`))',\n"
    " old_name JSON, was_json JSON, `select` JSON, `a.b (` JSON, `back``tick` JSON, `quo'te\"` JSON, `json_valid` "
    "JSON,\n"
    " `\u540d\u5b57` JSON, `Upper` JSON, CONSTRAINT `json_valid(``plain``)` CHECK (json_valid(named)));\n"
    "ALTER TABLE odd CHANGE old_name new_name JSON, MODIFY was_json LONGTEXT COLLATE utf8mb4_bin;\n"
    "CREATE TABLE converted (id INT PRIMARY KEY, j JSON);\n"
    "ALTER TABLE converted CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;\n"
    "CREATE TABLE texts (id INT PRIMARY KEY, plain LONGTEXT COLLATE utf8mb4_bin);\n"
    "CREATE TABLE whole (id INT PRIMARY KEY, w JSON);";

/// Returns the names of the JSON columns in the file, as the file writes them.
std::string json_columns(std::string_view statements) {
  std::string names;
  for (std::size_t begin = 0, end = 0; begin < statements.size(); begin = end + 1) {
    end = std::min(statements.find('\n', begin), statements.size());
    const auto line = statements.substr(begin, end - begin);
    const auto type = line.find("` JSON N");
    if (type != std::string_view::npos) names += (names.empty() ? "" : "|") + std::string{line.substr(3, type - 3)};
  }
  return names;
}

TEST_P(Json, OfMariadbIsACheckOfTheColumnAndNothingElse) {
  if (!is_mariadb()) GTEST_SKIP() << "MySQL has a type for JSON";
  create(kOdd);
  conf_for_all();
  const std::string all =
      "j|hand|spaced|latin|named|elsewhere|new_name|select|a.b (|back_tick|quo'te\"|json_valid|\u540d\u5b57|Upper|w";
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_EQ(json_columns(created()), all) << "a user of the database";
  grant_only({"odd", "converted", "texts", "whole"});
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_EQ(json_columns(created()), all) << "a user of the tables, to whom no check is shown";
  sql("GRANT ALL ON `{db}`.whole TO {db}@'127.0.0.1' WITH GRANT OPTION;");
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_EQ(json_columns(created()), all) << "a user to whom the checks of one table are shown";
}

const std::string kPartitioned =
    "CREATE TABLE days (id INT, dt DATE NOT NULL, PRIMARY KEY (id, dt)) PARTITION BY RANGE (TO_DAYS(dt)) (PARTITION p0"
    " VALUES LESS THAN (TO_DAYS('2024-01-01')), PARTITION p1 VALUES LESS THAN MAXVALUE);\n"
    "CREATE TABLE plain (id INT, dt DATE NOT NULL, PRIMARY KEY (id, dt));\n"
    "CREATE TABLE hashed (id INT, dt DATE NOT NULL, PRIMARY KEY (id, dt)) PARTITION BY HASH (YEAR(dt)) PARTITIONS 2;";

TEST_P(Json, PartitionsByDateAreToldToAnyUser) {
  create(kPartitioned);
  conf_for_all();
  const auto reported = database() +
                        ".days: note: the table is not partitioned by dt in StarRocks; it has RANGE partitions by this "
                        "column in MySQL [K020]\n"
                        "  hint: to partition it, add to the rule: 'partition_key = dt'";
  for (const bool alone : {false, true}) {
    if (alone) grant_only({"days", "plain", "hashed"});
    const auto outcome = tool({"-v"});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(reported));
    EXPECT_THAT(outcome.err, Not(HasSubstr("plain: note: partitioned")));
    EXPECT_THAT(outcome.err, Not(HasSubstr("hashed: note: partitioned")));
  }
}

}  // namespace
}  // namespace smt::test
