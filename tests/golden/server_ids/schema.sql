-- What becomes of server ids that are too few, given twice, or all given away.
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shop.customers (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shop.payments (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shop.refunds (id INT NOT NULL PRIMARY KEY);
