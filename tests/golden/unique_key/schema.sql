CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;

-- No PRIMARY KEY: UNIQUE uk_email is one.
CREATE TABLE customers (
  full_name VARCHAR(80) NOT NULL,
  email VARCHAR(30) NOT NULL,
  UNIQUE KEY uk_email (email)
);

-- A UNIQUE key with a prefix part is not taken.
CREATE TABLE documents (
  title VARCHAR(100) NOT NULL,
  body_start VARCHAR(300) NOT NULL,
  UNIQUE KEY uk_start (body_start(10))
);

-- With a PRIMARY KEY the UNIQUE key counts for nothing.
CREATE TABLE accounts (
  login VARCHAR(20) NOT NULL UNIQUE,
  id INT NOT NULL PRIMARY KEY
);
