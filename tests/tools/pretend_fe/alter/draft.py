"""The columns of a table as the clauses of one ALTER TABLE leave them, one clause after the other.

The clauses after a MODIFY do not find the column that it changed, because the FE renames it until the job ends.
"""
from dataclasses import dataclass, field, replace

from tables.model import Column, Table


@dataclass
class Slot:
    column: Column
    hidden: bool = False
    origin: str | None = None  # the column of the table that it was; None: it is new

    def is_named(self, name):
        return not self.hidden and same(self.column.name, name)


@dataclass
class Draft:
    version: str
    table: Table
    now: str  # the time of the statement, for DEFAULT CURRENT_TIMESTAMP
    slots: list = None
    indexes: list = None
    longer: set = field(default_factory=set)  # lower names of the columns of which only the VARCHAR grew
    fields: set = field(default_factory=set)  # lower names of the columns of which only a STRUCT's fields changed
    fast: bool = True  # whether the FE can do all clauses so far without a job

    def __post_init__(self):
        self.slots = [Slot(with_aggregation(self.table.model, c), origin=c.name) for c in self.table.columns]
        self.indexes = list(self.table.indexes)
        self.fast = self.table.properties.get("fast_schema_evolution") == "true"

    def find(self, name):
        """The place of the column, or None."""
        return next((at for at, slot in enumerate(self.slots) if slot.is_named(name)), None)

    def original(self, name):
        return next((c for c in self.before() if same(c.name, name)), None)

    def before(self):
        return [with_aggregation(self.table.model, c) for c in self.table.columns]

    def after(self):
        return [slot.column for slot in self.slots]

    def last_key(self):
        """The place of the last key column, or -1."""
        return max((at for at, slot in enumerate(self.slots) if slot.column.key), default=-1)


def same(left, right):
    """Column names are case insensitive."""
    return left.lower() == right.lower()


def physical(column):
    return column.physical or column.name


def with_aggregation(model, column):
    """The column with the aggregation that the FE implies for it."""
    if column.key:
        return replace(column, aggregation=None)
    implied = {"PRIMARY": "REPLACE", "UNIQUE": "REPLACE", "DUPLICATE": "NONE"}
    return replace(column, aggregation=implied.get(model, column.aggregation))


def as_written(model, column):
    """The column as a Table stores it: without an implied aggregation."""
    return column if model == "AGGREGATE" else replace(column, aggregation=None)


def equal(left, right):
    """Whether the FE takes two columns as equal; it ignores the case of names."""
    return replace(left, name=right.name.lower(), physical="") == replace(right, name=right.name.lower(), physical="") \
        and same(left.name, right.name)


def same_default(left, right):
    """Ignores the time that ADD COLUMN stored with CURRENT_TIMESTAMP."""
    def plain(default):
        return default and (default.kind, default.digits, "" if default.kind == "current_timestamp" else default.text)
    return plain(left.default) == plain(right.default)
