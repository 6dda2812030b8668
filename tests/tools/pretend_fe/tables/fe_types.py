"""Reads the types of StarRocks, and prints them as the FE does at each place."""
from tables.model import Type
from tables.refusals import handler

# A word of a statement, the kind of its type, and whether (n) may follow.
WORDS = {
    "BOOLEAN": ("BOOLEAN", False), "TINYINT": ("TINYINT", True), "SMALLINT": ("SMALLINT", True), "INT": ("INT", True),
    "INTEGER": ("INT", True), "BIGINT": ("BIGINT", True), "LARGEINT": ("LARGEINT", True), "FLOAT": ("FLOAT", False),
    "DOUBLE": ("DOUBLE", False), "DATE": ("DATE", False), "DATETIME": ("DATETIME", False), "TIME": ("TIME", False),
    "CHAR": ("CHAR", True), "VARCHAR": ("VARCHAR", True), "STRING": ("VARCHAR", False), "TEXT": ("VARCHAR", False),
    "VARBINARY": ("VARBINARY", True), "BINARY": ("VARBINARY", True), "JSON": ("JSON", False), "HLL": ("HLL", False),
    "BITMAP": ("BITMAP", False), "PERCENTILE": ("PERCENTILE", False)}
DECIMALS = {"DECIMAL", "NUMERIC", "NUMBER", "DECIMALV2", "DECIMAL32", "DECIMAL64", "DECIMAL128", "DECIMAL256"}
STRING_LENGTH = 65533
LONGEST = 1048576

# What SHOW CREATE TABLE prints of a type without parameters.
SHOWN = {"TINYINT": "tinyint(4)", "SMALLINT": "smallint(6)", "INT": "int(11)", "BIGINT": "bigint(20)", "LARGEINT": "largeint(40)"}


# -- reading

def read_type(reader):
    word = reader.upper[reader.at]
    if word in WORDS:
        return read_simple(reader, *WORDS[word])
    if word in DECIMALS:
        return read_decimal(reader)
    if reader.take("ARRAY"):
        return Type("ARRAY", inner=read_inner(reader, read_type, 1))
    if reader.take("MAP"):
        return Type("MAP", inner=read_inner(reader, read_type, 2))
    if reader.take("STRUCT"):
        return Type("STRUCT", inner=read_inner(reader, read_field, None))
    return reader.unexpected("a type")


def read_simple(reader, kind, takes_length):
    word = reader.upper[reader.at]
    reader.at += 1
    length = read_length(reader) if takes_length else None
    if kind in ("CHAR", "VARCHAR"):
        return Type(kind, STRING_LENGTH if word in ("STRING", "TEXT") else length or 1)
    if kind == "VARBINARY":
        return Type(kind, (length or 1) if length is not None else None if reader.version == "3.3" else LONGEST)
    return Type(kind)  # the width of an integer is read and dropped


def read_length(reader):
    if not reader.take("("):
        return None
    length = reader.integer()
    reader.expect(")")
    return length


def read_decimal(reader):
    reader.at += 1
    precision, scale = 10, 0
    if reader.take("("):
        precision = reader.integer()
        scale = reader.integer() if reader.take(",") else 0
        reader.expect(")")
    most = 38 if reader.version == "3.3" else 76
    if precision > most:
        raise handler(reader.version, f"DECIMAL's precision should range from 1 to {most}")
    if scale > precision:
        raise handler(reader.version, "DECIMAL(P[,S]) type P must be greater than or equal to the value of S")
    return Type("DECIMAL", precision=precision, scale=scale)


def read_inner(reader, item, count):
    reader.expect("<")
    found = [item(reader)]
    while (count is None or len(found) < count) and reader.take(","):
        found.append(item(reader))
    close(reader)
    return tuple(found)


def close(reader):
    """Takes >, also as the first half of >=, which ends a type before a property."""
    if not reader.take(">"):
        reader.unexpected("'>'")


def read_field(reader):
    return reader.name(), read_type(reader)


# -- printing

def bits(type):
    """The width of a DECIMAL, which is at least 64."""
    return next(bits for digits, bits in ((18, 64), (38, 128), (76, 256)) if type.precision <= digits)


def show_type(type, version, nested=False):
    """As SHOW CREATE TABLE prints it."""
    if type.kind == "DECIMAL":
        return show_decimal(type, version, nested)
    if type.kind == "STRUCT":
        mark = "" if version == "3.3" else "`"
        return f"struct<{', '.join(f'{mark}{name}{mark} {show_type(t, version, True)}' for name, t in type.inner)}>"
    if type.inner:
        return f"{type.kind.lower()}<{','.join(show_type(t, version, True) for t in type.inner)}>"
    if type.length is not None:
        return f"{type.kind.lower()}({type.length})"
    return SHOWN.get(type.kind, type.kind.lower())


def show_decimal(type, version, nested):
    if version == "3.3":
        return f"decimal{bits(type)}({type.precision}, {type.scale})"
    return error_type(type, version) if nested else f"decimal({type.precision}, {type.scale})"


def error_type(type, version):
    """As messages print it: DECIMAL64(10,2), ARRAY<INT>; a STRUCT as SHOW CREATE TABLE does."""
    if type.kind == "DECIMAL":
        return f"DECIMAL{bits(type)}({type.precision},{type.scale})"
    if type.kind == "STRUCT":
        return show_type(type, version)
    if type.inner:
        return f"{type.kind}<{','.join(error_type(t, version) for t in type.inner)}>"
    return type.kind if type.length is None else f"{type.kind}({type.length})"


def field_type(type, version):
    """As DESC and SHOW FULL COLUMNS print it."""
    if type.kind == "DECIMAL":
        return f"decimal({type.precision},{type.scale})"
    return error_type(type, version).lower()
