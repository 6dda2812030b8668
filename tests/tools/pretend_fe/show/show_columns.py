"""SHOW COLUMNS, SHOW FULL COLUMNS, DESC and DESC … ALL."""
from show.answers import Answer, filtered
from tables.fe_types import field_type
from tables.java_text import escaped_comment
from tables.keys import NAMES as MODELS

FULL = ("Field", "Type", "Collation", "Null", "Key", "Default", "Extra", "Privileges", "Comment")


def full_columns(engine, statement, session):
    table = engine.table(statement.name, session)
    rows = [(c.name, field_type(c.type, engine.version), "", yes(c.nullable), yes(c.key), shown_default(c),
             aggregation(c, table), "", escaped_comment(c.comment)) for c in table.columns]
    hidden = table.partitioning.hidden if table.partitioning else ()
    rows += [(name, field_type(type, engine.version), "", "YES", "NO", None, "", "", "") for name, type in hidden]
    return filtered(Answer(FULL, rows), statement, "Field")


def columns(engine, statement, session):
    answer = full_columns(engine, statement, session)
    return Answer(FULL[:1] + FULL[1:2] + FULL[3:7], [row[:2] + row[3:7] for row in answer.rows])


def yes(truth):
    return "YES" if truth else "NO"


def aggregation(column, table):
    return column.aggregation or "" if table.model == "AGGREGATE" else ""


def shown_default(column):
    """The default as DESC and SHOW FULL COLUMNS print it: raw, so that a text and a function look alike."""
    default = column.default
    if default is None or default.kind != "current_timestamp":
        return default and default.text
    return default.text or ("CURRENT_TIMESTAMP" if default.digits is None else f"current_timestamp({default.digits})")


def describe(engine, statement, session):
    table = engine.table(statement.name, session)
    rows = [described(c, table, engine.version) for c in table.columns]
    return Answer(("Field", "Type", "Null", "Key", "Default", "Extra"), rows)


def described(column, table, version, aggregation=""):
    """A row of DESC; HLL and BITMAP have a default of their own there."""
    default = "\0" if column.type.kind in ("HLL", "BITMAP") and not column.default else shown_default(column)
    return (column.name, field_type(column.type, version), yes(column.nullable), "true" if column.key else "false", default,
            ",".join(filter(None, (aggregation, *extras(column, table)))))


def extras(column, table):
    if column.name in table.properties.get("bloom_filter_columns", "").split(", "):
        yield "BLOOM_FILTER"
    noted = column.default and column.default.kind == "current_timestamp" and column.default.text  # the time of its ADD COLUMN
    if column.default and column.default.kind != "literal" and not noted:
        yield "DEFAULT_GENERATED"


# -- DESC … ALL

def describe_all(engine, statement, session):
    table = engine.table(statement.name, session)
    names = ("IndexName", "IndexKeysType", "Field", "Type", "Null", "Key", "Default", "Extra")
    rows = [described(c, table, engine.version, joined_by(c, table)) for c in table.columns]
    found = [head(table.name, table) + rows[0], *(("", "") + row for row in rows[1:])]
    for name, columns in table.rollups:
        found += [("",) * 8, *rollup_rows(table, name, columns, engine.version)]
    return Answer(names, found)


def head(name, table):
    return name, MODELS[table.model]


def joined_by(column, table):
    """How values of a key are joined, which DESC … ALL says of two models only."""
    if column.key or table.model == "PRIMARY":
        return ""
    return column.aggregation or {"DUPLICATE": "NONE"}.get(table.model, "REPLACE")


def rollup_rows(table, name, columns, version):
    for at, column in enumerate(columns):
        found = next(c for c in table.columns if c.name.lower() == column.lower())
        row = described(found, table, version, joined_by(found, table))
        yield (*(head(name, table) if at == 0 else ("", "")), *row[:3], "true", *row[4:])
