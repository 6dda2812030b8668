-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.accounts
-- Flink: stop the job before these statements; start it with its new file and without a savepoint after them.
-- Stop the Flink job 'shop.accounts' that loads shop.accounts before the next statement.
CREATE TABLE `shop`.`accounts__new_20251130_105320` (
  `region` VARCHAR(32) NOT NULL,
  `id` INT NOT NULL,
  `name` VARCHAR(80) NULL
) ENGINE=olap
PRIMARY KEY(`region`, `id`)
DISTRIBUTED BY HASH(`region`, `id`) BUCKETS 1
PROPERTIES ("compression" = "LZ4", "enable_persistent_index" = "true", "fast_schema_evolution" = "true", "in_memory" = "false", "replicated_storage" = "true", "replication_num" = "1");
ALTER TABLE `shop`.`accounts` SWAP WITH `accounts__new_20251130_105320`;
ALTER TABLE `shop`.`accounts__new_20251130_105320` RENAME `accounts__old_20251130_105320`;
-- Start the Flink job 'shop.accounts' without a savepoint, so that its snapshot fills the new table.
-- When nobody needs the old table:
-- DROP TABLE `shop`.`accounts__old_20251130_105320`;
