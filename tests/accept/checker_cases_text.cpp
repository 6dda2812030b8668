#include "accept/checker_cases.hpp"

namespace smt::test {

using enum Release;

const std::vector<Case>& text_and_names() {
  static const std::vector<Case> cases{
      {"bytes", {column("`a` INT COMMENT \"\xff\"")}, {column("`a` INT COMMENT \"\u00ff\"")}},
      {"bytes", {column(std::string{"`a` INT COMMENT \"x\0\""} + '\0' + "\"")}, {column("`a` INT COMMENT \"x\\0\"")}},
      {"quote-open", {kDatabase + "/* open ;"}, {kDatabase + "/* closed */"}},
      {"syntax", {column("`a` INT DEFAULT \"1\" NOT NULL")}, {column("`a` INT NOT NULL DEFAULT \"1\"")}},
      {"syntax", {column("`a` INT COMMENT \"c\" NULL")}, {column("`a` INT NULL COMMENT \"c\"")}},
      {"syntax", {column("`a` INT UNSIGNED")}, {column("`unsigned` INT")}},
      {"syntax", {column("`a` CHAR(9) COLLATE utf8mb4_bin")}, {column("`a` CHAR(9)")}},
      {"syntax",
       {column("`a` DATETIME NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP")},
       {column("`a` DATETIME NULL DEFAULT CURRENT_TIMESTAMP")}},
      {"syntax", {column("`a` INT DEFAULT 1")}, {column("`a` INT DEFAULT \"1\"")}},
      {"syntax", {column("`a` BOOLEAN DEFAULT b'0'")}, {column("`a` BOOLEAN DEFAULT '0'")}},
      {"syntax",
       {with("`id` INT", "COMMENT \"c\" " + kPrimary)},
       {with("`id` INT", "PRIMARY KEY(`id`) COMMENT \"c\" DISTRIBUTED BY HASH(`id`)")}},
      {"syntax", {with("`id` INT", kPrimary + " PARTITION BY date_trunc('day', `id`)")}, {with("`id` INT", kPrimary)}},
      {"syntax", {properties("")}, {with("`id` INT", kPrimary)}},
      {"syntax", {properties("\"replication_num\" = 1")}, {properties("\"replication_num\" = \"1\"")}},
      {"syntax",
       {partitioned("RANGE(`n`) (PARTITION p1 VALUES LESS THAN (5))")},
       {partitioned("RANGE(`n`) (PARTITION p1 VALUES LESS THAN (\"5\"))")}},
      {"statement", {kDatabase + "# remark\n"}, {kDatabase + "-- remark\n"}},
      {"statement", {kDatabase + "DROP TABLE `d`.`t`;"}, {kDatabase + ""}},
      {"terminator", {"CREATE DATABASE `d`"}, {"CREATE DATABASE `d`;"}},
      {"database-name", {"CREATE DATABASE `2024_db`;"}, {"CREATE DATABASE `_2024_db`;"}},
      {"database-name", {"CREATE DATABASE `商城`;"}, {"CREATE DATABASE `shop`;"}},
      {"database-name", {"CREATE DATABASE `my-shop`;", k3_3}, {"CREATE DATABASE `my-shop`;", k4_0}},
      {"database-name", {"CREATE DATABASE `my.db`;", k4_1}, {"CREATE DATABASE `my_db`;", k2_5}},
      {"database-name", {"CREATE DATABASE `my db`;", k4_1}, {"CREATE DATABASE `my+db`;", k4_1}},
      {"database-name", {"CREATE DATABASE `__x`;"}, {"CREATE DATABASE `_x`;"}},
      {"database-name",
       {"CREATE DATABASE `" + std::string(257, 'd') + "`;"},
       {"CREATE DATABASE `" + std::string(256, 'd') + "`;"}},
      {"database-unknown",
       {"CREATE TABLE `e`.`t` (`id` INT) DISTRIBUTED BY RANDOM;"},
       {"CREATE TABLE `e`.`t` (`id` INT) DISTRIBUTED BY RANDOM; CREATE DATABASE `e`;"}},
      {"table-name",
       {kDatabase + "CREATE TABLE `d`.`` (`id` INT) DISTRIBUTED BY RANDOM;"},
       {kDatabase + "CREATE TABLE `d`.`订 单.=<>!*😀-1` (`id` INT) DISTRIBUTED BY RANDOM;"}},
      {"table-repeated",
       {kDatabase +
        "CREATE TABLE `d`.`t` (`a` INT) DISTRIBUTED BY RANDOM;CREATE TABLE `d`.`t` (`b` INT) DISTRIBUTED BY RANDOM;"},
       {kDatabase +
        "CREATE TABLE `d`.`t` (`a` INT) DISTRIBUTED BY RANDOM;CREATE TABLE `d`.`T` (`b` INT) DISTRIBUTED BY RANDOM;"}},
      {"column-name", {column("`c=d` INT")}, {column("`金额.x y-1st$` INT")}},
      {"column-name", {column("`a*` INT")}, {column("`a?` INT")}},
      {"column-reserved", {column("`__OP` INT")}, {column("`_op` INT")}},
      {"column-reserved", {column("`__starrocks_shadow_a` INT")}, {column("`__starrocks_shado` INT")}},
      {"column-repeated", {column("`A` INT, `a` INT")}, {column("`A` INT, `a_` INT")}},
      {"column-repeated", {column("`Ä` INT, `ä` INT")}, {column("`Ä` INT, `a` INT")}},
      {"column-count", {many_columns(10001), k4_0}, {many_columns(10000), k4_0}},
      {"name-backtick", {column("`a``b` INT")}, {column("`a'b` INT")}},
      {"name-unquoted", {column("order INT")}, {column("`order` INT, plain INT")}},
  };
  return cases;
}

const std::vector<Case>& types() {
  static const std::vector<Case> cases{
      {"type-name", {column("`a` MEDIUMINT")}, {column("`a` INTEGER")}},
      {"type-name", {column("`a` TIMESTAMP")}, {column("`a` DATETIME")}},
      {"type-name", {column("`a` LONGTEXT")}, {column("`a` TEXT")}},
      {"type-parameter", {column("`a` DATETIME(6)")}, {column("`a` INT(11)")}},
      {"type-parameter", {column("`a` FLOAT(10,2)")}, {column("`a` DECIMAL(10,2)")}},
      {"type-parameter", {column("`a` STRING(10)")}, {column("`a` VARCHAR(10)")}},
      {"type-number", {column("`a` VARCHAR(4294967295)")}, {column("`a` BIGINT(2147483647)")}},
      {"type-time", {column("`a` TIME")}, {column("`a` VARCHAR(17)")}},
      {"type-release", {column("`a` TEXT"), k3_0}, {column("`a` STRING"), k3_0}},
      {"type-release", {column("`a` VARBINARY"), k2_5}, {column("`a` VARBINARY"), k3_0}},
      {"type-release", {column("`a` MAP<INT,INT>"), k3_0}, {column("`a` ARRAY<INT>"), k3_0}},
      {"char-length", {column("`a` CHAR(256)")}, {column("`a` CHAR(255)")}},
      {"varchar-length", {column("`a` VARCHAR(1048577)"), k4_1}, {column("`a` VARCHAR(1048577)"), k4_2}},
      {"varchar-length", {column("`a` VARCHAR(2147482625)"), k4_2}, {column("`a` VARCHAR(2147482624)"), k4_2}},
      {"varbinary-length", {column("`a` VARBINARY(1048577)")}, {column("`a` VARBINARY(1048576)")}},
      {"decimal-digits", {column("`a` DECIMAL(39,0)"), k3_3}, {column("`a` DECIMAL(76,0)"), k4_0}},
      {"decimal-digits", {column("`a` DECIMAL(77,0)"), k4_1}, {column("`a` DECIMAL(38,0)"), k2_5}},
      {"decimal-scale", {column("`a` DECIMAL(5,6)")}, {column("`a` DECIMAL(5,5)")}},
      {"length-missing", {column("`a` VARCHAR(0)")}, {column("`a` VARCHAR(1)")}},
      {"length-missing", {column("`a` CHAR")}, {column("`a` CHAR(1)")}},
      {"charset", {column("`a` CHAR(1) CHARACTER SET utf8mb4")}, {column("`a` CHAR(1) CHARSET utf8")}},
      {"charset",
       {with("`id` INT", "DEFAULT CHARSET=utf8mb4 " + kPrimary)},
       {with("`id` INT", "DEFAULT CHARSET=utf8 " + kPrimary)}},
      {"engine",
       {kDatabase + "CREATE TABLE `d`.`t` (`id` INT) ENGINE=InnoDB DISTRIBUTED BY RANDOM;"},
       {column("`a` INT")}},
  };
  return cases;
}

}  // namespace smt::test
