-- Columns for which confs have rules.
CREATE DATABASE ledger DEFAULT CHARACTER SET utf8mb4;
USE ledger;

CREATE TABLE account (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id BIGINT UNSIGNED NOT NULL COMMENT 'as decimal',
  is_open TINYINT(1) NOT NULL DEFAULT 1 COMMENT 'as boolean',
  opens_at TIME NOT NULL DEFAULT '08:30:00' COMMENT 'as microseconds',
  uuid BINARY(16) NOT NULL DEFAULT 'abc' COMMENT 'as base64',
  ip VARBINARY(16),
  settings JSON COMMENT 'as text',
  closed_at DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  card_number VARCHAR(19) NOT NULL DEFAULT '',
  balance DECIMAL(20,4) NOT NULL DEFAULT 0.0000 COMMENT 'as double',
  rating INT DEFAULT 5
);

CREATE TABLE legacy_order (
  id INT NOT NULL PRIMARY KEY,
  amount VARCHAR(20) COMMENT 'a number, mostly',
  payload BLOB COMMENT 'in upper case',
  note TINYTEXT NOT NULL
);

CREATE TABLE ratio (
  ratio DOUBLE NOT NULL PRIMARY KEY COMMENT 'its text is the key',
  n INT NOT NULL
);

CREATE TABLE doc (
  id INT NOT NULL PRIMARY KEY,
  content BLOB,
  price DECIMAL(65,30)
);
