"""SET ("bloom_filter_columns" = ...): a schema change, because a table's files contain the filters."""
from alter.draft import same
from tables.fe_types import error_type
from tables.java_order import java_order
from tables.refusals import handler, is_old

PROPERTIES = ("bloom_filter_columns", "bloom_filter_fpp")
FILTERED = {"SMALLINT", "INT", "BIGINT", "LARGEINT", "DATE", "DATETIME", "CHAR", "VARCHAR"}
DEFAULT_FPP = 0.05


def present(table):
    """The names of the columns that have a filter."""
    return [name.strip() for name in table.properties.get("bloom_filter_columns", "").split(",") if name.strip()]


def wanted(draft, properties):
    """The columns for which the statement wants a filter, or None if it does not mention filters."""
    if "bloom_filter_columns" not in properties:
        return None
    names = [name.strip() for name in properties["bloom_filter_columns"].split(",") if name.strip()]
    return [check(draft, name) for name in names]


def check(draft, name):
    column = next((c for c in draft.after() if same(c.name, name)), None)
    if column is None:
        raise handler(draft.version, f"Invalid bloom filter column '{name}': not exists")
    if column.type.kind not in FILTERED:
        kind = error_type(column.type, draft.version)
        raise handler(draft.version, f"Invalid bloom filter column '{name}': unsupported type {kind}")
    if not column.key and draft.table.model in ("UNIQUE", "AGGREGATE"):
        raise handler(draft.version, "Bloom filter index only used in columns of DUP_KEYS/PRIMARY table or key columns of "
                                     f"UNIQUE_KEYS/AGG_KEYS table. invalid column: {name}")
    return column.name


def change(draft, properties):
    """Whether the filters change, and the columns that will have one."""
    old, new = present(draft.table), wanted(draft, properties)
    if new is None:
        if "bloom_filter_fpp" in properties and (not old or float(properties["bloom_filter_fpp"]) == DEFAULT_FPP):
            raise handler(draft.version, "Bloom filter index has no change")
        return "bloom_filter_fpp" in properties, old
    same_columns = {n.lower() for n in new} == {n.lower() for n in old}
    if same_columns and old and "bloom_filter_fpp" not in properties:
        raise handler(draft.version, "Bloom filter index has no change")
    return not same_columns, new


def ordered(names, version):
    """The order in which the FE prints the columns: 3.3 that of a Java set, 4.1 the alphabet."""
    return java_order(names) if is_old(version) else sorted(names, key=str.lower)


def put(table, names, version):
    if names:
        table.properties["bloom_filter_columns"] = ", ".join(ordered(names, version))
    else:
        table.properties.pop("bloom_filter_columns", None)
