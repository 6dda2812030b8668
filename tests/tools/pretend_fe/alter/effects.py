"""What a change of a table means for its rows. The engine emits each effect when the change becomes visible: at the end of a job."""
from typing import NamedTuple

from tables.model import Column


class AddColumn(NamedTuple):
    database: str
    table: str
    column: Column  # its default is what old rows hold: a literal, the time stored with CURRENT_TIMESTAMP, or NULL


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
    """Other columns became the key."""
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


class TruncateTable(NamedTuple):
    database: str
    table: str
    partitions: tuple = ()  # empty: all


class DropPartition(NamedTuple):
    database: str
    table: str
    partition: str


def of_columns(table, before, after, origins):
    """The effects that lead from one list of columns to another. origins: the old name of each later column, or None for a new one."""
    at, old = (table.database, table.name), {c.name: c for c in before}
    gone = [DropColumn(*at, name) for name in old if name not in origins]
    kept = [(old[origin], c) for origin, c in zip(origins, after) if origin]
    cast = [CastColumn(*at, was, now) for was, now in kept if was.type != now.type]
    added = [AddColumn(*at, c) for origin, c in zip(origins, after) if not origin]
    keys = [tuple(c.name for c in columns if c.key) for columns in (before, after)]
    return [*gone, *cast, *added, *([RekeyTable(*at, keys[1])] if keys[0] != keys[1] else [])]
