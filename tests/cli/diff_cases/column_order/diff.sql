-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
ALTER TABLE `shop`.`orders` MODIFY COLUMN `note` VARCHAR(80) NULL COMMENT "a note" AFTER `user_id`, MODIFY COLUMN `day` DATE NULL AFTER `price`;
