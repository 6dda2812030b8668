"""The clauses of ALTER TABLE that are done at once: names, comments, swaps."""
import re
from dataclasses import replace

from alter import effects
from alter.draft import same
from sql.expressions import show
from sql.tokens import place, tokenize
from tables import bloom_filter
from tables.generated import parsed, sources
from tables.model import FeError
from tables.names import check_column, check_table
from tables.refusals import analyzer, handler, is_old


# -- columns

def check_drop_column(engine, table, clause, text):
    for column in table.columns:
        if clause.name in sources(column, engine.version):
            raise analyzer(engine.version, f"Column: {clause.name} can not be dropped, because expression of Generated Column: "
                                           f"{column.name} will refer to it")


def check_rename_column(engine, table, clause, text):
    check_column(engine.version, clause.new)


def rename_column(engine, table, clause, text):
    old = next((c for c in table.columns if same(c.name, clause.old)), None)
    if old is None:
        raise handler(engine.version, f"Unknown column '{clause.old}' in '{table.name}'", 5509)
    if any(same(c.name, clause.new) for c in table.columns):
        raise duplicate(engine.version, clause.new)
    rename_in_table(engine.version, table, old.name, clause.new)
    engine.emit(effects.RenameColumn(table.database, table.name, old.name, clause.new))


def duplicate(version, name):
    text = f"Duplicate column name '{name}'"
    return handler(version, analyzer(version, text).text) if is_old(version) else FeError(text, 1060)


def rename_in_table(version, table, old, new):
    """Renames the column everywhere in the table; it keeps the name with which it was created as its physical name."""
    def renamed(name):
        return new if same(name, old) else name
    table.columns = [replace(c, name=renamed(c.name), physical=c.physical or c.name,
                             generated=renamed_expression(version, c.generated, old, new)) for c in table.columns]
    table.hash_columns = [renamed(name) for name in table.hash_columns]
    table.order_by = [renamed(name) for name in table.order_by]
    table.indexes = [replace(index, columns=tuple(map(renamed, index.columns))) for index in table.indexes]
    if "bloom_filter_columns" in table.properties:
        bloom_filter.put(table, [renamed(name) for name in bloom_filter.present(table)], version)
    if table.partitioning:
        rename_in_partitioning(table.partitioning, old, new)


def renamed_expression(version, expression, old, new):
    """3.3 still prints the old name."""
    if not expression or is_old(version):
        return expression
    return show(renamed_term(parsed(expression, version), old, new), version)


def renamed_term(term, old, new):
    """A renamed column is printed with back-quotes."""
    if term.kind == "name":
        return term._replace(value=f"`{new}`") if same(term.value, old) else term
    return term._replace(terms=tuple(renamed_term(t, old, new) for t in term.terms))


def rename_in_partitioning(partitioning, old, new):
    """SHOW CREATE TABLE puts partition columns in back-quotes; within date_trunc(.., d) only a renamed one."""
    if not any(same(name, old) for name in partitioning.columns):
        return
    partitioning.columns = tuple(new if same(name, old) else name for name in partitioning.columns)
    word = re.compile(rf"`{re.escape(old)}`|(?<![\w$'`]){re.escape(old)}(?![\w$'`(])", re.I)
    partitioning.by = tuple(word.sub(lambda _: f"`{new}`", term) for term in partitioning.by)


def comment_column(engine, table, clause, text):
    at = next((i for i, c in enumerate(table.columns) if same(c.name, clause.name)), None)
    if at is None:
        raise handler(engine.version, f"Column[{clause.name}] does not exists")
    table.columns[at] = replace(table.columns[at], comment=clause.comment)


def set_auto_increment(engine, table, clause, text):
    if not any(c.auto_increment for c in table.columns):
        raise handler(engine.version, f"Table {table.name} does not have AUTO_INCREMENT column")


# -- the table

def comment(engine, table, clause, text):
    table.comment = clause.text


def check_rename(engine, table, clause, text):
    if clause.new == table.name:
        kinds, texts, starts = tokenize(text)
        at = max(i for i, word in enumerate(texts) if word.upper() == "RENAME")
        raise analyzer(engine.version, f"Same table name {clause.new}", where=place(text, (starts[at], starts[at + 1])))
    check_table(engine.version, clause.new)


def rename(engine, table, clause, text):
    database = engine.database(table.database)
    if clause.new in database.tables:
        raise handler(engine.version, f"Table name[{clause.new}] is already used")
    old = table.name
    database.tables = {clause.new if name == old else name: t for name, t in database.tables.items()}
    table.name = clause.new
    engine.emit(effects.RenameTable(table.database, old, clause.new))


def swap(engine, table, clause, text):
    """The FE does not check whether a job runs on the other table."""
    database = engine.database(table.database)
    if clause.other == table.name:
        raise handler(engine.version, f"New name conflicts with rollup index name: {table.name}")
    if clause.other not in database.tables:
        raise handler(engine.version, f"Table {clause.other} does not exist or is not OLAP/LAKE table")
    other = database.tables[clause.other]
    table.name, other.name = other.name, table.name
    database.tables[table.name], database.tables[other.name] = table, other
    engine.emit(effects.SwapTables(table.database, other.name, table.name))
