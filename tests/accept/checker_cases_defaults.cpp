#include "accept/checker_cases.hpp"

namespace smt::test {

using enum Release;

const std::vector<Case>& defaults() {
  static const std::vector<Case> cases{
      {"default-null", {column("`a` INT NOT NULL DEFAULT NULL")}, {column("`a` INT NULL DEFAULT NULL")}},
      {"default-number", {column("`a` INT DEFAULT \" 5\"")}, {column("`a` INT DEFAULT \"+5\"")}},
      {"default-number", {column("`a` INT DEFAULT \"1.5\"")}, {column("`a` INT DEFAULT \"007\"")}},
      {"default-number", {column("`a` INT DEFAULT \"\"")}, {column("`a` INT DEFAULT \"-0\"")}},
      {"default-number", {column("`a` TINYINT DEFAULT \"128\"")}, {column("`a` TINYINT DEFAULT \"-128\"")}},
      {"default-number",
       {column("`a` LARGEINT DEFAULT \"170141183460469231731687303715884105728\"")},
       {column("`a` LARGEINT DEFAULT \"18446744073709551615\"")}},
      {"default-number", {column("`a` DOUBLE DEFAULT \"1e999\"")}, {column("`a` DOUBLE DEFAULT \"1e99\"")}},
      {"default-decimal",
       {column("`a` DECIMAL(4,2) DEFAULT \"1.234\"")},
       {column("`a` DECIMAL(4,2) DEFAULT \"-12.34\"")}},
      {"default-decimal", {column("`a` DECIMAL(4,2) DEFAULT \"100\"")}, {column("`a` DECIMAL(4,2) DEFAULT \"99\"")}},
      {"default-float", {column("`a` FLOAT DEFAULT \"2.33\""), k3_3}, {column("`a` FLOAT DEFAULT \"2.33\""), k4_0}},
      {"default-float",
       {column("`a` FLOAT DEFAULT \"3.14159265358979\""), k4_1},
       {column("`a` FLOAT DEFAULT \"3\""), k2_5}},
      {"default-float", {column("`a` FLOAT DEFAULT \"16777217\"")}, {column("`a` FLOAT DEFAULT \"16777216\"")}},
      {"default-date", {column("`a` DATE DEFAULT \"0000-00-00\"")}, {column("`a` DATE DEFAULT \"0000-01-01\"")}},
      {"default-date", {column("`a` DATE DEFAULT \"2024-1-1\"")}, {column("`a` DATE DEFAULT \"2024-01-01\"")}},
      {"default-date", {column("`a` DATE DEFAULT \"2023-02-29\"")}, {column("`a` DATE DEFAULT \"2024-02-29\"")}},
      {"default-date",
       {column("`a` DATETIME DEFAULT \"2024-01-01 24:00:00\"")},
       {column("`a` DATETIME DEFAULT \"2024-01-01 23:59:59.123456\"")}},
      {"default-length", {column("`a` VARCHAR(3) DEFAULT \"商城ab\"")}, {column("`a` VARCHAR(3) DEFAULT \"商城a\"")}},
      {"default-length", {column("`a` CHAR(1) DEFAULT \"😀\"")}, {column("`a` CHAR(2) DEFAULT \"😀\"")}},
      {"default-length", {column("`a` VARCHAR(2) DEFAULT \"\\%a\"")}, {column("`a` VARCHAR(2) DEFAULT \"\\na\"")}},
      {"default-boolean", {column("`a` BOOLEAN DEFAULT \"2\"")}, {column("`a` BOOLEAN DEFAULT \"1\"")}},
      {"default-type", {column("`a` JSON DEFAULT \"{}\""), k4_0}, {column("`a` JSON DEFAULT \"{}\""), k4_1}},
      {"default-type",
       {column("`a` VARBINARY(4) DEFAULT \"x\""), k4_1},
       {column("`a` VARBINARY(4) DEFAULT \"\""), k4_1}},
      {"default-now",
       {column("`a` DATE DEFAULT CURRENT_TIMESTAMP"), k3_3},
       {column("`a` DATE DEFAULT CURRENT_TIMESTAMP"), k4_0}},
      {"default-now",
       {column("`a` DATETIME DEFAULT CURRENT_TIMESTAMP(6)"), k3_3},
       {column("`a` DATETIME DEFAULT CURRENT_TIMESTAMP(6)"), k4_0}},
      {"default-now",
       {column("`a` DOUBLE DEFAULT CURRENT_TIMESTAMP"), k4_1},
       {column("`a` VARCHAR(30) DEFAULT CURRENT_TIMESTAMP"), k4_1}},
      {"default-function", {column("`a` VARCHAR(35) DEFAULT (uuid())")}, {column("`a` VARCHAR(36) DEFAULT (uuid())")}},
      {"default-function",
       {column("`a` VARCHAR(36) DEFAULT (curdate())")},
       {column("`a` LARGEINT DEFAULT (uuid_numeric())")}},
      {"default-escape",
       {column("`a` VARCHAR(20) DEFAULT \"C:\\\\users\"")},
       {column("`a` VARCHAR(20) DEFAULT \"C:\\\\Users\"")}},
      {"auto-increment", {key("INT AUTO_INCREMENT")}, {key("BIGINT AUTO_INCREMENT")}},
      {"auto-increment",
       {column("`a` BIGINT AUTO_INCREMENT, `b` BIGINT AUTO_INCREMENT")},
       {column("`a` BIGINT AUTO_INCREMENT, `b` BIGINT")}},
      {"generated", {column("`a` INT AS id + 1, `b` INT")}, {column("`b` INT, `a` INT AS (id + 1)")}},
      {"generated", {column("`a` INT NOT NULL AS id + 1")}, {column("`a` INT NULL AS id + 1 COMMENT \"c\"")}},
  };
  return cases;
}

}  // namespace smt::test
