"""The statements that the stand-in understands, as they were written. parse.py makes them; nothing here decides anything.

A span is the place of a part in its statement: the offsets of its first and of its last token. tokens.place() prints it.
"""
from dataclasses import dataclass, field
from typing import NamedTuple

from tables.model import Default, Type


class ColumnDef(NamedTuple):
    name: str
    type: Type | None  # None: the statement gives none, as in CREATE TABLE AS
    key: bool = False
    aggregation: str | None = None
    nullable: bool | None = None  # None: neither NULL nor NOT NULL was written
    default: Default | None = None  # kind "null": DEFAULT NULL; "expression": anything else, which only CREATE's checks refuse
    auto_increment: bool = False
    generated: str | None = None  # the expression as the FE spells it
    comment: str | None = None
    span: tuple = (0, 0)


class Position(NamedTuple):
    first: bool = False
    after: str | None = None


class Name(NamedTuple):
    """db.table, or a table of the session's database."""
    database: str | None
    table: str


class Keys(NamedTuple):
    model: str  # PRIMARY DUPLICATE UNIQUE AGGREGATE
    columns: tuple
    span: tuple = (0, 0)


class Distribution(NamedTuple):
    kind: str  # "hash" or "random"
    columns: tuple = ()
    buckets: int | None = None
    span: tuple = (0, 0)


class PartitionDef(NamedTuple):
    name: str
    kind: str  # "less than", "range", "in"
    lower: tuple | None = None  # texts; None stands for MAXVALUE
    upper: tuple | None = None
    values: tuple = ()  # of VALUES IN: tuples of texts (None: NULL)
    several: bool = False  # VALUES IN ((..), (..))
    properties: dict | None = None
    if_not_exists: bool = False


class PartitionBatch(NamedTuple):
    """START ("a") END ("b") EVERY (INTERVAL 1 DAY), or EVERY (10) without a unit."""
    start: str
    end: str
    step: int
    unit: str | None = None


class PartitionBy(NamedTuple):
    kind: str  # "range", "list" or "expression"
    terms: tuple  # of expressions.Term: columns and calls
    partitions: tuple | None = None  # of PartitionDef and PartitionBatch; None: no list was written
    bracketed: bool = False  # PARTITION BY (c, d)
    span: tuple = (0, 0)


@dataclass(frozen=True)
class Index:
    name: str
    columns: tuple
    kind: str = ""  # BITMAP GIN NGRAMBF VECTOR; empty: no USING was written
    properties: dict = field(default_factory=dict)
    comment: str = ""


@dataclass(frozen=True)
class CreateDatabase:
    name: str
    if_not_exists: bool = False
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class DropDatabase:
    name: str
    if_exists: bool = False
    force: bool = False


@dataclass(frozen=True)
class AlterDatabase:
    name: str
    action: str  # "RENAME", "SET", "DATA QUOTA", "REPLICA QUOTA"
    value: object = None


@dataclass(frozen=True)
class Use:
    database: str


@dataclass(frozen=True)
class CreateTable:
    name: Name
    columns: tuple  # of ColumnDef
    indexes: tuple = ()
    if_not_exists: bool = False
    external: bool = False
    engine: str | None = None
    charset: str | None = None
    keys: Keys | None = None
    comment: str | None = None
    partition_by: PartitionBy | None = None
    distribution: Distribution | None = None
    order_by: tuple | None = None
    rollups: tuple = ()
    properties: dict = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True)
class CreateTableLike:
    name: Name
    source: Name
    if_not_exists: bool = False
    partition_by: PartitionBy | None = None
    distribution: Distribution | None = None
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class DropTable:
    name: Name
    if_exists: bool = False
    force: bool = False


@dataclass(frozen=True)
class CreateView:
    name: Name
    items: tuple  # of (expressions.Term, alias or None)
    source: Name | None = None
    if_not_exists: bool = False
    comment: str | None = None


@dataclass(frozen=True)
class DropView:
    name: Name
    if_exists: bool = False


@dataclass(frozen=True)
class TruncateTable:
    name: Name
    partitions: tuple = ()


@dataclass(frozen=True)
class RecoverTable:
    name: Name


@dataclass(frozen=True)
class CancelAlter:
    name: Name
    kind: str = ""  # COLUMN ROLLUP OPTIMIZE; empty: not written


@dataclass(frozen=True)
class Show:
    """kind: CREATE TABLE, COLUMNS, FULL COLUMNS, DESC, DESC ALL, TABLES, FULL TABLES, TABLE STATUS, INDEX, PARTITIONS, DATABASES,
    ALTER TABLE COLUMN, ALTER TABLE OPTIMIZE, CREATE DATABASE, VARIABLES, …"""
    kind: str
    name: Name | None = None
    database: str | None = None
    like: str | None = None
    where: tuple = ()  # ((column, operator, text), ...), joined by AND
    order_by: tuple = ()  # ((column, descending), ...)
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True)
class Query:
    """SELECT, INSERT, DELETE, UPDATE, SET, …: what the engine passes on as text."""
    verb: str
    text: str
