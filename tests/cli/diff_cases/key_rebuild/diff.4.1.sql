-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.
SELECT old.n - new.n AS lost_rows FROM (SELECT COUNT(*) AS n FROM `shop`.`orders`) old, (SELECT COUNT(*) AS n FROM (SELECT DISTINCT `id` FROM `shop`.`orders`) kept) new;
-- Stop the Flink job 'shop.orders' that loads shop.orders with a savepoint before the next statement.
CREATE TABLE `shop`.`orders__new_20251130_105320` (
  `id` BIGINT NOT NULL COMMENT "the number",
  `user_id` INT NOT NULL,
  `note` VARCHAR(80) NULL COMMENT "a note",
  `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00",
  `day` DATE NULL
) ENGINE=olap
PRIMARY KEY(`id`)
COMMENT "all orders"
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES ("compression" = "LZ4", "enable_persistent_index" = "true", "fast_schema_evolution" = "true", "replicated_storage" = "true", "replication_num" = "1");
INSERT INTO `shop`.`orders__new_20251130_105320` (`id`, `user_id`, `note`, `price`, `day`)
SELECT `id`, `user_id`, `note`, `price`, `day`
FROM `shop`.`orders`;
-- It fails if the new table has another number of rows than the old one; the client then stops.
SELECT ASSERT_TRUE(old.n = new.n) AS same_rows FROM (SELECT COUNT(*) AS n FROM `shop`.`orders`) old, (SELECT COUNT(*) AS n FROM `shop`.`orders__new_20251130_105320`) new;
ALTER TABLE `shop`.`orders` SWAP WITH `orders__new_20251130_105320`;
ALTER TABLE `shop`.`orders__new_20251130_105320` RENAME `orders__old_20251130_105320`;
-- Start the Flink job 'shop.orders' from the savepoint.
-- When nobody needs the old table:
-- DROP TABLE `shop`.`orders__old_20251130_105320`;
