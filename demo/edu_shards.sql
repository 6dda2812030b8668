-- Two databases of two shards each become one table in StarRocks.
CREATE DATABASE edu_db_1 CHARACTER SET utf8mb4;
CREATE DATABASE edu_db_2 CHARACTER SET utf8mb4;

CREATE TABLE edu_db_1.course_1 (
  course_id INT UNSIGNED NOT NULL PRIMARY KEY,
  title VARCHAR(100) NOT NULL,
  starts_on DATE NULL
);
CREATE TABLE edu_db_1.course_2 LIKE edu_db_1.course_1;
CREATE TABLE edu_db_2.course_1 LIKE edu_db_1.course_1;
CREATE TABLE edu_db_2.course_2 LIKE edu_db_1.course_1;
