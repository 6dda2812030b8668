-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: restart the job with its new file after these statements.
-- Hint: if user_id is the new name of uid, add to [table-rule.1] before you run the statements: renamed.user_id = uid
ALTER TABLE `shop`.`orders` ADD COLUMN `user_id` INT NULL AFTER `uid`, MODIFY COLUMN `uid` INT NULL;
-- Needs --allow drop-column.
-- ALTER TABLE `shop`.`orders` DROP COLUMN `uid`;
