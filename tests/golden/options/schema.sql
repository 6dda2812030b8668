CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE events (
  id BIGINT NOT NULL,
  happened_at DATETIME NOT NULL,
  payload TEXT,
  PRIMARY KEY (id, happened_at)
);
CREATE TABLE monthly (
  day DATE NOT NULL,
  shop_id INT NOT NULL,
  total DECIMAL(16, 2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (day, shop_id)
);
CREATE TABLE chosen (
  user_id INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  happened_at DATETIME NULL
);
CREATE TABLE by_number (
  id BIGINT NOT NULL,
  region INT NOT NULL,
  PRIMARY KEY (region, id)
);
