-- Comments of the table, of a key column and of another column changed.
CREATE TABLE orders (
  `id` BIGINT NOT NULL,
  `user_id` INT NOT NULL,
  `note` VARCHAR(80) NULL COMMENT "note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
