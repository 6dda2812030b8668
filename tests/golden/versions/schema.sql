SET NAMES utf8mb4;
CREATE DATABASE `my-shop` CHARACTER SET utf8mb4;
USE `my-shop`;

-- Defaults that came one version after the other.
CREATE TABLE products (
  id INT NOT NULL PRIMARY KEY,
  weight FLOAT NOT NULL DEFAULT 2.33,
  pieces FLOAT NOT NULL DEFAULT 12,
  pi FLOAT DEFAULT 3.14159,
  listed_on DATE NOT NULL DEFAULT (CURRENT_DATE),
  checked_on DATE DEFAULT (NOW()),
  ends_on DATE DEFAULT (CURRENT_DATE + INTERVAL 1 YEAR),
  changed_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  labels JSON DEFAULT ('{"new": true}'),
  broken JSON DEFAULT ('{"new": tr'),
  sale JSON DEFAULT (TRUE),
  computed JSON DEFAULT (JSON_ARRAY()),
  token VARCHAR(36) CHARACTER SET ascii DEFAULT (UUID()),
  raw VARBINARY(20),
  wide DECIMAL(50, 2)
);

-- No key: RANDOM, or HASH of the first column that sorts.
CREATE TABLE page_views (
  seconds DOUBLE,
  viewed_at DATETIME NOT NULL,
  url VARCHAR(200)
);

CREATE TABLE events (
  id BIGINT NOT NULL,
  day DATE NOT NULL,
  PRIMARY KEY (id, day)
);

-- Text that fits only from 4.2 on.
CREATE TABLE notes (
  id INT NOT NULL PRIMARY KEY,
  body LONGTEXT,
  summary MEDIUMTEXT,
  old_body LONGTEXT CHARACTER SET latin1,
  scan MEDIUMBLOB
);
