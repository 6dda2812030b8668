"""ADD COLUMN: what the FE's handler refuses, where the column goes, and whether a job is needed."""
from dataclasses import replace

from alter.draft import Slot, equal, physical, same, with_aggregation
from show.show_create import column_line
from tables.fe_types import error_type
from tables.refusals import handler, is_old

KEYLESS = {"FLOAT", "DOUBLE", "JSON", "ARRAY", "MAP", "STRUCT", "HLL", "BITMAP", "PERCENTILE", "VARBINARY"}


def add_column(draft, column, position):
    """Adds a column that the analyzer accepted to the draft."""
    check_default(draft, column)
    column = stamped(as_model_has_it(draft, column), draft.now)
    check_name(draft, column)
    if column.key or column.generated or column.auto_increment:
        draft.fast = False
    place(draft, column, position)


def check_default(draft, column):
    default = column.default
    if default and default.kind == "function":
        raise handler(draft.version, f"unsupported default expr:{default.text}")
    if default and default.digits is not None:
        raise handler(draft.version, f"unsupported default expr:current_timestamp({default.digits})")


def stamped(column, now):
    """With CURRENT_TIMESTAMP the FE also stores the time of the ALTER, and DESC shows it: docs/facts/starrocks-show.md."""
    if not column.default or column.default.kind != "current_timestamp":
        return column
    return replace(column, default=replace(column.default, text=now))


def as_model_has_it(draft, column):
    version, model, name = draft.version, draft.table.model, column.name
    if model == "AGGREGATE":
        return in_aggregate(version, column)
    if column.aggregation and model != "PRIMARY":
        raise handler(version, f"Can not assign aggregation method on column in {model.capitalize()} data model table: {name}")
    if column.type.kind == "HLL":
        raise handler(version, f"HLL type column can only be in Aggregation data model table: {name}")
    return with_aggregation(model, column)


def in_aggregate(version, column):
    if column.key and column.aggregation:
        raise handler(version, f"Can not assign aggregation method on key column: {column.name}")
    if column.aggregation == "SUM" and column.default and column.default.text != "0":
        raise handler(version, f"The default value of '{column.name}' with SUM aggregation function must be zero")
    if column.aggregation:
        return column
    if column.type.kind in KEYLESS:
        raise handler(version, f"column without agg function would be treated as key column for aggregate table, "
                               f"{error_type(column.type, version)} type can not be key column")
    return replace(column, key=True)


def check_name(draft, column):
    found = draft.original(column.name)
    if found and equal(found, column):
        raise handler(draft.version, f"Can not add column which already exists in base table: {column.name}")
    owner = next((c for c in draft.table.columns if blocks(draft.version, c, column.name)), None)
    if owner:
        what = "physical column" if is_old(draft.version) else "column id"
        raise handler(draft.version, f"Can not add column which already exists in {what}: {column.name}, you can remove "
                                     f"{column_line(owner, draft.table, draft.version)} and try again.")


def blocks(version, column, name):
    """Whether the column was created with this name. 3.3 checks only columns that were renamed."""
    return same(physical(column), name) and (not is_old(version) or not same(column.name, name))


def place(draft, column, position):
    at = draft.find(column.name)
    if at is not None:
        return check_repeated(draft, draft.slots[at].column, column)
    draft.slots.insert(place_of(draft, column, position), Slot(column))


def check_repeated(draft, known, column):
    if not equal(known, column):
        raise handler(draft.version, f"Repeatedly add same column with different definition: {column.name}")


def place_of(draft, column, position):
    if position and position.first:
        return 0
    if position and position.after:
        at = draft.find(position.after)
        if at is None:
            raise handler(draft.version, f"Column[{position.after}] does not found")
        if draft.slots[at].column.generated:
            raise handler(draft.version, "Can not add column after Generated Column")
        return at + 1
    return draft.last_key() + 1 if column.key else len(draft.slots)
