CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

-- The key is (tenant, id): the columns come in another order, and neither of them comes first.
CREATE TABLE lines_of_orders (
  note VARCHAR(200) NULL,
  id INT NOT NULL,
  amount DECIMAL(10, 2) NOT NULL,
  tenant VARCHAR(32) NOT NULL,
  PRIMARY KEY (tenant, id)
);

-- A prefix of a PRIMARY KEY is the whole column in StarRocks.
CREATE TABLE pages (
  title VARCHAR(50) NOT NULL,
  path VARCHAR(500) CHARACTER SET latin1 NOT NULL,
  PRIMARY KEY (path(100))
);
