"""The grammar of CREATE TABLE, and of the clauses that it shares with ALTER TABLE; PARTITION BY is in partitions.py."""
from sql.columns import read_column, read_index, read_property_list
from sql.partitions import read_partition_by
from sql.statements import CreateTable, CreateTableLike, Distribution, Keys, Name

MODELS = ("AGGREGATE", "UNIQUE", "PRIMARY", "DUPLICATE")


def read_name(reader):
    parts = [reader.name()]
    while reader.take("."):
        parts.append(reader.name())
    return Name(parts[-2] if len(parts) > 1 else None, parts[-1])  # a catalog before them is dropped


def read_create_table(reader, start):
    external = reader.take("EXTERNAL")
    reader.expect("TABLE")
    if_not_exists = reader.take("IF", "NOT", "EXISTS")
    name = read_name(reader)
    if reader.sees("("):
        return read_definition(reader, name, if_not_exists, external)
    clauses = read_partition_by(reader), read_distribution(reader), read_properties(reader)
    if not reader.take("LIKE"):
        reader.no_viable(start)
    return CreateTableLike(name, read_name(reader), if_not_exists, *clauses)


def read_definition(reader, name, if_not_exists, external):
    columns, indexes = read_items(reader)
    engine, charset = read_engine(reader), read_table_charset(reader)
    return CreateTable(
        name, columns, indexes, if_not_exists, external, engine, charset, read_keys(reader),
        reader.string() if reader.take("COMMENT") else None, read_partition_by(reader), read_distribution(reader),
        read_order_by(reader), read_rollups(reader), read_properties(reader), reader.text)


def read_items(reader):
    """The columns, then the indexes."""
    columns, indexes = [], []
    reader.expect("(")
    while True:
        if columns and reader.take("INDEX"):
            indexes.append(read_index(reader))
        else:
            columns.append(read_column(reader))
        if not reader.take(","):
            break
    if not reader.take(")"):
        reader.unexpected("','", "')'")
    return tuple(columns), tuple(indexes)


def read_engine(reader):
    if not reader.take("ENGINE"):
        return None
    reader.expect("=")
    return reader.name()


def read_table_charset(reader):
    start = reader.at
    reader.take("DEFAULT")
    if not (reader.take("CHARSET") or reader.take("CHAR", "SET") or reader.take("CHARACTER", "SET")):
        reader.at = start
        return None
    reader.take("=")
    return reader.string() if reader.kinds[reader.at] == "string" else reader.name()


def read_keys(reader):
    start = reader.at
    if reader.upper[start] not in MODELS or reader.upper[start + 1] != "KEY":
        return None
    reader.at += 2
    columns = reader.names()
    return Keys(reader.upper[start], columns, reader.span(start))


def read_distribution(reader):
    start = reader.at
    if not reader.take("DISTRIBUTED", "BY"):
        return None
    if reader.take("RANDOM"):
        kind, columns = "random", ()
    elif reader.take("HASH"):
        kind, columns = "hash", reader.names()
    else:
        reader.unexpected("'HASH'", "'RANDOM'")
    return Distribution(kind, columns, read_buckets(reader), reader.span(start))


def read_buckets(reader):
    return reader.integer() if reader.take("BUCKETS") else None


def read_order_by(reader):
    """ORDER BY of a sort key; ignores ASC and DESC."""
    if not reader.take("ORDER", "BY"):
        return None

    def item():
        name = reader.name()
        reader.take_any(("ASC", "DESC"))
        return name
    return reader.listed(item)


def read_rollups(reader):
    return reader.listed(lambda: read_rollup(reader)) if reader.take("ROLLUP") else ()


def read_rollup(reader):
    name, columns = reader.name(), reader.names()
    if reader.take("DUPLICATE", "KEY"):
        reader.names()
    if reader.take("FROM"):
        reader.name()
    return name, columns, read_properties(reader)


def read_properties(reader):
    return read_property_list(reader) if reader.take("PROPERTIES") else {}
