SET NAMES utf8mb4;
CREATE DATABASE `2024_x` CHARACTER SET utf8mb4;
CREATE DATABASE `my-shop` CHARACTER SET utf8mb4;
CREATE DATABASE `商店` CHARACTER SET utf8mb4;
CREATE DATABASE plain CHARACTER SET utf8mb4;

CREATE TABLE `2024_x`.`t.b` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE `2024_x`.`t$b` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE `my-shop`.`t b` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE `my-shop`.`a+b(c)[d]{e}|f?*^,g` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE `商店`.`订单` (`编号` INT NOT NULL PRIMARY KEY, `客户 名` VARCHAR(20));
CREATE TABLE plain.`it's` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.`back\slash` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.`tick``s` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.`double"quote` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.Orders (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.orders (id INT NOT NULL PRIMARY KEY);
CREATE TABLE plain.`select` (`from` INT NOT NULL PRIMARY KEY, `where` INT);
CREATE TABLE plain.`tick_column` (id INT NOT NULL PRIMARY KEY, `a``b` INT);
CREATE TABLE plain.odd_columns (
  `Upper Case` INT NOT NULL,
  `a.b` INT,
  `a$b` INT,
  `a=b` INT,
  `a_b` INT,
  `x<>!*y` INT,
  `__op` INT,
  `__ROW` INT,
  `__starrocks_shadow_z` INT,
  `semi;colon` INT,
  `da--sh` INT,
  `it's` INT,
  `quo"te` INT,
  `back\slash` INT,
  `#hash` INT,
  PRIMARY KEY (`Upper Case`)
);
