"""SELECT, INSERT, UPDATE and DELETE over the rows, with SQLite.

What it proves: which rows and columns a statement asks for. What it does not: which statements StarRocks' planner and optimizer accept
beyond what rows/sql.py refuses, functions, how StarRocks prints a DOUBLE, and anything of limits, isolation and time.
"""
import re
import sqlite3
from typing import NamedTuple

from rows import stored_values as values
from rows.sql import Rewriter, between_commas, quoted, selected
from rows.store import DEFAULT
from sql.tokens import line_and_column
from tables.model import FeError

INSERT = re.compile(r"(INSERT|DELETE|SELECT|WITH|UPDATE)\b", re.I)
COMMENTS = re.compile(r"\s*(?:/\*.*?\*/\s*|--[^\n]*\n\s*)*", re.S)


class Answer(NamedTuple):
    columns: tuple  # of (name, type)
    rows: list


class RowQueries:
    def __init__(self, engine, store):
        self.engine, self.store = engine, store
        self.session = None

    def execute(self, sql, session):
        """The answer, or NotImplemented for any other statement."""
        sql = sql[COMMENTS.match(sql).end():]
        found = INSERT.match(sql)
        if not found:
            return NotImplemented
        self.session = session
        self.engine.advance_jobs()
        rule = {"INSERT": self.insert, "DELETE": self.delete, "SELECT": self.select, "UPDATE": self.update}.get(found[1].upper())
        if not rule:
            raise FeError(f"the stand-in does not know: {sql}")
        return rule(Rewriter(sql, self.table_of))

    # -- tables

    def table_of(self, database, name):
        return self.store.tables[self.ensure(database, name)].id

    def ensure(self, database, name):
        """Creates the table in the store if it had no rows yet, and returns its key there."""
        chosen = database or self.session.database
        if not chosen:
            raise FeError("No database selected", 1046)
        tables = self.engine.database(chosen).tables
        if name not in tables:
            raise FeError(f"Getting analyzing error. Detail message: Unknown table '{chosen}.{name}'.", 5502)
        table = tables[name]
        if id(table) not in self.store.tables:
            keys = [c.name for c in table.columns if c.key]
            self.store.create(id(table), table.columns, keys, table.model != "DUPLICATE", table)
        return id(table)

    def columns(self, key):
        """In the order of the table."""
        return self.store.tables[key].owner.columns

    # -- statements

    def select(self, rewriter, begin=0):
        items, at = selected(rewriter, begin)
        columns = self.source_columns(rewriter, at)
        shown, texts = [], []
        for first, last in items:
            for name, kind, text in self.item(rewriter, first, last, columns):
                shown.append((name, kind))
                texts.append(text)
        sql = f"SELECT {', '.join(texts)} {rewriter.rewrite(at)}"
        kinds = [kind for _, kind in shown]
        rows = [tuple(map(values.printed, kinds, row)) for row in self.run(sql, rewriter)]
        return Answer(tuple((name, (kind or "").lower()) for name, kind in shown), rows)

    def source_columns(self, rewriter, at):
        """The columns of the first table after FROM."""
        if rewriter.kinds[at] == "end" or rewriter.upper[at + 1] == "(":
            return []
        return self.columns(self.table_at(rewriter, at + 1)[0])

    def table_at(self, rewriter, at):
        """The key of the table whose name begins there, and the place after it."""
        name = rewriter.name(at)
        if rewriter.upper[at + 1] == ".":
            return self.ensure(name, rewriter.name(at + 2)), at + 3
        return self.ensure(None, name), at + 1

    def item(self, rewriter, first, last, columns):
        """(name, kind, SQL) of each column that one item of a select list stands for."""
        words = rewriter.upper[first:last]
        if not words:
            rewriter.unexpected(first)
        if words[-1] == "*" and len(words) in (1, 3):
            return [(c.name, c.type.kind, quoted(c.name)) for c in columns]
        end, alias = split_alias(rewriter, first, last)
        kind = None
        if rewriter.kinds[end - 1] in ("word", "quoted") and (end - first == 1 or words[1:2] == ["."]):
            named = rewriter.name(end - 1).lower()
            kind = next((c.type.kind for c in columns if c.name.lower() == named), None)
            alias = alias or rewriter.name(end - 1)
        whole = rewriter.sql[rewriter.starts[first]:rewriter.starts[end]].strip()
        return [(alias or whole, kind, rewriter.rewrite(first, end))]

    def run(self, sql, rewriter):
        try:
            with self.store.lock:
                return self.store.db.execute(sql).fetchall()
        except sqlite3.OperationalError as error:
            raise self.explained(str(error), rewriter) from error

    def explained(self, error, rewriter):
        if error.startswith("no such column: "):
            name = error.partition(": ")[2].rpartition(".")[2]
            at = next((i for i, t in enumerate(rewriter.texts) if t.strip("`").lower() == name.lower()), 0)
            where = line_and_column(rewriter.sql, rewriter.starts[at])
            return FeError(f"Getting analyzing error at {where}. Detail message: Column '{name}' cannot be resolved.")
        return FeError(f"the stand-in cannot run it: {error}: {rewriter.sql}")

    def delete(self, rewriter):
        if "WHERE" not in rewriter.upper:
            raise FeError("Getting analyzing error. Detail message: Delete must specify where clause to prevent full table delete.")
        self.run(rewriter.rewrite(), rewriter)

    def update(self, rewriter):
        """UPDATE t SET v = v + 1, w = NULL WHERE k = 7, of tables with a PRIMARY KEY."""
        key, at = self.table_at(rewriter, 1)
        table, names = self.store.tables[key], self.columns(key)
        if table.owner.model != "PRIMARY" or rewriter.upper[at] != "SET" or "WHERE" not in rewriter.upper:
            raise FeError(f"the stand-in does not know: {rewriter.sql}")
        where = rewriter.upper.index("WHERE")
        parts = [(rewriter.name(first), rewriter.rewrite(first + 2, last)) for first, last in between_commas(rewriter, at + 1, where)]
        changed = self.listed_columns(key, [name for name, _ in parts])
        if any(c.key for c in changed):
            raise FeError(f"Getting analyzing error. Detail message: primary key column cannot be updated: {changed[0].name}.")
        wanted = ", ".join([quoted(c.name) for c in names] + [expression for _, expression in parts])
        found = self.run(f"SELECT {wanted} FROM {table.id} AS {quoted(table.owner.name)} {rewriter.rewrite(where)}", rewriter)
        kept = [at for at, c in enumerate(names) if c not in changed]
        columns = [names[at] for at in kept] + changed
        kinds = [names[at].type.kind for at in kept] + [None] * len(changed)
        rows = [[row[at] for at in kept] + list(row[len(names):]) for row in found]
        self.put(key, columns, [list(map(values.printed, kinds, row)) for row in rows])

    def insert(self, rewriter):
        at = 1
        while rewriter.upper[at] in ("INTO", "OVERWRITE", "TABLE"):
            at += 1
        key, at = self.table_at(rewriter, at)
        listed, at = self.listed(rewriter, at, key)
        rows = self.given_rows(rewriter, at)
        if rewriter.upper[1] == "OVERWRITE":
            self.store.clear(key)
        self.put(key, listed, rows)

    def listed(self, rewriter, at, key):
        """The columns of the list, or all, and the place after it."""
        if rewriter.upper[at] != "(" or rewriter.upper[at + 1] == "SELECT":
            return self.columns(key), at
        close = rewriter.closing(at)
        return self.listed_columns(key, [rewriter.name(i) for i in range(at + 1, close, 2)]), close + 1

    def listed_columns(self, key, names):
        columns = {c.name.lower(): c for c in self.columns(key)}
        missing = [n for n in names if n.lower() not in columns]
        if missing:
            where = self.store.tables[key].owner.name
            raise FeError(f"Getting analyzing error. Detail message: Unknown column '{missing[0]}' in '{where}'.", 5509)
        return [columns[n.lower()] for n in names]

    def given_rows(self, rewriter, at):
        if rewriter.upper[at] == "SELECT":
            return self.select(rewriter, at).rows
        rewriter.texts = ["fe_default()" if word == "DEFAULT" else text for word, text in zip(rewriter.upper, rewriter.texts)]
        return self.run(rewriter.rewrite(at), rewriter)

    def put(self, key, columns, rows):
        """Inserts all rows, or none if StarRocks would refuse one of them."""
        new = [self.row(key, columns, row) for row in rows]
        with self.store.lock:
            self.store.db.execute("BEGIN")
            for row in new:
                self.store.put(key, row)
            self.store.db.execute("COMMIT")

    def row(self, key, columns, row):
        if len(row) != len(columns):
            raise FeError(f"Getting analyzing error. Detail message: Inserted target column count: {len(columns)} doesn't match "
                          f"select/value column count: {len(row)}.", 5604)
        try:
            given = {c.name.lower(): values.cast(c, v) for c, v in zip(columns, row) if v != DEFAULT}
            return self.store.whole(key, given)
        except (values.Refused, ValueError, ArithmeticError) as error:
            raise FeError(f"Insert has filtered data : {error}", 5610) from error


def split_alias(rewriter, first, last):
    """The end of the expression of a select list's item, and its alias or None."""
    before, kind = rewriter.upper[last - 2], rewriter.kinds[last - 1]
    if last - first < 2 or kind not in ("word", "quoted", "string") or rewriter.upper[last - 1] in ("END", "NULL"):
        return last, None
    alias = rewriter.texts[last - 1].strip("`'\"")
    if before == "AS":
        return last - 2, alias
    follows = before == ")" or rewriter.kinds[last - 2] in ("word", "quoted", "number", "string")
    return (last - 1, alias) if follows and kind != "string" else (last, None)
