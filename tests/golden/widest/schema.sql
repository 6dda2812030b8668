-- Shards with hexadecimal suffixes, and shards whose structures differ.
CREATE DATABASE app CHARACTER SET utf8mb4;
USE app;
CREATE TABLE user_00 (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL);
CREATE TABLE user_0a LIKE user_00;
CREATE TABLE user_3c LIKE user_00;
CREATE TABLE user_ff LIKE user_00;
-- A word, though made of hexadecimal digits, and of equal structure.
CREATE TABLE user_face LIKE user_00;

-- No two are equal.
CREATE TABLE event_1 (id INT UNSIGNED NOT NULL PRIMARY KEY, kind ENUM('new', 'paid') NOT NULL DEFAULT 'new', price DECIMAL(8, 2) NOT NULL DEFAULT 0,
  note VARCHAR(20), seen DATETIME);
CREATE TABLE event_2 (id BIGINT NOT NULL PRIMARY KEY, kind ENUM('new', 'sent', 'paid') NOT NULL DEFAULT 'new', country CHAR(2) NOT NULL DEFAULT 'DE',
  price DECIMAL(10, 4) NOT NULL DEFAULT 1, note VARCHAR(50) CHARACTER SET latin1, seen DATETIME(3));
CREATE TABLE event_3 (id INT UNSIGNED NOT NULL PRIMARY KEY, kind ENUM('new', 'paid') NOT NULL DEFAULT 'new', price DECIMAL(8, 2) NOT NULL DEFAULT 0,
  note TEXT, seen TIMESTAMP NULL);

-- Two are equal, the third is wider; ids are numbered in each.
CREATE TABLE trade_1 (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, amount INT NOT NULL, note VARCHAR(20));
CREATE TABLE trade_2 LIKE trade_1;
CREATE TABLE trade_3 (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, amount BIGINT NOT NULL, note VARCHAR(20));

-- No type holds both, the keys differ, only the case of a name differs, and not related at all.
CREATE TABLE reading_1 (id INT NOT NULL PRIMARY KEY, value VARCHAR(20), unit INT);
CREATE TABLE reading_2 (id INT NOT NULL PRIMARY KEY, value BIGINT, unit INT);
CREATE TABLE acct_1 (id INT NOT NULL, code INT NOT NULL, PRIMARY KEY (id));
CREATE TABLE acct_2 (id INT NOT NULL, code INT NOT NULL, PRIMARY KEY (code));
CREATE TABLE item_1 (id INT NOT NULL PRIMARY KEY, Name VARCHAR(20), unit INT, price INT);
CREATE TABLE item_2 (id INT NOT NULL PRIMARY KEY, name VARCHAR(30), unit INT, price INT);
CREATE TABLE address_1 (id INT NOT NULL PRIMARY KEY, street VARCHAR(40), town VARCHAR(40));
CREATE TABLE address_2 (id INT NOT NULL PRIMARY KEY, mail VARCHAR(40), phone VARCHAR(40));

-- One table over databases with hexadecimal suffixes.
CREATE DATABASE shop_0a CHARACTER SET utf8mb4;
CREATE DATABASE shop_1f CHARACTER SET utf8mb4;
CREATE DATABASE shop_20 CHARACTER SET utf8mb4;
CREATE TABLE shop_0a.orders (id INT NOT NULL PRIMARY KEY, qty INT);
CREATE TABLE shop_1f.orders LIKE shop_0a.orders;
CREATE TABLE shop_20.orders (id INT NOT NULL PRIMARY KEY, qty BIGINT);
