// [types] and [type-rule.N], from the conf's lines to the target.

#include <gtest/gtest.h>

#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Maps d.t with a key and the columns of a test under a conf.
class TypeRules : public testing::Test {
 protected:
  TargetTable map(std::string_view lines, std::vector<Column> columns, bool with_sink = true) {
    std::string conf = "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\n[table-rule.1]\ndatabase=d\ntable=.\n";
    if (with_sink) {
      conf +=
          "flink.starrocks.jdbc-url=jdbc:mysql://"
          "fe:9030\nflink.starrocks.load-url=fe:8030\nflink.starrocks.username=u\n"
          "flink.starrocks.password=p\n";
    }
    config_ = parse_config("c", conf + std::string{lines});
    EXPECT_FALSE(has_error(config_.findings)) << render(config_.findings.front(), false);
    columns.insert(columns.begin(), not_null(column("id", "int")));
    table_ = table("d", "t", std::move(columns), {key("PRIMARY", {"id"})});
    PlannedTarget planned;
    planned.rule = &config_.config.rules[0];
    planned.name = {"d", "t"};
    planned.members = {&table_};
    planned.source = {{{{"d"}, {"t"}}}, {10000, 10063}};
    Server server;
    server.time_zone = "+08:00";
    return map_table(planned, {config_.config, server, {}});
  }

  /// Returns "StarRocks | source | sink | select | default | findings" of one column c.
  std::string mapped(std::string_view lines, Column column, bool with_sink = true) {
    const auto target = map(lines, {std::move(column)}, with_sink);
    const auto& c = target.columns.back();
    std::string value = "-";
    if (c.default_value) {
      value = c.default_value->kind == TargetDefault::Kind::kLiteral ? c.default_value->text : "CURRENT_TIMESTAMP";
    }
    return starrocks_type_text(c.mapping.starrocks) + (c.nullable ? "" : " NOT NULL") + " | " + c.mapping.flink_source +
           " | " + c.mapping.flink_sink + " | " + c.mapping.select + " | " + value + " | " + codes(target.findings);
  }

  LoadedConfig config_;
  Table table_;
};

Column literal(std::string_view type, std::string value) {
  return with_default(column("c", type), ColumnDefault::Kind::kLiteral, std::move(value));
}

TEST_F(TypeRules, ShortNamesChooseAnotherRowOfTheTable) {
  EXPECT_EQ(mapped("[types]\ntime=bigint\n", literal("time(3)", "-01:02:03.500")),
            "BIGINT | BIGINT | BIGINT | `c` | -3723500000 | T028");
  EXPECT_EQ(mapped("[types]\ntinyint1=boolean\n", literal("tinyint(1)", "1")),
            "BOOLEAN | TINYINT | BOOLEAN | `c` <> 0 | 1 | T027");
  EXPECT_EQ(mapped("[types]\ntinyint1=boolean\n", literal("tinyint(1)", "-7")),
            "BOOLEAN | TINYINT | BOOLEAN | `c` <> 0 | 1 | T027");
  EXPECT_EQ(mapped("[types]\ntinyint1=boolean\n", column("c", "tinyint(4)")),
            "TINYINT | TINYINT | TINYINT | `c` | - | ");
  EXPECT_EQ(mapped("[types]\nbigint_unsigned=decimal\n", column("c", "bigint unsigned")),
            "DECIMAL(20, 0) | DECIMAL(20, 0) | DECIMAL(20, 0) | `c` | - | ");
  EXPECT_EQ(mapped("[types]\nbigint_unsigned=bigint\n", literal("bigint unsigned", "18446744073709551615")),
            "BIGINT | DECIMAL(20, 0) | BIGINT | CAST(`c` AS BIGINT) | - | T029 D003");
  EXPECT_EQ(mapped("[types]\njson=string\n", column("c", "json")),
            "VARCHAR(1048576) | STRING | STRING | `c` | - | T008 T002");
  EXPECT_EQ(mapped("[types]\nbinary=base64\n", literal("binary(4)", "ab")),
            "VARCHAR(8) | STRING | STRING | `c` | YWIAAA== | T030");
}

TEST_F(TypeRules, ZeroDatesAreDroppedReplacedOrAnError) {
  const auto zero = literal("datetime", "0000-00-00 00:00:00");
  EXPECT_EQ(mapped("", zero), "DATETIME | TIMESTAMP(0) | TIMESTAMP(0) | `c` | - | D002");
  EXPECT_EQ(mapped("[types]\nzero_date=epoch\n", zero),
            "DATETIME | TIMESTAMP(0) | TIMESTAMP(0) | `c` | 1970-01-01 00:00:00 | D014");
  EXPECT_EQ(mapped("[types]\nzero_date=epoch\n", literal("date", "0000-00-00")),
            "DATE | DATE | DATE | `c` | 1970-01-01 | D014");
  const auto target = map("[types]\nzero_date=fail\n", {zero});
  ASSERT_EQ(codes(target.findings), "D015");
  EXPECT_EQ(message(target.findings[0]),
            "DEFAULT '0000-00-00 00:00:00' is not a date in StarRocks, and [types] sets zero_date = fail");
}

TEST_F(TypeRules, ChoicesInARuleAreForItsColumns) {
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=^c$\ntinyint1=boolean\n", column("c", "tinyint(1)")),
            "BOOLEAN | TINYINT | BOOLEAN | `c` <> 0 | - | T027");
  EXPECT_EQ(
      mapped("[types]\ntinyint1=boolean\n[type-rule.1]\ntable=^t$\ntinyint1=tinyint\n", column("c", "tinyint(1)")),
      "TINYINT | TINYINT | TINYINT | `c` | - | ");
}

TEST_F(TypeRules, AStarRocksTypeBringsItsSinkAndCast) {
  EXPECT_EQ(mapped("[type-rule.1]\ntype=^int\nkey=false\nstarrocks=bigint\n", column("c", "int(11)")),
            "BIGINT | INT | BIGINT | CAST(`c` AS BIGINT) | - | T020");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=^decimal\nstarrocks=DOUBLE\n", column("c", "decimal(10,2)")),
            "DOUBLE | DECIMAL(10, 2) | DOUBLE | CAST(`c` AS DOUBLE) | - | T020");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=^datetime\nstarrocks=DATE\n", column("c", "datetime(3)")),
            "DATE | TIMESTAMP(3) | DATE | CAST(FLOOR(`c` TO DAY) AS DATE) | - | T020 T021");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\nstarrocks=VARCHAR\n", column("c", "double")),
            "VARCHAR(24) | DOUBLE | STRING | CAST(`c` AS STRING) | - | T020");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=varchar\nstarrocks=VARCHAR(10)\n", column("c", "varchar(20)")),
            "VARCHAR(10) | STRING | STRING | `c` | - | T020 T021");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=longtext\nstarrocks=JSON\n", column("c", "longtext")),
            "JSON | STRING | STRING | `c` | - | T020 T021 T040");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=enum\nstarrocks=STRING\n", column("c", "enum('a','b,c')")),
            "VARCHAR(65533) | STRING | STRING | CASE `c` WHEN 'b\\,c' THEN 'b,c' ELSE `c` END | - | T020");
}

TEST_F(TypeRules, ASelectIsTakenAsItIs) {
  EXPECT_EQ(
      mapped("[type-rule.1]\ntype=varchar\nstarrocks=INT\nselect=CAST({column} AS INT)\n", column("c", "varchar(9)")),
      "INT | STRING | INT | CAST(`c` AS INT) | - | T020");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\nselect=UPPER({column})\n", column("c", "varchar(9)")),
            "VARCHAR(36) | STRING | STRING | UPPER(`c`) | - | T020");
}

TEST_F(TypeRules, ABinaryColumnMayBeReadAsBytes) {
  const auto target =
      map("[type-rule.1]\ntype=binary\nflink_source=BYTES\nstarrocks=VARCHAR(32)\n"
          "select=UPPER(CAST({column} AS STRING))\n",
          {column("c", "binary(16)")});
  EXPECT_EQ(target.columns[1].mapping.flink_source, "BYTES");
  EXPECT_FALSE(has_error(target.findings));
  const auto& options = target.flink->source_options;
  EXPECT_TRUE(std::find(options.begin(), options.end(), Option{"debezium.binary.handling.mode", "bytes"}) !=
              options.end());
}

TEST_F(TypeRules, TheLastRuleThatHoldsCounts) {
  constexpr std::string_view kLines =
      "[type-rule.10]\ncolumn=^c$\nstarrocks=LARGEINT\n[type-rule.2]\ntype=^int\nstarrocks=BIGINT\nnullable=false\n"
      "[type-rule.11]\ncolumn=^d$\nstarrocks=DOUBLE\n[type-rule.1]\ndefault=drop\n";
  EXPECT_EQ(mapped(kLines, literal("int", "5")),
            "LARGEINT NOT NULL | INT | DECIMAL(38, 0) | CAST(`c` AS DECIMAL(38, 0)) | - | "
            "T020 D010 T020 D010 D013");
}

TEST_F(TypeRules, ConditionsNarrowARule) {
  constexpr std::string_view kUsual = "INT | INT | INT | `c` | - | ";
  for (const char* condition : {"database=^e$", "table=x", "column=^C$", "type=^bigint", "key=true", "unsigned=true",
                                "if_nullable=false", "if_default=."}) {
    EXPECT_EQ(mapped(std::string{"[type-rule.1]\nstarrocks=BIGINT\nkey=false\n"} +
                         (std::string_view{condition}.starts_with("key") ? "[type-rule.2]\n" : "") + condition +
                         (std::string_view{condition}.starts_with("key") ? "\nstarrocks=SMALLINT\n" : "\n"),
                     column("c", "int")),
              std::string_view{condition}.starts_with("key")
                  ? "BIGINT | INT | BIGINT | CAST(`c` AS BIGINT) | - | T020 T021 T020"
                  : kUsual)
        << condition;
  }
  EXPECT_EQ(mapped("[type-rule.1]\nif_default=^5$\nstarrocks=BIGINT\n", literal("int", "5")),
            "BIGINT | INT | BIGINT | CAST(`c` AS BIGINT) | 5 | T020");
}

TEST_F(TypeRules, DefaultsAreKeptDroppedOrGiven) {
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=keep\n", literal("int", "5")), "INT | INT | INT | `c` | 5 | ");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=drop\n", literal("int", "5")), "INT | INT | INT | `c` | - | D010");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=7\n", column("c", "int")), "INT | INT | INT | `c` | 7 | D010");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=\n", column("c", "varchar(3)")),
            "VARCHAR(12) | STRING | STRING | `c` |  | D010");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=6162\n", column("c", "binary(2)")),
            "VARCHAR(4) | STRING | STRING | `c` | 6162 | T003 D010");
  EXPECT_EQ(mapped("[type-rule.1]\ncolumn=c\ndefault=current_timestamp\n", column("c", "datetime")),
            "DATETIME | TIMESTAMP(0) | TIMESTAMP(0) | `c` | CURRENT_TIMESTAMP | D010");
  const auto target = map("[type-rule.1]\ncolumn=c\ndefault=many\n", {column("c", "int")});
  ASSERT_EQ(codes(target.findings), "D011");
  EXPECT_EQ(render(target.findings[0], false),
            "c:16: error: [type-rule.1] default = 'many' does not fit d.t.c, which is INT in StarRocks [D011]\n"
            "  hint: correct the line, or narrow the rule\n");
}

TEST_F(TypeRules, NullableChangesStarRocksAndLetsTheSinkPassNull) {
  const auto target =
      map("[type-rule.1]\ncolumn=a\nnullable=false\n[type-rule.2]\ncolumn=b\nnullable=true\n"
          "[type-rule.3]\ncolumn=id\nnullable=true\n",
          {column("a", "int"), not_null(column("b", "int"))});
  EXPECT_EQ(codes(target.findings), "D012 D013");
  EXPECT_FALSE(target.columns[1].nullable);
  EXPECT_TRUE(target.columns[1].sink_nullable);
  EXPECT_TRUE(target.columns[2].nullable);
  EXPECT_TRUE(target.columns[2].sink_nullable);
}

TEST_F(TypeRules, ARuleMayMakeAKeyPossible) {
  config_ = parse_config("c", "[type-rule.1]\nkey=true\ntype=^double\nstarrocks=VARCHAR\n");
  table_ = table("d", "t", {not_null(column("x", "double"))}, {key("PRIMARY", {"x"})});
  PlannedTarget planned;
  const TableRule rule;
  planned.rule = &rule;
  planned.members = {&table_};
  const auto target = map_table(planned, {config_.config, {}, {}});
  EXPECT_EQ(target.model, Model::kPrimary);
  EXPECT_EQ(starrocks_type_text(target.columns[0].mapping.starrocks), "VARCHAR(24)");
}

TEST_F(TypeRules, ATypeThatTheTableLacksCanBeMapped) {
  EXPECT_EQ(mapped("[type-rule.1]\ntype=^xml$\nstarrocks=STRING\n", column("c", "xml")),
            "VARCHAR(65533) | STRING | STRING | `c` | - | T020 T021");
}

/// Returns the one error of a mapping.
std::string problem(const TargetTable& target) {
  std::string out;
  for (const auto& finding : target.findings) {
    if (row_of(finding.code).severity == Severity::kError) out += render(finding, false);
  }
  return out;
}

TEST_F(TypeRules, WhatDoesNotFitAColumnIsAnErrorAtItsLine) {
  EXPECT_EQ(problem(map("[type-rule.1]\ntype=varchar\nstarrocks=INT\n", {column("c", "varchar(9)")})),
            "c:14: error: [type-rule.1]: Flink reads d.t.c (varchar(9)) as STRING and has no conversion of every value "
            "to INT "
            "[T022]\n  hint: add a line 'select = …' with a Flink expression to the rule\n");
  EXPECT_EQ(
      problem(map("[type-rule.1]\ntype=^bigint\nflink_source=BIGINT\n", {column("c", "bigint unsigned")})),
      "c:16: error: [type-rule.1] flink_source = BIGINT: mysql-cdc cannot read bigint unsigned (d.t.c) as this type "
      "without losing values [T023]\n  hint: remove flink_source (it is then DECIMAL(20, 0)), or narrow the rule\n");
  EXPECT_EQ(
      problem(map("[type-rule.1]\ncolumn=^c$\nflink=STRING\n", {column("c", "int")})),
      "c:16: error: [type-rule.1] flink = STRING: Flink's StarRocks sink does not accept this type for INT [T024]\n"
      "  hint: write flink = INT, or remove the line\n");
  EXPECT_EQ(problem(map("[type-rule.1]\ntype=blob\nstarrocks=VARBINARY\n", {column("c", "blob")})),
            "c:16: error: [type-rule.1]: d.t.c becomes VARBINARY, which Flink's StarRocks sink cannot write [T025]\n"
            "  hint: choose another type, or load the table in another way\n");
  EXPECT_EQ(problem(map("[type-rule.1]\ncolumn=b\nbinary=base64\n", {column("a", "blob"), column("b", "blob")})),
            "c:16: error: d.t.a would be read as hex and d.t.b as base64, but a mysql-cdc table has one "
            "debezium.binary.handling.mode for all its columns [T026]\n  hint: choose one for the whole table\n");
}

TEST_F(TypeRules, WhatTheSinkCannotFillIsFineWithoutFlink) {
  EXPECT_EQ(mapped("[starrocks]\nversion=4.0\n[type-rule.1]\ntype=decimal\nstarrocks=DECIMAL(65,30)\n",
                   column("c", "decimal(65,30)"), false),
            "DECIMAL(65, 30) | STRING |  | `c` | - | T020");
  EXPECT_EQ(mapped("[type-rule.1]\ntype=blob\nstarrocks=VARBINARY\n", column("c", "blob"), false),
            "VARBINARY | STRING |  | `c` | - | T020");
}

}  // namespace
}  // namespace smt::test
