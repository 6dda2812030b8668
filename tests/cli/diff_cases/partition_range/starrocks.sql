-- A range partition is new in the conf, and one is only in StarRocks.
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
