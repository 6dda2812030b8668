"""The grammar of CREATE TABLE, and of the clauses that it shares with ALTER TABLE."""
from expressions import read_expression, show
from sql_columns import read_column, read_index, read_property_list
from statements import CreateTable, CreateTableLike, Distribution, Keys, Name, PartitionBatch, PartitionBy, PartitionDef

OLD_CALLS = ("date_trunc", "time_slice")  # the calls of PARTITION BY that 3.3 knows
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
    """ORDER BY of a sort key; a direction is read and dropped."""
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


# -- partitions

def read_partition_by(reader):
    start = reader.at
    if not reader.take("PARTITION", "BY"):
        return None
    if reader.take("RANGE"):
        terms = read_ranged(reader)
        refuse_old(reader, terms, ())
        return PartitionBy("range", terms, read_partitions(reader, read_range_item), span=reader.span(start))
    if reader.take("LIST"):
        terms = as_names(reader)
        partitions = read_partitions(reader, read_partition) if reader.sees("(") else None
        return PartitionBy("list", terms, partitions, True, reader.span(start))
    return read_expression_partitions(reader, start)


def read_ranged(reader):
    """RANGE (c, d), or RANGE (str2date(c, "…"))."""
    reader.expect("(")
    terms = [read_expression(reader)]
    while reader.take(","):
        terms.append(read_expression(reader))
    reader.expect(")")
    return tuple(terms)


def as_names(reader):
    return reader.listed(lambda: read_expression(reader))


def read_expression_partitions(reader, start):
    """PARTITION BY (c, d), c, d or date_trunc("day", c); 3.3 has brackets round columns, and one call."""
    bracketed = reader.take("(")
    terms = [read_expression(reader)]
    while reader.take(","):
        if reader.version == "3.3" and not bracketed:
            reader.at -= 1
            refuse_second(reader, terms[0], start)
        terms.append(read_expression(reader))
    if bracketed:
        reader.expect(")")
    partitions = read_partitions(reader, read_range_item) if reader.sees("(") else None
    if reader.version == "3.3" and not bracketed and terms[0].kind == "name":
        reader.no_viable(start)
    refuse_old(reader, terms, OLD_CALLS)
    return PartitionBy("expression", tuple(terms), partitions, bracketed, reader.span(start))


def refuse_old(reader, terms, allowed):
    """3.3 refuses other calls while it parses."""
    term = next((t for t in terms if t.kind != "name" and str(t.value).lower() not in allowed), None)
    if term and reader.version == "3.3":
        reader.wrong(term.span, f"Unsupported expr '{show(term, reader.version)}' in PARTITION BY clause")


def refuse_second(reader, term, start):
    if term.kind == "name":
        reader.no_viable(start)
    reader.unexpected("<EOF>", "';'")


def read_partitions(reader, item):
    reader.expect("(")
    found = []
    while not reader.take(")"):
        if found:
            reader.expect(",")
        found.append(item(reader))
    return tuple(found)


def read_range_item(reader):
    return read_batch(reader) if reader.sees("START") else read_partition(reader)


def read_batch(reader):
    reader.expect("START")
    start = in_brackets(reader, reader.string)
    reader.expect("END")
    end = in_brackets(reader, reader.string)
    reader.expect("EVERY", "(")
    unit, step = None, None
    if reader.take("INTERVAL"):
        step = reader.integer()
        unit = reader.name().upper()
    else:
        step = reader.integer()
    reader.expect(")")
    return PartitionBatch(start, end, step, unit)


def in_brackets(reader, item):
    reader.expect("(")
    found = item()
    reader.expect(")")
    return found


def read_partition(reader):
    reader.expect("PARTITION")
    if_not_exists = reader.take("IF", "NOT", "EXISTS")
    name = reader.name()
    reader.expect("VALUES")
    found = read_values(reader, name)
    properties = read_property_list(reader) if reader.sees("(") else None
    return found._replace(properties=properties, if_not_exists=if_not_exists)


def read_values(reader, name):
    if reader.take("LESS", "THAN"):
        upper = (None,) if reader.take("MAXVALUE") else reader.listed(lambda: read_bound(reader))
        return PartitionDef(name, "less than", upper=upper)
    if reader.take("["):
        lower = reader.listed(lambda: read_bound(reader))
        reader.expect(",")
        upper = reader.listed(lambda: read_bound(reader))
        reader.expect(")")
        return PartitionDef(name, "range", lower, upper)
    if not reader.take("IN"):
        reader.unexpected("'LESS'", "'['", "'IN'")
    return read_in(reader, name)


def read_bound(reader):
    return None if reader.take("MAXVALUE") else reader.string()


def read_in(reader, name):
    if reader.sees("(", "("):
        rows = reader.listed(lambda: reader.listed(lambda: read_item(reader)))
        return PartitionDef(name, "in", values=rows, several=True)
    return PartitionDef(name, "in", values=tuple((v,) for v in reader.listed(lambda: read_item(reader))))


def read_item(reader):
    return None if reader.take("NULL") else reader.string()
