-- BUCKETS follow the size of the data and be_num = 3; the sizes are told, not loaded (pages of 16 KiB).
CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE empty_table (id INT NOT NULL PRIMARY KEY);
CREATE TABLE almost_one (id INT NOT NULL PRIMARY KEY);
CREATE TABLE one_gib (id INT NOT NULL PRIMARY KEY);
CREATE TABLE two_and_a_bit (id INT NOT NULL PRIMARY KEY);
CREATE TABLE ten_gib (id INT NOT NULL PRIMARY KEY);
CREATE TABLE ten_tib (id INT NOT NULL PRIMARY KEY);
CREATE TABLE shard_1 (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE shard_2 (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE parted (id INT NOT NULL PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 2;

UPDATE mysql.innodb_table_stats SET clustered_index_size = 65535 WHERE database_name = 'shop' AND table_name = 'almost_one';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 65536 WHERE database_name = 'shop' AND table_name = 'one_gib';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 140000 WHERE database_name = 'shop' AND table_name = 'two_and_a_bit';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 655360 WHERE database_name = 'shop' AND table_name = 'ten_gib';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 671088640 WHERE database_name = 'shop' AND table_name = 'ten_tib';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 131072 WHERE database_name = 'shop' AND table_name LIKE 'shard%';
UPDATE mysql.innodb_table_stats SET clustered_index_size = 65536 WHERE database_name = 'shop' AND table_name LIKE 'parted#%';
