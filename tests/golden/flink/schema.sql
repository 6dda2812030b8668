-- What Flink's files depend on by version: keys of several kinds, bytes, times, shards, names, a table without a key.
CREATE DATABASE shop CHARACTER SET utf8mb4;
CREATE DATABASE shop_01 CHARACTER SET utf8mb4;
CREATE DATABASE shop_02 CHARACTER SET utf8mb4;
CREATE TABLE shop.customers (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100) NOT NULL, iban VARCHAR(34) CHARACTER SET latin1,
  created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);
CREATE TABLE shop.events (at DATETIME(6) NOT NULL, kind VARCHAR(20) NOT NULL, body TEXT, KEY by_time (at));
CREATE TABLE shop.files (
  id BINARY(16) NOT NULL PRIMARY KEY, body LONGBLOB, opens TIME NOT NULL, flags BIT(12), size DECIMAL(50, 0),
  kind ENUM('a,b', 'c') NOT NULL
);
CREATE TABLE shop.sizes (code YEAR NOT NULL PRIMARY KEY, width DECIMAL(10, 2) NOT NULL);
CREATE TABLE shop.`t.b--c` (id DECIMAL(12, 0) NOT NULL PRIMARY KEY, `a--b` INT, `it's` INT);
CREATE TABLE shop.`odd name` (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shop.`a--b` (id INT NOT NULL PRIMARY KEY, `x--y` INT);
CREATE TABLE shop.codes (
  id BINARY(4) NOT NULL PRIMARY KEY, code BINARY(8), ratio DECIMAL(65, 30), part DECIMAL(40, 6),
  note TEXT CHARACTER SET gbk, kind ENUM('é') CHARACTER SET latin1, at DATETIME(3)
);
CREATE TABLE shop_01.orders_0 (id INT NOT NULL PRIMARY KEY, total DECIMAL(10, 2));
CREATE TABLE shop_01.orders_1 LIKE shop_01.orders_0;
CREATE TABLE shop_02.orders_2 LIKE shop_01.orders_0;
CREATE TABLE shop_02.orders_3 LIKE shop_01.orders_0;
