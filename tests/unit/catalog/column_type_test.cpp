#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt::test {
namespace {

// As MariaDB 10.11 and MySQL 9.7 sent them.
TEST(ColumnType, PrintsBackWhatServersSend) {
  for (const std::string sent : {"tinyint(1)",
                                 "tinyint unsigned",
                                 "tinyint(3) unsigned",
                                 "int",
                                 "int(11)",
                                 "int(10) unsigned zerofill",
                                 "bigint(20) unsigned",
                                 "mediumint",
                                 "smallint(6)",
                                 "float",
                                 "float(7,3)",
                                 "float(12)",
                                 "double",
                                 "double(10,2) unsigned",
                                 "float unsigned zerofill",
                                 "decimal(10,0)",
                                 "decimal(65,30) unsigned zerofill",
                                 "bit(1)",
                                 "bit(64)",
                                 "date",
                                 "time",
                                 "time(2)",
                                 "datetime",
                                 "datetime(3)",
                                 "timestamp(6)",
                                 "year",
                                 "year(4)",
                                 "char(0)",
                                 "char(3)",
                                 "varchar(20)",
                                 "tinytext",
                                 "text",
                                 "mediumtext",
                                 "longtext",
                                 "json",
                                 "binary(16)",
                                 "varbinary(10)",
                                 "tinyblob",
                                 "blob",
                                 "mediumblob",
                                 "longblob",
                                 "geometry",
                                 "point",
                                 "linestring",
                                 "polygon",
                                 "multipoint",
                                 "multilinestring",
                                 "multipolygon",
                                 "geometrycollection",
                                 "geomcollection",
                                 "vector(3)",
                                 "vector(2048)",
                                 "uuid",
                                 "inet4",
                                 "inet6",
                                 "enum('a','it''s','b\\\\c','c,d','nl\\nx','tab\tx','中文','','\"dq\"')",
                                 "enum('cr\\rx','\\0z','c)d','per%','\x1a')",
                                 "set('a','it''s','中文','d)')",
                                 "varchar(100) /*M!100301 COMPRESSED*/",
                                 "timestamp /* mariadb-5.3 */",
                                 "time /* 5.5 binary format */",
                                 "varchar(20) character set latin1 collate latin1_bin",
                                 "text collate utf8mb4_bin",
                                 "double precision"}) {
    const auto type = parse_column_type(sent);
    EXPECT_NE(type.kind, MysqlType::kUnknown) << sent;
    EXPECT_EQ(mysql_type_text(type), sent);
    EXPECT_EQ(type.text, sent);
  }
}

TEST(ColumnType, KeepsWidthApartFromMeaning) {
  const auto type = parse_column_type("int(10) unsigned zerofill");
  EXPECT_EQ(type.kind, MysqlType::kInt);
  EXPECT_EQ(type.display_width, 10);
  EXPECT_EQ(type.length, 0U);
  EXPECT_EQ(type.precision, 0);
  EXPECT_TRUE(type.is_unsigned);
  EXPECT_TRUE(type.zerofill);
  EXPECT_EQ(parse_column_type("int").display_width, -1);
}

TEST(ColumnType, SetsOnlyTheFieldThatApplies) {
  EXPECT_EQ(parse_column_type("varchar(20)").length, 20U);
  EXPECT_EQ(parse_column_type("decimal(12,4)").precision, 12);
  EXPECT_EQ(parse_column_type("decimal(12,4)").scale, 4);
  EXPECT_EQ(parse_column_type("float(7,3)").display_width, 7);
  EXPECT_EQ(parse_column_type("float(7,3)").scale, 3);
  EXPECT_EQ(parse_column_type("float(7,3)").precision, 0);
  EXPECT_EQ(parse_column_type("timestamp(6)").precision, 6);
  EXPECT_EQ(parse_column_type("timestamp(6)").length, 0U);
  EXPECT_TRUE(parse_column_type("text /*M!100301 COMPRESSED*/").compressed);
  EXPECT_FALSE(parse_column_type("timestamp /* mariadb-5.3 */").compressed);
}

TEST(ColumnType, UndoesTheQuotesOfMembers) {
  const auto members = parse_column_type("enum('a','it''s','b\\\\c','nl\\nx','\\0z','c,d','e)f','')").members;
  const std::vector<std::string> expected{"a", "it's", "b\\c", "nl\nx", std::string{"\0z", 2}, "c,d", "e)f", ""};
  EXPECT_EQ(members, expected);
}

TEST(ColumnType, ReadsOtherSpellings) {
  EXPECT_EQ(parse_column_type("geomcollection").kind, MysqlType::kGeometrycollection);
  EXPECT_EQ(parse_column_type("double precision").kind, MysqlType::kDouble);
  EXPECT_EQ(mysql_type_text(parse_column_type("INT(11) UNSIGNED")), "int(11) unsigned");
  EXPECT_EQ(mysql_type_text(parse_column_type("decimal")), "decimal(10,0)");
  EXPECT_EQ(mysql_type_text(parse_column_type("binary")), "binary(1)");
}

TEST(ColumnType, SaysUnknownToWhatItCannotRead) {
  const std::vector<std::string> odd{"",
                                     "xmltype",
                                     "int(",
                                     "int(11",
                                     "int(x)",
                                     "int(11) signed",
                                     "int unsigned foo",
                                     "int(1,2)",
                                     "enum()",
                                     "enum('a'",
                                     "enum('a',)",
                                     "enum(a)",
                                     "enum",
                                     "set('a'))",
                                     "varchar(20)(3)",
                                     "decimal(1,2,3)",
                                     "decimal(5,",
                                     "date(3)",
                                     "char(-1)",
                                     "\xff\xfe",
                                     "decimal(99999999999999999999,1)",
                                     "time(99999999999)",
                                     "varchar(99999999999999999999999)",
                                     std::string(100000, '('),
                                     "text unsigned",
                                     "unknown",
                                     "timestamp /* open"};
  for (const auto& sent : odd) {
    const auto type = parse_column_type(sent);
    EXPECT_EQ(type.kind, MysqlType::kUnknown) << sent;
    EXPECT_EQ(mysql_type_text(type), sent);
  }
}

TEST(ColumnType, NamesAreLowerCaseSql) {
  EXPECT_EQ(name_of(MysqlType::kMediumint), "mediumint");
  EXPECT_EQ(name_of(MysqlType::kInet6), "inet6");
  EXPECT_EQ(name_of(MysqlType::kUnknown), "unknown");
}

}  // namespace
}  // namespace smt::test
