-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.accounts
ALTER TABLE `shop`.`accounts` DROP PARTITION `asia` FORCE;
ALTER TABLE `shop`.`accounts` ADD PARTITION `us` VALUES IN ("us");
