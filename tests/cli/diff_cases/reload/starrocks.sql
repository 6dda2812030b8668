-- A NOT NULL column without a default in the key is new, and the word for a reload is given.
CREATE TABLE accounts (`id` INT NOT NULL, `name` VARCHAR(80) NULL) PRIMARY KEY(`id`)
DISTRIBUTED BY HASH(`id`) BUCKETS 1 PROPERTIES ("replication_num" = "1");
