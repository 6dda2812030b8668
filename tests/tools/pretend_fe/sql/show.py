"""The grammar of SHOW, DESC, and of the small statements round a table."""
from sql.columns import read_property_list
from sql.statements import (AlterDatabase, CancelAlter, CreateDatabase, DropDatabase, DropTable, RecoverTable, Show, TruncateTable, Use)
from sql.tables import read_name, read_properties
from tables.model import FeError

OPERATORS = ("=", "!=", "<>", "<", ">", "<=", ">=", "LIKE")


def unknown(reader):
    raise FeError(f"the stand-in does not know: {reader.text}")


def read_show(reader):
    """After SHOW."""
    for words, read in SHOWS:
        if reader.take(*words):
            return read(reader, " ".join(words))
    return unknown(reader)


def show_table(reader, kind):
    return Show(kind, read_name(reader))


def show_columns(reader, kind):
    """FROM t [FROM db]"""
    if not (reader.take("FROM") or reader.take("IN")):
        reader.unexpected("'FROM'", "'IN'")
    name = read_name(reader)
    if reader.take("FROM") or reader.take("IN"):
        name = name._replace(database=reader.name())
    return filtered(reader, Show(kind.replace("FIELDS", "COLUMNS"), name))


def show_index(reader, kind):
    return show_columns(reader, "INDEX")


def show_list(reader, kind):
    """[FROM db] [LIKE "…"]"""
    database = reader.name() if reader.take("FROM") or reader.take("IN") else None
    return filtered(reader, Show(kind.replace("SCHEMAS", "DATABASES"), None, database))


def show_partitions(reader, kind):
    reader.expect("FROM")
    return filtered(reader, Show(kind, read_name(reader)))


def filtered(reader, show):
    like = reader.string() if reader.take("LIKE") else None
    where, order_by = read_where(reader), read_order(reader)
    limit, offset = read_limit(reader)
    return Show(show.kind, show.name, show.database, like, where, order_by, limit, offset)


def read_where(reader):
    """Comparisons joined by AND; a column may be qualified."""
    if not reader.take("WHERE"):
        return ()
    found = [read_comparison(reader)]
    while reader.take("AND"):
        found.append(read_comparison(reader))
    return tuple(found)


def read_comparison(reader):
    column = read_name(reader).table
    operator = reader.take_any(OPERATORS) or unknown(reader)
    if reader.kinds[reader.at] == "string":
        return column, operator, reader.string()
    return column, operator, str(reader.integer())


def read_order(reader):
    if not reader.take("ORDER", "BY"):
        return ()
    found = [read_ordering(reader)]
    while reader.take(","):
        found.append(read_ordering(reader))
    return tuple(found)


def read_ordering(reader):
    return reader.name(), reader.take_any(("ASC", "DESC")) == "DESC"


def read_limit(reader):
    if not reader.take("LIMIT"):
        return None, 0
    first = reader.integer()
    if reader.take(","):
        return reader.integer(), first
    return first, reader.integer() if reader.take("OFFSET") else 0


def read_desc(reader):
    name = read_name(reader)
    return Show("DESC ALL" if reader.take("ALL") else "DESC", name)


SHOWS = (
    (("CREATE", "TABLE"), show_table), (("CREATE", "VIEW"), show_table), (("CREATE", "DATABASE"), show_table),
    (("FULL", "COLUMNS"), show_columns), (("FULL", "FIELDS"), show_columns), (("COLUMNS",), show_columns), (("FIELDS",), show_columns),
    (("INDEX",), show_index), (("INDEXES",), show_index), (("KEYS",), show_index), (("KEY",), show_index),
    (("FULL", "TABLES"), show_list), (("TABLES",), show_list), (("TABLE", "STATUS"), show_list), (("DATABASES",), show_list),
    (("SCHEMAS",), show_list), (("ALTER", "TABLE", "COLUMN"), show_list), (("ALTER", "TABLE", "OPTIMIZE"), show_list),
    (("ALTER", "TABLE", "ROLLUP"), show_list), (("PARTITIONS",), show_partitions), (("VARIABLES",), show_list),
    (("WARNINGS",), show_list), (("BACKENDS",), show_list), (("FRONTENDS",), show_list))


# -- databases

def read_create_database(reader):
    if_not_exists = reader.take("IF", "NOT", "EXISTS")
    return CreateDatabase(read_name(reader).table, if_not_exists, read_properties(reader))


def read_drop_database(reader):
    if_exists = reader.take("IF", "EXISTS")
    return DropDatabase(read_name(reader).table, if_exists, reader.take("FORCE"))


def read_alter_database(reader, start):
    name = reader.name()
    if reader.take("RENAME"):
        return AlterDatabase(name, "RENAME", reader.name())
    if reader.take("SET", "DATA", "QUOTA"):
        return AlterDatabase(name, "DATA QUOTA", reader.name())
    if reader.take("SET", "REPLICA", "QUOTA"):
        return AlterDatabase(name, "REPLICA QUOTA", reader.integer())
    if reader.take("SET") and reader.version != "3.3":
        return AlterDatabase(name, "SET", read_property_list(reader))
    return reader.no_viable(start)


def read_use(reader):
    return Use(read_name(reader).table)


# -- tables

def read_drop_table(reader):
    if_exists = reader.take("IF", "EXISTS")
    return DropTable(read_name(reader), if_exists, reader.take("FORCE"))


def read_truncate(reader):
    name, names = read_name(reader), ()
    if reader.take("PARTITION") or reader.take("PARTITIONS"):
        names = reader.names() if reader.sees("(") else (reader.name(),)
    return TruncateTable(name, names)


def read_recover(reader):
    return RecoverTable(read_name(reader))


def read_cancel(reader):
    """After CANCEL ALTER TABLE."""
    kind = reader.take_any(("COLUMN", "ROLLUP", "OPTIMIZE")) or ""
    reader.expect("FROM")
    return CancelAlter(read_name(reader), kind)
