-- StarRocks VERSION at fe:9030, read 2025-11-30T10:53:20Z

-- shop.accounts
ALTER TABLE `shop`.`accounts` SET ("colocate_with" = "g");
