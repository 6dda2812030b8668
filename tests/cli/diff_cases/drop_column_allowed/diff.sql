-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: restart the job with its new file before these statements.
ALTER TABLE `shop`.`orders` DROP COLUMN `extra`;
