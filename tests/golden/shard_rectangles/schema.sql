-- database-name × table-name of one source would read tables that do not exist: databases with the same shards go together.
CREATE DATABASE crm_01 CHARACTER SET utf8mb4;
CREATE DATABASE crm_02 CHARACTER SET utf8mb4;
CREATE DATABASE crm_03 CHARACTER SET utf8mb4;
CREATE TABLE crm_01.visit_1 (id VARCHAR(20) NOT NULL PRIMARY KEY, seen TIMESTAMP NULL);
CREATE TABLE crm_01.visit_2 LIKE crm_01.visit_1;
CREATE TABLE crm_02.visit_1 LIKE crm_01.visit_1;
CREATE TABLE crm_02.visit_2 LIKE crm_01.visit_1;
CREATE TABLE crm_03.visit_3 LIKE crm_01.visit_1;
