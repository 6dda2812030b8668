SET NAMES utf8mb4;
CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE traps (
  id INT NOT NULL PRIMARY KEY COMMENT 'the "key", it''s `id`',
  slash INT COMMENT 'C:\\temp\\new \\',
  line_ends INT COMMENT 'one\ntwo\r\nthree\tfour',
  statement INT COMMENT '; DROP TABLE x; -- gone',
  dashes INT COMMENT '--',
  block INT COMMENT '/* no comment */ # nor this',
  chinese INT COMMENT '订单编号（主键）',
  emoji INT COMMENT 'ok ✅ 😀',
  percent INT COMMENT '100 % {0} %(x)s ${y}',
  spaces INT COMMENT '  kept  '
) COMMENT = 'a "table"; -- with\na \\ and ''quotes'' 中文 😀;';
