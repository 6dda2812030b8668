-- The same, with the word for the rows of the partition that only StarRocks has.
CREATE TABLE events (
  `at` DATETIME NOT NULL,
  `kind` VARCHAR(32) NULL,
  `n` INT NULL
) ENGINE=olap
DUPLICATE KEY(`at`)
PARTITION BY RANGE(`at`) (
  PARTITION p25 VALUES LESS THAN ("2026-01-01"),
  PARTITION p27 VALUES [("2027-01-01"), ("2028-01-01"))
)
DISTRIBUTED BY HASH(`at`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
