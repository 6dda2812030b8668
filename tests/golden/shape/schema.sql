-- Tables whose targets are shaped by the conf: other keys and models, fewer columns, filters, sums, names, shards.
CREATE DATABASE demo CHARACTER SET utf8mb4;
USE demo;

CREATE TABLE orders (
  order_id BIGINT NOT NULL PRIMARY KEY,
  product_id INT NULL,
  order_date DATETIME NOT NULL,
  customer_name VARCHAR(255) NOT NULL,
  product_name VARCHAR(255) NOT NULL,
  price DECIMAL(10, 5) NULL
);

CREATE TABLE visits (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  page INT NOT NULL,
  day DATE NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  device INT NOT NULL DEFAULT 0,
  seconds INT NOT NULL DEFAULT 0,
  agent VARCHAR(200) NULL,
  score DOUBLE NULL,
  extra JSON NULL
) COMMENT = 'Page visits';

CREATE TABLE customers (
  id INT NOT NULL PRIMARY KEY,
  email VARCHAR(120) NOT NULL,
  Phone VARCHAR(30) NULL,
  password_hash BINARY(20) NOT NULL,
  status ENUM('new', 'gold') NOT NULL DEFAULT 'new',
  opens TIME NULL,
  created DATETIME(3) NOT NULL,
  updated DATETIME(3) NULL
);

CREATE TABLE events (
  at DATETIME NOT NULL,
  kind VARCHAR(20) NOT NULL,
  body TEXT NULL
);

-- Shards whose names differ in words, and shards that an id alone does not tell apart.
CREATE DATABASE sales_eu CHARACTER SET utf8mb4;
CREATE DATABASE sales_us CHARACTER SET utf8mb4;
CREATE TABLE sales_eu.item (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, qty INT NOT NULL);
CREATE TABLE sales_us.item LIKE sales_eu.item;
CREATE TABLE sales_eu.item_2023 LIKE sales_eu.item;
CREATE TABLE sales_eu.item_2024 LIKE sales_eu.item;
CREATE TABLE sales_us.item_2024 LIKE sales_eu.item;
CREATE TABLE sales_us.item_2025 (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL);
