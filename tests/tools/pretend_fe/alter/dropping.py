"""DROP COLUMN: what the FE's handler refuses, and whether a job is needed."""
from alter.draft import same
from tables.refusals import handler

REPLACING = ("REPLACE", "REPLACE_IF_NOT_NULL")


def drop_column(draft, name):
    refuse_in_model(draft, name)
    known = draft.original(name)
    if known:
        draft.indexes = [i for i in draft.indexes if not any(same(c, known.name) for c in i.columns)]
    at = draft.find(name)
    if at is None:
        raise handler(draft.version, f"Column does not exists: {name}")
    if draft.slots[at].column.key:
        draft.fast = False
    del draft.slots[at]


def refuse_in_model(draft, name):
    model, version = draft.table.model, draft.version
    is_key = any(slot.column.key and slot.is_named(name) for slot in draft.slots)
    if model == "PRIMARY" and is_key:
        raise handler(version, "Can not drop key column in primary data model table")
    if model == "PRIMARY" and any(same(c, name) for c in draft.table.order_by):
        raise handler(version, "Can not drop sort column in primary data model table")
    if model == "UNIQUE" and is_key:
        raise handler(version, "Can not drop key column in Unique data model table")
    if model == "AGGREGATE" and is_key and any(s.column.aggregation in REPLACING for s in draft.slots):
        raise handler(version, "Can not drop key column when table has value column with REPLACE aggregation method")
