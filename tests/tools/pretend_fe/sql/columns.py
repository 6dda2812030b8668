"""The grammar of one column of CREATE TABLE, ADD COLUMN and MODIFY COLUMN, and of an index."""
from sql.expressions import read_expression, show
from sql.statements import ColumnDef, Index
from tables.fe_types import read_type
from tables.model import Default

AGGREGATIONS = ("SUM", "MAX", "MIN", "REPLACE", "HLL_UNION", "BITMAP_UNION", "PERCENTILE_UNION", "REPLACE_IF_NOT_NULL")
OLD_DEFAULTS = ("'CURRENT_TIMESTAMP'", "'NULL'", "SINGLE_QUOTED_TEXT", "DOUBLE_QUOTED_TEXT", "'('")


def read_column(reader):
    start = reader.at
    name = reader.name()
    type = read_type(reader)
    read_charset(reader)
    key = reader.take("KEY")
    aggregation = reader.take_any(AGGREGATIONS)
    nullable = read_nullable(reader)
    default, increment, generated = read_value(reader)
    if increment and nullable:
        reader.wrong(reader.span(start), f"AUTO_INCREMENT column {name} must be NOT NULL")
    if generated and nullable is False:
        reader.wrong(reader.span(start), "Generated Column must be nullable column")
    comment = reader.string() if reader.take("COMMENT") else None
    return ColumnDef(name, type, key, aggregation, nullable, default, increment, generated, comment, reader.span(start))


def read_charset(reader):
    if reader.take("CHARSET") or reader.take("CHAR", "SET") or reader.take("CHARACTER", "SET"):
        reader.name()


def read_nullable(reader):
    if reader.take("NULL"):
        return True
    return False if reader.take("NOT", "NULL") else None


def read_value(reader):
    """DEFAULT, AUTO_INCREMENT or AS: at most one of them."""
    if reader.take("DEFAULT"):
        return read_default(reader), False, None
    if reader.take("AUTO_INCREMENT"):
        return None, True, None
    if reader.take("AS"):
        return None, False, show(read_expression(reader), reader.version)
    return None, False, None


def read_default(reader):
    if reader.kinds[reader.at] == "string":
        return Default("literal", reader.string())
    if reader.take("NULL"):
        return Default("null")
    if reader.take("CURRENT_TIMESTAMP"):
        return Default("current_timestamp", digits=read_digits(reader))
    if reader.sees("(") and reader.version == "3.3":
        return read_bracketed_call(reader)
    if reader.version == "3.3":
        reader.unexpected(*OLD_DEFAULTS)
    return default_of(read_expression(reader), reader.version)


def read_digits(reader):
    """The 3 of CURRENT_TIMESTAMP(3); 3.3 does not read it, and then fails at the bracket."""
    if reader.version == "3.3" or not reader.take("("):
        return None
    digits = reader.integer() if reader.kinds[reader.at] == "number" else None
    reader.expect(")")
    return digits


def read_bracketed_call(reader):
    reader.expect("(")
    name = reader.name()
    reader.expect("(", ")", ")")
    return call_default(name)


def default_of(term, version):
    """4.1 reads any expression here; its analyzer refuses most of them."""
    while term.kind == "bracket":
        term = term.terms[0]
    if term.kind == "call" and not term.terms:
        return call_default(term.value)
    return Default("expression", literal_name(term) or show(term, version))


def call_default(name):
    return Default("current_timestamp") if name.lower() == "now" else Default("function", f"{name.lower()}()")


def literal_name(term):
    """How an error names an integer: by the smallest type that holds it."""
    if term.kind != "number" or not term.value.isdigit():
        return None
    sizes = (("TINYINT", 7), ("SMALLINT", 15), ("INT", 31), ("BIGINT", 63))
    kind = next((kind for kind, bits in sizes if int(term.value) < 1 << bits), "LARGEINT")
    return f"IntLiteral{{type={kind}}}"


def read_index(reader):
    """i (c) USING BITMAP COMMENT "x", after the word INDEX."""
    name, columns = reader.name(), reader.names()
    return Index(name, columns, *read_index_kind(reader), reader.string() if reader.take("COMMENT") else "")


def read_index_kind(reader):
    if not reader.take("USING"):
        return "", {}
    kinds = ("BITMAP", "GIN") if reader.version == "3.3" else ("BITMAP", "GIN", "NGRAMBF", "VECTOR")
    kind = reader.take_any(kinds) or reader.unexpected("'GIN'", "'BITMAP'")
    return kind, read_property_list(reader) if reader.sees("(") else {}


def read_property_list(reader):
    """("a" = "b", …); a property that is repeated keeps its last value."""
    return dict(reader.listed(lambda: read_property(reader)))


def read_property(reader):
    key = reader.string()
    reader.expect("=")
    return key, reader.string()
