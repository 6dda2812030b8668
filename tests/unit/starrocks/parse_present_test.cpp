#include <gmock/gmock.h>

#include <optional>
#include <string>

#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto kWritten = StatementForm::kWritten, kShown = StatementForm::kShown;
constexpr auto kUnescaped = StatementForm::kShownUnescaped;

using Columns = std::vector<ShownColumn>;

PresentTable table(std::string_view statement, StatementForm form = kWritten, const Columns& columns = {}) {
  auto read = parse_present(statement, form, columns);
  EXPECT_EQ(complaint(read), "ok") << statement;
  return complaint(read) == "ok" ? std::get<PresentTable>(std::move(read)) : PresentTable{};
}

std::string why(std::string_view statement, StatementForm form = kWritten, const Columns& columns = {}) {
  return complaint(parse_present(statement, form, columns));
}

/// A table as the FE shows it, with these lines of columns.
std::string shown(std::string_view columns, std::string_view key = "DUPLICATE KEY(`k`)") {
  return "CREATE TABLE `t` (\n" + std::string{columns} + "\n) ENGINE=OLAP \n" + std::string{key} +
         "\nDISTRIBUTED BY HASH(`k`) BUCKETS 2 \nPROPERTIES (\n\"compression\" = \"LZ4\"\n);";
}

PresentColumn last_column(std::string_view line) {
  const auto read = table(shown("  `k` int(11) NULL COMMENT \"\",\n" + std::string{line}), kShown);
  return read.columns.empty() ? PresentColumn{} : read.columns.back();
}

std::string type_of(const std::string& type) { return last_column("  `c` " + type + " NULL COMMENT \"\"").type.text; }

std::string default_of(std::string_view text, StatementForm form = kShown) {
  const auto statement = form == kWritten ? "CREATE TABLE t (c VARCHAR(9) DEFAULT " + std::string{text} + ")"
                                          : shown("  `k` int(11) NULL DEFAULT " + std::string{text} + " COMMENT \"\"");
  const auto read = table(statement, form);
  const auto value = read.columns.empty() ? std::nullopt : read.columns.front().default_value;
  if (!value) return "none";
  if (value->kind == PresentDefault::Kind::kLiteral) return "[" + value->text + "]";
  return value->kind == PresentDefault::Kind::kFunction ? value->text : "now " + std::to_string(value->digits);
}

TEST(ParsePresent, AWholeTable) {
  const auto read = table(
      "CREATE TABLE IF NOT EXISTS `shop`.`orders` (\n"
      "  `id` BIGINT NOT NULL COMMENT \"the key\",\n"
      "  `at` DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,\n"
      "  `sum` DECIMAL(10,2) NULL DEFAULT \"0.00\"\n"
      ") ENGINE=olap\n"
      "PRIMARY KEY(`id`, `at`)\n"
      "COMMENT \"all orders\"\n"
      "PARTITION BY date_trunc('day', `at`)\n"
      "DISTRIBUTED BY HASH(`id`) BUCKETS 8\n"
      "ORDER BY(`at`, `id`)\n"
      "PROPERTIES (\"replication_num\" = \"3\");\n");
  PresentTable expected;
  expected.database = "shop";
  expected.name = "orders";
  expected.columns = {
      {"id", {"BIGINT", StarRocksType{StarRocksKind::kBigint, 0, 0, 0}}, "", false, false, {}, "", "the key"},
      {"at",
       {"DATETIME", StarRocksType{StarRocksKind::kDatetime, 0, 0, 0}},
       "",
       false,
       false,
       PresentDefault{PresentDefault::Kind::kCurrentTimestamp, "", 0},
       "",
       ""},
      {"sum",
       {"DECIMAL(10, 2)", StarRocksType{StarRocksKind::kDecimal, 0, 10, 2}},
       "",
       true,
       false,
       PresentDefault{PresentDefault::Kind::kLiteral, "0.00", 0},
       "",
       ""}};
  expected.model = Model::kPrimary;
  expected.key = {"id", "at"};
  expected.comment = "all orders";
  expected.partitioning = {PartitionKind::kExpression, {"date_trunc('day', `at`)"}, {}};
  expected.distribution = PresentDistribution{DistributionKind::kHash, {"id"}, 8};
  expected.order_by = {"at", "id"};
  expected.properties = {{"replication_num", "3"}};
  EXPECT_EQ(read, expected);
}

TEST(ParsePresent, EachTypeHasOneSpelling) {
  EXPECT_EQ(type_of("tinyint(4)"), "TINYINT");
  EXPECT_EQ(type_of("largeint(40)"), "LARGEINT");
  EXPECT_EQ(type_of("decimal(10, 2)"), "DECIMAL(10, 2)");
  EXPECT_EQ(type_of("decimal64(10, 2)"), "DECIMAL(10, 2)");
  EXPECT_EQ(type_of("decimal64(8, 3)"), "DECIMAL(8, 3)");  // 3.3 has no smaller one by itself
  EXPECT_EQ(type_of("decimal32(8, 3)"), "DECIMAL32(8, 3)");
  EXPECT_EQ(type_of("decimal128(10, 2)"), "DECIMAL128(10, 2)");
  EXPECT_EQ(type_of("decimal256(76, 1)"), "DECIMAL(76, 1)");
  EXPECT_EQ(type_of("DECIMAL"), "DECIMAL(10, 0)");
  EXPECT_EQ(type_of("STRING"), "VARCHAR(65533)");
  EXPECT_EQ(type_of("VARCHAR"), "VARCHAR(1)");
  EXPECT_EQ(type_of("varbinary"), "VARBINARY(1048576)");
  EXPECT_EQ(type_of("binary(10)"), "VARBINARY(10)");
  EXPECT_EQ(type_of("array<array<DECIMAL64(10,2)>>"), "ARRAY<ARRAY<DECIMAL(10, 2)>>");
  EXPECT_EQ(type_of("struct<x int(11), y map<int(11),varchar(65533)>>"),
            "STRUCT<`x` INT, `y` MAP<INT, VARCHAR(65533)>>");
  EXPECT_EQ(type_of("percentile"), "PERCENTILE");
  EXPECT_EQ(last_column("  `c` array<int(11)> NULL COMMENT \"\"").type.scalar, std::nullopt);
}

TEST(ParsePresent, CommentsSpanLinesAndContainClauses) {
  const auto read = table(shown("  `k` int(11) NULL COMMENT \"one\n) ENGINE=OLAP \n\\\"two\\\" C:\\\\temp\",\n"
                                "  `v` int(11) NULL COMMENT \"\"",
                                "DUPLICATE KEY(`k`)\nCOMMENT \"a\n\\\\\""),
                          kShown);
  EXPECT_EQ(read.columns.at(0).comment, "one\n) ENGINE=OLAP \n\"two\" C:\\temp");
  EXPECT_EQ(read.comment, "a\n\\");
  EXPECT_EQ(read.columns.size(), 2U);
}

TEST(ParsePresent, DefaultsOf41HaveTheEscapesOfJava) {
  EXPECT_EQ(default_of(R"("it's \"q\" \\ b\nl\t% \/ \b\f\r")"), "[it's \"q\" \\ b\nl\t% / \b\f\r]");
  EXPECT_EQ(default_of("\"\""), "[]");
  EXPECT_EQ(default_of("\"007\""), "[007]");
  EXPECT_EQ(default_of("CURRENT_TIMESTAMP"), "now 0");
  EXPECT_EQ(default_of("current_timestamp(3)"), "now 3");
  EXPECT_EQ(default_of("(uuid())"), "uuid()");
  EXPECT_EQ(default_of("\"CURRENT_TIMESTAMP\""), "[CURRENT_TIMESTAMP]");
}

TEST(ParsePresent, DefaultsAsTheyAreWritten) {
  EXPECT_EQ(default_of(R"("it's \"q\" \\ \x b\nl\t%\0")", kWritten), std::string("[it's \"q\" \\ x b\nl\t%\0]", 21));
  EXPECT_EQ(default_of("'a''b\"\"'", kWritten), "[a'b\"\"]");
  EXPECT_EQ(default_of("NULL", kWritten), "none");
  EXPECT_EQ(default_of("now()", kWritten), "now 0");
  EXPECT_EQ(default_of("(now(6))", kWritten), "now 6");
  EXPECT_EQ(default_of("(UUID_NUMERIC())", kWritten), "uuid_numeric()");
}

// 3.3, after ADD COLUMN … DEFAULT CURRENT_TIMESTAMP.
TEST(ParsePresent, OfTwoDefaultsTheFunctionCounts) {
  EXPECT_EQ(default_of("CURRENT_TIMESTAMP DEFAULT \"2026-11-30 02:41:27\""), "now 0");
  EXPECT_EQ(why(shown("  `k` int(11) NULL DEFAULT \"1\" DEFAULT \"2\" COMMENT \"\""), kShown),
            "t:2: the end of a column is expected, not 'DEFAULT \"2\" COMMENT '");
}

TEST(ParsePresent, ASecondDefaultIsAMoment) {
  EXPECT_EQ(why(shown("  `k` int(11) NULL DEFAULT CURRENT_TIMESTAMP DEFAULT \"now\" COMMENT \"\""), kShown),
            "t:2: the second default 'now' is no moment");
  EXPECT_EQ(why(shown("  `k` int(11) NULL DEFAULT NULL COMMENT \"\""), kShown),  // SHOW CREATE TABLE omits it
            "t:2: '(' is expected, not 'COMMENT \"\"'");
}

TEST(ParsePresent, NothingIsThereTwice) {
  EXPECT_EQ(why("CREATE TABLE t (a INT, b INT, A DATE)"), "t:1: the column 'a' is there twice");
  EXPECT_EQ(why("CREATE TABLE t (a INT, INDEX i (a), INDEX I (a))"), "t:1: the index 'i' is there twice");
  EXPECT_EQ(
      why("CREATE TABLE t (a INT) PARTITION BY LIST(a)(PARTITION p VALUES IN ('1'), PARTITION P VALUES IN ('2'))"),
      "t:1: the partition 'p' is there twice");
  EXPECT_EQ(
      why("CREATE TABLE t (a INT) PARTITION BY RANGE(a)(PARTITION p VALUES LESS THAN ('1'), PARTITION p VALUES LESS "
          "THAN ('2'))"),
      "t:1: the partition 'p' is there twice");
}

TEST(ParsePresent, UnescapedTextsNeedTheRowsOfShowFullColumns) {
  const auto statement =
      shown("  `k` int(11) NOT NULL DEFAULT \"it's \"q\" \\ b\" COMMENT \"a\" COMMENT \"b\\\"", "PRIMARY KEY(`k`)");
  EXPECT_EQ(why(statement, kUnescaped), ":1: texts are not escaped, so SHOW FULL COLUMNS is needed (needs columns)");
  const auto read = table(statement, kUnescaped, {{"k", "it's \"q\" \\ b", R"(a\" COMMENT \"b\\)"}});
  EXPECT_EQ(read.columns.at(0).default_value->text, "it's \"q\" \\ b");
  EXPECT_EQ(read.columns.at(0).comment, "a\" COMMENT \"b\\");
}

TEST(ParsePresent, EscapedTextsAreReadToo) {  // comments of other models, in the same release
  const auto read =
      table(shown("  `k` int(11) NULL COMMENT \"a \\\"b\\\"\""), kUnescaped, {{"k", std::nullopt, R"(a \"b\")"}});
  EXPECT_EQ(read.columns.at(0).comment, "a \"b\"");
}

TEST(ParsePresent, RowsOfAnotherTableAreRefused) {
  const std::string wrong = "the rows of SHOW FULL COLUMNS are not those of this table";
  const auto statement = shown("  `k` int(11) NULL DEFAULT \"1\" COMMENT \"c\"");
  EXPECT_EQ(why(statement, kUnescaped, {{"k", "1", "c"}}), "ok");
  EXPECT_EQ(why(statement, kUnescaped, {{"__generated_partition_column_0", {}, ""}, {"k", "1", "c"}}), "ok");
  EXPECT_EQ(why(statement, kUnescaped, {{"k", "2", "c"}}), "t:2: " + wrong);
  EXPECT_EQ(why(statement, kUnescaped, {{"k", std::nullopt, "c"}}), "t:2: " + wrong);
  EXPECT_EQ(why(statement, kUnescaped, {{"k", "1", "d"}}), "t:2: " + wrong);
  EXPECT_EQ(why(statement, kUnescaped, {{"l", "1", "c"}}), "t:2: " + wrong);
  EXPECT_EQ(why(statement, kUnescaped, {{"k", "1", "c"}, {"l", "1", "c"}}), "t:3: " + wrong);
  EXPECT_EQ(why(statement, kShown, {{"k", "2", "c"}}), "t:2: " + wrong);
}

// SHOW CREATE TABLE of 4.1 puts the character in place of its number.
TEST(ParsePresent, TheRowsHaveTheDefaultThatShowCreateTableSpoils) {
  const auto statement = shown("  `k` int(11) NULL DEFAULT \"a\\\u4e2d\" COMMENT \"\"");
  EXPECT_EQ(why(statement, kShown), "t:2: a default has a backslash that escapes nothing (needs columns)");
  const auto read = table(statement, kShown, {{"k", "a\\u4e2d", ""}});
  EXPECT_EQ(read.columns.at(0).default_value->text, "a\\u4e2d");
  EXPECT_EQ(why(statement, kShown, {{"k", "b\\u4e2d", ""}}),
            "t:2: the rows of SHOW FULL COLUMNS are not those of this table");
}

PresentPartitioning partitioning(const std::string& clause, const std::string& type = "DATE",
                                 StatementForm form = kWritten) {
  return table("CREATE TABLE t (k INT, d " + type + ", `d-x` DATETIME, c VARCHAR(9))\nPARTITION BY " + clause +
                   "\nDISTRIBUTED BY HASH(k)",
               form,
               form == kUnescaped ? Columns{{"k", {}, ""}, {"d", {}, ""}, {"d-x", {}, ""}, {"c", {}, ""}} : Columns{})
      .partitioning;
}

TEST(ParsePresent, LessThanIsExpanded) {
  const auto read =
      partitioning("RANGE(d)(PARTITION p1 VALUES LESS THAN ('2024-1-1'), PARTITION p2 VALUES LESS THAN MAXVALUE)");
  EXPECT_EQ(read.kind, PartitionKind::kRange);
  EXPECT_THAT(read.by, ElementsAre("d"));
  EXPECT_THAT(read.partitions, ElementsAre(PresentPartition{"p1", {"0000-01-01"}, {"2024-01-01"}, {}, {}},
                                           PresentPartition{"p2", {"2024-01-01"}, {"MAXVALUE"}, {}, {}}));
  EXPECT_EQ(read, partitioning("RANGE(`d`)\n(PARTITION p1 VALUES [(\"0000-01-01\"), (\"2024-01-01\")),\n"
                               "PARTITION p2 VALUES [(\"2024-01-01\"), (MAXVALUE)))",
                               "date", kShown));
}

TEST(ParsePresent, StartEndEveryIsExpanded) {
  const auto months =
      partitioning("RANGE(d)(START ('2024-01-01') END ('2024-03-01') EVERY (INTERVAL 1 MONTH))", "DATETIME");
  EXPECT_THAT(months.partitions,
              ElementsAre(PresentPartition{"p202401", {"2024-01-01 00:00:00"}, {"2024-02-01 00:00:00"}, {}, {}},
                          PresentPartition{"p202402", {"2024-02-01 00:00:00"}, {"2024-03-01 00:00:00"}, {}, {}}));
  const auto numbers = partitioning("RANGE(d)(START ('1') END ('12') EVERY (10))", "BIGINT");
  EXPECT_THAT(numbers.partitions, ElementsAre(PresentPartition{"p1", {"1"}, {"11"}, {}, {}},
                                              PresentPartition{"p11", {"11"}, {"21"}, {}, {}}));
  const auto hours =
      partitioning("RANGE(d)(START ('2024-02-29 22:00:00') END ('2024-03-01') EVERY (INTERVAL 2 HOUR))", "DATETIME");
  EXPECT_THAT(hours.partitions,
              ElementsAre(PresentPartition{"p2024022922", {"2024-02-29 22:00:00"}, {"2024-03-01 00:00:00"}, {}, {}}));
  const auto years = partitioning("RANGE(d)(START ('2024-01-01') END ('2025-01-01') EVERY (INTERVAL 1 year))");
  EXPECT_THAT(years.partitions, ElementsAre(PresentPartition{"p2024", {"2024-01-01"}, {"2025-01-01"}, {}, {}}));
}

std::string partition_complaint(const std::string& clause) {
  return why("CREATE TABLE t (k INT, d DATE, c VARCHAR(9))\nPARTITION BY " + clause);
}

TEST(ParsePresent, PartitionsThatAreNotCertainAreRefused) {
  const std::string uncertain = "t:2: which partitions START, END and EVERY make is not certain";
  EXPECT_EQ(partition_complaint("RANGE(d)(START ('2024-01-15') END ('2024-03-15') EVERY (INTERVAL 1 MONTH))"),
            uncertain);
  EXPECT_EQ(partition_complaint("RANGE(d)(START ('2024-01-01') END ('2024-02-15') EVERY (INTERVAL 1 MONTH))"),
            uncertain);
  EXPECT_EQ(partition_complaint("RANGE(d)(START ('0001-01-01') END ('9999-01-01') EVERY (INTERVAL 1 DAY))"), uncertain);
  EXPECT_EQ(partition_complaint("RANGE(d)(START ('2024-01-01') END ('2024-01-15') EVERY (INTERVAL 1 WEEK))"),
            "t:2: which partitions EVERY (INTERVAL … WEEK) makes is not known");
  EXPECT_EQ(partition_complaint("RANGE(d)(PARTITION p VALUES LESS THAN ('x'))"),
            "t:2: the bound 'x' does not fit the type of the partition column");
  EXPECT_EQ(partition_complaint("RANGE(d)(PARTITION p VALUES LESS THAN ('2024-01-01-'))"),
            "t:2: the bound '2024-01-01-' does not fit the type of the partition column");
  EXPECT_EQ(
      why("CREATE TABLE t (d DATETIME) PARTITION BY RANGE(d)(PARTITION p VALUES LESS THAN ('2024-01-01 10:00:00:'))"),
      "t:1: the bound '2024-01-01 10:00:00:' does not fit the type of the partition column");
  EXPECT_EQ(partition_complaint("RANGE(d, k)(PARTITION p VALUES LESS THAN ('2024-01-01'))"),
            "t:2: a partition has fewer bounds than there are partition columns");
  EXPECT_EQ(partition_complaint("RANGE(x)()"), "t:2: 'x' in PARTITION BY is no column");
  EXPECT_EQ(
      partition_complaint("date_trunc('day', d) (START ('2024-01-01') END ('2025-01-01') EVERY (INTERVAL 1 DAY))"),
      "t:2: partitions of an expression are not shown, so they are not understood");
}

TEST(ParsePresent, ListValuesAreNotEscaped) {
  const auto read = partitioning(
      "LIST(`c`)(\n  PARTITION pb VALUES IN ('\u4e2d'),\n  PARTITION pa VALUES IN ('y'z')', 'x')\n)", "date", kShown);
  EXPECT_THAT(read.partitions, ElementsAre(PresentPartition{"pa", {}, {}, {{"x"}, {"y'z')"}}, {}},
                                           PresentPartition{"pb", {}, {}, {{"\u4e2d"}}, {}}));
  EXPECT_EQ(read, partitioning("LIST(c)(PARTITION pa VALUES IN (\"x\",\"y'z')\"), PARTITION pb VALUES IN ('\u4e2d'))"));
  const auto tuples = partitioning(
      "LIST(`c`,`d`)(\n  PARTITION p VALUES IN (('x', '2024-01-01'), ('y', '2024-01-02'))\n)", "date", kShown);
  EXPECT_THAT(tuples.partitions.at(0).values,
              ElementsAre(ElementsAre("x", "2024-01-01"), ElementsAre("y", "2024-01-02")));
}

TEST(ParsePresent, ExpressionsHaveOneSpelling) {
  const auto by = [](const std::string& clause, StatementForm form = kWritten) {
    return partitioning(clause, "DATETIME", form).by;
  };
  EXPECT_THAT(by("DATE_TRUNC(\"DAY\", D)"), ElementsAre("date_trunc('day', `d`)"));
  EXPECT_THAT(by("date_trunc('day', d-x)", kUnescaped), ElementsAre("date_trunc('day', `d-x`)"));
  EXPECT_THAT(by("time_slice(d, INTERVAL 7 day)"), ElementsAre("time_slice(`d`, 7, 'day', 'floor')"));
  EXPECT_THAT(by("time_slice(d, INTERVAL 7 DAY, CEIL)"), ElementsAre("time_slice(`d`, 7, 'day', 'ceil')"));
  EXPECT_THAT(by("time_slice(d, 7, 'day', 'floor')", kShown), ElementsAre("time_slice(`d`, 7, 'day', 'floor')"));
  EXPECT_THAT(by("C, date_trunc('day', d)"), ElementsAre("c", "date_trunc('day', `d`)"));
  EXPECT_THAT(by("(date_trunc('day', d),`c`)", kShown), ElementsAre("date_trunc('day', `d`)", "c"));
  EXPECT_THAT(by("from_unixtime(k, \"%Y%m%d\")"), ElementsAre("from_unixtime(`k`, '%Y%m%d')"));
  EXPECT_EQ(partition_complaint("date_trunc('day', d, k)"), "t:2: the arguments of date_trunc are not understood");
}

TEST(ParsePresent, GeneratedColumns) {
  EXPECT_EQ(last_column("  `g` bigint(20) NULL AS v + 1 COMMENT \"gc\"").generated, "v + 1");
  EXPECT_EQ(last_column("  `g` bigint(20) NULL AS v + 1 COMMENT \"gc\"").comment, "gc");
  EXPECT_EQ(last_column("  `h` varchar(30) NULL AS concat(CAST(v AS VARCHAR(65533)), 'x, )') COMMENT \"\"").generated,
            "concat(cast(v as varchar(65533)), 'x, )')");
  EXPECT_EQ(table("CREATE TABLE t (v INT, g INT AS `V`+1, `w x` INT AS `w x`>=1)").columns.at(1).generated, "v + 1");
  EXPECT_EQ(table("CREATE TABLE t (v INT, g INT AS `V`+1, `w x` INT AS `w x`>=1)").columns.at(2).generated,
            "`w x` >= 1");
  EXPECT_EQ(why(shown("  `k` int(11) NULL AS 'it\\'s' COMMENT \"\""), kShown),
            "t:2: a text in an expression has an escape or does not end");
}

TEST(ParsePresent, IndexesWithQuotesInTheirComments) {
  const auto read =
      table(shown("  `k` int(11) NULL COMMENT \"\",\n  INDEX i1 (`K`) USING BITMAP COMMENT 'it's \"x\"',\n"
                  "  INDEX i2 (`k`) USING GIN(\"parser\" = \"english\") COMMENT ''"),
            kShown);
  EXPECT_THAT(read.indexes, ElementsAre(PresentIndex{"i1", {"k"}, "BITMAP", {}, "it's \"x\""},
                                        PresentIndex{"i2", {"k"}, "GIN", {{"parser", "english"}}, ""}));
}

TEST(ParsePresent, AllKindsOfNames) {
  const auto read = table(
      "CREATE TABLE `a-b.c \u4e2d \"d\"` (`select` INT, `a\"b` INT, `a\\b` INT, \u4e2d\u6587 INT, `a``b` INT)\n"
      "DUPLICATE KEY(`SELECT`) DISTRIBUTED BY HASH(`a\\b`, AB)");
  EXPECT_EQ(read.name, "a-b.c \u4e2d \"d\"");
  EXPECT_THAT(read.key, ElementsAre("select"));
  EXPECT_THAT(read.distribution->columns, ElementsAre("a\\b", "ab"));  // StarRocks drops doubled backticks
  EXPECT_EQ(read.columns.at(3).name, "\u4e2d\u6587");
}

TEST(ParsePresent, WhatTheStatementLeavesOpen) {
  const auto primary = table("CREATE TABLE t (k INT, v INT) PRIMARY KEY(k)");
  EXPECT_FALSE(primary.columns.at(0).nullable);
  EXPECT_TRUE(primary.columns.at(1).nullable);
  EXPECT_EQ(primary.distribution, std::nullopt);
  EXPECT_EQ(table("CREATE TABLE t (k INT, v INT SUM)").model, Model::kAggregate);
  EXPECT_THAT(table("CREATE TABLE t (k INT, v INT)").key, IsEmpty());
  // Shared-data clusters from 4.1 on: range distribution has no clause.
  EXPECT_EQ(table("CREATE TABLE `t` (\n  `k` int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \nDUPLICATE KEY(`k`)", kShown)
                .distribution,
            (PresentDistribution{DistributionKind::kRange, {}, {}}));
}

TEST(ParsePresent, CommentsOfSqlAreBlanks) {
  EXPECT_EQ(table("-- one\nCREATE /* two */ TABLE t (k INT -- three\n)"), table("CREATE TABLE t (k INT)"));
  EXPECT_EQ(why("CREATE TABLE t (k INT /* no end"), "t:1: ')' is expected, but the statement ends");
}

TEST(ParsePresent, WhatIsNoOlapTable) {
  EXPECT_EQ(why("CREATE VIEW `v` (`x`) SECURITY NONE AS SELECT 1 AS `x`;", kShown),
            "v:1: this is not an OLAP table but: view");
  EXPECT_EQ(why("CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1"),
            "m:1: this is not an OLAP table but: materialized view");
  EXPECT_EQ(why("CREATE EXTERNAL TABLE e (k INT) ENGINE=mysql"), "e:1: this is not an OLAP table but: external table");
  EXPECT_EQ(why("CREATE TABLE e (k INT)\nENGINE=hive"), "e:2: the engine is hive, not OLAP");
  EXPECT_EQ(why("CREATE TABLE c.d.t (k INT)"), "t:1: a table of the catalog 'c' is no OLAP table");
  EXPECT_EQ(table("CREATE TABLE default_catalog.d.t (k INT)"), table("CREATE TABLE d.t (k INT)"));
  EXPECT_EQ(why("SELECT 1"), ":1: CREATE is expected, not 'SELECT 1'");
}

TEST(ParsePresent, AnErrorNamesTableAndLine) {
  EXPECT_EQ(why("CREATE TABLE t (\n  a INT,\n  b WURST)"), "t:3: the type 'WURST' is not known");
  EXPECT_EQ(why("CREATE TABLE t (\n  a INT DEFAULT 5)"),
            "t:2: a default in quotes or a function is expected, not '5)'");
  EXPECT_EQ(why("CREATE TABLE t (a INT)\nPRIMARY KEY(b)"), "t:2: 'b' is no column of the table");
  EXPECT_EQ(why("CREATE TABLE t (a INT)\nWITH SOMETHING"),
            "t:2: the end of the statement is expected, not 'WITH SOMETHING'");
  EXPECT_EQ(why("CREATE TABLE t (a INT) AS SELECT 1"), "t:1: the end of the statement is expected, not 'AS SELECT 1'");
  EXPECT_EQ(why("CREATE TABLE t (a INT) PROPERTIES ('x'='1', 'x'='2')"), "t:1: the property 'x' is there twice");
  EXPECT_EQ(why("CREATE TABLE t (a INT) DISTRIBUTED BY HASH(a) BUCKETS 0"),
            "t:1: a number of buckets that StarRocks does not accept");
  EXPECT_EQ(why(shown("  `k` int(11) NULL COMMENT \"a\\nb\""), kShown),
            "t:2: a text has a backslash that escapes nothing");
  EXPECT_EQ(why("CREATE TABLE t (a \u4e2d\u4e2d\u4e2d)"), "t:1: the type '\u4e2d\u4e2d\u4e2d' is not known");
}

}  // namespace
}  // namespace smt::test
