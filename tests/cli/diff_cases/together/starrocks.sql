-- Several changes of one table.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `uid` SMALLINT NOT NULL,
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL COMMENT "a day",
  `extra` INT NOT NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
