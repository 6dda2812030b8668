-- The conf wants another PARTITION BY.
CREATE TABLE events (
  `at` DATETIME NOT NULL,
  `kind` VARCHAR(32) NULL,
  `n` INT NULL
) ENGINE=olap
DUPLICATE KEY(`at`)
PARTITION BY RANGE(`at`) (
  PARTITION p25 VALUES [("2025-01-01"), ("2026-01-01"))
)
DISTRIBUTED BY HASH(`at`) BUCKETS 1
PROPERTIES ("replication_num" = "1");
