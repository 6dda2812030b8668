// --probe with real data: each value present and absent, limits, privileges, keyless tables, shards, odd names.
// smt_probe prints the findings; with the limits of its command line small tables count as large and fast statements as
// slow.
#include <gmock/gmock.h>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Probe : public ServerTest {
 protected:
  struct Limits {
    std::string rows = "1000", milliseconds = "20000", members = "20";
  };

  /// Returns what it prints, with `db` instead of the database's name.
  std::string probe() const { return probe(Limits{}); }
  std::string probe(const Limits& limits) const {
    Program program;
    program.command = {SMT_PROBE, "a.conf", limits.rows, limits.milliseconds, limits.members};
    program.folder = folder();
    const auto outcome = run(program);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    auto out = outcome.out;
    for (auto at = out.find(database()); at != std::string::npos; at = out.find(database(), at)) {
      out.replace(at, database().size(), "db");
    }
    return out;
  }

  void rules(const std::string& more, const std::string& table = ".*") const {
    conf({{"^" + database() + "$", table, more}});
    add_types("[types]\ntinyint1 = boolean\nbigint_unsigned = bigint\n");
  }
  void add_types(const std::string& lines) const {
    write_file(folder() / "a.conf", read_file(folder() / "a.conf") + lines);
  }
};
SMT_ON_EVERY_SERVER(Probe);

TEST_P(Probe, ValuesThatAreThereAreToldWithTheirNumberAndTheLeastKey) {
  create(
      "SET sql_mode = '';"
      "CREATE TABLE t (id INT PRIMARY KEY, flag TINYINT(1), day DATE, moment DATETIME(6) NOT NULL, stamp TIMESTAMP "
      "NULL,"
      " span TIME, big BIGINT UNSIGNED, since YEAR, wide DECIMAL(65,30), note LONGTEXT, amount INT);"
      "INSERT INTO t VALUES"
      " (1, 0, '2024-01-02', '2024-01-02 03:04:05', '2024-01-02 03:04:05', '10:00:00', 1, 2024, 12.50, 'x', 5),"
      " (7, 2, '0000-00-00', '2024-00-10', '0000-00-00 00:00:00', '-00:10:00', 9223372036854775808, 0000, -123.4, NULL,"
      "  40000),"
      " (9, -1, '2024-05-00', '1969-12-31 23:59:59.000001', NULL, '838:59:59', 3, 1999, NULL,"
      "  REPEAT('é', 600000), 2);");
  rules("");
  add_types(
      "[type-rule.1]\ncolumn = ^amount$\nstarrocks = SMALLINT\n"
      "flink = SMALLINT\n[flink]\nversion = 1.14\n");
  const auto out = probe();
  for (const auto* line : {
           "db.t.flag: warning: numbers other than 0 and 1 in 2 of 3 rows, such as id = 7; each of them is true",
           "db.t.day: warning: dates with a zero year, month or day in 2 of 3 rows, such as id = 7; zero",
           "db.t.moment: warning: dates with a zero year, month or day in 1 of 3 rows, such as id = 7; zero",
           "db.t.stamp: warning: dates with a zero year, month or day in 1 of 3 rows, such as id = 7; zero",
           "db.t.span: warning: negative times in 1 of 3 rows, such as id = 7; Flink",
           "db.t.big: warning: values above 9223372036854775807 in 1 of 3 rows, such as id = 7; Flink",
           "db.t.since: warning: YEAR 0000 in 1 of 3 rows, such as id = 7; it",
           "db.t.wide: note: all 3 rows: at most 3 digits before the decimal point and 1 after it are in use; "
           "DECIMAL(4, 1)",
           "db.t.note: warning: text of more than 1,048,576 bytes in 1 of 3 rows, such as id = 9, the longest of "
           "1,200,000 bytes; StarRocks",
           "db.t.amount: warning: [type-rule.1]: int",
           "becomes SMALLINT, which cannot represent the values of 1 of 3 rows, such as id = 7; such",
           "db.t: warning: a DATETIME before 1970 with microseconds in 1 of 3 rows, such as id = 9; with Flink CDC",
       }) {
    EXPECT_THAT(out, HasSubstr(line));
  }
  for (const auto* code : {"[T027]", "[T004]", "[T029]", "[T005]", "[T002]", "[T021]", "[F014]", "[V017]", "[V019]"}) {
    EXPECT_THAT(out, Not(HasSubstr(code)));
  }
}

TEST_P(Probe, ValuesThatAreNotThereTakeTheFindingAway) {
  create(
      "CREATE TABLE t (id INT PRIMARY KEY, flag TINYINT(1), day DATE, stamp TIMESTAMP NULL, span TIME, since YEAR,"
      " big BIGINT UNSIGNED, note LONGTEXT, amount INT);"
      "INSERT INTO t VALUES (1, 0, '2024-01-02', '2024-01-02', '838:59:59', 2000, 9223372036854775807, 'é', 1),"
      " (2, 1, '0001-01-01', NULL, '00:00:00', 1901, 0, NULL, -32768);");
  rules("");
  add_types(
      "[type-rule.1]\ncolumn = ^amount$\nstarrocks = SMALLINT\n"
      "flink = SMALLINT\n");
  const auto out = probe();
  for (const auto* line : {
           "db.t.flag: note: T027 (TINYINT(1) as BOOLEAN) does not occur: no such value in all 2 rows [V017]",
           "db.t.span: note: T004 (negative TIME) does not occur: no such value in all 2 rows [V017]",
           "db.t.since: note: T005 (YEAR 0000) does not occur: no such value in all 2 rows [V017]",
           "db.t.big: note: T029 (BIGINT UNSIGNED as BIGINT) does not occur: no such value in all 2 rows [V017]",
           "db.t.note: note: T002 (text may be too long) does not occur: no such value in all 2 rows; the longest has "
           "2 bytes [V017]",
           "db.t.amount: note: T021 (type rule that may lose values) does not occur: no such value in all 2 rows "
           "[V017]",
       }) {
    EXPECT_THAT(out, HasSubstr(line));
  }
  for (const auto* code : {"[T027]", "[T004]", "[T029]", "[T005]", "[T002]", "[T021]", "[V002]"}) {
    EXPECT_THAT(out, Not(HasSubstr(code)));
  }
}

TEST_P(Probe, ChosenKeysRepeatOrHoldNull) {
  create(
      "CREATE TABLE t (a INT, b INT, mail VARCHAR(20) CHARACTER SET latin1, other INT, PRIMARY KEY (a, b));"
      "INSERT INTO t VALUES (1, 1, 'x', 1), (2, 1, 'X', 1), (2, 2, 'y', 2), (2, 3, 'y', 2), (3, 0, NULL, 3),"
      " (3, 1, NULL, 3);");
  rules("primary_key = mail");
  auto out = probe();
  EXPECT_THAT(out, HasSubstr("db.t: warning: (mail) is not unique in 2 of 4 rows, such as (a, b) = (2, 2); rows"));
  EXPECT_THAT(out, HasSubstr("db.t: warning: mail is NULL in 2 of 6 rows, such as (a, b) = (3, 0); the first"));
  EXPECT_THAT(out, HasSubstr("'where = `mail` IS NOT NULL'"));
  rules("primary_key = mail\nwhere = `other` < 3");
  EXPECT_THAT(probe(), HasSubstr("mail is NULL in 2 of 6 rows (before 'where' excludes rows), such as"));
  rules("primary_key = a, mail\nwhere = `mail` IS NOT NULL");
  sql("DELETE FROM {db}.t WHERE b = 3;");
  EXPECT_THAT(probe(),
              HasSubstr("db.t: note: K034 (key that may repeat) does not occur: no such value in all 3 rows [V017]"));
}

TEST_P(Probe, LongKeysAreMeasuredAsTheyAreStored) {
  create(
      "CREATE TABLE l (k VARCHAR(200) CHARACTER SET latin1, n BIGINT, PRIMARY KEY (k, n));"
      "INSERT INTO l VALUES (REPEAT('a', 110), 1), (CONVERT(REPEAT('é', 60) USING latin1), 2);"
      "CREATE TABLE b (k VARBINARY(200) PRIMARY KEY); INSERT INTO b VALUES (REPEAT('a', 64)), (0xFF);");
  rules("");
  auto out = probe();
  EXPECT_THAT(out,
              HasSubstr("db.b: note: K005 (key that can exceed 128 bytes) does not occur: no such value in all 2 rows; "
                        "the longest has 128 bytes [V017]"));
  EXPECT_THAT(out,
              HasSubstr("db.l: warning: the key (k, n) is longer than 128 bytes in 1 of 2 rows, such as (k, n) = ('"
                        "éééééééééééééééééééééééééééééééé…', 2), the longest of 130 bytes; StarRocks"));
  sql("INSERT INTO {db}.b VALUES (REPEAT(0xFF, 65));");
  EXPECT_THAT(probe(),
              HasSubstr("db.b: warning: the key (k) is longer than 128 bytes in 1 of 3 rows, such as k = 0xFFFF"));
}

TEST_P(Probe, KeylessTablesHaveNoExample) {
  create("CREATE TABLE t (flag TINYINT(1), n INT, KEY (n)); INSERT INTO t VALUES (5, NULL), (1, 1);");
  rules("flink.cdc.scan.incremental.snapshot.chunk.size = 100");
  const auto out = probe();
  EXPECT_THAT(out, HasSubstr("db.t.flag: warning: numbers other than 0 and 1 in 1 of 2 rows; each"));
  EXPECT_THAT(out, HasSubstr("by n, which is NULL in 1 of 2 rows: it does not read these rows"));
}

/// AUTO_INCREMENT has no finding from the schema: it is reported only if the data contains such a number.
TEST_P(Probe, KeysFrom2To63On) {
  create(
      "CREATE TABLE high (id BIGINT UNSIGNED PRIMARY KEY); INSERT INTO high VALUES (1), (9223372036854775808);"
      "CREATE TABLE low (id BIGINT UNSIGNED PRIMARY KEY); INSERT INTO low VALUES (1), (9223372036854775807);"
      "CREATE TABLE counted (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY); INSERT INTO counted VALUES (1);");
  rules("");
  auto out = probe();
  EXPECT_THAT(out, HasSubstr("db.high: warning: id is 2^63 or more in 1 of 2 rows, such as id = 9223372036854775808: "
                             "Flink CDC before 3.6.0 reads no rows of the table unless it is one chunk [V030]"));
  EXPECT_THAT(
      out, HasSubstr("db.low: note: F052 (snapshot in one chunk) does not occur: no such value in all 2 rows [V017]"));
  EXPECT_THAT(out, Not(HasSubstr("db.counted: warning")));
  sql("INSERT INTO {db}.counted VALUES (9223372036854775809);");
  EXPECT_THAT(probe(), HasSubstr("db.counted: warning: id is 2^63 or more in 1 of 2 rows, such as id = "
                                 "9223372036854775809: Flink CDC"));
}

TEST_P(Probe, NullInUniqueKeys) {
  create(
      "CREATE TABLE t (day DATE, page INT, n INT NOT NULL, UNIQUE KEY by_day (day, page));"
      "INSERT INTO t VALUES ('2024-01-02', 1, 1), (NULL, 1, 2), ('2024-01-02', NULL, 3);"
      "CREATE TABLE u LIKE t; INSERT INTO u SELECT * FROM t WHERE n = 1;");
  rules("");
  const auto out = probe();
  EXPECT_THAT(out, HasSubstr("db.t: warning: day, page of UNIQUE by_day is NULL in 2 of 3 rows: it arrives as 0, '' or "
                             "1970-01-01 [V031]"));
  EXPECT_THAT(
      out,
      HasSubstr("db.u: note: K070 (NULL in a key of Flink CDC) does not occur: no such value in all 1 row [V017]"));
}

TEST_P(Probe, OddNamesAndTypesOfKeys) {
  create(
      "CREATE TABLE `sel``ect` (`or``der` BINARY(2) PRIMARY KEY, `group by` TINYINT(1));"
      "INSERT INTO `sel``ect` VALUES (0x00FF, 3);"
      "CREATE TABLE `订单` (`编号` VARCHAR(9) PRIMARY KEY, `标` TINYINT(1)); INSERT INTO `订单` VALUES ('甲''乙', 3);"
      "CREATE TABLE bits (k BIT(9) PRIMARY KEY, f TINYINT(1)); INSERT INTO bits VALUES (b'100000001', 3);"
      "CREATE TABLE days (k DATE PRIMARY KEY, f TINYINT(1)); INSERT INTO days VALUES ('2024-01-02', 3);");
  rules("");
  const auto out = probe();
  for (const auto* key :
       {"such as or`der = 0x00FF;", "such as 编号 = '甲\\'乙';", "such as k = 257;", "such as k = '2024-01-02';"}) {
    EXPECT_THAT(out, HasSubstr(key));
  }
}

/// A hundred rows with a limit of ten.
TEST_P(Probe, LargeTablesAreSampledAllOverTheirKey) {
  std::string rows;
  for (int i = 1; i <= 100; ++i) {
    rows += (i == 1 ? "" : ", ") + std::string{"("} + std::to_string(i * 1000) + ", " + (i == 96 ? "2" : "1") + ", " +
            (i == 50 ? "2" : "1") + ", '" + (i == 50 ? "-" : "") + "01:00:00')";
  }
  create(
      "CREATE TABLE t (id INT PRIMARY KEY, seen TINYINT(1), missed TINYINT(1), span TIME, KEY by_span (span));"
      "INSERT INTO t VALUES " +
      rows + ";");
  rules("");
  const auto out = probe({"20", "20000", "20"});
  EXPECT_THAT(out, HasSubstr("db.t.seen: warning: numbers other than 0 and 1 in 1 row of a sample of 20, such as id = "
                             "96000;"));
  EXPECT_THAT(out, HasSubstr("db.t.missed: note: every number except 0 is true in StarRocks [T027]"));
  EXPECT_THAT(out, HasSubstr("db.t.missed: note: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample "
                             "of 20 rows, but the tool did not read other rows [V018]"));
  EXPECT_THAT(out, HasSubstr("db.t.span: warning: negative times in 1 row, such as id = 50000; Flink"));
  sql("DELETE FROM {db}.t WHERE id = 50000;");
  EXPECT_THAT(
      probe({"20", "20000", "20"}),
      HasSubstr(
          "db.t.span: note: T004 (negative TIME) does not occur: no such value in all rows, from an index [V017]"));
}

TEST_P(Probe, LargeTablesWithOtherKeysAreSampledAtBothEnds) {
  create(
      "CREATE TABLE t (k VARCHAR(9) PRIMARY KEY, flag TINYINT(1), more TINYINT(1)); INSERT INTO t VALUES"
      " ('a', 1, 1), ('b', 1, 1), ('c', 1, 2), ('d', 1, 1), ('e', 3, 1), ('f', 1, 1);"
      "CREATE TABLE u (flag TINYINT(1)); INSERT INTO u VALUES (1), (1), (1), (1), (1), (1);");
  rules("");
  const auto out = probe({"4", "20000", "20"});
  EXPECT_THAT(out,
              HasSubstr("db.t.flag: warning: numbers other than 0 and 1 in 1 row of a sample of 4, such as k = 'e';"));
  EXPECT_THAT(
      out,
      HasSubstr("db.t.more: note: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 4 rows"));
  EXPECT_THAT(
      out,
      HasSubstr("db.u.flag: note: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 4 rows"));
}

TEST_P(Probe, AStatementThatTakesTooLongIsANote) {
  create(
      "CREATE TABLE d (n INT); INSERT INTO d VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);"
      "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, flag TINYINT(1), note VARCHAR(200));"
      "INSERT INTO t (flag, note) SELECT 1, REPEAT('x', 200) FROM d a, d b, d c, d e, d f, d g WHERE g.n < 3;");
  rules("", "^t$");
  const auto out = probe({"1000000", "1", "20"});
  EXPECT_THAT(out, HasSubstr("db.t.flag: note: every number except 0 is true in StarRocks [T027]"));
  EXPECT_THAT(out, HasSubstr("db.t: note: --probe could not read this table, and its questions remain open: it took "
                             "more than 1 ms [V019]"));
}

TEST_P(Probe, ATableThatMayNotBeReadIsANote) {
  create("CREATE TABLE t (id INT PRIMARY KEY, flag TINYINT(1)); INSERT INTO t VALUES (1, 5);");
  sql("REVOKE SELECT ON `{db}`.* FROM {db}@'127.0.0.1'; GRANT INSERT, REFERENCES ON `{db}`.* TO {db}@'127.0.0.1';");
  rules("");
  const auto out = probe();
  EXPECT_THAT(out, HasSubstr("db.t: note: --probe could not read this table, and its questions remain open: the user "
                             "cannot read it (SELECT) "
                             "[V019]"));
  EXPECT_THAT(out, HasSubstr("[T027]"));
}

TEST_P(Probe, AnEmptyTableSettlesNothing) {
  create("CREATE TABLE t (id INT PRIMARY KEY, flag TINYINT(1)); CREATE TABLE u (id INT PRIMARY KEY, day DATE);");
  rules("");
  const auto out = probe();
  EXPECT_THAT(out, HasSubstr("[T027]"));
  EXPECT_THAT(out, HasSubstr("db.t: note: --probe could not read this table, and its questions remain open: the table "
                             "has no rows [V019]"));
  EXPECT_THAT(out, Not(HasSubstr("db.u")));
}

TEST_P(Probe, ShardsAreAskedEach) {
  std::string text;
  for (const auto* n : {"1", "2", "3"}) {
    text += std::string{"CREATE TABLE t_"} + n + " (id INT AUTO_INCREMENT PRIMARY KEY, flag TINYINT(1));";
  }
  create(text +
         "INSERT INTO t_1 VALUES (1, 1), (2, 1); INSERT INTO t_2 VALUES (11, 1), (12, 5); INSERT INTO t_3 VALUES"
         " (21, 0);");
  rules("");
  auto out = probe();
  EXPECT_THAT(out, HasSubstr("numbers other than 0 and 1 in 1 of 5 rows of 3 shards, such as id = 12 of db.t_2;"));
  EXPECT_THAT(out, HasSubstr("db.t_1: note: P003 (shards with AUTO_INCREMENT key) does not occur: no such value in 3 "
                             "shards, whose ids do not overlap at present [V017]"));
  sql("INSERT INTO {db}.t_3 VALUES (1, 0);");
  EXPECT_THAT(probe(),
              HasSubstr("db.t_1: warning: db.t_1 and db.t_3 have the same key (id) in at least 1 row, such as id "
                        "= 1: they"));
  sql("UPDATE {db}.t_3 SET id = 3 WHERE id = 1;");
  out = probe();
  EXPECT_THAT(out, HasSubstr("[P003]"));
  EXPECT_THAT(
      out,
      HasSubstr(
          "P003 (shards with AUTO_INCREMENT key) remains open: no such value in some rows of db.t_3 and db.t_2, whose "
          "ids overlap, but"));
  out = probe({"1000", "20000", "1"});
  EXPECT_THAT(
      out,
      HasSubstr("db.t_1.flag: note: T027 (TINYINT(1) as BOOLEAN) remains open: no such value in a sample of 2 rows"));
  EXPECT_THAT(out, HasSubstr("db.t_1: note: the tool read values from 1 of the 3 shards [V020]"));
  EXPECT_THAT(out, HasSubstr("remain open: the ids of 3 shards, of which the tool would read 1 [V019]"));
}

/// The command itself: a finding that says "may" counts for the grade as what the data shows.
TEST_P(Probe, AssessTakesWhatTheDataSays) {
  create(
      "CREATE TABLE t (id INT PRIMARY KEY, note LONGTEXT); INSERT INTO t VALUES (1, 'x');"
      "CREATE TABLE u (id INT PRIMARY KEY, note LONGTEXT); INSERT INTO u VALUES (5, REPEAT('x', 1048577));");
  rules("");
  const auto may = tool({"assess", "--all", "--fail-on", "C"}), does = tool({"assess", "--all", "--probe"});
  EXPECT_EQ(may.exit_code, 1);
  EXPECT_THAT(may.out, HasSubstr("C  needs a decision                   2"));
  EXPECT_EQ(does.exit_code, 0) << does.err;
  EXPECT_THAT(does.out, HasSubstr("A  runs as is                         1"));
  EXPECT_THAT(does.out, HasSubstr("\n  1 column whose values may not fit\n"));
  EXPECT_THAT(does.out, HasSubstr("C V006 warning       1  text too long, in 1 target"));
  EXPECT_THAT(does.out, HasSubstr(".u.note: warning: text of more than 1,048,576 bytes in 1 of 1 row, such as id = 5"));
  EXPECT_THAT(does.out, HasSubstr(".t.note: note: "));
  EXPECT_THAT(does.out, HasSubstr("[V017]"));
}

TEST_P(Probe, AssessSaysThatASnapshotHasNoData) {
  create("CREATE TABLE t (id INT PRIMARY KEY, note LONGTEXT);");
  rules("");
  ASSERT_EQ(tool({"snapshot", "-o", "s.smt"}).exit_code, 0);
  const auto outcome = tool({"assess", "--probe", "--from-snapshot", "s.smt"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("error: --probe reads values, and a snapshot has none [V021]"));
}

}  // namespace
}  // namespace smt::test
