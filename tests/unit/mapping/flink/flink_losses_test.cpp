// What the Flink CDC of a run loses and later ones do not: reported for each table with the names of its columns.

#include <gtest/gtest.h>

#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Maps d.NAME with a key and these columns for this Flink, under type rules of the conf.
class FlinkLosses : public testing::Test {
 protected:
  TargetTable map(std::string_view flink, std::vector<Column> columns, std::string_view rules = "",
                  const std::string& name = "t", const std::string& database = "d") {
    config_ = parse_config(
        "c",
        "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\n[table-rule.1]\ndatabase=.\ntable=.\n"
        "flink.starrocks.jdbc-url=jdbc:mysql://fe:9030\nflink.starrocks.load-url=fe:8030\nflink.starrocks.username=u\n"
        "flink.starrocks.password=p\n[flink]\n" +
            std::string{flink} + "\n" + std::string{rules});
    EXPECT_FALSE(has_error(config_.findings)) << render(config_.findings.front(), false);
    columns.insert(columns.begin(), not_null(column("id", "int")));
    table_ = table(database, name, std::move(columns), {key("PRIMARY", {"id"})});
    PlannedTarget planned;
    planned.rule = &config_.config.rules[0];
    planned.name = {database, name};
    planned.members = {&table_};
    planned.source = {{{{database}, {name}}}, {10000, 10063}};
    Server server;
    server.time_zone = "+08:00";
    return map_table(planned, {config_.config, server, {}});
  }

  std::string codes_of(std::string_view flink, std::vector<Column> columns, std::string_view rules = "") {
    return codes(map(flink, std::move(columns), rules).findings);
  }

  /// Returns " F017 | no Flink SQL" for a table or database with such a name.
  std::string named(std::string_view flink, const std::string& table, const std::string& database = "d") {
    const auto target = map(flink, {}, "", table, database);
    return codes(target.findings) + (target.flink ? "" : " | no Flink SQL");
  }

 private:
  LoadedConfig config_;
  Table table_;
};

constexpr std::string_view kOld = "version = 1.14", kNew = "version = 1.20";

TEST_F(FlinkLosses, TextThatIsNotUtf8) {
  const std::vector<Column> columns{column("a", "varchar(9)", "latin1"), column("b", "text", "gbk"),
                                    column("c", "char(9)", "utf8mb4"),   column("d", "varchar(9)", "utf8mb3"),
                                    column("e", "enum('x')", "latin1"),  column("f", "tinytext", "ascii")};
  const auto findings = map(kOld, columns).findings;
  ASSERT_EQ(codes(findings), "F013");
  EXPECT_EQ(render(findings[0], false),
            "d.t: warning: Flink CDC 2.2.1 garbles text that is not UTF-8 in its snapshot: a (latin1), b (gbk) [F013]\n"
            "  hint: convert the columns to utf8mb4 in MySQL; Flink CDC 2.3.0 and later read the snapshot of every "
            "character set\n");
}

TEST_F(FlinkLosses, LettersThatTheBinlogGarblesWithEveryRelease) {
  const std::vector<Column> columns{column("a", "varchar(9)", "koi8u"), column("b", "char(3)", "swe7"),
                                    column("c", "char(9)", "latin1"),   column("d", "enum('x')", "koi8u"),
                                    column("e", "varchar(9)", "koi8r"), column("f", "int")};
  for (const auto flink : {kNew, std::string_view{"version = 1.14\ncdc_version = 2.3.0"}}) {
    const auto findings = map(flink, columns).findings;
    ASSERT_EQ(codes(findings), "F013");
    EXPECT_EQ(findings[0].arguments[1], "a (koi8u: Є І Ї Ґ), b (swe7: Ä Å É Ö Ü)");
  }
  EXPECT_EQ(message(map(kNew, columns).findings[0]),
            "Flink CDC 3.5.0 garbles text from the binlog: a (koi8u: Є І Ї Ґ), b (swe7: Ä Å É Ö Ü)");
}

TEST_F(FlinkLosses, MembersThatTheBinlogDoesNotTellApart) {
  const auto findings =
      map(kNew, {column("e", "enum('a,b','a\\\\,b','c,d')"), column("s", "set('f\\\\g','x')")}).findings;
  ASSERT_EQ(codes(findings), "F061");
  EXPECT_EQ(
      render(findings[0], false),
      "d.t.e: warning: Flink CDC reads these members from the binlog with the spelling that another member has in the "
      "snapshot; they arrive with backslashes: 'a,b' [F061]\n  hint: rename one of the two members in MySQL\n");
  EXPECT_EQ(codes_of(kNew, {column("e", "enum('a,b','a\\\\,b')")}, "[type-rule.1]\ncolumn=e\nselect=UPPER({column})\n"),
            "T020");
}

TEST_F(FlinkLosses, JsonThatTheConnectorRewrites) {
  const std::vector<Column> columns{column("doc", "json"), column("e", "varchar(9)")};
  const auto findings = map(kNew, columns).findings;
  ASSERT_EQ(codes(findings), "T008 T040");
  EXPECT_EQ(
      render(findings[1], false),
      "d.t.doc: warning: the StarRocks connector parses JSON documents and writes them again: members that are null "
      "disappear, a document that is just a number or a string becomes a string, and a member \"@type\" makes the job "
      "fail [T040]\n"
      "  hint: if documents must arrive unchanged, set json = string in [types], and read them with parse_json()\n");
  EXPECT_EQ(codes_of(kNew, columns, "[types]\njson = string\n"), "T008 T002");
  EXPECT_EQ(codes_of(kNew, columns, "[table-rule]\nsink_format = csv\n"), "T008 F060");
}

TEST_F(FlinkLosses, TextThatCsvSplits) {
  const std::vector<Column> columns{column("a", "varchar(9)"), column("b", "int"), column("c", "text"),
                                    column("d", "enum('x','y')"), column("e", "enum('x\x01')")};
  const auto findings = map(kNew, columns, "[table-rule]\nsink_format = csv\n").findings;
  ASSERT_EQ(codes(findings), "F060");
  EXPECT_EQ(
      render(findings[0], false),
      "d.t: warning: text with \\x01 or \\x02 splits its row when it is loaded as CSV, and \\N becomes NULL: a, c, e "
      "[F060]\n  hint: set sink_format = json; or remove the characters with a [type-rule] of these columns with "
      "select = REGEXP_REPLACE({column}, '[\\x01\\x02]|^\\\\N$', '')\n");
  EXPECT_EQ(codes_of(kNew, columns,
                     "[table-rule]\nsink_format = csv\n[type-rule.1]\ncolumn=^(a|c|e)$\n"
                     "select=REGEXP_REPLACE({column}, '[\\x01\\x02]|^\\\\N$', '')\n"),
            "T020 T020 T020");
  EXPECT_EQ(codes_of(kNew, columns), "");
}

TEST_F(FlinkLosses, MicrosecondsBefore1970) {
  const std::vector<Column> columns{column("a", "datetime(6)"), column("b", "datetime(3)"), column("c", "datetime(4)"),
                                    column("d", "timestamp(6)")};
  const auto findings = map("version = 1.18", columns).findings;
  ASSERT_EQ(codes(findings), "F014");
  EXPECT_EQ(message(findings[0]),
            "with Flink CDC 3.1.1, the job fails at a DATETIME before 1970 with microseconds: a (datetime(6)), c "
            "(datetime(4))");
  EXPECT_EQ(codes_of(kNew, columns), "");
}

TEST_F(FlinkLosses, ZeroBytesThatNoSelectFillsIn) {
  constexpr std::string_view kBase64 = "[types]\nbinary = base64\n";
  constexpr std::string_view kSelect = "[type-rule.1]\ntype = binary\nselect = UPPER({column})\n";
  const std::vector<Column> columns{column("a", "binary(4)"), column("b", "varbinary(4)")};
  EXPECT_EQ(codes_of(kOld, columns), "T003 T003");
  EXPECT_EQ(codes_of(kOld, columns, kBase64), "T030 T030 F015 F029");
  EXPECT_EQ(codes_of("version = 1.15", columns, kBase64), "T030 T030");
  EXPECT_EQ(message(map(kOld, columns, kSelect).findings.back()),
            "Flink CDC 2.2.1 loses zero bytes at the end of BINARY values in the binlog: a (binary(4))");
  EXPECT_EQ(codes_of(kOld, columns,
                     "[type-rule.1]\ntype = binary\nflink_source = BYTES\nflink = STRING\n"
                     "select = DECODE({column}, 'UTF-8')\n"),
            "T020 T020");
}

TEST_F(FlinkLosses, ExponentsThatASelectOfTheUserGets) {
  constexpr std::string_view kSelect = "[type-rule.1]\ntype = decimal\nselect = CONCAT('r', {column})\n";
  const std::vector<Column> columns{column("a", "decimal(65,30)"), column("b", "decimal(65,6)")};
  EXPECT_EQ(codes_of(kOld, columns), "T007 T007");
  EXPECT_EQ(message(map(kOld, columns, kSelect).findings.back()),
            "Flink CDC 2.2.1 writes numbers near zero with an exponent, such as 1E-30; the 'select' of the type rule "
            "receives them in that form: a (decimal(65,30))");
  EXPECT_EQ(codes_of(kNew, columns, kSelect), "T020 T020");
}

TEST_F(FlinkLosses, TablesByTheirNames) {
  EXPECT_EQ(named(kOld, "a.b"), "F017 | no Flink SQL");
  EXPECT_EQ(named(kOld, "t", "a.b"), "F017 | no Flink SQL");
  EXPECT_EQ(named(kOld, "a b"), "F017 | no Flink SQL");
  EXPECT_EQ(named("version = 1.15", "a.b"), "");
  EXPECT_EQ(named("version = 1.15", "a b"), "F017 | no Flink SQL");
  EXPECT_EQ(named(kNew, "a b.c"), "");
  EXPECT_EQ(named(kOld, "a--b"), "");
  // Names that the sinks cannot load.
  EXPECT_EQ(named(kOld, "订单"), "");
  EXPECT_EQ(named(kNew, "订单"), "F019 | no Flink SQL");
  EXPECT_EQ(named(kOld, "a[b]"), "F019 | no Flink SQL");
  EXPECT_EQ(named(kNew, "a[b]"), "");
  EXPECT_EQ(message(map("version = 1.18", {}, "", "t", "a b").findings.at(0)),
            "Flink CDC 3.1.1 cannot read a table whose name, or whose database's name, contains a space: no Flink SQL "
            "is written for it");
}

TEST_F(FlinkLosses, AreNotToldWhereFlinkDoesNotLoad) {
  EXPECT_EQ(codes_of("version = 1.14\nloader = none", {column("a", "datetime(6)"), column("b", "text", "gbk")}), "");
}

}  // namespace
}  // namespace smt::test
