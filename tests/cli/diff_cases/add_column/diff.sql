-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: restart the job with its new file after these statements.
ALTER TABLE `shop`.`orders` ADD COLUMN `user_id` INT NULL AFTER `id`, ADD COLUMN `note` VARCHAR(80) NULL COMMENT "a note" AFTER `user_id`, ADD COLUMN `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00" AFTER `note`;
