-- Read by the client in the folder of the project.
SOURCE tests/server/zoo_databases.sql
CREATE DATABASE zoo CHARACTER SET utf8mb4;
USE zoo;
SOURCE tests/server/zoo.sql
SOURCE tests/server/zoo_mariadb.sql
