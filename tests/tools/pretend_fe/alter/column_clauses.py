"""What the FE's analyzer checks in ADD COLUMN and MODIFY COLUMN before the handler sees them; and ADD FIELD and DROP FIELD of a STRUCT."""
from dataclasses import replace

from alter.draft import same
from sql.tokens import place
from tables.column_checks import check_definition, column_fault, column_of
from tables.generated import check_expression
from tables.model import FeError
from tables.refusals import analyzer, handler, is_old


def passed_added(draft, clause, text):
    """Returns the columns of ADD COLUMN as the analyzer leaves them, or raises its error."""
    version, model = draft.version, draft.table.model
    columns = []
    for definition in clause.columns:
        if model == "PRIMARY":
            definition = definition._replace(aggregation="REPLACE")
        check(draft, definition, definition.key, text)
        if definition.generated:
            check_expression(draft, definition)
        elif clause.position and clause.position.first and definition.aggregation:
            raise analyzer(version, f"Cannot add value column[{definition.name}] at first", where=place(text, definition.span))
        columns.append(column_of(definition, definition.key, model, version))
        require_default(version, columns[-1], definition, text)
    return columns


def check(draft, definition, key, text):
    check_definition(draft.version, definition)
    if fault := column_fault(definition, key, draft.version):
        raise analyzer(draft.version, f"Column definition is wrong. {fault}", where=place(text, definition.span))


def require_default(version, column, definition, text):
    if not column.nullable and not column.default and not column.generated and column.type.kind not in ("HLL", "BITMAP"):
        raise analyzer(version, f"Field '{column.name}' is not null but doesnt have a default value",
                       where=place(text, definition.span))


def passed_modified(draft, clause, text):
    """Returns the column of MODIFY COLUMN as the analyzer leaves it, or raises its error."""
    version, definition = draft.version, clause.column
    base = draft.original(definition.name)
    if draft.table.model == "PRIMARY":
        definition = in_primary(version, definition, base)
    check(draft, definition, definition.key, text)
    if definition.generated:
        check_expression(draft, definition)
    elif clause.position and clause.position.after and not draft.original(clause.position.after):
        check_follows(clause.position.after)
    return column_of(definition, definition.key, draft.table.model, version)


def in_primary(version, definition, base):
    """A key stays a key and a value stays a value; 3.3 makes every column a value."""
    if is_old(version) or (base and not base.key):
        return definition._replace(aggregation="REPLACE")
    if base and definition.nullable:
        raise analyzer(version, f"primary key column[{definition.name}] cannot be nullable")
    return definition._replace(key=True, nullable=False) if base else definition


def check_follows(name):
    """The FE does not check that the column named by AFTER is already in the table."""
    raise FeError('Cannot invoke "com.starrocks.catalog.Column.isGeneratedColumn()" because "<local5>" is null')


# -- fields of a STRUCT

def add_field(draft, clause, text):
    def grow(fields):
        if any(same(name, clause.path[-1]) for name, _ in fields):
            raise analyzer(draft.version, f"Field {clause.path[-1]} is already exist")
        at = field_place(draft, clause, fields)
        return fields[:at] + ((clause.path[-1], clause.type),) + fields[at:]
    change_fields(draft, clause, grow)


def field_place(draft, clause, fields):
    if not clause.position:
        return len(fields)
    if clause.position.first:
        return 0
    at = next((i for i, (name, _) in enumerate(fields) if same(name, clause.position.after)), None)
    if at is None:
        raise handler(draft.version, f"Field[{clause.position.after}] is not exist in Field[{clause.column}]")
    return at + 1


def drop_field(draft, clause, text):
    def shrink(fields):
        name = clause.path[-1]
        kept = tuple(field for field in fields if not same(field[0], name))
        if len(kept) == len(fields):
            raise analyzer(draft.version, f"Drop field {name} is not found")
        if not kept:
            raise handler(draft.version, f"Field[{name}] is the last field of column[{clause.column}], can not drop any more.")
        return kept
    change_fields(draft, clause, shrink)


def change_fields(draft, clause, change):
    at = draft.find(clause.column)
    if at is None:
        raise handler(draft.version, f"Column[{clause.column}] not exists")
    column = draft.slots[at].column
    draft.slots[at].column = replace(column, type=changed(draft, clause, column.type, clause.path[:-1], change))
    draft.fields.add(column.name.lower())


def changed(draft, clause, type, path, change):
    """The type, after change() of the fields at the end of the path."""
    if type.kind == "ARRAY" and path and path[0] == "[*]":
        return replace(type, inner=(changed(draft, clause, type.inner[0], path[1:], change),))
    if type.kind != "STRUCT":
        raise handler(draft.version, f"Column[{clause.column}] type is invalid, add field only support Struct")
    if not path:
        return replace(type, inner=change(type.inner))
    if not any(same(name, path[0]) for name, _ in type.inner):
        raise handler(draft.version, f"Field[{path[0]}] not exist in Field[{clause.column}]")
    return replace(type, inner=tuple((name, changed(draft, clause, t, path[1:], change) if same(name, path[0]) else t)
                                     for name, t in type.inner))
