-- Two teams' databases, shards, and what nobody needs.
CREATE DATABASE crm CHARACTER SET utf8mb4;
CREATE DATABASE shop CHARACTER SET utf8mb4;
CREATE TABLE crm.contacts (id INT NOT NULL PRIMARY KEY, name VARCHAR(100), tax_number VARCHAR(20), UNIQUE KEY tax (tax_number));
CREATE TABLE crm.tmp_import (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shop.orders (id BIGINT NOT NULL PRIMARY KEY, day DATE NOT NULL, total DECIMAL(10, 2), note TEXT);
CREATE TABLE shop.orders_bak (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE shop.part_1 (id INT NOT NULL PRIMARY KEY, v INT, legacy INT);
CREATE TABLE shop.part_2 LIKE shop.part_1;
CREATE VIEW shop.totals AS SELECT SUM(total) AS total FROM shop.orders;
