-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.orders
ALTER TABLE `shop`.`orders` SET ("bloom_filter_columns" = "note");

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.orders
ALTER TABLE `shop`.`orders` SET ("write_quorum" = "ALL");
