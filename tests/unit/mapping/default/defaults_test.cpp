#include "mapping/default/defaults.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::test {
namespace {

using Kind = ColumnDefault::Kind;

MappedDefault default_of(const Column& column, const Version& starrocks, Findings& findings) {
  const auto mapping = map_type(column, KeyUse::kNone, {}, {});
  return map_default({column, *mapping, {}, {starrocks}, Object{"d", "t", "c"}}, findings);
}

/// Returns the default as StarRocks would read it, or the code and message of the finding about it.
std::string mapped(std::string_view type, Kind kind, std::string text, int precision = 0,
                   const Version& starrocks = {3, 1, 0}) {
  const auto source = with_default(column("c", type), kind, std::move(text), precision);
  Findings findings;
  const auto result = default_of(source, starrocks, findings).value;
  std::string out;
  if (result) {
    switch (result->kind) {
      case TargetDefault::Kind::kLiteral: out = "'" + result->text + "'"; break;
      case TargetDefault::Kind::kCurrentTimestamp: out = "CURRENT_TIMESTAMP"; break;
      case TargetDefault::Kind::kUuid: out = "(uuid())"; break;
    }
  }
  for (const auto& finding : findings) out += " " + std::string{row_of(finding.code).id} + " " + message(finding);
  return out;
}

std::string literal(std::string_view type, std::string text, const Version& starrocks = {3, 1, 0}) {
  return mapped(type, Kind::kLiteral, std::move(text), 0, starrocks);
}

TEST(MapDefault, NothingStaysNothing) {
  EXPECT_EQ(mapped("int", Kind::kNone, ""), "");
  EXPECT_EQ(mapped("int", Kind::kNull, ""), "");
}

TEST(MapDefault, BytesThatMayBeCutAreOmitted) {
  auto source = with_default(column("c", "varbinary(4)"), Kind::kHex, "61");
  auto value = *source.default_value;
  value.may_be_cut = true;
  source.default_value = value;
  Findings findings;
  const auto made = default_of(source, {3, 1, 0}, findings);
  EXPECT_FALSE(made.value);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(render(findings[0], false),
            "d.t.c: warning: DEFAULT '61': information_schema ends it at the first zero byte, and the tool cannot read "
            "all of it; the column has no default in StarRocks [D022]\n  hint: take the snapshot again, or let the "
            "user run SHOW CREATE TABLE\n");
}

TEST(MapDefault, IntegersLoseTheirZeros) {
  EXPECT_EQ(literal("int(5) zerofill", "00042"), "'42'");
  EXPECT_EQ(literal("int", "-7"), "'-7'");
  EXPECT_EQ(literal("int", "0"), "'0'");
  EXPECT_EQ(literal("bigint unsigned", "18446744073709551615"), "'18446744073709551615'");
  EXPECT_EQ(literal("year", "0000"), "'0'");
}

TEST(MapDefault, ABackslashBeforeUIsOmitted) {
  constexpr const char* kSaid =
      " D030 DEFAULT 'C:\\users' contains a backslash before u, which StarRocks cannot show: the column has no default "
      "there";
  for (const auto& version : kStarRocksReleases) EXPECT_EQ(literal("varchar(20)", "C:\\users", version), kSaid);
  EXPECT_EQ(literal("char(9)", "\\\\u4e2d"),
            " D030 DEFAULT '\\\\u4e2d' contains a backslash before u, which StarRocks cannot show: the column has no "
            "default there");
  EXPECT_EQ(literal("json", "{\"a\": \"\\u4e2d\"}", {4, 1, 0}).substr(0, 6), " D030 ");
  EXPECT_EQ(literal("varchar(20)", "C:\\Users"), "'C:\\Users'");
  EXPECT_EQ(literal("varchar(20)", "u\\n"), "'u\\n'");
}

TEST(MapDefault, DecimalsFitExactly) {
  EXPECT_EQ(literal("decimal(4,2)", "1.50"), "'1.50'");
  EXPECT_EQ(literal("decimal(4,2)", "0.000"), "'0.00'");
  EXPECT_EQ(literal("decimal(4,2)", "123.4"),
            " D003 DEFAULT '123.4' does not fit DECIMAL(4, 2): too many digits; the column has no default there");
}

TEST(MapDefault, FloatFractionsNeed40) {
  constexpr const char* kSaid =
      " D004 DEFAULT '2.33': StarRocks before 4.0 accepts only whole numbers that a FLOAT represents exactly; the "
      "column has no default there";
  for (const auto& before : {Version{2, 5, 0}, Version{3, 1, 0}, Version{3, 5, 99}}) {
    EXPECT_EQ(literal("float", "2.33", before), kSaid) << version_text(before);
  }
  EXPECT_EQ(literal("float", "2.33", {4, 0, 0}), "'2.33'");
  EXPECT_EQ(literal("float", "-0.1", {4, 0, 0}), "'-0.1'");
  EXPECT_EQ(literal("float", "1e10", {3, 1, 0}).substr(0, 6), " D004 ");
  EXPECT_EQ(literal("float", "1e10", {4, 0, 0}), "'1e10'");
  EXPECT_EQ(literal("float", "100000000000", {3, 1, 0}).substr(0, 6), " D004 ");  // no float equals 1e11
  EXPECT_EQ(literal("float", "100000000000", {4, 0, 0}), "'100000000000'");
  EXPECT_EQ(literal("float", "2"), "'2'");
  EXPECT_EQ(literal("float", "3.000"), "'3.000'");
  EXPECT_EQ(literal("double", "2.33"), "'2.33'");
  EXPECT_EQ(literal("double", "1e-7"), "'1e-7'");
}

TEST(MapDefault, FloatsTakeWhatTheyHold) {
  for (const char* text : {"3.14159265358979", "16777217", "1e39", "1e400", "", "abc", "0x10"}) {
    for (const auto& version : {Version{3, 1, 0}, Version{4, 1, 0}}) {
      EXPECT_EQ(literal("float", text, version),
                " D003 DEFAULT '" + std::string{text} +
                    "' does not fit FLOAT: a FLOAT cannot represent it exactly; the column has "
                    "no default there");
    }
  }
  EXPECT_EQ(literal("float", "16777216"), "'16777216'");
}

TEST(MapDefault, TodayIsTakenFrom40) {
  for (const char* now : {"curdate()", "now()", "current_timestamp()"}) {
    EXPECT_EQ(mapped("date", Kind::kExpression, now, 0, {4, 0, 0}), "CURRENT_TIMESTAMP");
    EXPECT_EQ(mapped("date", Kind::kExpression, now, 0, {3, 5, 0}),
              " D009 DEFAULT " + std::string{now} +
                  ": StarRocks accepts DEFAULT CURRENT_TIMESTAMP on DATE from 4.0 on; the column has no default there");
  }
  EXPECT_EQ(mapped("date", Kind::kExpression, "(curdate() + interval 1 day)", 0, {4, 1, 0}).substr(0, 6), " D001 ");
  EXPECT_EQ(mapped("int", Kind::kExpression, "curdate()", 0, {4, 1, 0}).substr(0, 6), " D001 ");
}

TEST(MapDefault, JsonIsTakenFrom41) {
  EXPECT_EQ(literal("json", "{\"a\": [1, null]}", {4, 1, 0}), "'{\"a\": [1, null]}'");
  EXPECT_EQ(literal("json", "{\"a\": [1, null]}", {4, 0, 9}),
            " D009 DEFAULT '{\"a\": [1, null]}': StarRocks accepts a default on JSON from 4.1 on; the column has no "
            "default there");
  EXPECT_EQ(literal("json", "[1, 2", {4, 1, 0}),
            " D003 DEFAULT '[1, 2' does not fit JSON: it is not valid JSON; the column has no default there");
  EXPECT_EQ(literal("json", "\"?\"", {4, 1, 0}).substr(0, 11), "'\"?\"' D008 ");
  EXPECT_EQ(mapped("json", Kind::kExpression, "json_array()", 0, {4, 1, 0}).substr(0, 6), " D001 ");
}

TEST(MapDefault, Dates) {
  EXPECT_EQ(literal("datetime", "2024-01-31 12:00:00"), "'2024-01-31 12:00:00'");
  EXPECT_EQ(literal("datetime(3)", "2024-01-31 12:00:00.125"), "'2024-01-31 12:00:00.125'");
  EXPECT_EQ(literal("date", "2024-01-31"), "'2024-01-31'");
  EXPECT_EQ(literal("timestamp", "0000-00-00 00:00:00").substr(0, 6), " D002 ");
  EXPECT_EQ(literal("date", "2024-00-10").substr(0, 6), " D002 ");
  EXPECT_EQ(literal("date", "10.1.2024").substr(0, 6), " D003 ");
}

TEST(MapDefault, CurrentTimestampStaysOnDatetimeOnly) {
  EXPECT_EQ(mapped("timestamp", Kind::kCurrentTimestamp, "", 0), "CURRENT_TIMESTAMP");
  EXPECT_EQ(mapped("datetime(6)", Kind::kCurrentTimestamp, "", 6),
            "CURRENT_TIMESTAMP D005 DEFAULT CURRENT_TIMESTAMP(6) gives whole seconds in StarRocks");
  EXPECT_EQ(mapped("varchar(40)", Kind::kCurrentTimestamp, "", 0).substr(0, 6), " D001 ");
}

TEST(MapDefault, BitsAndBytes) {
  EXPECT_EQ(mapped("bit(1)", Kind::kBits, "1"), "'1'");
  EXPECT_EQ(mapped("bit(64)", Kind::kBits, std::string(64, '1')), "'18446744073709551615'");
  EXPECT_EQ(mapped("varbinary(4)", Kind::kHex, "6AB2"), "'6ab2'");
  EXPECT_EQ(mapped("binary(4)", Kind::kHex, "61"), "'61000000'");
  EXPECT_EQ(literal("varbinary(4)", "ab"), "'6162'");
  EXPECT_EQ(mapped("varchar(4)", Kind::kHex, "6162").substr(0, 6), " D003 ");
}

TEST(MapDefault, TextAsItIs) {
  EXPECT_EQ(literal("varchar(20)", "it's \"x\" \\"), "'it's \"x\" \\'");
  EXPECT_EQ(literal("varchar(20)", ""), "''");
  EXPECT_EQ(literal("time(3)", "12:34:56.000"), "'12:34:56.000'");
}

TEST(MapDefault, ExpressionsGoButUuidStays) {
  EXPECT_EQ(mapped("varchar(36)", Kind::kExpression, "uuid()"), "(uuid())");
  EXPECT_EQ(mapped("varchar(8)", Kind::kExpression, "uuid()").substr(0, 6), " D001 ");
  EXPECT_EQ(mapped("int", Kind::kExpression, "(1 + 2)"),
            " D001 DEFAULT (1 + 2) is an expression that StarRocks does not accept; the column has no default there");
}

TEST(MapDefault, QuestionMarksMayStandForWhatTheServerCannotShow) {
  constexpr const char* kSaid =
      " D008 DEFAULT 'a?': the server may show '?' instead of an emoji or a byte from 0x80 on; StarRocks gets the "
      "default as shown";
  EXPECT_EQ(literal("varchar(10)", "a?"), std::string{"'a?'"} + kSaid);
  EXPECT_EQ(literal("varbinary(10)", "a?"), std::string{"'613f'"} + kSaid);
  auto latin1 = with_default(column("c", "varchar(10)", "latin1"), Kind::kLiteral, "a?");
  Findings findings;
  EXPECT_EQ(default_of(latin1, {3, 1, 0}, findings).value->text, "a?");
  EXPECT_EQ(codes(findings), "");  // a real question mark: latin1 has no other character that is shown so
}

}  // namespace
}  // namespace smt::test
