#include <gtest/gtest.h>

#include "smt/types.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Returns "StarRocks | Flink source | Flink sink | findings" of a column called c.
std::string mapped(std::string_view type, bool in_key = false, const std::string& charset = "utf8mb4") {
  const auto mapping =
      map_type(column("c", type, charset), in_key ? KeyUse::kPrimary : KeyUse::kNone, {}, Object{"d", "t", "c"});
  if (!mapping) return "nothing";
  const auto codes = test::codes(mapping->findings);
  return starrocks_type_text(mapping->starrocks) + " | " + mapping->flink_source + " | " + mapping->flink_sink +
         (codes.empty() ? "" : " | " + codes);
}

/// Returns the type and the findings for StarRocks 4.2.
std::string mapped_for_42(std::string_view type, const std::string& charset = "utf8mb4") {
  const Engines engines{{}, {{4, 2, 0}}};
  const auto mapping = map_type(column("c", type, charset), KeyUse::kNone, {}, Object{"d", "t", "c"}, engines);
  std::string out = starrocks_type_text(mapping->starrocks);
  for (const auto& finding : mapping->findings) out += " | " + message(finding);
  return out;
}

TEST(MapType, TextFitsFrom42On) {
  EXPECT_EQ(mapped_for_42("text"), "VARCHAR(65535)");
  EXPECT_EQ(mapped_for_42("mediumtext"), "VARCHAR(16777215)");
  EXPECT_EQ(mapped_for_42("longtext"), "VARCHAR(2147482624)");
  EXPECT_EQ(mapped_for_42("longtext", "latin1"),
            "VARCHAR(2147482624) | text of longtext can be 12884901885 bytes long; StarRocks VARCHAR is limited to "
            "2,147,482,624 bytes, and StarRocks refuses longer values when they are loaded");
  EXPECT_EQ(mapped_for_42("mediumblob").substr(0, 18), "VARCHAR(33554430) ");
  EXPECT_EQ(mapped_for_42("varchar(20)"), "VARCHAR(80)");
  EXPECT_EQ(mapped_for_42("polygon").substr(0, 19), "VARCHAR(2147482624)");
}

TEST(MapType, Integers) {
  EXPECT_EQ(mapped("tinyint(1)"), "TINYINT | TINYINT | TINYINT");
  EXPECT_EQ(mapped("tinyint unsigned"), "SMALLINT | SMALLINT | SMALLINT");
  EXPECT_EQ(mapped("smallint(6)"), "SMALLINT | SMALLINT | SMALLINT");
  EXPECT_EQ(mapped("smallint unsigned"), "INT | INT | INT");
  EXPECT_EQ(mapped("mediumint"), "INT | INT | INT");
  EXPECT_EQ(mapped("mediumint(8) unsigned zerofill"), "INT | INT | INT");
  EXPECT_EQ(mapped("int(11)"), "INT | INT | INT");
  EXPECT_EQ(mapped("int(10) unsigned"), "BIGINT | BIGINT | BIGINT");
  EXPECT_EQ(mapped("bigint"), "BIGINT | BIGINT | BIGINT");
  EXPECT_EQ(mapped("bigint(20) unsigned", true), "LARGEINT | DECIMAL(20, 0) | DECIMAL(20, 0)");
}

TEST(MapType, Bits) {
  EXPECT_EQ(mapped("bit(1)"), "BOOLEAN | BOOLEAN | BOOLEAN");
  EXPECT_EQ(mapped("bit(15)"), "SMALLINT | BYTES | SMALLINT");
  EXPECT_EQ(mapped("bit(16)"), "INT | BYTES | INT");
  EXPECT_EQ(mapped("bit(32)"), "BIGINT | BYTES | BIGINT");
  EXPECT_EQ(mapped("bit(63)"), "BIGINT | BYTES | BIGINT");
  EXPECT_EQ(mapped("bit(64)"), "LARGEINT | BYTES | DECIMAL(20, 0)");
}

TEST(MapType, FloatingAndDecimal) {
  EXPECT_EQ(mapped("float(7,3)"), "FLOAT | FLOAT | FLOAT | T006");
  EXPECT_EQ(mapped("double"), "DOUBLE | DOUBLE | DOUBLE");
  EXPECT_EQ(mapped("decimal(10,5)"), "DECIMAL(10, 5) | DECIMAL(10, 5) | DECIMAL(10, 5)");
  EXPECT_EQ(mapped("decimal(38,0) unsigned"), "DECIMAL(38, 0) | DECIMAL(38, 0) | DECIMAL(38, 0)");
  EXPECT_EQ(mapped("decimal(39,0)"), "VARCHAR(40) | STRING | STRING | T007");
  EXPECT_EQ(mapped("decimal(65,30)"), "VARCHAR(67) | STRING | STRING | T007");
}

TEST(MapType, DecimalKeys) {
  EXPECT_EQ(mapped("decimal(18,0)", true), "BIGINT | DECIMAL(18, 0) | BIGINT | T014");
  EXPECT_EQ(mapped("decimal(20,0)", true), "LARGEINT | DECIMAL(20, 0) | DECIMAL(20, 0) | T014");
  EXPECT_EQ(mapped("decimal(10,2)", true), "VARCHAR(12) | DECIMAL(10, 2) | STRING | T013");
  EXPECT_EQ(mapped("decimal(2,2)", true), "VARCHAR(5) | DECIMAL(2, 2) | STRING | T013");  // -0.12
}

TEST(MapType, Dates) {
  EXPECT_EQ(mapped("date"), "DATE | DATE | DATE");
  EXPECT_EQ(mapped("datetime(3)"), "DATETIME | TIMESTAMP(3) | TIMESTAMP(3)");
  EXPECT_EQ(mapped("timestamp"), "DATETIME | TIMESTAMP(0) | TIMESTAMP(0)");
  EXPECT_EQ(mapped("time(6)"), "VARCHAR(17) | BIGINT | STRING | T004");
  EXPECT_EQ(mapped("year(4)"), "INT | INT | INT | T005");
}

TEST(MapType, TextCountsBytesOfUtf8) {
  EXPECT_EQ(mapped("char(60)"), "CHAR(240) | STRING | STRING");
  EXPECT_EQ(mapped("char(64)"), "VARCHAR(256) | STRING | STRING");
  EXPECT_EQ(mapped("char(36)", true, "ascii"), "VARCHAR(36) | STRING | STRING | T013");
  EXPECT_EQ(mapped("varchar(255)"), "VARCHAR(1020) | STRING | STRING");
  EXPECT_EQ(mapped("varchar(255)", false, "latin1"), "VARCHAR(765) | STRING | STRING");
  EXPECT_EQ(mapped("varchar(0)"), "VARCHAR(1) | STRING | STRING");
  EXPECT_EQ(mapped("tinytext", false, "gbk"), "VARCHAR(383) | STRING | STRING");
  EXPECT_EQ(mapped("text"), "VARCHAR(65535) | STRING | STRING");
  EXPECT_EQ(mapped("text", false, "latin1"), "VARCHAR(196605) | STRING | STRING");
  EXPECT_EQ(mapped("mediumtext"), "VARCHAR(1048576) | STRING | STRING | T002");
  EXPECT_EQ(mapped("varchar(10)", false, "klingon"), "VARCHAR(40) | STRING | STRING | T011");
}

TEST(MapType, MembersAreMeasured) {
  EXPECT_EQ(mapped("enum('a','it''s','金额')"), "VARCHAR(6) | STRING | STRING");
  EXPECT_EQ(mapped("set('x','yy')"), "VARCHAR(4) | STRING | STRING");
  EXPECT_EQ(mapped("enum('')"), "VARCHAR(1) | STRING | STRING");
  EXPECT_EQ(mapped("enum('a,b','a')"), "VARCHAR(3) | STRING | STRING");
  EXPECT_EQ(mapped("enum('a,b','a\\\\,b')"), "VARCHAR(4) | STRING | STRING");  // a\\,b may mean a,b
  EXPECT_EQ(mapped("enum('?')"), "VARCHAR(4) | STRING | STRING");  // may be an emoji: servers show it as `?`
  EXPECT_EQ(mapped("set('a?b?','b')"), "VARCHAR(12) | STRING | STRING");
}

TEST(MapType, BytesAreHexText) {
  EXPECT_EQ(mapped("binary(16)", true), "VARCHAR(32) | STRING | STRING | T003");
  EXPECT_EQ(mapped("varbinary(300)"), "VARCHAR(600) | STRING | STRING | T003");
  EXPECT_EQ(mapped("blob"), "VARCHAR(131070) | STRING | STRING | T003");
  EXPECT_EQ(mapped("longblob"), "VARCHAR(1048576) | STRING | STRING | T003 T002");
}

TEST(MapType, Others) {
  EXPECT_EQ(mapped("json"), "JSON | STRING | STRING | T008");
  EXPECT_EQ(mapped("point"), "VARCHAR(1048576) | STRING | STRING | T009");
  EXPECT_EQ(mapped("uuid"), "VARCHAR(36) | STRING | STRING | T010");
  EXPECT_EQ(mapped("inet6"), "VARCHAR(45) | STRING | STRING | T010");
  EXPECT_EQ(mapped("vector(3)"), "VARCHAR(24) | STRING | STRING | T010");
  EXPECT_EQ(mapped("hyperlog"), "nothing");
}

std::string select(std::string_view type, bool in_key = false) {
  return map_type(column("c", type), in_key ? KeyUse::kPrimary : KeyUse::kNone, {}, {})->select;
}

TEST(MapType, SelectMendsWhatAnOldFlinkCdcLeavesAway) {
  const auto mended = [](std::string_view type, bool in_key = false) {
    const auto use = in_key ? KeyUse::kPrimary : KeyUse::kNone;
    return map_type(column("c", type), use, {}, {}, {versions_for({1, 14, 0})})->select;
  };
  EXPECT_EQ(mended("binary(16)"), "RPAD(`c`, 32, '0')");
  EXPECT_EQ(mended("binary(16)", true), "RPAD(`c`, 32, '0')");
  EXPECT_EQ(mended("binary(0)"), "`c`");
  EXPECT_EQ(mended("varbinary(16)"), "`c`");
  EXPECT_EQ(select("binary(16)"), "`c`");
  EXPECT_EQ(mended("decimal(65,30)"),
            "IF(POSITION('E' IN `c`) > 0, CAST(CAST(`c` AS DECIMAL(38, 30)) AS STRING), `c`)");
  EXPECT_EQ(mended("decimal(40,6)"), "`c`");
  EXPECT_EQ(mended("decimal(38,30)"), "`c`");
  EXPECT_EQ(select("decimal(65,30)"), "`c`");
}

TEST(MapType, LongtextWithMariadbsCheckIsJson) {
  auto doc = column("c", "longtext");
  doc.json_valid = true;
  const auto mapping = map_type(doc, KeyUse::kNone, {}, Object{"d", "t", "c"});
  EXPECT_EQ(starrocks_type_text(mapping->starrocks), "JSON");
  EXPECT_EQ(mapping->flink_source + " " + mapping->flink_sink + " " + mapping->select, "STRING STRING `c`");
  EXPECT_EQ(codes(mapping->findings), "T031");
  const auto in_key = map_type(doc, KeyUse::kPrimary, {}, {});
  EXPECT_EQ(starrocks_type_text(in_key->starrocks), "VARCHAR(1048576)");
  EXPECT_EQ(message(in_key->findings.front()),
            "LONGTEXT with CHECK (json_valid(c)), which is MariaDB's JSON, becomes text in StarRocks, because no key "
            "can be JSON");
  ColumnRules rules;
  rules.choices.set(Choice::kJsonString);
  EXPECT_EQ(message(map_type(doc, KeyUse::kNone, rules, {})->findings.front()),
            "LONGTEXT with CHECK (json_valid(c)), which is MariaDB's JSON, becomes text in StarRocks, because json = "
            "string asks for it");
}

TEST(Select, PlainColumnsAreQuoted) {
  EXPECT_EQ(select("int"), "`c`");
  EXPECT_EQ(map_type(column("a`b", "int"), KeyUse::kNone, {}, {})->select, "`a``b`");
}

TEST(Select, KeyDecimalsAreCast) {
  EXPECT_EQ(select("decimal(18,0)", true), "CAST(`c` AS BIGINT)");
  EXPECT_EQ(select("decimal(10,2)", true), "CAST(`c` AS STRING)");
}

TEST(Select, TimeIsRebuiltFromMicroseconds) {
  const std::string whole =
      "CONCAT(IF(`c` < 0, '-', ''), LPAD(CAST(ABS(`c`) / 3600000000 AS STRING), IF(ABS(`c`) < 360000000000, 2, 3), "
      "'0'), ':', "
      "LPAD(CAST(MOD(ABS(`c`) / 60000000, 60) AS STRING), 2, '0'), ':', "
      "LPAD(CAST(MOD(ABS(`c`) / 1000000, 60) AS STRING), 2, '0')";
  EXPECT_EQ(select("time"), whole + ")");
  EXPECT_EQ(select("time(3)"), whole + ", '.', SUBSTRING(LPAD(CAST(MOD(ABS(`c`), 1000000) AS STRING), 6, '0'), 1, 3))");
}

TEST(Select, BitsAreSummed) {
  const auto expression = select("bit(12)");
  EXPECT_TRUE(
      expression.starts_with("CAST(CAST(POSITION(SUBSTRING(DECODE(`c`, 'ISO-8859-1'), 1, 1) IN DECODE(x'010203"));
  EXPECT_TRUE(expression.ends_with("FDFEFF', 'ISO-8859-1')) AS BIGINT) * 256 AS SMALLINT)"));
  EXPECT_NE(select("bit(64)").find("AS DECIMAL(20, 0)) * 72057594037927936 AS DECIMAL(20, 0))"), std::string::npos);
}

TEST(Select, EnumMembersWithCommasLoseTheBinlogsBackslash) {
  EXPECT_EQ(select("enum('a','b,c','{c}')"), "CASE `c` WHEN 'b\\,c' THEN 'b,c' ELSE `c` END");
  EXPECT_EQ(select("enum('a','b')"), "`c`");
  EXPECT_EQ(select("set('a','f\\\\g')"), "TRIM(BOTH ',' FROM REPLACE(CONCAT(',', `c`, ','), ',f\\\\g,', ',f\\g,'))");
}

}  // namespace
}  // namespace smt::test
