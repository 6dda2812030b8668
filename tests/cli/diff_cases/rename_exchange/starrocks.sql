-- Two columns exchange their names.
CREATE TABLE orders (
  `user_id` BIGINT NOT NULL COMMENT "the number",
  `id` INT NOT NULL,
  `note` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`user_id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`user_id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
