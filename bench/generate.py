#!/usr/bin/env python3
"""Writes the SQL of tables of any number, for measuring the tool on them.

usage: bench/generate.py --tables N [--columns M] [--schemas S] [--names letters|numbers] | mariadb …

Names in letters make tables that are no shards of each other; names in numbers make all tables shards of one target,
over all schemas. Loading is fastest with --innodb-file-per-table=0 --innodb-flush-log-at-trx-commit=0.
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


def body(columns):
    """What stands in the parentheses of CREATE TABLE."""
    lines = ["id bigint not null auto_increment"]
    lines += [f"column_{i} {TYPES[i % len(TYPES)]} comment 'column number {i}'" for i in range(1, columns)]
    lines.append("primary key (id)")
    if columns > 1:
        lines.append("key by_first (column_1)")
    return ", ".join(lines)


def statements(options):
    name = str if options.names == "numbers" else letters
    columns = body(options.columns)
    for schema in range(options.schemas):
        database = options.database if options.schemas == 1 else f"{options.database}_{name(schema)}"
        yield f"CREATE DATABASE IF NOT EXISTS {database} CHARACTER SET utf8mb4; USE {database};"
        first, last = (options.tables * place // options.schemas for place in (schema, schema + 1))
        for number in range(last - first):
            yield f"CREATE TABLE table_{name(number)} ({columns});"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=int, required=True, help="in all schemas together")
    parser.add_argument("--columns", type=int, default=40, help="columns of a table, its key included")
    parser.add_argument("--schemas", type=int, default=1)
    parser.add_argument("--database", default="bench", help="name of the schema, or what the names of several begin with")
    parser.add_argument("--names", choices=["letters", "numbers"], default="letters")
    for statement in statements(parser.parse_args()):
        print(statement)


if __name__ == "__main__":
    main()
