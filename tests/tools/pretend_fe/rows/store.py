"""The rows of all tables, in one SQLite database in memory.

A table here has the columns of the table in StarRocks, in any order, and keeps its rows in the order in which they came. Rows of a
table with a unique key (PRIMARY, UNIQUE and AGGREGATE) replace each other: sums and other aggregates are not computed.
"""
import base64
import itertools
import sqlite3
import threading
import uuid
from dataclasses import dataclass, replace
from decimal import Decimal

from rows import stored_values as values
from rows.partitions import are_listed, partition_of
from rows.sql import quoted
from sql.reader import Reader
from tables.fe_types import read_type


@dataclass
class StoredTable:
    id: str  # its name in SQLite
    columns: dict  # of model.Column, by lower name
    keys: list  # lower names
    unique: bool
    owner: object = None  # the table of the engine, so that it lives as long as its rows


class RowStore:
    def __init__(self, lock=None, now=lambda: ""):
        self.lock, self.now = lock or threading.RLock(), now
        self.db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self.tables, self.ids = {}, itertools.count(1)  # the tables by any key
        prepare(self.db)

    # -- tables

    def create(self, name, columns, keys, unique, owner=None):
        """columns: of model.Column; keys: names."""
        table = StoredTable(f"t{next(self.ids)}", {c.name.lower(): c for c in columns}, [k.lower() for k in keys], unique, owner)
        with self.lock:
            self.db.execute(f"CREATE TABLE {table.id} ({', '.join(map(declared, columns))})")
            self.index(table)
            self.tables[name] = table
        return table

    def index(self, table):
        """Creates the index of a unique key, in place of the old one."""
        self.db.execute(f"DROP INDEX IF EXISTS k{table.id}")
        if table.unique:
            self.db.execute(f"CREATE UNIQUE INDEX k{table.id} ON {table.id} ({listed(table.keys)})")

    def drop(self, name):
        table = self.tables.pop(name, None)
        if table:
            self.db.execute(f"DROP TABLE {table.id}")

    def clear(self, name):
        if name in self.tables:
            self.db.execute(f"DELETE FROM {self.tables[name].id}")

    # -- rows

    def put(self, name, row):
        """Adds a row of stored values by lower name, or replaces the one with its key."""
        table = self.tables[name]
        names = list(table.columns)
        given = [values.to_sqlite(c.type.kind, row.get(n)) for n, c in table.columns.items()]
        conflict = ""
        if table.unique and any(row.get(k) is None for k in table.keys):
            self.remove(name, row)  # SQLite's index takes NULLs for different
        elif table.unique:
            rest = ", ".join(f"{quoted(n)} = excluded.{quoted(n)}" for n in names if n not in table.keys)
            conflict = f"ON CONFLICT ({listed(table.keys)}) DO {'UPDATE SET ' + rest if rest else 'NOTHING'}"
        marks = ", ".join("?" * len(names))
        with self.lock:
            self.db.execute(f"INSERT INTO {table.id} ({listed(names)}) VALUES ({marks}) {conflict}", given)

    def remove(self, name, row):
        """Removes the row with the key."""
        table = self.tables[name]
        key = [values.to_sqlite(table.columns[k].type.kind, row.get(k)) for k in table.keys]
        where = " AND ".join(f"{quoted(k)} IS ?" for k in table.keys)
        with self.lock:
            self.db.execute(f"DELETE FROM {table.id} WHERE {where}", key)

    def rows(self, name):
        """All rows, as dicts of stored values by the columns' names."""
        table = self.tables[name]
        columns = list(table.columns.values())
        with self.lock:
            found = self.db.execute(f"SELECT {listed(c.name for c in columns)} FROM {table.id} ORDER BY rowid").fetchall()
        return [{c.name: values.from_sqlite(c.type.kind, v) for c, v in zip(columns, row)} for row in found]

    def remove_if(self, name, unwanted):
        """Removes the rows for which unwanted(row of stored values by lower name) is true."""
        table = self.tables[name]
        with self.lock:
            numbers = [n for n, in self.db.execute(f"SELECT rowid FROM {table.id} ORDER BY rowid")]
            gone = [n for n, row in zip(numbers, self.rows(name)) if unwanted({k.lower(): v for k, v in row.items()})]
            self.db.executemany(f"DELETE FROM {table.id} WHERE rowid = ?", [(n,) for n in gone])

    def whole(self, name, given):
        """A row of stored values from the given values by lower name; a missing column gets its default."""
        table = self.tables[name]
        row = {n: values.stored(c, given[n]) if n in given else self.default(table, c) for n, c in table.columns.items()}
        if are_listed(table.owner) and partition_of(table.owner, row) is None:
            raise values.Refused("The row is out of partition ranges. Please add a new partition.")
        return row

    def default(self, table, column):
        if column.auto_increment:
            top = self.db.execute(f"SELECT MAX({quoted(column.name)}) FROM {table.id}").fetchone()[0]
            return (top or 0) + 1
        return default_value(column, self.now)


def default_value(column, now):
    """What a row holds in a column that it does not give."""
    default = column.default
    if default is None:
        return values.stored(column, None)
    if default.kind == "current_timestamp":
        return values.cast(column, default.text or now())
    if default.kind == "function":
        return values.cast(column, str(uuid.uuid4()) if "numeric" not in default.text else uuid.uuid4().int >> 2)
    return values.cast(column, default.text)


def prepare(db):
    """Adds StarRocks' comparisons and casts to SQLite."""
    db.execute("PRAGMA case_sensitive_like = ON")
    db.create_collation("fe_number", by(Decimal))
    db.create_collation("fe_time", by(moment))
    db.create_function("fe_cast", 2, cast)
    db.create_function("fe_default", 0, lambda: DEFAULT)
    for name, count, function in FUNCTIONS:
        db.create_function(name, count, lambda *given, f=function: None if None in given else f(*given))


def bytes_of(value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def true_or_error(value):
    """Raises, so that the statement ends with an error, if the value is false."""
    if not value:
        raise ValueError(ASSERTION)
    return value


# Functions with the names of rows.sql.RENAMED; each gives NULL for NULL.
FUNCTIONS = (
    ("fe_concat", -1, lambda *texts: "".join(map(str, texts))),
    ("fe_assert_true", 1, lambda value: true_or_error(value)),
    ("fe_length", 1, lambda value: len(bytes_of(value))),
    ("fe_mod", 2, lambda a, b: int(Decimal(a) % Decimal(b)) if b else None),
    ("fe_hex", 1, lambda value: f"{value & (1 << 64) - 1:X}" if isinstance(value, int) else bytes_of(value).hex().upper()),
    ("fe_unhex", 1, lambda text: bytes.fromhex(text)),
    ("fe_to_base64", 1, lambda value: base64.b64encode(bytes_of(value)).decode()),
    ("fe_from_base64", 1, lambda text: base64.b64decode(text)))


ASSERTION = "assert_true failed due to false value"
DEFAULT = b"\0DEFAULT"  # stands for the word DEFAULT in VALUES


def by(key):
    def compare(left, right):
        left, right = key(left), key(right)
        return (left > right) - (left < right)

    return compare


def moment(text):
    """DATE and DATETIME texts that compare as the times do."""
    return (text + " 00:00:00" if len(text) == 10 else text).ljust(20, ".").ljust(26, "0")


def cast(value, type_text):
    """CAST(value AS type), in the form in which SQLite keeps it."""
    if value is None:
        return None
    type = read_type(Reader(type_text, "4.1"))
    return values.to_sqlite(type.kind, values.cast_or_null(type, values.printed(None, value)))


def declared(column):
    return f"{quoted(column.name)} {values.DECLARED.get(column.type.kind, 'TEXT')}"


def listed(names):
    return ", ".join(map(quoted, names))


def renamed(column, name):
    return replace(column, name=name)
