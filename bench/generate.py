#!/usr/bin/env python3
"""Writes the SQL of any number of tables, to measure the tool with them.

usage: bench/generate.py --tables N [--columns M] [--schemas S] [--names letters|numbers] [--types real|plain] | mariadb …

Types "real" have the shares counted in 52 schemas of real projects (4,168 tables, 40,934 columns), and each table
has one JSON column in addition, which costs most on MariaDB. Types "plain" are ten in turn, the same in all tables.
Names in letters make tables that are not shards of each other; names in numbers make all tables shards of one target,
over all schemas. The same options give the same SQL. Loading is fastest with --innodb-file-per-table=0
--innodb-flush-log-at-trx-commit=0.
"""
import argparse
import random

PLAIN = ["bigint", "int unsigned", "varchar(100)", "decimal(10,2)", "datetime", "text", "tinyint(1)", "enum('a','b')", "char(20)", "double"]

# How many of 1,000 columns have these types. If several are given, each is equally likely.
REAL = [
    (330, ["varchar(255)", "varchar(255)", "varchar(100)", "varchar(64)", "varchar(50) not null default ''", "varchar(32)",
           "varchar(20) not null", "varchar(190)", "varchar(255) not null default ''", "varchar(1000)"]),
    (250, ["int(11)", "int(11)", "int(11) not null", "int(11) not null default 0", "int(10) unsigned",
           "int(10) unsigned not null default 0", "int(10) unsigned not null"]),
    (66, ["bigint(20)", "bigint(20) not null", "bigint(20) unsigned", "bigint(20) unsigned not null default 0"]),
    (59, ["datetime", "datetime not null", "datetime default current_timestamp", "datetime(6)"]),
    (56, ["tinyint(1)", "tinyint(1) not null default 0", "tinyint(4)", "tinyint(3) unsigned not null default 1"]),
    (50, ["text"]),
    (26, ["enum('yes','no') not null default 'no'", "enum('new','open','done')", "enum('low','normal','high','urgent') default 'normal'"]),
    (25, ["smallint(6)", "smallint(5) unsigned not null default 0"]),
    (20, ["timestamp null default null", "timestamp not null default current_timestamp on update current_timestamp"]),
    (18, ["double"]),
    (12, ["char(32)", "char(2) not null default ''"]),
    (12, ["mediumint(9)", "mediumint(8) unsigned not null default 0"]),
    (12, ["decimal(10,2)", "decimal(20,6) not null default 0.000000"]),
    (10, ["longtext"]),
    (10, ["binary(16)"]),
    (9, ["date"]),
    (8, ["mediumtext"]),
    (7, ["float"]),
    (7, ["blob", "longblob", "mediumblob"]),
    (5, ["varbinary(255)"]),
    (3, ["time"]),
    (3, ["tinytext"]),
    (1, ["set('read','write','admin')"]),
    (1, ["bit(1)"]),
]

COMMENTED = 0.3  # of the columns


def letters(number):
    text = ""
    while True:
        text = chr(ord("a") + number % 26) + text
        number = number // 26 - 1
        if number < 0:
            return text


def plain_types(columns):
    return [f"{PLAIN[i % len(PLAIN)]} comment 'column number {i}'" for i in range(1, columns)]


def real_types(columns, table):
    """Returns the types of table number `table`; equal numbers have equal types."""
    chance = random.Random(table)
    drawn = chance.choices(REAL, weights=[weight for weight, _ in REAL], k=max(columns - 2, 0))
    types = [chance.choice(variants) for _, variants in drawn]
    if columns > 1:
        types.insert(chance.randrange(len(types) + 1), "json")
    return [f"{of} comment 'column {i} of table {table}'" if chance.random() < COMMENTED else of
            for i, of in enumerate(types, 1)]


def has_index(of):
    """Returns whether its columns can be in an index without a length."""
    return not of.startswith(("text", "longtext", "mediumtext", "tinytext", "blob", "longblob", "mediumblob", "json", "varchar(1000)"))


def body(types):
    """Returns the text in the parentheses of CREATE TABLE."""
    lines = ["id bigint not null auto_increment"]
    lines += [f"column_{i} {of}" for i, of in enumerate(types, 1)]
    lines.append("primary key (id)")
    indexed = next((i for i, of in enumerate(types, 1) if has_index(of)), None)
    if indexed:
        lines.append(f"key by_first (column_{indexed})")
    return ", ".join(lines)


def statements(options):
    shards = options.names == "numbers"
    name = str if shards else letters
    types = {"plain": lambda _: plain_types(options.columns),
             "real": lambda table: real_types(options.columns, 0 if shards else table)}[options.types]
    for schema in range(options.schemas):
        database = options.database if options.schemas == 1 else f"{options.database}_{name(schema)}"
        yield f"CREATE DATABASE IF NOT EXISTS {database} CHARACTER SET utf8mb4; USE {database};"
        first, last = (options.tables * place // options.schemas for place in (schema, schema + 1))
        for number in range(last - first):
            yield f"CREATE TABLE table_{name(number)} ({body(types(first + number))});"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=int, required=True, help="in all schemas together")
    parser.add_argument("--columns", type=int, default=40, help="columns of a table, its key included")
    parser.add_argument("--schemas", type=int, default=1)
    parser.add_argument("--database", default="bench", help="name of the schema, or what the names of several begin with")
    parser.add_argument("--names", choices=["letters", "numbers"], default="letters")
    parser.add_argument("--types", choices=["real", "plain"], default="real")
    for statement in statements(parser.parse_args()):
        print(statement)


if __name__ == "__main__":
    main()
