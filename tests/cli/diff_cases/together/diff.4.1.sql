-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.
ALTER TABLE `shop`.`orders` RENAME COLUMN `uid` TO `user_id`;
ALTER TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(80) NULL COMMENT "a note" AFTER `user_id`, MODIFY COLUMN `user_id` INT NOT NULL, MODIFY COLUMN `extra` INT NULL;

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.orders
ALTER TABLE `shop`.`orders` ORDER BY (`day`);

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.orders
ALTER TABLE `shop`.`orders` MODIFY COLUMN `day` COMMENT "";
ALTER TABLE `shop`.`orders` COMMENT = "all orders";
ALTER TABLE `shop`.`orders` SET ("write_quorum" = "ALL");
-- Needs --allow drop-column.
-- ALTER TABLE `shop`.`orders` DROP COLUMN `extra`;
