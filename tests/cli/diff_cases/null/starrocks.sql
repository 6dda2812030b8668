-- A column accepts NULL in MySQL and not in StarRocks; another one the other way round.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `user_id` INT NULL,
  `note` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NOT NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
