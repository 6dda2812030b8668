#include "mapping/column/invisible_columns.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Column invisible(Column column) {
  column.invisible = true;
  return column;
}

Column number(std::string name) { return not_null(column(std::move(name), "int")); }

/// One table with a sink, planned by one rule that tests may change.
struct Invisible {
  TableRule rule;
  std::vector<Table> tables;
  Config config;
  Server server;

  explicit Invisible(std::vector<Column> columns, std::vector<Key> keys = {key("PRIMARY", {"id"})}) {
    tables = {table("d", "t", std::move(columns), std::move(keys))};
    rule.id = "1";
    for (const char* name : {"jdbc-url", "load-url", "username", "password"}) rule.sink[name] = {name, {"c", 1}};
    config.db = {"h", 3306, "u", Secret{"p"}};
    server.time_zone = "+08:00";
    for (std::size_t i = 0; i < tables[0].columns.size(); ++i)
      tables[0].columns[i].ordinal = static_cast<std::uint32_t>(i + 1);
  }

  TargetTable map() const {
    PlannedTarget planned;
    planned.rule = &rule;
    planned.name = {"d", "t"};
    for (const auto& one : tables) planned.members.push_back(&one);
    planned.source = {{{{"d"}, {"t"}}}, {10000, 10063}};
    auto target = map_table(planned, {config, server, {}});
    target.decided_by.clear();  // they would outlive the plan
    return target;
  }

  /// Returns the codes of the findings about invisible columns, and "sql" if the tool writes Flink SQL.
  std::string reported() const {
    const auto target = map();
    std::string out = target.flink ? "sql" : "";
    for (const auto& finding : target.findings) {
      const std::string id{row_of(finding.code).id};
      if (id == "D007" || id.starts_with("D02") || id.starts_with("F03")) out += (out.empty() ? "" : " ") + id;
    }
    return out;
  }

  std::string sentence(Code code) const {
    for (const auto& finding : map().findings) {
      if (finding.code == code) return render(finding, false);
    }
    return "";
  }
};

constexpr std::string_view kOneReader = "scan.incremental.snapshot.enabled";

Invisible with_one_reader(Invisible fixture) {
  fixture.rule.source[std::string{kOneReader}] = {"false", {"c", 2}};
  return fixture;
}

TEST(InvisibleColumns, InAKey) {
  const Invisible fixture{{invisible(number("id")), column("a", "int")}};
  EXPECT_EQ(fixture.reported(), "D021 F031");
  EXPECT_EQ(
      fixture.sentence(Code::kFlinkInvisibleKey),
      "d.t: warning: id: invisible in MySQL, and part of the key that identifies rows. Flink CDC does not read it in "
      "the snapshot: the job fails, or several rows become one. No Flink SQL is written for the table "
      "[F031]\n  hint: make it visible ('ALTER TABLE `d`.`t` ALTER COLUMN `id` SET VISIBLE'); or add the line "
      "'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink user needs RELOAD\n");
  EXPECT_EQ(with_one_reader(fixture).reported(), "sql D021");
}

TEST(InvisibleColumns, InTheUniqueKeyThatDebeziumTakes) {
  Invisible fixture{{number("a"), invisible(column("h", "int")), column("b", "int")}, {key("u", {"h"})}};
  fixture.tables[0].first_unique = "u";
  EXPECT_EQ(fixture.reported(), "D021 F031");
  fixture.tables[0].first_unique = "";
  EXPECT_EQ(fixture.reported(), "sql D021 D007");
}

TEST(InvisibleColumns, InAKeyThatTheConfChooses) {
  Invisible fixture{{number("id"), invisible(number("h")), column("a", "int")}};
  fixture.rule.shape.primary_key = ColumnList{{"h"}, {"c", 3}};
  EXPECT_EQ(fixture.reported(), "D021 F031");
  fixture.rule.shape.primary_key.reset();
  fixture.rule.source["scan.incremental.snapshot.chunk.key-column"] = {"h", {"c", 3}};
  EXPECT_EQ(fixture.reported(), "D021 F031");
}

TEST(InvisibleColumns, AKeyThatMysqlDidNotShow) {
  Invisible fixture{{column("a", "int")}, {}};
  fixture.tables[0].key_hidden = true;
  EXPECT_EQ(fixture.reported(), "F031");
  EXPECT_EQ(fixture.sentence(Code::kFlinkInvisibleKey).substr(0, 23), "d.t: warning: my_row_id");
}

TEST(InvisibleColumns, BehindTheLastVisibleOne) {
  const Invisible fixture{
      {number("id"), column("a", "int"), invisible(column("h", "int")), invisible(column("k", "int"))}};
  EXPECT_EQ(fixture.reported(), "D021 D021 F032");
  EXPECT_EQ(
      fixture.sentence(Code::kFlinkInvisibleLast),
      "d.t: warning: h, k: invisible in MySQL, and after the last visible column. The job fails in the snapshot phase. "
      "No Flink SQL is written for the table [F032]\n  hint: make it visible ('ALTER TABLE `d`.`t` "
      "ALTER COLUMN `h` SET VISIBLE, ALTER COLUMN `k` SET VISIBLE'); or add the line "
      "'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink user needs RELOAD\n");
  EXPECT_EQ(with_one_reader(fixture).reported(), "sql D021 D021");
}

TEST(InvisibleColumns, BeforeOneThatIsReadOtherwise) {
  const Invisible fixture{{number("id"), invisible(column("h", "varchar(5)")), column("a", "int")}};
  EXPECT_EQ(fixture.reported(), "D021 F033");
  EXPECT_EQ(
      fixture.sentence(Code::kFlinkInvisibleType),
      "d.t: warning: h: invisible in MySQL. In the snapshot, Flink CDC reads the column a behind it as if it were "
      "varchar(5): the job fails, or values are wrong. No Flink SQL is written for the table [F033]\n  hint: make it "
      "visible ('ALTER TABLE `d`.`t` ALTER COLUMN `h` SET VISIBLE'); or add the line "
      "'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink user needs RELOAD\n");
  EXPECT_EQ(with_one_reader(fixture).reported(), "sql D021");
}

/// Returns true if a column of one type after an invisible one of the other is read correctly.
bool alike(std::string_view hidden, std::string_view visible) {
  return Invisible{{number("id"), invisible(column("h", hidden)), column("a", visible)}}.reported().starts_with("sql");
}

TEST(InvisibleColumns, TypesThatAreReadAlike) {
  EXPECT_TRUE(alike("int", "bigint unsigned"));
  EXPECT_TRUE(alike("decimal(10,2)", "json"));
  EXPECT_TRUE(alike("tinyint", "smallint"));
  EXPECT_TRUE(alike("datetime", "datetime(3)"));
  EXPECT_TRUE(alike("int", "timestamp(3)"));
  EXPECT_TRUE(alike("varchar(5)", "text"));
  EXPECT_TRUE(alike("longtext", "blob"));
  EXPECT_FALSE(alike("int", "smallint"));
  EXPECT_FALSE(alike("date", "datetime"));
  EXPECT_FALSE(alike("datetime", "timestamp"));
  EXPECT_FALSE(alike("time", "int"));
  EXPECT_FALSE(alike("varchar(5)", "longtext"));
  EXPECT_FALSE(alike("int", "char(5)"));
}

TEST(InvisibleColumns, ShiftEveryColumnBehindThem) {
  const Invisible fixture{
      {number("id"), invisible(column("h", "int")), column("a", "int"), column("b", "date"), column("c", "date")}};
  EXPECT_EQ(fixture.reported(), "D021 F033");
}

TEST(InvisibleColumns, CharacterSetsAreReadByThatOfTheOther) {
  auto latin = column("a", "varchar(5)");
  latin.charset = std::string{"latin1"};
  EXPECT_EQ((Invisible{{number("id"), invisible(column("h", "varchar(5)")), latin}}.reported()), "D021 F033");
}

TEST(InvisibleColumns, BetweenOthersArriveAsNullOrTheirDefault) {
  const Invisible nullable{{number("id"), invisible(column("h", "int")), column("a", "int")}};
  EXPECT_EQ(nullable.reported(), "sql D021 D007");
  EXPECT_EQ(nullable.sentence(Code::kColumnInvisible),
            "d.t.h: warning: in the snapshot, Flink CDC reads NULL for this invisible column, because SELECT * omits "
            "it; only later changes have its value [D007]\n  hint: make it visible in MySQL during the snapshot phase; "
            "or add the line 'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink "
            "user needs RELOAD\n");
  EXPECT_EQ(nullable.sentence(Code::kInvisibleShown),
            "d.t.h: note: invisible in MySQL, but a visible column in StarRocks [D021]\n"
            "  hint: to exclude it, use [ignore.N]\n");
  EXPECT_EQ(with_one_reader(nullable).reported(), "sql D021");
}

TEST(InvisibleColumns, WhatStandsInThePlaceOfAValue) {
  const auto place = [](Column hidden) {
    auto visible = hidden;
    visible.name = "a";
    Invisible fixture{{number("id"), invisible(not_null(std::move(hidden))), std::move(visible)}};
    fixture.tables[0].columns[0].type = fixture.tables[0].columns[1].type;
    fixture.tables[0].columns[0].charset = fixture.tables[0].columns[1].charset;
    for (const auto& finding : fixture.map().findings) {
      if (finding.code == Code::kInvisibleDefault) return finding.arguments[0];
    }
    return std::string{"none"};
  };
  using Kind = ColumnDefault::Kind;
  EXPECT_EQ(place(with_default(column("h", "int"), Kind::kLiteral, "7")), "its default '7'");
  EXPECT_EQ(place(with_default(column("h", "int"), Kind::kNone, "")), "0");
  EXPECT_EQ(place(with_default(column("h", "varchar(5)"), Kind::kNone, "")), "''");
  EXPECT_EQ(place(with_default(column("h", "date"), Kind::kNone, "")), "1970-01-01");
}

TEST(InvisibleColumns, OfOneShardCount) {
  Invisible fixture{{number("id"), column("a", "int")}};
  auto other = fixture.tables[0];
  other.name = "t2";
  other.columns[1].invisible = true;
  fixture.tables.push_back(other);
  EXPECT_EQ(fixture.reported(), "F032");
}

TEST(InvisibleColumns, NeverSplitASnapshot) {
  const Invisible fixture{{number("a"), invisible(not_null(column("h", "bigint"))), number("b")}, {}};
  const auto target = fixture.map();
  ASSERT_TRUE(target.flink);
  const auto& options = target.flink->source_options;
  const auto chunk = std::find_if(options.begin(), options.end(), [](const Option& option) {
    return option.key == "scan.incremental.snapshot.chunk.key-column";
  });
  ASSERT_NE(chunk, options.end());
  EXPECT_EQ(chunk->value, "a");
}

}  // namespace
}  // namespace smt::test
