-- Two columns and a NOT NULL column without a default are new in MySQL.
CREATE TABLE orders (
  `id` BIGINT NOT NULL COMMENT "the number",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
