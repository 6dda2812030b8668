"""The clauses of ALTER TABLE, as they were written; see statements.py. AlterTable holds one or several of them."""
from dataclasses import dataclass, field

from sql.statements import ColumnDef, Distribution, Index, Keys, Name, PartitionBy, Position
from tables.model import Type


@dataclass(frozen=True)
class AlterTable:
    name: Name
    clauses: tuple
    text: str = ""  # the statement, for tokens.place()


@dataclass(frozen=True)
class AddColumns:
    """ADD COLUMN c …, or ADD COLUMN (c …, d …), which has no position."""
    columns: tuple  # of ColumnDef
    position: Position | None = None
    bracketed: bool = False
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class DropColumn:
    name: str
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class ModifyColumn:
    column: ColumnDef
    position: Position | None = None
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class ModifyColumnComment:
    name: str
    comment: str


@dataclass(frozen=True)
class AddField:
    column: str
    path: tuple  # the names from the column's STRUCT down to the new field
    type: Type
    position: Position | None = None


@dataclass(frozen=True)
class DropField:
    column: str
    path: tuple


@dataclass(frozen=True)
class RenameColumn:
    old: str
    new: str


@dataclass(frozen=True)
class OrderBy:
    """ORDER BY (a, b) alone: a sort key, or the order of all columns."""
    columns: tuple
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Rename:
    new: str


@dataclass(frozen=True)
class Comment:
    text: str


@dataclass(frozen=True)
class SetProperties:
    properties: dict


@dataclass(frozen=True)
class SwapWith:
    other: str


@dataclass(frozen=True)
class SetAutoIncrement:
    value: int


@dataclass(frozen=True)
class AddIndex:
    index: Index


@dataclass(frozen=True)
class DropIndex:
    name: str


@dataclass(frozen=True)
class Optimize:
    """[PARTITION (p)] [PRIMARY KEY (..)] [PARTITION BY ..] [ORDER BY (..)] [DISTRIBUTED BY ..]: at least one of them.
    ORDER BY alone is OrderBy; DISTRIBUTED BY .. DEFAULT BUCKETS n is DefaultBuckets."""
    partitions: tuple | None = None
    keys: Keys | None = None
    partition_by: PartitionBy | None = None
    order_by: tuple | None = None
    distribution: Distribution | None = None


@dataclass(frozen=True)
class DefaultBuckets:
    distribution: Distribution


@dataclass(frozen=True)
class AddPartition:
    """ADD PARTITION p VALUES …, or ADD PARTITIONS START … with a PartitionBatch."""
    partition: object
    temporary: bool = False
    distribution: Distribution | None = None
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class DropPartition:
    names: tuple
    if_exists: bool = False
    force: bool = False
    temporary: bool = False


@dataclass(frozen=True)
class RenamePartition:
    old: str
    new: str


@dataclass(frozen=True)
class ModifyPartition:
    names: tuple  # ("*",): all
    properties: dict


@dataclass(frozen=True)
class ModifyPartitionDistribution:
    distribution: Distribution


@dataclass(frozen=True)
class TruncatePartition:
    names: tuple


@dataclass(frozen=True)
class Rollup:
    """ADD ROLLUP and DROP ROLLUP, which the stand-in reads and refuses."""
    verb: str
    text: str
