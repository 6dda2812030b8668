-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.events
ALTER TABLE `shop`.`events` ADD PARTITION `p26` VALUES [("2026-01-01 00:00:00"), ("2027-01-01 00:00:00"));
-- Needs --allow drop-partition.
-- ALTER TABLE `shop`.`events` DROP PARTITION `p27`;
