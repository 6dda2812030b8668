-- Three columns are wider than needed: a VARCHAR, an integer, and a DATETIME for a DATE.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `user_id` BIGINT NOT NULL,
  `note` VARCHAR(400) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATETIME NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
