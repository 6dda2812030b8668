-- The documented demo of StarRocks' migration tool, with two tables beside it.
CREATE DATABASE demo CHARACTER SET utf8mb4;
USE demo;

CREATE TABLE orders (
  order_id BIGINT NOT NULL PRIMARY KEY,
  product_id INT NULL,
  order_date DATETIME NOT NULL,
  customer_name VARCHAR(255) NOT NULL,
  product_name VARCHAR(255) NOT NULL,
  price DECIMAL(10, 5) NULL
);

CREATE TABLE customers (
  customer_id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(120) NOT NULL UNIQUE,
  full_name VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'as printed on the invoice',
  level ENUM('new', 'regular', 'gold') NOT NULL DEFAULT 'new',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
) COMMENT = '客户';

-- No key: the tool says what that means for updates and deletes.
CREATE TABLE page_views (
  viewed_at DATETIME(3) NOT NULL,
  customer_id INT UNSIGNED NULL,
  url VARCHAR(2000) NOT NULL
);

INSERT INTO orders VALUES
  (1, 10, '2024-01-01 08:00:00', 'Ada', 'teapot', 12.50000),
  (2, NULL, '2024-01-02 09:30:00', '李雷', 'cup', NULL);
