"""What a StarRocks FE knows about its tables, as values without rules."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Type:
    """kind: BOOLEAN TINYINT SMALLINT INT BIGINT LARGEINT FLOAT DOUBLE DECIMAL DATE DATETIME CHAR VARCHAR VARBINARY JSON HLL
    BITMAP PERCENTILE ARRAY MAP STRUCT. STRING is VARCHAR(65533)."""
    kind: str
    length: int | None = None  # of CHAR, VARCHAR, VARBINARY
    precision: int | None = None  # of DECIMAL
    scale: int | None = None
    inner: tuple = ()  # of ARRAY: (Type,), MAP: (Type, Type), STRUCT: ((name, Type), ...)


@dataclass(frozen=True)
class Default:
    kind: str  # "literal", "current_timestamp" or "function"
    text: str = ""  # of a literal, unquoted: "007"; of a function: "uuid()"
    digits: int | None = None  # of CURRENT_TIMESTAMP(3)


@dataclass(frozen=True)
class Column:
    name: str
    type: Type
    key: bool = False
    aggregation: str | None = None  # only where it was written (AGGREGATE tables)
    nullable: bool = True
    default: Default | None = None
    comment: str = ""
    auto_increment: bool = False
    generated: str | None = None
    physical: str = ""  # the name with which the column was created; RENAME COLUMN keeps it


class FeError(Exception):
    """A statement was refused; number and text are those of the MySQL protocol."""

    def __init__(self, text, number=1064):
        super().__init__(text)
        self.text, self.number = text, number


@dataclass
class Partition:
    name: str
    lower: tuple = ()  # RANGE: texts, [lower, upper)
    upper: tuple = ()
    values: tuple = ()  # LIST: tuples of texts
    several: bool = False  # LIST: the values were written in brackets of their own
    buckets: int | None = None
    properties: dict = field(default_factory=dict)  # where they differ from the table's


@dataclass
class Partitioning:
    kind: str  # "range", "list" or "expression": PARTITION BY date_trunc or time_slice
    by: tuple = ()  # as SHOW CREATE TABLE prints them: `d`, date_trunc('day', d)
    partitions: list = field(default_factory=list)
    columns: tuple = ()  # the columns of by, in the table's case
    automatic: bool = False  # loads make the partitions, and SHOW CREATE TABLE never lists them
    hidden: tuple = ()  # (name, Type) of columns that the FE makes for expressions of a list; SHOW FULL COLUMNS lists them


@dataclass
class Table:
    database: str
    name: str
    model: str  # PRIMARY DUPLICATE UNIQUE AGGREGATE
    columns: list  # of Column, in order; key columns first
    comment: str = ""
    partitioning: Partitioning | None = None
    distribution: str = "hash"  # or "random"
    hash_columns: list = field(default_factory=list)
    buckets: int | None = None  # as SHOW CREATE TABLE prints them; None: StarRocks chooses
    order_by: list = field(default_factory=list)  # as stated
    properties: dict = field(default_factory=dict)  # as SHOW CREATE TABLE prints them
    indexes: list = field(default_factory=list)
    group: str | None = None  # of colocation
    job: object = None  # the job that runs, see alter/jobs.py
    own_buckets: int | None = None  # of the one partition of a table without PARTITION BY, if they differ from the table's
    rollups: list = field(default_factory=list)  # (name, columns)
    id: int = 0
    created: str = ""  # the time, as SHOW TABLE STATUS prints it
    origin: int = 0  # the id of its index, in the rows of jobs
    schema_version: int = 0
