#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt::test {
namespace {

using Kind = ColumnDefault::Kind;

Server mariadb(Version version = {10, 11, 19}) {
  Server server;
  server.flavour = Flavour::kMariadb;
  server.version = version;
  return server;
}

Server mysql(Version version = {9, 7, 0}) {
  Server server;
  server.version = version;
  return server;
}

ColumnDefault parse(const Server& server, MysqlType type, std::optional<std::string> sent, std::string extra = "") {
  ColumnRow row;
  row.default_text = std::move(sent);
  row.nullable = true;
  row.extra = std::move(extra);
  return parse_column_default(row, type, server);
}

ColumnDefault computed(MysqlType type, std::string sent) {
  return parse(mysql(), type, std::move(sent), "DEFAULT_GENERATED");
}

ColumnDefault value(Kind kind, std::string text = "", int precision = 0) { return {kind, std::move(text), precision}; }

TEST(ColumnDefault, TellsNoneFromNull) {
  for (const auto& server : {mariadb(), mysql()}) {
    ColumnRow row;
    EXPECT_EQ(parse_column_default(row, MysqlType::kInt, server), value(Kind::kNone));
    row.nullable = true;
    EXPECT_EQ(parse_column_default(row, MysqlType::kInt, server), value(Kind::kNull));
  }
  EXPECT_EQ(parse(mariadb(), MysqlType::kInt, "NULL"), value(Kind::kNull));
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "'NULL'"), value(Kind::kLiteral, "NULL"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "NULL"), value(Kind::kLiteral, "NULL"));
  EXPECT_EQ(computed(MysqlType::kVarchar, "NULL"), value(Kind::kNull));
}

TEST(ColumnDefault, UndoesMariadbsQuotes) {
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "'abc'"), value(Kind::kLiteral, "abc"));
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "''"), value(Kind::kLiteral, ""));
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "'it''s'"), value(Kind::kLiteral, "it's"));
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "'b\\\\c\\n中文'"), value(Kind::kLiteral, "b\\c\n中文"));
  EXPECT_EQ(parse(mariadb(), MysqlType::kBinary, "'a\\0\\0\\0'"), value(Kind::kLiteral, std::string{"a\0\0\0", 4}));
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "'current_timestamp()'"),
            value(Kind::kLiteral, "current_timestamp()"));
  EXPECT_EQ(parse(mariadb(), MysqlType::kText, "_utf8mb4'x'"), value(Kind::kLiteral, "x"));
}

TEST(ColumnDefault, ReadsMariadbsNumbersAndBits) {
  for (const std::string number : {"0", "-5", "1.50", "-0.50", "10000000000", "-0.0015", "000042", "1e10", "-1.5E-3"}) {
    EXPECT_EQ(parse(mariadb(), MysqlType::kDouble, number), value(Kind::kLiteral, number));
  }
  EXPECT_EQ(parse(mariadb(), MysqlType::kBit, "b'101'"), value(Kind::kBits, "101"));
  EXPECT_EQ(parse(mariadb(), MysqlType::kBlob, "X'6100ff'"), value(Kind::kHex, "6100ff"));
}

TEST(ColumnDefault, KnowsTheCurrentTimestamp) {
  EXPECT_EQ(parse(mariadb(), MysqlType::kDatetime, "current_timestamp()"), value(Kind::kCurrentTimestamp));
  EXPECT_EQ(parse(mariadb(), MysqlType::kTimestamp, "current_timestamp(3)"), value(Kind::kCurrentTimestamp, "", 3));
  EXPECT_EQ(parse(mysql({5, 7, 22}), MysqlType::kDatetime, "CURRENT_TIMESTAMP"), value(Kind::kCurrentTimestamp));
  EXPECT_EQ(computed(MysqlType::kDatetime, "CURRENT_TIMESTAMP(6)"), value(Kind::kCurrentTimestamp, "", 6));
  EXPECT_EQ(computed(MysqlType::kDatetime, "now(3)"), value(Kind::kCurrentTimestamp, "", 3));
  EXPECT_EQ(computed(MysqlType::kDatetime, "now()"), value(Kind::kCurrentTimestamp));
  // A function of the current time, but not a value of this type.
  EXPECT_EQ(parse(mariadb(), MysqlType::kVarchar, "current_timestamp()"),
            value(Kind::kExpression, "current_timestamp()"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "CURRENT_TIMESTAMP"), value(Kind::kLiteral, "CURRENT_TIMESTAMP"));
}

TEST(ColumnDefault, KeepsExpressionsAsSql) {
  for (const std::string sql :
       {"(1 + 2)", "uuid()", "curdate()", "ucase('x')", "concat('a','\\'b')", "left('abc',2)",
        "(current_timestamp() + interval 1 day)", "nextval(`s`.`q`)", "'a' 'b'", "'open", "b'12'"}) {
    EXPECT_EQ(parse(mariadb(), MysqlType::kDatetime, sql), value(Kind::kExpression, sql));
  }
  EXPECT_EQ(computed(MysqlType::kVarchar, "concat(_utf8mb4\\'a\\',`id`)"),
            value(Kind::kExpression, "concat(_utf8mb4'a',`id`)"));
  EXPECT_EQ(computed(MysqlType::kDate, "curdate()"), value(Kind::kExpression, "curdate()"));
}

// MySQL 8 and later accept a literal for TEXT, BLOB and JSON only as an expression, and send it with doubled
// backslashes.
TEST(ColumnDefault, FindsMysqlsLiteralsInExpressions) {
  EXPECT_EQ(computed(MysqlType::kText, "_utf8mb4\\'abc\\'"), value(Kind::kLiteral, "abc"));
  EXPECT_EQ(computed(MysqlType::kText, R"(_utf8mb4\'nl\\nx\\\\y\\\'z"q\')"), value(Kind::kLiteral, "nl\nx\\y'z\"q"));
  EXPECT_EQ(computed(MysqlType::kJson, "_utf8mb4\\'{\"a\":1}\\'"), value(Kind::kLiteral, "{\"a\":1}"));
  EXPECT_EQ(computed(MysqlType::kVarchar, "_latin1\\'x\\'"), value(Kind::kLiteral, "x"));
  EXPECT_EQ(computed(MysqlType::kVarchar, "_gbk\\'\xc3\xa9\\'"), value(Kind::kExpression, "_gbk'\xc3\xa9'"));
  EXPECT_EQ(computed(MysqlType::kInt, "5"), value(Kind::kLiteral, "5"));
  EXPECT_EQ(computed(MysqlType::kInt, "-(5)"), value(Kind::kLiteral, "-5"));
  EXPECT_EQ(computed(MysqlType::kDouble, "-(1.5)"), value(Kind::kLiteral, "-1.5"));
  EXPECT_EQ(computed(MysqlType::kTinyint, "true"), value(Kind::kLiteral, "1"));
  EXPECT_EQ(computed(MysqlType::kJson, "true"), value(Kind::kLiteral, "true"));
  EXPECT_EQ(computed(MysqlType::kJson, "FALSE"), value(Kind::kLiteral, "false"));
  EXPECT_EQ(computed(MysqlType::kBlob, "0x00ff41"), value(Kind::kHex, "00ff41"));
}

TEST(ColumnDefault, TakesMysqlsValuesAsTheyAre) {
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "it's b\\c"), value(Kind::kLiteral, "it's b\\c"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, ""), value(Kind::kLiteral, ""));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "'q'"), value(Kind::kLiteral, "'q'"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "0x41"), value(Kind::kLiteral, "0x41"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarchar, "uuid()"), value(Kind::kLiteral, "uuid()"));
  EXPECT_EQ(parse(mysql(), MysqlType::kBit, "b'0'"), value(Kind::kBits, "0"));
  EXPECT_EQ(parse(mysql(), MysqlType::kBinary, "0x30783631"), value(Kind::kHex, "30783631"));
  EXPECT_EQ(parse(mysql(), MysqlType::kVarbinary, ""), value(Kind::kLiteral, ""));
  EXPECT_EQ(parse(mysql({5, 7, 22}), MysqlType::kBinary, "0x61"), value(Kind::kLiteral, "0x61"));
}

TEST(ColumnDefault, ReadsOldMariadbLikeMysql) {
  EXPECT_EQ(parse(mariadb({10, 1, 48}), MysqlType::kVarchar, "'q'"), value(Kind::kLiteral, "'q'"));
  EXPECT_EQ(parse(mariadb({10, 1, 48}), MysqlType::kTimestamp, "CURRENT_TIMESTAMP"), value(Kind::kCurrentTimestamp));
}

}  // namespace
}  // namespace smt::test
