"""Reads the few expressions that a table's definition may hold, and prints them as the FE does.

A Term is a tree: kind "name", "text", "number", "word" (NULL, TRUE), "call", "cast", "binary", "unary", "interval".
"""
from typing import NamedTuple

from tables.fe_types import error_type, read_type

LEVELS = (("OR", "||"), ("AND", "&&"), ("=", "<=>", "<>", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "%", "DIV"))
UNITS = {"YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND"}
# Reserved words that are functions when a bracket follows.
FUNCTIONS = {"CHAR", "IF", "LEFT", "RIGHT", "MOD", "REPLACE", "CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_TIME", "LOCALTIMESTAMP"}


class Term(NamedTuple):
    kind: str
    value: object = None  # a name, a text, digits, a function's name, an operator
    terms: tuple = ()
    quoted: bool = False  # the name was back-quoted
    span: tuple = (0, 0)


def read_expression(reader, level=0):
    start = reader.at
    if level == len(LEVELS):
        return read_unary(reader)
    left = read_expression(reader, level + 1)
    while operator := reader.take_any(LEVELS[level]):
        right = read_expression(reader, level + 1)
        left = Term("binary", operator, (left, right), span=reader.span(start))
    return left


def read_unary(reader):
    start = reader.at
    if operator := reader.take_any(("-", "+", "NOT", "!", "~")):
        return Term("unary", operator, (read_unary(reader),), span=reader.span(start))
    return read_primary(reader)


def read_primary(reader):
    start, kind = reader.at, reader.kinds[reader.at]
    if kind == "string":
        return Term("text", reader.string(), span=reader.span(start))
    if kind == "number":
        reader.at += 1
        return Term("number", reader.texts[start], span=reader.span(start))
    if reader.take("("):
        inner = read_expression(reader)
        reader.expect(")")
        return Term("bracket", None, (inner,), span=reader.span(start))
    if reader.take("CAST", "("):
        return read_cast(reader, start)
    if reader.take("INTERVAL"):
        return read_interval(reader, start)
    if word := reader.take_any(("NULL", "TRUE", "FALSE")):
        return Term("word", word, span=reader.span(start))
    return read_name_or_call(reader)


def read_cast(reader, start):
    inner = read_expression(reader)
    reader.expect("AS")
    type = read_type(reader)
    reader.expect(")")
    return Term("cast", type, (inner,), span=reader.span(start))


def read_interval(reader, start):
    amount = read_expression(reader)
    if not reader.take_any(UNITS):
        reader.unexpected("a unit of time")
    return Term("interval", reader.texts[reader.at - 1], (amount,), span=reader.span(start))


def read_name_or_call(reader):
    start = reader.at
    if reader.upper[start] in FUNCTIONS and reader.upper[start + 1] == "(":
        name, quoted = reader.texts[start], False
        reader.at += 1
    else:
        quoted = reader.kinds[start] == "quoted"
        name = reader.name()
    if not reader.take("("):
        return Term("name", name, quoted=quoted, span=reader.span(start))
    found = []
    while not reader.take(")"):
        if found:
            reader.expect(",")
        found.append(read_expression(reader))
    return Term("call", name, tuple(found), span=reader.span(start))


# -- printing

def show(term, version):
    """The FE's own spelling: CAST(v AS VARCHAR(65533)), 'x', v + 1."""
    if term.kind in ("name", "number", "word"):
        return term.value
    if term.kind == "text":
        return f"'{term.value}'"
    if term.kind == "call":
        return f"{term.value}({', '.join(show(t, version) for t in term.terms)})"
    if term.kind == "cast":
        return f"CAST({show(term.terms[0], version)} AS {error_type(term.value, version)})"
    if term.kind == "bracket":
        return f"({show(term.terms[0], version)})"
    if term.kind == "interval":
        return f"INTERVAL {show(term.terms[0], version)} {term.value.upper()}"
    if term.kind == "unary":
        return f"{term.value} {show(term.terms[0], version)}" if term.value == "NOT" else f"{term.value}{show(term.terms[0], version)}"
    left, right = (show(t, version) for t in term.terms)
    return f"{left} {term.value} {right}"


def names_of(term):
    """The columns that an expression refers to."""
    if term.kind == "name":
        return (term.value,)
    return tuple(name for inner in term.terms for name in names_of(inner))
