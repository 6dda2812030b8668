-- Nobody chose the buckets.
CREATE TABLE accounts (
  `region` VARCHAR(32) NOT NULL,
  `id` INT NOT NULL,
  `name` VARCHAR(80) NULL
) ENGINE=olap
PRIMARY KEY(`region`, `id`)
DISTRIBUTED BY HASH(`region`, `id`) BUCKETS 8
PROPERTIES ("replication_num" = "1");
