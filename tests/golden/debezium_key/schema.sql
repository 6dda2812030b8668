CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

-- The server prints the UNIQUE keys of NOT NULL columns first: both take uk_code.
CREATE TABLE coupons (
  legacy_no INT NULL,
  code VARCHAR(20) NOT NULL,
  UNIQUE KEY uk_legacy (legacy_no),
  UNIQUE KEY uk_code (code)
);

-- Not after this ALTER: NULL-able uk_legacy stays the first, and Debezium takes it.
CREATE TABLE vouchers (
  legacy_no INT NULL,
  code VARCHAR(20) NULL,
  amount INT NOT NULL,
  UNIQUE KEY uk_legacy (legacy_no),
  UNIQUE KEY uk_code (code)
);
ALTER TABLE vouchers MODIFY code VARCHAR(20) NOT NULL;

-- A prefix of a NOT NULL column is printed first and is no key for StarRocks: the table has none.
CREATE TABLE tickets (
  serial VARCHAR(200) NOT NULL,
  code VARCHAR(20) NULL,
  UNIQUE KEY uk_code (code),
  UNIQUE KEY uk_prefix (serial(5))
);

-- Only a NULL-able UNIQUE key: no key for StarRocks, the key for Debezium.
CREATE TABLE gifts (
  label VARCHAR(20) NULL,
  weight INT NOT NULL,
  UNIQUE KEY uk_label (label)
);

-- Two NOT NULL keys: the first that is printed, not the first by name.
CREATE TABLE seats (
  b_row INT NOT NULL,
  a_name VARCHAR(10) NOT NULL,
  UNIQUE KEY z_first (b_row),
  UNIQUE KEY a_second (a_name)
);
