-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.
-- StarRocks may refuse it.
ALTER TABLE `shop`.`orders` RENAME COLUMN `memo` TO `note`;
-- StarRocks may refuse it.
ALTER TABLE `shop`.`orders` RENAME COLUMN `text` TO `memo`;
