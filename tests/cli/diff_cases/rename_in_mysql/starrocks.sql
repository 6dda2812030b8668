-- MySQL renamed a column, and the conf says so.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `uid` INT NOT NULL,
  `note` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
