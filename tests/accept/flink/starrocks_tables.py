"""The tables of a starrocks-create file: columns, types and keys; and for them, what StarRocks stores of a value.

It reads only the statements that the tool writes, not all of StarRocks' SQL.
"""
import re
import sys
from collections import namedtuple
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools/pretend_fe"))

from rows import stored_values  # noqa: E402
from rows.stored_values import Refused  # noqa: E402, F401
from tables.model import Column as FeColumn  # noqa: E402
from tables.model import Type  # noqa: E402

Column = namedtuple("Column", "name type arguments nullable")
Table = namedtuple("Table", "database name columns key unique")  # unique: a PRIMARY KEY table

TOKEN = re.compile(r"""--[^\n]*|\s+|`(?:[^`]|``)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\w+|.""", re.S)

# DATA_TYPE in information_schema.columns as the FE reports it (its toMysqlDataTypeString), and COLUMN_SIZE of numbers.
REPORTED = {
    "BOOLEAN": ("tinyint", 1), "TINYINT": ("tinyint", 3), "SMALLINT": ("smallint", 5), "INT": ("int", 10),
    "BIGINT": ("bigint", 19), "LARGEINT": ("bigint unsigned", 39), "FLOAT": ("float", 7), "DOUBLE": ("double", 15),
    "STRING": ("varchar", 65533)}


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


def fe_column(column, key=()):
    """The column as the stand-in for an FE has it."""
    return FeColumn(column.name, fe_type(column.type, tuple(column.arguments)), column.name in key, nullable=column.nullable)


@cache
def fe_type(kind, arguments):
    if kind == "DECIMAL":
        precision, scale = (arguments + (10, 0)[len(arguments):])[:2]
        return Type(kind, precision=precision, scale=scale)
    if kind == "STRING":
        return Type("VARCHAR")  # of any length
    return Type(kind, length=arguments[0] if arguments and kind in ("CHAR", "VARCHAR", "VARBINARY") else None)


def reported(column):
    """DATA_TYPE, COLUMN_SIZE and DECIMAL_DIGITS."""
    if column.type in REPORTED:
        return (*REPORTED[column.type], None)
    if column.type == "DECIMAL":
        type = fe_column(column).type
        return "decimal", type.precision, type.scale
    return column.type.lower(), (column.arguments or [None])[0], None


def stored(column, value):
    """The value in the table after the JSON value was loaded into the column."""
    return stored_values.stored(fe_column(column), value)
