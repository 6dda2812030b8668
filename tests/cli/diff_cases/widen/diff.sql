-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: restart the job with its new file after these statements.
ALTER TABLE `shop`.`orders` MODIFY COLUMN `user_id` INT NOT NULL, MODIFY COLUMN `note` VARCHAR(80) NULL COMMENT "a note", MODIFY COLUMN `price` DECIMAL(10, 2) NOT NULL DEFAULT "0.00";
