#include "config/sections/shape.hpp"

#include <gmock/gmock.h>

#include "config/sections/name_template.hpp"
#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

/// Returns "BIGINT NULL AS COUNT(*)".
std::string added(std::string_view value) {
  const auto column = parse_added_column(value);
  if (!column) return "none";
  const auto from = column->metadata ? "METADATA " + std::string{column->metadata->key} : "AS " + column->expression;
  return starrocks_type_text(column->type) + (column->nullable ? " NULL " : " NOT NULL ") + from;
}

TEST(AddedColumn, HasATypeAndAnExpression) {
  EXPECT_EQ(added("BIGINT AS COUNT(*)"), "BIGINT NOT NULL AS COUNT(*)");
  EXPECT_EQ(added("bigint as count( DISTINCT a )"), "BIGINT NOT NULL AS count( DISTINCT a )");
  EXPECT_EQ(added("BIGINT AS COUNT(a) + COUNT(b)"), "BIGINT NULL AS COUNT(a) + COUNT(b)");
  EXPECT_EQ(added("BIGINT AS COUNT_ALL(a)"), "BIGINT NULL AS COUNT_ALL(a)");
  EXPECT_EQ(added("  DECIMAL( 10 , 2 )  NOT  NULL  AS  a * b "), "DECIMAL(10, 2) NOT NULL AS a * b ");
  EXPECT_EQ(added("VARCHAR(8) AS 'as'"), "VARCHAR(8) NULL AS 'as'");
  EXPECT_EQ(added("VARCHAR AS x"), "VARCHAR NULL AS x");
}

TEST(AddedColumn, MayBeMetadata) {
  EXPECT_EQ(added("VARCHAR(64) METADATA FROM 'database_name'"), "VARCHAR(64) NOT NULL METADATA database_name");
  EXPECT_EQ(added("DATETIME NOT NULL METADATA FROM 'op_ts'"), "DATETIME NOT NULL METADATA op_ts");
  EXPECT_EQ(added("BIGINT METADATA FROM 'op_ts'"), "none");
  EXPECT_EQ(added("DATETIME METADATA FROM 'table_name'"), "none");
  EXPECT_EQ(added("VARCHAR(64) METADATA FROM 'schema'"), "none");
  EXPECT_EQ(added("VARCHAR(64) METADATA FROM table_name"), "none");
}

TEST(AddedColumn, IsNothingElse) {
  for (const auto* value : {"", "BIGINT", "AS 1", "BIGINT 1", "BIGINT AS", "BIGINT NOT AS 1", "NUMBER AS 1", "INT(",
                            "VARBINARY AS x'00'", "DECIMAL(50, 2) AS a", "BIGINTAS 1"}) {
    EXPECT_EQ(added(value), "none") << value;
  }
}

TEST(NameTemplate, TakesGroupsAndNames) {
  const NameParts parts{{"eu", ""}, "shop_eu", "orders"};
  EXPECT_EQ(expand_name("$1_x$2", parts), "eu_x");
  EXPECT_EQ(expand_name("$database.$table$$", parts), "shop_eu.orders$");
  EXPECT_EQ(expand_name("$9", parts), "");
  EXPECT_EQ(name_problem("ods_$1_$table", 1), "");
  EXPECT_EQ(name_problem("$2", 1), "$2 without its group: the pattern has 1");
  for (const auto* name : {"$", "$0", "a$x", "$tabl"})
    EXPECT_EQ(name_problem(name, 9), "a $ that does not begin $1 to $9, $database, $table or $$") << name;
}

TEST(SinkFormat, SetsWhatBelongsToIt) {
  const auto [config, findings] = load(kDb, kRule, kSink, "sink_format=CSV\n");
  EXPECT_EQ(rendered(findings), "");
  const auto& sink = config.rules[0].sink;
  EXPECT_EQ(sink.at("sink.properties.format").value, "csv");
  EXPECT_EQ(sink.at("sink.properties.column_separator").value, "\\x01");
  EXPECT_EQ(sink.at("sink.properties.row_delimiter").value, "\\x02");
}

TEST(SinkFormat, LetsSeparatorsOfTheRuleStand) {
  const auto [config, findings] =
      load(kDb, kRule, kSink, "sink_format=csv\nflink.starrocks.sink.properties.column_separator=\\x03\n");
  EXPECT_EQ(rendered(findings), "");
  EXPECT_EQ(config.rules[0].sink.at("sink.properties.column_separator").value, "\\x03");
}

TEST(SinkFormat, InAllRulesLosesAgainstTheOptionOfOne) {
  const auto [config, findings] =
      load(kDb, "[table-rule]\nsink_format=csv\n", kSink, kRule, "flink.starrocks.sink.properties.format=json\n");
  EXPECT_EQ(rendered(findings), "");
  EXPECT_EQ(config.rules[0].sink.at("sink.properties.format").value, "json");
  EXPECT_FALSE(config.rules[0].sink.contains("sink.properties.column_separator"));
}

TEST(Shape, IsInheritedColumnByColumn) {
  const auto [config, findings] =
      load(kDb, "[table-rule]\nrename.a=b\nrename.c=d\nmodel=unique\nadd.x=INT AS 1\ntarget_table=t\n", kRule,
           "rename.a=z\nmodel=auto\nadd.y=INT AS 2\nunset=target_table\n");
  const auto& shape = config.rules[0].shape;
  EXPECT_EQ(shape.rename.at("a").value, "z");
  EXPECT_EQ(shape.rename.at("c").value, "d");
  EXPECT_EQ(shape.add.size(), 2U);
  EXPECT_FALSE(shape.target_table);
}

TEST(Shape, HasOldNamesByTheNewOnes) {
  const auto [config, findings] = load(kDb, "[table-rule]\nrenamed.a=b\nrenamed.c=d\nrenamed.e=f\n", kRule,
                                       "renamed.a=z\nrenamed.\"a:b\"=x y\nunset=renamed.e\n");
  const auto& renamed = config.rules[0].shape.renamed;
  EXPECT_EQ(renamed.size(), 3U);
  EXPECT_EQ(renamed.at("a").value, "z");
  EXPECT_EQ(renamed.at("a:b").value, "x y");
  EXPECT_EQ(renamed.at("c").value, "d");
}

TEST(Shape, RefusesAnEmptyOldName) {
  const auto [config, findings] = load(kDb, kSink, kRule, "renamed.a=\n");
  EXPECT_THAT(rendered(findings), HasSubstr("error: [table-rule.1] renamed.a = '': expected a column name [C010]\n"));
}

}  // namespace
}  // namespace smt::test
