-- StarRocks has neither the table nor its database; another one keeps it busy.
CREATE DATABASE other;
