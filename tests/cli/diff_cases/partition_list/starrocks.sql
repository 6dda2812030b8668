-- A list partition is new in the conf, and one is only in StarRocks.
CREATE TABLE accounts (
  `region` VARCHAR(32) NOT NULL,
  `id` INT NOT NULL,
  `name` VARCHAR(80) NULL
) ENGINE=olap
PRIMARY KEY(`region`, `id`)
PARTITION BY LIST(`region`) (
  PARTITION eu VALUES IN ("eu"),
  PARTITION asia VALUES IN ("asia")
)
DISTRIBUTED BY HASH(`region`, `id`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
