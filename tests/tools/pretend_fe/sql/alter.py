"""The grammar of ALTER TABLE. One function a clause; CLAUSES says by which words each begins."""
from functools import partial

from sql import clauses as c
from sql.columns import read_column, read_index, read_property_list
from sql.partitions import read_batch, read_partition, read_partition_by
from sql.statements import Position
from sql.tables import read_distribution, read_keys, read_name, read_order_by, read_properties
from tables.fe_types import read_type


def read_alter_table(reader, start):
    """After ALTER TABLE."""
    if not reader.sees_name():
        reader.no_viable(start)
    name = read_name(reader)
    found = [read_clause(reader, start)]
    while reader.take(","):
        found.append(read_clause(reader, None))
    return c.AlterTable(name, tuple(found), reader.text)


def read_clause(reader, statement):
    """statement: where ALTER begins if this is its first clause."""
    start = reader.at
    for words, read in CLAUSES:
        if reader.take(*words):
            return read(reader, start)
    for words in HALF_KNOWN:
        if reader.sees(*words):
            reader.at += len(words) if statement is None or reader.sees("MODIFY") else 1
            reader.no_viable(start if statement is None or words[0] == "MODIFY" else statement)
    return read_optimize(reader)


# -- columns

def read_add_column(reader, start):
    if reader.sees("("):
        columns = reader.listed(lambda: read_added(reader, start))
        return c.AddColumns(columns, None, True, read_properties(reader))
    if not reader.sees_name():
        reader.no_viable(start)
    column = read_added(reader, start)
    return c.AddColumns((column,), read_position(reader), False, read_properties(reader))


def read_added(reader, start):
    column = read_column(reader)
    if column.auto_increment:
        reader.wrong(column.span, f"Column '{column.name}' can not be AUTO_INCREMENT when ADD COLUMN")
    return column


def read_position(reader):
    if reader.take("FIRST"):
        return Position(first=True)
    return Position(after=reader.name()) if reader.take("AFTER") else None


def read_drop_column(reader, start):
    return c.DropColumn(reader.name(), read_properties(reader))


def read_modify_column(reader, start):
    """The whole definition, or the comment or a field of the column alone, which 3.3 does not know."""
    at = reader.at
    name = reader.name()
    for word, read in (("COMMENT", read_column_comment), ("ADD", read_add_field), ("DROP", read_drop_field)):
        if reader.sees(word):
            if reader.version == "3.3":
                reader.no_viable(start)
            return read(reader, name)
    reader.at = at
    column = read_column(reader)
    if column.auto_increment:
        reader.wrong(column.span, f"Column '{column.name}' can not be AUTO_INCREMENT when MODIFY COLUMN")
    return c.ModifyColumn(column, read_position(reader), read_properties(reader))


def read_column_comment(reader, name):
    reader.expect("COMMENT")
    return c.ModifyColumnComment(name, reader.string())


def read_add_field(reader, name):
    reader.expect("ADD", "FIELD")
    path = read_path(reader)
    return c.AddField(name, path, read_type(reader), read_position(reader))


def read_drop_field(reader, name):
    reader.expect("DROP", "FIELD")
    return c.DropField(name, read_path(reader))


def read_path(reader):
    path = [reader.name()]
    while reader.take("."):
        path.append(reader.name())
    return tuple(path)


def read_rename_column(reader, start):
    old = reader.name()
    reader.expect("TO")
    return c.RenameColumn(old, reader.name())


# -- the table

def read_rename(reader, start):
    if not reader.sees_name():
        reader.no_viable(start)
    return c.Rename(reader.name())


def read_comment(reader, start):
    reader.expect("=")
    return c.Comment(reader.string())


def read_set(reader, start):
    return c.SetProperties(read_property_list(reader))


def read_swap(reader, start):
    return c.SwapWith(reader.name())


def read_auto_increment(reader, start):
    if reader.version == "3.3":
        reader.at = start
        reader.unexpected("<EOF>", "';'")
    reader.expect("=")
    return c.SetAutoIncrement(reader.integer())


def read_add_index(reader, start):
    return c.AddIndex(read_index(reader))


def read_drop_index(reader, start):
    return c.DropIndex(reader.name())


def read_rollup_clause(reader, start):
    """The stand-in has no rollups: this keeps the text, and ALTER TABLE refuses it later."""
    while not reader.ended():
        reader.at += 1
    return c.Rollup(reader.texts[start].upper(), reader.text[reader.starts[start]:])


def read_optimize(reader):
    """[PARTITION (p)] [keys] [PARTITION BY] [ORDER BY] [DISTRIBUTED BY]; raises a syntax error if none of them is there."""
    start = reader.at
    names = read_partition_names(reader)
    keys, partition_by = read_keys(reader), read_partition_by(reader)
    order_by = read_sort_columns(reader)
    distribution = read_distribution(reader)
    if reader.at == start:
        reader.unexpected("<EOF>", "';'")
    if order_by is not None and not any((names, keys, partition_by, distribution)):
        return c.OrderBy(order_by, read_properties(reader))
    if distribution and reader.version != "3.3" and reader.take("DEFAULT", "BUCKETS"):
        return c.DefaultBuckets(distribution._replace(buckets=reader.integer()))
    return c.Optimize(names, keys, partition_by, order_by, distribution)


def read_sort_columns(reader):
    start = reader.at
    if reader.sees("ORDER", "BY") and not reader.sees("ORDER", "BY", "("):
        reader.at += 2
        reader.no_viable(start)
    if reader.sees("ORDER", "BY", "(", ")"):
        reader.at += 3
        reader.no_viable(start)
    return read_order_by(reader)


def read_partition_names(reader):
    if reader.sees("PARTITION", "BY") or not (reader.sees("PARTITION") or reader.sees("PARTITIONS")):
        return None
    reader.at += 1
    return reader.names() if reader.sees("(") else (reader.name(),)


# -- partitions

def read_add_partition(reader, start, temporary=False):
    reader.at -= 1  # the word PARTITION is read again
    return read_added_partition(reader, read_partition(reader), temporary)


def read_add_partitions(reader, start):
    return read_added_partition(reader, read_batch(reader), False)


def read_added_partition(reader, partition, temporary):
    return c.AddPartition(partition, temporary, read_distribution(reader), read_properties(reader))


def read_drop_partition(reader, start, temporary=False):
    several = reader.upper[reader.at - 1] == "PARTITIONS"
    if_exists = reader.take("IF", "EXISTS")
    names = reader.names() if several else (reader.name(),)
    return c.DropPartition(names, if_exists, reader.take("FORCE"), temporary)


def read_rename_partition(reader, start):
    return c.RenamePartition(reader.name(), reader.name())


def read_modify_partition(reader, start):
    if reader.sees("DISTRIBUTED"):
        return c.ModifyPartitionDistribution(read_distribution(reader))
    if reader.take("(", "*", ")"):
        names = ("*",)
    else:
        names = reader.names() if reader.sees("(") else (reader.name(),)
    reader.expect("SET")
    return c.ModifyPartition(names, read_property_list(reader))


def read_truncate_partition(reader, start):
    reader.at -= 1
    return c.TruncatePartition(read_partition_names(reader))


CLAUSES = (
    (("ADD", "COLUMN"), read_add_column), (("DROP", "COLUMN"), read_drop_column), (("MODIFY", "COLUMN"), read_modify_column),
    (("RENAME", "COLUMN"), read_rename_column), (("RENAME", "PARTITION"), read_rename_partition),
    (("RENAME", "ROLLUP"), read_rollup_clause), (("RENAME",), read_rename), (("COMMENT",), read_comment), (("SET",), read_set),
    (("SWAP", "WITH"), read_swap), (("AUTO_INCREMENT",), read_auto_increment),
    (("ADD", "INDEX"), read_add_index), (("DROP", "INDEX"), read_drop_index),
    (("ADD", "ROLLUP"), read_rollup_clause), (("DROP", "ROLLUP"), read_rollup_clause),
    (("ADD", "PARTITIONS"), read_add_partitions), (("ADD", "PARTITION"), read_add_partition),
    (("ADD", "TEMPORARY", "PARTITION"), partial(read_add_partition, temporary=True)),
    (("DROP", "PARTITIONS"), read_drop_partition), (("DROP", "PARTITION"), read_drop_partition),
    (("DROP", "TEMPORARY", "PARTITION"), partial(read_drop_partition, temporary=True)),
    (("MODIFY", "PARTITION"), read_modify_partition),
    (("TRUNCATE", "PARTITION"), read_truncate_partition), (("TRUNCATE", "PARTITIONS"), read_truncate_partition))

# What begins like a clause and is none.
HALF_KNOWN = (("ADD",), ("DROP",), ("MODIFY",))
