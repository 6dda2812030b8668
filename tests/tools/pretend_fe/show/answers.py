"""An answer of rows, and how LIKE, WHERE, ORDER BY and LIMIT of a SHOW change it."""
import re
from typing import NamedTuple

from tables.model import FeError


class Answer(NamedTuple):
    columns: tuple  # names
    rows: list  # tuples of str, int or None


def filtered(answer, statement, named=None):
    """named: the column for LIKE, by default the first one."""
    rows = answer.rows
    if statement.like is not None:
        at, like = answer.columns.index(named or answer.columns[0]), pattern_of(statement.like)
        rows = [row for row in rows if like.fullmatch(str(row[at]))]
    for column, operator, text in statement.where:
        at = column_of(answer.columns, column)
        rows = [row for row in rows if matches(row[at], operator, text)]
    for column, descending in reversed(statement.order_by):
        at = column_of(answer.columns, column)
        rows = sorted(rows, key=lambda row: sort_key(row[at]), reverse=descending)
    last = None if statement.limit is None else statement.offset + statement.limit
    return Answer(answer.columns, rows[statement.offset:last])


def column_of(columns, name):
    for at, column in enumerate(columns):
        if column.lower() == name.lower():
            return at
    raise FeError(f"Getting analyzing error. Detail message: Column '{name}' cannot be resolved.")


def matches(value, operator, text):
    """Most SHOWs have = only; the comparison is case sensitive."""
    if operator == "LIKE":
        return bool(pattern_of(text).fullmatch(str(value)))
    if operator == "=":
        return str(value) == text
    if operator in ("!=", "<>"):
        raise FeError(f"the stand-in does not know: WHERE … {operator} in SHOW")
    raise FeError(f"the stand-in does not know: WHERE … {operator} in SHOW")


def pattern_of(like):
    parts = {"%": ".*", "_": "."}
    found = re.findall(r"\\.|.", like, re.S)
    return re.compile("".join(parts.get(c) or re.escape(c[-1]) for c in found), re.S | re.I)


def sort_key(value):
    text = "" if value is None else str(value)
    return (0, int(text), "") if text.isdigit() else (1, 0, text)
