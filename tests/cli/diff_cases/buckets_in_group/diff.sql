-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.accounts
ALTER TABLE `shop`.`accounts` SET ("colocate_with" = "");
ALTER TABLE `shop`.`accounts` DISTRIBUTED BY HASH(`region`, `id`) BUCKETS 4;

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.accounts
ALTER TABLE `shop`.`accounts` SET ("colocate_with" = "g");
