-- Members of ENUM and SET that Flink CDC prints otherwise from the binlog, and defaults that StarRocks cannot show again.
CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE articles (
  id INT PRIMARY KEY,
  size ENUM('S', 'M, tall', 'L\\XL') NOT NULL DEFAULT 'M, tall',
  note ENUM('one line', 'two\nlines', 'it''s') NULL,
  tags SET('new', 'back\\slash', 'tab\tand\nline') NULL,
  plain SET('a', 'b') NULL
);

-- `a,b` comes from the binlog as the second member.
CREATE TABLE unclear (
  id INT PRIMARY KEY,
  e ENUM('a,b', 'a\\,b') NOT NULL,
  s SET('x\ny', 'x\\ny') NULL
);

CREATE TABLE homes (
  id INT PRIMARY KEY,
  home VARCHAR(40) NOT NULL DEFAULT 'C:\\users',
  share VARCHAR(40) NOT NULL DEFAULT 'C:\\Users'
);
