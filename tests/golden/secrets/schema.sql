-- The second rule takes order2 away from the first, which matches it, too.
CREATE DATABASE `order` CHARACTER SET utf8mb4;
CREATE DATABASE order2 CHARACTER SET utf8mb4;

CREATE TABLE `order`.detail (
  id BIGINT NOT NULL PRIMARY KEY,
  sku VARCHAR(40) NOT NULL,
  amount DECIMAL(12, 2) NOT NULL DEFAULT 0.00
);
CREATE TABLE order2.detail (
  id BIGINT NOT NULL PRIMARY KEY,
  sku VARCHAR(40) NOT NULL,
  amount DECIMAL(12, 2) NOT NULL DEFAULT 0.00
);
