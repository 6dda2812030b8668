-- Columns have other places.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `day` DATE NULL,
  `user_id` INT NOT NULL,
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `note` VARCHAR(80) NULL COMMENT "a note"
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
