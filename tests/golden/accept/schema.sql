CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

-- The sort key ends with its first string.
CREATE TABLE page_views (
  viewed_at DATETIME(3) NOT NULL,
  customer_id INT UNSIGNED NULL,
  url VARCHAR(2000) NOT NULL,
  referrer VARCHAR(2000) NULL,
  KEY by_customer (customer_id)
);

-- The first column can be no sort key: it comes after.
CREATE TABLE measurements (
  reading DOUBLE NOT NULL,
  sensor INT NULL,
  taken_on DATE NULL
);

-- No column can be a key at all.
CREATE TABLE floats (
  x FLOAT NOT NULL,
  y DOUBLE NULL
);

-- Nothing but text that Flink CDC can not split by.
CREATE TABLE notes (
  body TEXT NULL
);
