-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
-- Flink: restart the job with its new file after these statements.
-- Hint: if note is the new name of remark, add to [table-rule.1] before you run the statements: renamed.note = remark
ALTER TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(80) NULL COMMENT "a note" AFTER `remark`;
-- Needs --allow drop-column.
-- ALTER TABLE `shop`.`orders` DROP COLUMN `remark`;
