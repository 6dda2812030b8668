"""The grammar of PARTITION BY, and of the partitions that CREATE TABLE and ALTER TABLE list."""
from sql.columns import read_property_list
from sql.expressions import read_expression, show
from sql.statements import PartitionBatch, PartitionBy, PartitionDef

OLD_CALLS = ("date_trunc", "time_slice")  # the calls of PARTITION BY that 3.3 knows
# The units of both calls, and where each has its unit.
UNITS = {"date_trunc": (("HOUR", "DAY", "MONTH", "YEAR"), 0),
         "time_slice": (("MINUTE", "HOUR", "DAY", "MONTH", "YEAR"), 2)}


def read_partition_by(reader):
    start = reader.at
    if not reader.take("PARTITION", "BY"):
        return None
    if reader.take("RANGE"):
        terms = read_terms(reader)
        refuse_old(reader, terms, ())
        return PartitionBy("range", terms, read_partitions(reader, read_range_item), span=reader.span(start))
    if reader.take("LIST"):
        terms = read_terms(reader)
        partitions = read_partitions(reader, read_partition) if reader.sees("(") else None
        return PartitionBy("list", terms, partitions, True, reader.span(start))
    return read_expression_partitions(reader, start)


def read_terms(reader):
    """(c, d), or (str2date(c, "…"))."""
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
    if len(terms) == 1:
        check_unit(reader, terms[0])
    return PartitionBy("expression", tuple(terms), partitions, bracketed, reader.span(start))


def refuse_old(reader, terms, allowed):
    """3.3 refuses other calls while it parses."""
    term = next((t for t in terms if t.kind != "name" and str(t.value).lower() not in allowed), None)
    if term and reader.version == "3.3":
        reader.wrong(term.span, f"Unsupported expr '{show(term, reader.version)}' in PARTITION BY clause")


def check_unit(reader, term):
    if term.kind == "call" and term.value.lower() in UNITS:
        units, at = UNITS[term.value.lower()]
        arguments = full_arguments(term)
        if at >= len(arguments) or str(arguments[at].value).upper() not in units:
            shown = show(term._replace(terms=arguments), reader.version)
            reader.wrong(term.span, f"Unsupported expr '{shown}' in PARTITION BY clause")


def full_arguments(term):
    """time_slice(d, INTERVAL 7 day) is time_slice(d, 7, 'day', 'floor') to the FE."""
    found = []
    for inner in term.terms:
        if inner.kind == "interval":
            found += [inner.terms[0], inner._replace(kind="text", value=inner.value, terms=())]
        else:
            found.append(inner)
    if term.value.lower() == "time_slice" and len(term.terms) == 2:
        found.append(term._replace(kind="text", value="floor", terms=()))
    return tuple(found)


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
