"""The tables of a starrocks-create file: columns, types and keys, and what StarRocks does with a value loaded into one.

It reads only the statements that the tool writes, not all of StarRocks' SQL.
"""
import json
import math
import re
import struct
from collections import namedtuple
from decimal import Context, Decimal

Column = namedtuple("Column", "name type arguments nullable")
Table = namedtuple("Table", "database name columns key unique")  # unique: a PRIMARY KEY table

TOKEN = re.compile(r"""--[^\n]*|\s+|`(?:[^`]|``)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\w+|.""", re.S)

# DATA_TYPE in information_schema.columns as the FE reports it (its toMysqlDataTypeString), and COLUMN_SIZE of numbers.
REPORTED = {
    "BOOLEAN": ("tinyint", 1), "TINYINT": ("tinyint", 3), "SMALLINT": ("smallint", 5), "INT": ("int", 10),
    "BIGINT": ("bigint", 19), "LARGEINT": ("bigint unsigned", 39), "FLOAT": ("float", 7), "DOUBLE": ("double", 15),
    "STRING": ("varchar", 65533)}
BITS = {"TINYINT": 8, "SMALLINT": 16, "INT": 32, "BIGINT": 64, "LARGEINT": 128}


def tokens(sql):
    return [t for t in TOKEN.findall(sql) if not t.isspace() and not t.startswith("--")]


def unquoted(token):
    return token[1:-1].replace("``", "`") if token.startswith("`") else token


def split_at_commas(parts):
    """The tokens between commas outside parentheses."""
    items, depth = [[]], 0
    for part in parts:
        depth += (part == "(") - (part == ")")
        if part == "," and depth == 0:
            items.append([])
        else:
            items[-1].append(part)
    return items


def in_parentheses(parts, start):
    """The tokens inside the parentheses that open at start, and the place after them."""
    depth = 0
    for end in range(start, len(parts)):
        depth += (parts[end] == "(") - (parts[end] == ")")
        if depth == 0:
            return parts[start + 1:end], end + 1
    raise ValueError("a parenthesis is not closed")


def read_column(parts):
    arguments = []
    if len(parts) > 2 and parts[2] == "(":
        arguments = [int(a) for a in in_parentheses(parts, 2)[0] if a.isdigit()]
    nullable = not any(a == "NOT" and b == "NULL" for a, b in zip(parts, parts[1:]))
    return Column(unquoted(parts[0]), parts[1].upper(), arguments, nullable)


def read_table(parts):
    start = parts.index("(")
    database, name = (unquoted(t) for t in parts[start - 3:start:2])
    body, end = in_parentheses(parts, start)
    at = next(i for i in range(end, len(parts)) if parts[i] == "KEY")
    key = [unquoted(t) for t in in_parentheses(parts, at + 1)[0] if t != ","]
    columns = [read_column(item) for item in split_at_commas(body)]
    return Table(database, name, columns, key, parts[at - 1] == "PRIMARY")


def read_tables(sql):
    """{(database, name): Table} of all CREATE TABLE statements."""
    statements, statement = [], []
    for token in tokens(sql):
        if token == ";":
            statements.append(statement)
            statement = []
        else:
            statement.append(token)
    tables = [read_table(s) for s in statements if s[:2] == ["CREATE", "TABLE"]]
    return {(t.database, t.name): t for t in tables}


def reported(column):
    """DATA_TYPE, COLUMN_SIZE and DECIMAL_DIGITS."""
    if column.type in REPORTED:
        return (*REPORTED[column.type], None)
    if column.type == "DECIMAL":
        precision, scale = (column.arguments + [10, 0][len(column.arguments):])[:2]
        return "decimal", precision, scale
    return column.type.lower(), (column.arguments or [None])[0], None


class Refused(Exception):
    """StarRocks would filter the row out."""


def stored_integer(column, value):
    number = int(value)
    if number != Decimal(str(value)):
        raise Refused(f"{value!r} is no whole number")
    if not -(1 << (BITS[column.type] - 1)) <= number < 1 << (BITS[column.type] - 1):
        raise Refused(f"{value} does not fit {column.type}")
    return number


def stored_decimal(column, value):
    number, scale = Decimal(str(value)), column.arguments[1]
    if number and number.adjusted() >= column.arguments[0] - scale:
        raise Refused(f"{value} does not fit {column}")
    return number.quantize(Decimal(1).scaleb(-scale), context=Context(prec=100))


def stored_datetime(value):
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.(\d{1,9}))?", value)
    if not found:
        raise Refused(f"{value!r} is no DATETIME")
    day, minute, second, fraction = found.groups()
    return f"{day} {minute}{second or ':00'}.{(fraction or '').ljust(6, '0')[:6]}"


def stored_text(column, value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if column.type != "STRING" and len(text.encode("utf-8", "surrogatepass")) > column.arguments[0]:
        raise Refused(f"{len(text.encode())} bytes do not fit {column.type}({column.arguments[0]})")
    return text


def stored(column, value):
    """The value in the table after the JSON value was loaded into the column."""
    if value is None:
        if not column.nullable:
            raise Refused(f"NULL in the NOT NULL column {column.name}")
        return None
    if column.type == "BOOLEAN":
        return int(value) != 0
    if column.type in BITS:
        return stored_integer(column, value)
    if column.type == "DECIMAL":
        return stored_decimal(column, value)
    if column.type == "FLOAT":
        return struct.unpack("f", struct.pack("f", float(value)))[0]
    if column.type == "DOUBLE":
        return float(value) if math.isfinite(float(value)) else value
    if column.type == "DATETIME":
        return stored_datetime(value)
    if column.type == "DATE":
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise Refused(f"{value!r} is no DATE")
        return value
    if column.type == "JSON":
        return value  # a string is a JSON string, whatever it contains
    return stored_text(column, value)
