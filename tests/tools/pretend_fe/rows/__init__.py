"""The rows of the tables, in SQLite."""
