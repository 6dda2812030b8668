#!/usr/bin/env python3
"""Writes the SQL of a schema of any size, for measuring the tool on it.

usage: bench/generate.py --tables N [--columns M] [--database NAME] [--shards] | mariadb …

Tables are called after their number in letters, so that they are no shards of each other; with --shards they are
called after the number itself. Loading is fastest with --innodb-file-per-table=0 --innodb-flush-log-at-trx-commit=0.
"""
import argparse

TYPES = ["bigint", "int unsigned", "varchar(100)", "decimal(10,2)", "datetime", "text", "tinyint(1)", "enum('a','b')", "char(20)", "double"]


def letters(number):
    text = ""
    while True:
        text = chr(ord("a") + number % 26) + text
        number = number // 26 - 1
        if number < 0:
            return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=int, required=True)
    parser.add_argument("--columns", type=int, default=40, help="columns of a table, its key included")
    parser.add_argument("--database", default="bench")
    parser.add_argument("--shards", action="store_true")
    options = parser.parse_args()
    columns = ["id bigint not null auto_increment"]
    columns += [f"column_{i} {TYPES[i % len(TYPES)]} comment 'column number {i}'" for i in range(1, options.columns)]
    body = ", ".join(columns + ["primary key (id)", "key by_first (column_1)"] if options.columns > 1 else columns + ["primary key (id)"])
    print(f"CREATE DATABASE IF NOT EXISTS {options.database} CHARACTER SET utf8mb4; USE {options.database};")
    for number in range(options.tables):
        name = number if options.shards else letters(number)
        print(f"CREATE TABLE table_{name} ({body});")


if __name__ == "__main__":
    main()
