"""Which columns are the key of a new table, and what the FE checks in keys and sort keys."""
from dataclasses import replace

from sql.statements import Keys
from sql.tokens import place
from tables.column_checks import can_be_key
from tables.fe_types import LONGEST, error_type, show_type
from tables.refusals import analyzer

NAMES = {"PRIMARY": "PRIMARY_KEYS", "UNIQUE": "UNIQUE_KEYS", "DUPLICATE": "DUP_KEYS", "AGGREGATE": "AGG_KEYS"}
# The bytes of a column in the prefix index, which end the key that the FE chooses.
SIZES = {"BOOLEAN": 1, "TINYINT": 1, "SMALLINT": 2, "INT": 4, "BIGINT": 8, "LARGEINT": 16, "FLOAT": 4, "DOUBLE": 8, "DATE": 3,
         "DATETIME": 8, "VARCHAR": 20}
MOST_COLUMNS, MOST_BYTES = 3, 36
PRIMARY_TYPES = ("BOOLEAN", "TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT", "VARCHAR", "DATE", "DATETIME")


def keys_of(statement, version):
    """The key clause, or what the FE chooses if there is none."""
    if statement.keys:
        return statement.keys
    columns = statement.columns
    if any(c.aggregation for c in columns):
        return Keys("AGGREGATE", tuple(c.name for c in columns if not c.aggregation))
    chosen = chosen_keys(columns, version)
    if not chosen:
        raise analyzer(version, f"Data type of first column cannot be {error_type(columns[0].type, version)}")
    return Keys("DUPLICATE", chosen)


def chosen_keys(columns, version):
    """The first columns up to three, 36 bytes, or a string."""
    found, size = [], 0
    for column in columns:
        size += size_of(column.type)
        if len(found) == MOST_COLUMNS or size > MOST_BYTES:
            return tuple(found) or ((column.name,) if column.type.kind in ("CHAR", "VARCHAR") else ())
        if not can_be_key(column.type, version):
            break
        found.append(column.name)
        if column.type.kind == "VARCHAR":
            break
    return tuple(found)


def size_of(type):
    if type.kind == "CHAR":
        return type.length
    if type.kind == "DECIMAL":
        return 4 if type.precision <= 9 else 8 if type.precision <= 18 else 16
    return SIZES.get(type.kind, 16)


def check_keys(keys, columns, version):
    """keys: Keys; columns: of ColumnDef."""
    if len(keys.columns) > len(columns):
        raise analyzer(version, "The number of key columns should be less than the number of columns.")
    for key, column in zip(keys.columns, columns):
        check_place(key, column, columns, version)
        if column.aggregation:
            raise analyzer(version, f"Key column[{column.name}] should not specify aggregate type.")
        if keys.model == "PRIMARY":
            check_primary(column, version)
    for column in columns[len(keys.columns):]:
        check_value(keys, column, version)


def check_place(key, column, columns, version):
    if key.lower() == column.name.lower():
        return
    if all(c.name.lower() != key.lower() for c in columns):
        raise analyzer(version, f"Key column({key}) doesn't exist.")
    raise analyzer(version, "Key columns must be the first few columns of the schema and the order  of the key columns must be "
                            "consistent with the order of the schema")


def check_primary(column, version):
    if column.nullable:
        raise analyzer(version, f"primary key column[{column.name}] cannot be nullable")
    if column.type.kind not in PRIMARY_TYPES:
        raise analyzer(version, f"primary key column[{column.name}] type not supported: {show_type(as_parsed(column.type), version)}")


def check_value(keys, column, version):
    model = NAMES[keys.model]
    if keys.model == "AGGREGATE" and not column.aggregation:
        raise analyzer(version, f"{model} table should specify aggregate type for non-key column[{column.name}]")
    if keys.model != "AGGREGATE" and column.aggregation not in (None, "REPLACE"):
        raise analyzer(version, f"{model} table should not specify aggregate type for non-key column[{column.name}]")


def check_old_sort_key(statement, version):
    """3.3 accepts ORDER BY for PRIMARY KEY tables only, and checks this first."""
    if version == "3.3" and statement.order_by and (statement.keys is None or statement.keys.model != "PRIMARY"):
        where = place(statement.text, statement.keys.span) if statement.keys else ""
        raise analyzer(version, "only primary key support sort key", where=where)


def sort_key_of(order_by, keys, columns, version):
    """The names of ORDER BY in the table's case."""
    if order_by is None:
        return []
    known = {c.name.lower(): c for c in columns}
    for name in order_by:
        if name.lower() not in known:
            raise analyzer(version, f"Unknown column '{name}' does not exist")
    found = [known[name.lower()] for name in order_by]
    check_sort_key(found, keys, version)
    return [c.name for c in found]


def check_sort_key(found, keys, version):
    if keys.model == "PRIMARY":
        if bad := next((c for c in found if c.type.kind not in PRIMARY_TYPES), None):
            raise analyzer(version, f"sort key column[{bad.name}] type not supported: {show_type(bad.type, version)}")
    elif keys.model != "DUPLICATE" and {c.name.lower() for c in found} != {k.lower() for k in keys.columns}:
        raise analyzer(version, f"The sort columns of {keys.model} KEY table must be same with key columns")


def as_parsed(type):
    """The type when the FE checks keys: a VARBINARY has no length yet."""
    return replace(type, length=None) if type.kind == "VARBINARY" and type.length == LONGEST else type
