CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE customers (id INT NOT NULL PRIMARY KEY, name VARCHAR(80) NOT NULL);

-- A foreign key is no key: several addresses have one customer.
CREATE TABLE addresses (
  customer_id INT NOT NULL,
  line VARCHAR(200) NOT NULL,
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);

CREATE TABLE invoices (
  customer_id INT NOT NULL,
  no BIGINT NOT NULL,
  CONSTRAINT positive CHECK (no > 0),
  PRIMARY KEY (no),
  CONSTRAINT fk_invoice FOREIGN KEY (customer_id) REFERENCES customers (id)
);
