-- Two columns moved on by one name.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `user_id` INT NOT NULL,
  `memo` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL,
  `text` VARCHAR(80) NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
