"""The contents of a MySQL table, in the form in which they must arrive in StarRocks."""
import json
import re
from collections import namedtuple
from decimal import Decimal

from mysql import quoted
from starrocks_tables import stored

Document = namedtuple("Document", "value")  # what a JSON column must contain
SPATIAL = r"(multi)?(point|linestring|polygon)|geometry|geom(etry)?collection"


def expression(column, kind):
    """SQL that returns the column's value as text without loss."""
    name = quoted(column)
    if kind.startswith("float"):
        return f"CAST({name} + 0e0 AS CHAR)"  # as DOUBLE: FLOAT itself is printed with 6 digits
    if kind.startswith("bit"):
        return f"CAST({name} + 0 AS CHAR)"
    if re.match(r"(var)?binary|\w*blob", kind):
        return f"LOWER(HEX({name}))"
    if re.fullmatch(SPATIAL, kind):
        return f"JSON_MERGE_PATCH(ST_AsGeoJSON({name}, 15), JSON_OBJECT('srid', ST_SRID({name})))"
    if re.match(r"(var)?char|\w*text|enum|set|json", kind):
        return f"CONVERT({name} USING utf8mb4)"
    return f"CAST({name} AS CHAR)"


def value(kind, column, hexadecimal):
    """The value as StarRocks would store it; as MySQL's text if StarRocks cannot (a zero date)."""
    if hexadecimal == "NULL":
        return None
    text = bytes.fromhex(hexadecimal).decode()
    if re.fullmatch(SPATIAL, kind):
        return document(text)
    if column.type in ("DATE", "DATETIME") and re.match(r"0000-|....-00|....-..-00", text):
        return text
    if column.type == "JSON":
        return Document(json.loads(text, parse_float=Decimal))
    return stored(column, text)


def document(text):
    """JSON by value: 2.50 is 2.5, spaces do not count. True is not 1."""
    try:
        return typed(json.loads(text, parse_float=Decimal))
    except (ValueError, TypeError):
        return text


def whole(text):
    """The unchanged document, with MySQL's numbers: whole, or DOUBLE."""
    return typed(json.loads(text), whole_numbers=int)


def typed(found, whole_numbers=Decimal):
    if isinstance(found, dict):
        return {k: typed(v, whole_numbers) for k, v in found.items()}
    if isinstance(found, list):
        return [typed(v, whole_numbers) for v in found]
    return ("bool", found) if isinstance(found, bool) else whole_numbers(found) if isinstance(found, int) else found


def rows_of(mysql, database, name, table, kinds):
    """{id: {column: value}} of the MySQL table, for comparison with the StarRocks table."""
    columns = {c.name: c for c in table.columns if c.name != "id"}
    listed = ", ".join(f"HEX({expression(c, kinds[c])})" for c in columns)
    answer = mysql.run(f"SET NAMES utf8mb4; SELECT id, {listed} FROM {quoted(database)}.{quoted(name)} ORDER BY id")
    return {int(row[0]): {c: value(kinds[c], columns[c], field) for c, field in zip(columns, row[1:])} for row in answer}


def same(kind, expected, arrived):
    if re.fullmatch(SPATIAL, kind):
        return document(arrived) == expected
    if isinstance(expected, Document):
        return typed(expected.value) == typed(arrived)
    if kind == "json":  # as text: spaces and the spelling of numbers may differ, 1e100 has a hundred digits
        return type(expected) is type(arrived) and (expected is None or whole(expected) == whole(arrived))
    if isinstance(expected, float) and isinstance(arrived, float):
        return repr(expected) == repr(arrived)  # distinguishes -0.0 from 0.0
    return type(expected) is type(arrived) and expected == arrived
