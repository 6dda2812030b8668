-- The part of the zoo that needs several databases: names that StarRocks refuses, shards, and equal
-- tables that are not shards.
CREATE DATABASE `my-shop` CHARACTER SET utf8mb4;
CREATE DATABASE `2024_db` CHARACTER SET utf8mb4;
CREATE DATABASE `商城` CHARACTER SET utf8mb4;
CREATE DATABASE `a.b` CHARACTER SET utf8mb4;
CREATE DATABASE `my shop` CHARACTER SET utf8mb4;
CREATE DATABASE my_shop CHARACTER SET utf8mb4;
CREATE DATABASE `zoo-dash db` CHARACTER SET utf8mb4;
CREATE DATABASE ZooUpper CHARACTER SET utf8mb4;
CREATE DATABASE zoo_shards CHARACTER SET utf8mb4;

CREATE TABLE `my-shop`.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE `2024_db`.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE `商城`.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE `a.b`.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE `my shop`.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE my_shop.c13_28_database (id INT PRIMARY KEY);
CREATE TABLE `zoo-dash db`.d03_t (id INT NOT NULL PRIMARY KEY, v INT);
CREATE TABLE `zoo-dash db`.d14_t (id INT NOT NULL PRIMARY KEY);
CREATE TABLE ZooUpper.D03_T (id INT NOT NULL PRIMARY KEY, v INT);

CREATE TABLE zoo_shards.d03_shard_01 (id INT NOT NULL PRIMARY KEY, v INT);
CREATE TABLE zoo_shards.d03_shard_02 (id INT NOT NULL PRIMARY KEY, v INT);
CREATE TABLE zoo_shards.d03_shard_03 (id INT NOT NULL PRIMARY KEY, v INT, odd INT);
