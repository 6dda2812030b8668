CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

-- Only columns whose check is json_valid of themselves hold JSON.
CREATE TABLE documents (
  id INT PRIMARY KEY,
  doc JSON,
  settings JSON NOT NULL DEFAULT '{}' COMMENT 'what CHECK (json_valid(`plain`)) means',
  `odd ``name`` (x), "y'` JSON,
  by_hand LONGTEXT CHARACTER SET latin1 CHECK (JSON_VALID(By_Hand)),
  `table check` LONGTEXT,
  plain LONGTEXT,
  short MEDIUMTEXT CHECK (json_valid(short)),
  maybe LONGTEXT CHECK (json_valid(maybe) OR maybe = ''),
  other LONGTEXT CHECK (json_valid(doc)),
  CONSTRAINT valid CHECK (json_valid(`table check`))
);

-- What no key can be stays text.
CREATE TABLE in_key (
  doc JSON NOT NULL,
  id INT NOT NULL,
  PRIMARY KEY (doc(100), id)
);
CREATE TABLE json_alone (
  weight DOUBLE,
  first JSON,
  second JSON
);
CREATE TABLE json_first (
  doc JSON,
  id INT
);

-- Not all shards check the column: it is text for all.
CREATE TABLE log_1 (id INT PRIMARY KEY, doc LONGTEXT CHARACTER SET utf8mb4 CHECK (json_valid(doc)), sure JSON);
CREATE TABLE log_2 (id INT PRIMARY KEY, doc LONGTEXT CHARACTER SET utf8mb4, sure JSON);

-- Partitions by RANGE of a date are told, others are not.
CREATE TABLE by_days (id INT, day DATE NOT NULL, PRIMARY KEY (id, day))
  PARTITION BY RANGE (TO_DAYS(day)) (
    PARTITION p0 VALUES LESS THAN (TO_DAYS('2024-01-01')), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE by_column (id INT, `d``t, x` DATETIME NOT NULL, PRIMARY KEY (id, `d``t, x`))
  PARTITION BY RANGE COLUMNS (`d``t, x`) (
    PARTITION p0 VALUES LESS THAN ('2024-01-01'), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE by_year (id INT, day DATE)
  PARTITION BY RANGE (YEAR(day)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (
    PARTITION p0 VALUES LESS THAN (2024), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE by_second (id INT, at TIMESTAMP NOT NULL, PRIMARY KEY (id, at))
  PARTITION BY RANGE (UNIX_TIMESTAMP(at)) (
    PARTITION p0 VALUES LESS THAN (1700000000), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE by_id (id INT, day DATE NOT NULL, PRIMARY KEY (id, day))
  PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (5), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE by_hash (id INT, day DATE NOT NULL, PRIMARY KEY (id, day)) PARTITION BY HASH (TO_DAYS(day)) PARTITIONS 4;
CREATE TABLE by_month (id INT, day DATE NOT NULL, PRIMARY KEY (id, day))
  PARTITION BY LIST (MONTH(day)) (PARTITION p0 VALUES IN (1, 2, 3, 4, 5, 6), PARTITION p1 VALUES IN (7, 8, 9, 10, 11, 12));
CREATE TABLE said (id INT, day DATE NOT NULL, PRIMARY KEY (id, day))
  PARTITION BY RANGE COLUMNS (day) (PARTITION p0 VALUES LESS THAN ('2024-01-01'), PARTITION p1 VALUES LESS THAN MAXVALUE);
