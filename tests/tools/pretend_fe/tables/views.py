"""Views: just enough for a database to contain something that is not a table.

A view selects columns and literals, with AS or without, from one table or from none.
"""
from tables.generated import type_of
from tables.model import Column, FeError, Table, Type
from tables.names import check_table
from tables.refusals import analyzer, is_old

MODEL = "VIEW"


def is_view(table):
    return table.model == MODEL


def create(engine, statement, session):
    database = engine.database_of(statement.name, session)
    check_table(engine.version, statement.name.table)
    if statement.name.table in database.tables:
        if statement.if_not_exists:
            return
        raise analyzer(engine.version, f"Table '{statement.name.table}' already exists", 1050)
    source = engine.table(statement.source, session) if statement.source else None
    view = Table(database.name, statement.name.table, MODEL, columns_of(statement, source), statement.comment or "")
    view.properties["select"] = select_text(engine.version, statement, source)
    view.id, view.created = engine.next_id(), str(engine.clock.now)[:19]
    engine.add_table(database, view)


def columns_of(statement, source):
    known = {c.name.lower(): c for c in source.columns} if source else {}
    return [column_of(term, alias, known) for term, alias in statement.items]


def column_of(term, alias, known):
    if term.kind == "name":
        if term.value.lower() not in known:
            raise FeError(f"Getting analyzing error. Detail message: Column '{term.value}' cannot be resolved.")
        found = known[term.value.lower()]
        return Column(alias or found.name, found.type, nullable=found.nullable)
    if term.kind == "text":
        return Column(alias or f"'{term.value}'", Type("VARCHAR", max(len(term.value), 1)), nullable=False)
    found = type_of(term, {})
    if found is None:
        raise FeError("the stand-in does not know: a view with such an expression")
    return Column(alias or term.value, found, nullable=False)


def select_text(version, statement, source):
    """The query in the FE's spelling."""
    parts = [item_text(version, term, alias, source) for term, alias in statement.items]
    origin = f"\nFROM `{source.database}`.`{source.name}`" if source else ""
    return f"SELECT {', '.join(parts)}{origin}"


def item_text(version, term, alias, source):
    if term.kind == "name":
        shown = f"`{source.database}`.`{source.name}`.`{term.value}`" if is_old(version) else f"`{source.name}`.`{term.value}`"
    else:
        shown = f"'{term.value}'" if term.kind == "text" else term.value
    if not alias:
        return shown
    return f"{shown} AS `{alias}`" if is_old(version) else f"{shown} AS {alias}"


def show(view, version):
    names = ", ".join(f"`{c.name}`" for c in view.columns)
    comment = f' COMMENT "{view.comment}"' if view.comment else ""
    security = "" if is_old(version) else " SECURITY NONE"
    return f"CREATE VIEW `{view.name}` ({names}){comment}{security} AS {view.properties['select']};"


def drop(engine, statement, session):
    database = engine.database_of(statement.name, session)
    view = database.tables.get(statement.name.table)
    if view is None:
        if statement.if_exists:
            return
        raise analyzer(engine.version, f"Unknown table '{statement.name.table}'", 5502)
    if not is_view(view):
        raise wrong_kind(engine, database, view, "VIEW")
    del database.tables[view.name]


def wrong_kind(engine, database, table, kind):
    """The error of DROP TABLE for a view, and of DROP VIEW for a table."""
    return analyzer(engine.version, f"'{database.name}'.'{table.name}' is not '{kind}'", 1347)


def refuse_alter(engine, table):
    """Raises the error of ALTER TABLE for a view."""
    if is_view(table):
        text = "Do not support alter non-native table/materialized-view"
        if is_old(engine.version):
            raise FeError(f"Unexpected exception: {text}[{table.name}]")
        raise analyzer(engine.version, f"{text}[{table.database}.{table.name}]")
