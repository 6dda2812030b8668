"""What a change of tables means for their rows. The engine emits each effect when the change can be seen: for a job, at its end."""
from typing import NamedTuple

from model import Column


class AddColumn(NamedTuple):
    database: str
    table: str
    column: Column  # its default is what old rows hold: a literal, the time noted beside CURRENT_TIMESTAMP, or NULL


class DropColumn(NamedTuple):
    database: str
    table: str
    name: str


class RenameColumn(NamedTuple):
    database: str
    table: str
    old: str
    new: str


class CastColumn(NamedTuple):
    """The values of a column become values of its new type."""
    database: str
    table: str
    old: Column
    new: Column


class RekeyTable(NamedTuple):
    """The key became other columns."""
    database: str
    table: str
    keys: tuple  # names


class RenameTable(NamedTuple):
    database: str
    table: str
    new: str


class SwapTables(NamedTuple):
    database: str
    table: str
    other: str


class DropTable(NamedTuple):
    database: str
    table: str
    recoverable: bool = False


class TruncateTable(NamedTuple):
    database: str
    table: str
    partitions: tuple = ()  # empty: all


class DropPartition(NamedTuple):
    database: str
    table: str
    partition: str


def of_columns(table, before, after):
    """The effects that lead from one list of columns to another: columns are the same if they were made under the same name."""
    at = (table.database, table.name)
    old, new = by_birth(before), by_birth(after)
    gone = [DropColumn(*at, c.name) for birth, c in old.items() if birth not in new]
    cast = [CastColumn(*at, old[birth], c) for birth, c in new.items() if birth in old and old[birth].type != c.type]
    added = [AddColumn(*at, c) for birth, c in new.items() if birth not in old]
    keys = [tuple(c.name for c in columns if c.key) for columns in (before, after)]
    return [*gone, *cast, *added, *([RekeyTable(*at, keys[1])] if keys[0] != keys[1] else [])]


def by_birth(columns):
    return {(c.physical or c.name).lower(): c for c in columns}
