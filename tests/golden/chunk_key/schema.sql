-- By which column Flink CDC splits a snapshot, where it cannot by the first of the key.
CREATE DATABASE shop;
CREATE TABLE shop.shifts (year YEAR NOT NULL, id INT NOT NULL, PRIMARY KEY (year, id));
CREATE TABLE shop.flags (bits BIT(8) NOT NULL, year YEAR NULL);
