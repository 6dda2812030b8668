-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.accounts
ALTER TABLE `shop`.`accounts` DISTRIBUTED BY HASH(`id`) BUCKETS 4;
