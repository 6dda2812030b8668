"""Generated columns: which columns an expression is computed from, and of which type it is."""
from sql.expressions import names_of, read_expression, show
from sql.reader import Reader
from tables.fe_types import error_type
from tables.model import Type
from tables.refusals import analyzer, is_old

LADDER = ("TINYINT", "SMALLINT", "INT", "BIGINT")  # a sum of integers has the next wider type


def sources(column, version):
    """The names of the columns that a generated column is computed from."""
    return names_of(parsed(column.generated, version)) if column.generated else ()


def parsed(text, version):
    return read_expression(Reader(text, version))


def shown(column, model, version):
    """As SHOW CREATE TABLE prints it: 4.1 puts names in back-quotes, except in PRIMARY KEY tables."""
    if is_old(version) or model == "PRIMARY":
        return column.generated
    return show(quoted(parsed(column.generated, version)), version)


def quoted(term):
    if term.kind == "name":
        return term._replace(value=f"`{term.value}`") if not term.value.startswith("`") else term
    return term._replace(terms=tuple(quoted(t) for t in term.terms))


def check_expression(draft, definition):
    """What the analyzer asks of AS <expression> in ADD COLUMN and MODIFY COLUMN."""
    version = draft.version
    if draft.table.model == "AGGREGATE":
        raise analyzer(version, "Generated Column does not support AGG table")
    check_type(version, definition, {c.name.lower(): c.type for c in draft.table.columns})


def check_type(version, definition, types):
    """Raises unless the expression has the type of its column; types: of the table's columns, by their names in lower case."""
    term = parsed(definition.generated, version)
    for name in names_of(term):
        if name.lower() not in types:
            raise analyzer(version, f"Column '{name}' cannot be resolved")
    found = type_of(term, types)
    if found and found.kind != definition.type.kind:
        word = "Illege" if is_old(version) else "Illegal"
        raise analyzer(version, f"{word} expression type for Generated Column Column Type: {error_type(definition.type, version)}, "
                                f"Expression Type: {error_type(found, version)}")


def type_of(term, types):
    """The type of an expression, or None where the stand-in does not know it."""
    if term.kind == "name":
        return types[term.value.lower()]
    if term.kind == "cast":
        return term.value
    if term.kind == "bracket":
        return type_of(term.terms[0], types)
    if term.kind == "number" and term.value.isdigit():
        return Type(next((kind for kind, bits in zip(LADDER, (7, 15, 31, 63)) if int(term.value) < 1 << bits), "LARGEINT"))
    if term.kind == "binary" and term.value in "+-*":
        return sum_of(*(type_of(t, types) for t in term.terms))
    return None


def sum_of(left, right):
    if not left or not right or left.kind not in LADDER or right.kind not in LADDER:
        return None
    widest = max(LADDER.index(left.kind), LADDER.index(right.kind))
    return Type(LADDER[min(widest + 1, len(LADDER) - 1)])
