// What the Flink CDC of a run loses, and later ones do not: told for each table by the names of its columns.

#include <gtest/gtest.h>

#include "smt/target.hpp"
#include "tools/schema.hpp"

namespace smt {
namespace {

using namespace test;

/// d.NAME with a key and these columns for this Flink, under type rules of the conf.
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
    planned.sources = {{{database}, {name}, {10000, 10063}}};
    TargetContext context;
    context.server.time_zone = "+08:00";
    context.flink = config_.config.flink;
    context.type_rules = &config_.config.type_rules;
    return map_table(planned, context);
  }

  std::string codes_of(std::string_view flink, std::vector<Column> columns, std::string_view rules = "") {
    return codes(map(flink, std::move(columns), rules).findings);
  }

  /// " F017 | no Flink SQL" of a table or database with such a name.
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
            "  hint: Flink CDC 2.3.0 and later read it: set 'cdc_version' in [flink] if you run that; or convert the "
            "columns to utf8mb4 in MySQL\n");
  EXPECT_EQ(codes_of("version = 1.14\ncdc_version = 2.3.0", columns), "");
  EXPECT_EQ(codes_of(kNew, columns), "");
}

TEST_F(FlinkLosses, MicrosecondsBefore1970) {
  const std::vector<Column> columns{column("a", "datetime(6)"), column("b", "datetime(3)"), column("c", "datetime(4)"),
                                    column("d", "timestamp(6)")};
  const auto findings = map("version = 1.18", columns).findings;
  ASSERT_EQ(codes(findings), "F014");
  EXPECT_EQ(message(findings[0]),
            "Flink CDC 3.1.1 ends the job at a DATETIME before 1970 with microseconds: a (datetime(6)), c "
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
            "Flink CDC 2.2.1 loses zero bytes at the end of BINARY in the binlog: a (binary(4))");
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
            "gets them so: a (decimal(65,30))");
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
  // What the sinks cannot load.
  EXPECT_EQ(named(kOld, "订单"), "");
  EXPECT_EQ(named(kNew, "订单"), "F019 | no Flink SQL");
  EXPECT_EQ(named(kOld, "a[b]"), "F019 | no Flink SQL");
  EXPECT_EQ(named(kNew, "a[b]"), "");
  EXPECT_EQ(message(map("version = 1.18", {}, "", "t", "a b").findings.at(0)),
            "Flink CDC 3.1.1 cannot read a table with a space in its name or that of its database: no Flink SQL is "
            "written for it");
}

TEST_F(FlinkLosses, AreNotToldWhereFlinkDoesNotLoad) {
  EXPECT_EQ(codes_of("version = 1.14\nloader = none", {column("a", "datetime(6)"), column("b", "text", "gbk")}), "");
}

}  // namespace
}  // namespace smt
