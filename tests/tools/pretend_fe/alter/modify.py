"""MODIFY COLUMN: what the FE's handler refuses at once, how the column changes, and whether a job is needed.

schema_checks.py checks later, for all clauses together, whether the old type can become the new one.
"""
from dataclasses import replace

from alter.draft import Slot, equal, same, same_default, with_aggregation
from alter.type_changes import is_longer_varchar
from tables.generated import sources
from tables.refusals import handler, is_old


def modify_column(draft, column, position):
    """Replaces the column of the same name by one that the analyzer accepted."""
    check_primary(draft, column)
    column = as_model_has_it(draft, column)
    check_generated(draft, column)
    at, after = find_places(draft, column, position)
    old = draft.slots[at].column
    if old.auto_increment:
        raise handler(draft.version, "Can't not modify a AUTO_INCREMENT column")
    check_generation(draft, old, column)
    column = replace(column, name=old.name, physical=old.name if is_old(draft.version) else old.physical)  # 3.3 forgets the first name
    move(draft, at, after, Slot(column, not equal(old, column), draft.slots[at].origin), position)
    note_longer(draft, old, column)


def check_primary(draft, column):
    """Keys and sort columns of a PRIMARY KEY table: only a VARCHAR may become longer, and nothing in 3.3."""
    if draft.table.model != "PRIMARY":
        return
    rest = "" if is_old(draft.version) else " except for increasing varchar length"
    base = draft.original(column.name)
    grows = base and not is_old(draft.version) and is_longer_varchar(base.type, column.type)
    if base and base.key and not grows:
        raise handler(draft.version, f"Can not modify key column: {column.name} for primary key table{rest}")
    if any(same(c, column.name) for c in draft.table.order_by) and not grows:
        raise handler(draft.version, f"Can not modify sort column in primary data model table{rest}")


def as_model_has_it(draft, column):
    version, model, name = draft.version, draft.table.model, column.name
    if model == "PRIMARY":
        base = draft.original(name)
        return replace(column, key=base.key, aggregation=base.aggregation) if base else column
    if model == "AGGREGATE":
        if column.key and column.aggregation:
            raise handler(version, f"Can not assign aggregation method on key column: {name}")
        return column if column.aggregation else replace(column, key=True)
    if column.aggregation:
        raise handler(version, f"Can not assign aggregation method on column in {model.capitalize()} data model table: {name}")
    return with_aggregation(model, column)


def check_generated(draft, column):
    """A column that a generated column is computed from stays as it is."""
    if column.generated:
        return
    for slot in draft.slots:
        if column.name in sources(slot.column, draft.version):
            raise handler(draft.version, f"Do not support modify column: {column.name}, because it associates with the "
                                         "generated column")


def check_generation(draft, old, column):
    if not old.generated and column.generated:
        raise handler(draft.version, "Can not modify a non-generated column to a generated column")
    if old.generated and not column.generated:
        raise handler(draft.version, "Can not modify a generated column to a non-generated column")


def find_places(draft, column, position):
    """The places of the column and of the one that AFTER names."""
    at = draft.find(column.name)
    if at is None:
        raise handler(draft.version, f"Column[{column.name}] does not exists")
    if not position or position.first:
        return at, -1
    after = draft.find(position.after)
    if after is None:
        raise handler(draft.version, f"Column[{position.after}] does not exists")
    return at, after


def move(draft, at, after, slot, position):
    if not position:
        draft.slots[at] = slot
    elif after == at:
        raise handler(draft.version, f"Column[{position.after}] modify position is invalid")
    else:
        del draft.slots[at]
        draft.slots.insert(after + 1 if after < at else after, slot)


def note_longer(draft, old, column):
    """A VARCHAR that only becomes longer needs no job, except in 3.3. Any other MODIFY needs one."""
    name = old.name.lower()
    if is_old(draft.version) or not is_longer_varchar(old.type, column.type) or not only_type_differs(old, column):
        draft.longer.discard(name)
        draft.fast = False
        return
    draft.longer.add(name)
    if keys_in_other_order(draft):
        draft.fast = False


def only_type_differs(old, column):
    """Whether nothing but the type, and perhaps the comment, differs."""
    return (old.key, old.aggregation, old.nullable) == (column.key, column.aggregation, column.nullable) and same_default(old, column)


def keys_in_other_order(draft):
    return [c.name for c in draft.before() if c.key] != [c.name for c in draft.after() if c.key]
