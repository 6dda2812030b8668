-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
CREATE DATABASE IF NOT EXISTS `shop`;
CREATE TABLE IF NOT EXISTS `shop`.`orders` (
  `id` BIGINT NOT NULL COMMENT "the number",
  `user_id` INT NOT NULL,
  `note` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES (
  "replication_num" = "1"
);
