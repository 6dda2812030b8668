"""The rows of information_schema.columns, tables and tables_config, as an FE of 4.1 reports them. They lose much: LARGEINT is
bigint unsigned, a function as the default is like a text, and no column has the aggregation."""
import json

from show.show_columns import shown_default
from tables.fe_types import show_type
from tables.keys import NAMES as MODELS

KEYS = {"PRIMARY": "PRI", "UNIQUE": "UNI", "DUPLICATE": "DUP", "AGGREGATE": "AGG"}
# DATA_TYPE where it is not the type's name, and NUMERIC_PRECISION and NUMERIC_SCALE, which are COLUMN_SIZE and DECIMAL_DIGITS too.
DATA_TYPES = {"BOOLEAN": "tinyint", "LARGEINT": "bigint unsigned"}
NUMBERS = {"BOOLEAN": (None, 0), "TINYINT": (3, 0), "SMALLINT": (5, 0), "INT": (10, 0), "BIGINT": (19, 0), "LARGEINT": (39, None),
           "FLOAT": (7, 7), "DOUBLE": (15, 15)}
COLUMN_TYPES = {"BOOLEAN": "tinyint(1)", "LARGEINT": "bigint(20) unsigned"}

COLUMNS = """TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME ORDINAL_POSITION COLUMN_DEFAULT IS_NULLABLE DATA_TYPE
CHARACTER_MAXIMUM_LENGTH CHARACTER_OCTET_LENGTH NUMERIC_PRECISION NUMERIC_SCALE DATETIME_PRECISION CHARACTER_SET_NAME COLLATION_NAME
COLUMN_TYPE COLUMN_KEY EXTRA PRIVILEGES COLUMN_COMMENT COLUMN_SIZE DECIMAL_DIGITS GENERATION_EXPRESSION SRS_ID""".split()
TABLES = """TABLE_CATALOG TABLE_SCHEMA TABLE_NAME TABLE_TYPE ENGINE VERSION ROW_FORMAT TABLE_ROWS AVG_ROW_LENGTH DATA_LENGTH
MAX_DATA_LENGTH INDEX_LENGTH DATA_FREE AUTO_INCREMENT CREATE_TIME UPDATE_TIME CHECK_TIME TABLE_COLLATION CHECKSUM CREATE_OPTIONS
TABLE_COMMENT""".split()
CONFIG = """TABLE_SCHEMA TABLE_NAME TABLE_ENGINE TABLE_MODEL PRIMARY_KEY PARTITION_KEY DISTRIBUTE_KEY DISTRIBUTE_TYPE DISTRIBUTE_BUCKET
SORT_KEY PROPERTIES TABLE_ID""".split()


def column_rows(table, version):
    return [column_row(table, column, at, version) for at, column in enumerate(table.columns, 1)]


def column_row(table, column, at, version):
    type = column.type
    length = type.length if type.kind in ("CHAR", "VARCHAR") else None
    number = (type.precision, type.scale) if type.kind == "DECIMAL" else NUMBERS.get(type.kind, (None, None))
    size = 16385 if type.kind == "HLL" else length or number[0]
    own = "\0" if type.kind in ("HLL", "BITMAP") and not column.default else shown_default(column)
    return (None, table.database, table.name, column.name, at, own, "YES" if column.nullable else "NO",
            DATA_TYPES.get(type.kind, type.kind.lower()), length, length and 3 * length, *number, None, None, None,
            column_type(type, version), KEYS.get(table.model, "") if column.key else "", "", "",
            column.comment, size, number[1], column.generated, None)


def column_type(type, version):
    """As SHOW CREATE TABLE of 4.1 prints it, but for two types that are another's."""
    if type.kind == "DECIMAL":
        return f"decimal({type.precision}, {type.scale})"
    return COLUMN_TYPES.get(type.kind) or show_type(type, version)


def table_rows(table, version):
    kind = "VIEW" if table.model == "VIEW" else "BASE TABLE"
    return [("def", table.database, table.name, kind, "StarRocks", None, None, 0, 0, 0, None, None, None, None, table.created,
             table.created, "1970-01-01 00:00:00", "utf8_general_ci", None, None, table.comment)]


def config_rows(table, version):
    if table.model == "VIEW":
        return []
    keys = quoted(c.name for c in table.columns if c.key)
    unique_keys = keys if table.model in ("PRIMARY", "UNIQUE") else ""
    properties = json.dumps(dict(sorted(table.properties.items())), ensure_ascii=False, separators=(",", ":"))
    return [(table.database, table.name, "OLAP", MODELS[table.model], unique_keys, partition_key(table), quoted(table.hash_columns),
             table.distribution.upper(), table.buckets or 0, quoted(table.order_by) or keys, properties, table.id)]


def partition_key(table):
    """The columns; of an expression in a list, the column that the FE makes for it."""
    parts = table.partitioning
    if parts is None:
        return ""
    if not parts.hidden:
        return quoted(parts.columns)
    hidden = iter(parts.hidden)
    return ", ".join(by if by.startswith("`") else f"`{next(hidden)[0]}`" for by in parts.by)


def quoted(names):
    return ", ".join(f"`{name}`" for name in names)


ROWS = {"columns": (COLUMNS, column_rows), "tables": (TABLES, table_rows), "tables_config": (CONFIG, config_rows)}
