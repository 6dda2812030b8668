"""The clauses of ALTER TABLE that the FE's schema change handler does together: columns, indexes, bloom filters, column order."""
from dataclasses import replace

from alter import effects, jobs, schema_checks
from alter.adding import add_column
from alter.column_clauses import add_field, drop_field, passed_added, passed_modified
from alter.draft import Draft, as_written, same
from alter.dropping import drop_column
from alter.index_clauses import add_index, drop_index
from alter.modify import modify_column
from sql import clauses as c
from sql.statements import Position
from tables import bloom_filter
from tables.fe_types import error_type
from tables.refusals import handler, is_old


def apply(engine, table, clauses, text):
    """Carries out clauses that may stand together, as one job or at once."""
    draft = Draft(engine.version, table, jobs.shown(engine.clock.now))
    properties = {}
    for clause in clauses:
        STEPS[type(clause)](draft, clause, text)
        properties.update(getattr(clause, "properties", {}))
    begin(engine, draft, properties)


def analyze(engine, table, statement):
    """The analyzer's checks of each clause by itself, which come before the one whether the table is free."""
    draft = Draft(engine.version, table, "")
    for clause in statement.clauses:
        check = CHECKS.get(type(clause))
        if check:
            check(draft, clause, statement.text)


# -- one step a clause

def add(draft, clause, text):
    position = clause.position
    for column in passed_added(draft, clause, text):
        add_column(draft, column, position or before_generated(draft, column))


def before_generated(draft, column):
    """A column that is not generated goes before the generated ones."""
    slots = draft.slots
    at = next((i for i in range(len(slots) - 1) if not slots[i].column.generated and slots[i + 1].column.generated), None)
    return Position(after=slots[at].column.name) if at is not None and not column.generated else None


def drop(draft, clause, text):
    drop_column(draft, clause.name)


def modify(draft, clause, text):
    modify_column(draft, passed_modified(draft, clause, text), clause.position)


def reorder(draft, clause, text):
    """ORDER BY with all columns: their order."""
    if draft.table.model == "PRIMARY":
        raise handler(draft.version, "Primary key table do not support reorder table schema. Please confirm if you want to modify "
                                     "the sorting columns.")
    places = places_of(draft, clause.columns)
    if len(places) != len(draft.slots):
        raise handler(draft.version, "Reorder stmt should contains all columns")
    draft.slots = [draft.slots[at] for at in places]
    draft.fast = False


def places_of(draft, names):
    places = []
    for name in names:
        at = draft.find(name)
        if at is None:
            raise handler(draft.version, f"Column[{name}] not exists")
        if at in places:
            raise handler(draft.version, f"Duplicated column[{name}]")
        places.append(at)
    return places


def set_filters(draft, clause, text):
    draft.fast = False


STEPS = {c.AddColumns: add, c.DropColumn: drop, c.ModifyColumn: modify, c.OrderBy: reorder, c.AddIndex: add_index,
         c.DropIndex: drop_index, c.AddField: add_field, c.DropField: drop_field, c.SetProperties: set_filters}
CHECKS = {c.AddColumns: passed_added, c.ModifyColumn: passed_modified}


# -- all clauses together

def begin(engine, draft, properties):
    filters_change, filters = bloom_filter.change(draft, properties)
    columns_change = schema_checks.has_changed(draft)
    indexes_change = draft.indexes != list(draft.table.indexes)
    if columns_change or filters_change or indexes_change:
        schema_checks.check(draft)
    elif is_old(engine.version):
        raise handler(engine.version, "Nothing is changed. please check your alter stmt.")
    else:
        return

    def change(table):
        return take_over(table, draft, filters if filters_change else None)
    if not draft.fast or filters_change:
        jobs.start(engine, "COLUMN", draft.table, change)
        return
    for effect in change(draft.table):
        engine.emit(effect)
    jobs.trace(engine, draft.table)


def take_over(table, draft, filters):
    """The table becomes what the draft is."""
    before = table.columns
    table.columns = [as_written(table.model, settled(table, column)) for column in draft.after()]
    table.indexes = draft.indexes
    if filters is None and not is_old(draft.version):
        names = [column.name for column in table.columns]
        filters = [f for f in bloom_filter.present(table) if any(same(f, n) for n in names)]
    if filters is not None:
        bloom_filter.put(table, filters, draft.version)
    if table.model in ("UNIQUE", "AGGREGATE") and table.order_by:
        table.order_by += [column.name for column in table.columns if column.key and not any(same(column.name, o) for o in table.order_by)]
    return effects.of_columns(table, before, table.columns, [slot.origin for slot in draft.slots])


def settled(table, column):
    return replace(column, physical=column.physical or column.name)


# -- the sort key

SORTED = {"BOOLEAN", "TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT", "VARCHAR", "DATE", "DATETIME"}


def changes_sort_key(version, table, clause):
    """Whether ORDER BY means the sort key and not the order of all columns."""
    if is_old(version):
        return table.model == "PRIMARY"
    return len(clause.columns) != len(table.columns)


def sort(engine, table, clause):
    """ORDER BY of a sort key: always a job."""
    draft = Draft(engine.version, table, "")
    columns = [draft.slots[at].column for at in places_of(draft, clause.columns)]
    check_sort_key(engine.version, table, columns)
    schema_checks.check_first(engine.version, columns, table.columns)
    names = [column.name for column in columns]

    def change(altered):
        altered.order_by = list(names)
    jobs.start(engine, "COLUMN", table, change)


def check_sort_key(version, table, columns):
    for column in columns:
        kind = error_type(column.type, version)
        if table.model == "PRIMARY" and column.type.kind not in SORTED:
            raise handler(version, f"Sort key column[{column.name}] type not supported: {kind}"
                                   + ("" if is_old(version) else " in PrimaryKey table"))
    keys = {column.name for column in table.columns if column.key}
    if table.model in ("UNIQUE", "AGGREGATE") and {column.name for column in columns} != keys:
        raise handler(version, f"The sort columns of {table.model} KEY table must be same with key columns")
