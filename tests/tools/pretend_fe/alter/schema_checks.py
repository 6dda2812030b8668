"""What the FE checks in all columns after the clauses of an ALTER TABLE."""
from alter.draft import equal, same, same_default
from alter.type_changes import NESTED, length_fault, may_change
from tables.fe_types import error_type
from tables.model import FeError
from tables.refusals import handler, is_old

FLOATING = ("FLOAT", "DOUBLE")


def has_changed(draft):
    """Whether a column was added, dropped, changed or moved."""
    before, after = draft.before(), draft.after()
    return len(before) != len(after) or any(slot.hidden for slot in draft.slots) or not all(map(equal, before, after))


def check(draft):
    """The checks in the FE's order: places, types, partition columns, distribution columns, sort columns."""
    check_order(draft)
    check_names(draft)
    for column in draft.after():
        old = next((c for c in draft.before() if same(c.name, column.name)), None)
        if old and not equal(old, column) and column.name.lower() not in draft.fields:
            check_change(draft.version, old, column)
    check_partition_columns(draft)
    check_distribution_columns(draft)
    check_sort_columns(draft)


def check_names(draft):
    """The FE does not refuse a name that one statement adds, modifies and adds again; the stand-in does not follow it there."""
    names = [column.name.lower() for column in draft.after()]
    if len(set(names)) < len(names):
        raise FeError("the stand-in does not know: two columns of one name")


def check_order(draft):
    keys = [column.key for column in draft.after()]
    if keys != sorted(keys, reverse=True):
        raise handler(draft.version, f"Invalid column order. value should be after key. index[{draft.table.name}]")
    if not any(keys):
        raise handler(draft.version, f"No key column left. index[{draft.table.name}]")


def check_change(version, old, new):
    if not new.generated and (fault := change_fault(version, old, new)):
        raise handler(version, fault)


def change_fault(version, old, new):
    """Why the old column cannot become the new one, or None."""
    if not may_change(old.type, new.type):
        return f"Can not change {error_type(old.type, version)} to {error_type(new.type, version)}"
    if old.aggregation != new.aggregation:
        return "Can not change aggregation type"
    if old.nullable and not new.nullable:
        return "Can not change from nullable to non-nullable"
    if not same_default(old, new):
        return "Can not change default value"
    return length_fault(old.type, new.type)


def check_partition_columns(draft):
    if draft.table.partitioning is None or forgets_list(draft):
        return
    for name in draft.table.partitioning.columns:
        new = found(draft, name)
        if new is None and (not is_old(draft.version) or draft.table.partitioning.kind != "expression"):
            raise handler(draft.version, f"Partition column[{name}] cannot be dropped. index[{draft.table.name}]")
        if new is not None and is_changed(draft, name, new):
            raise handler(draft.version, f"Can not modify partition column[{name}]. index[{draft.table.name}]")


def forgets_list(draft):
    """3.3 does not look at the columns of lists before it begins a job, only before it changes the table at once."""
    return is_old(draft.version) and draft.table.partitioning.kind == "list" and not draft.fast


def check_distribution_columns(draft):
    for name in draft.table.hash_columns:
        new = found(draft, name)
        if new is None:
            raise handler(draft.version, f"Distribution column[{name}] cannot be dropped. index[{draft.table.name}]")
        if is_changed(draft, name, new):
            raise handler(draft.version, f"Can not modify distribution column[{name}]. index[{draft.table.name}]")
        if draft.table.group and name.lower() in draft.longer:
            raise handler(draft.version, f"Can not modify distribution column[{name}] for colocate table. index[{draft.table.name}]")


def is_changed(draft, name, new):
    return not equal(draft.original(name), new) and name.lower() not in draft.longer


def check_sort_columns(draft):
    columns = [found(draft, name) for name in draft.table.order_by]
    for name, column in zip(draft.table.order_by, columns):
        if column is None:
            raise handler(draft.version, f"Sort Key Column[{name}] not exists in new schema")
    if columns:
        check_first(draft.version, columns, draft.after())


def check_first(version, sort_columns, columns):
    """Refuses types that a prefix index cannot have. The error has the type of the table's first column, not of the sort key's."""
    if sort_columns[0].type.kind in FLOATING + NESTED:
        raise handler(version, f"Data type of first column cannot be {error_type(columns[0].type, version)}")


def found(draft, name):
    return next((c for c in draft.after() if same(c.name, name)), None)
