"""ALTER TABLE: which clauses may stand together, whether the table is free, and who carries each clause out."""
import effects
import jobs
import optimize
import partition_clauses
import property_clauses
import schema_change
import table_clauses
import views
from bloom_filter import PROPERTIES as FILTER_PROPERTIES
from model import FeError
from refusals import analyzer, handler, is_old

SCHEMA = "SCHEMA_CHANGE"
OTHER = "ALTER_OTHER"

# Kind of clause: its operation in 3.3; its operation later; what checks it before the table is asked for; what carries it out.
CLAUSES = {
    "AddColumns": (SCHEMA, SCHEMA, None, None), "DropColumn": (SCHEMA, SCHEMA, table_clauses.check_drop_column, None),
    "ModifyColumn": (SCHEMA, SCHEMA, None, None), "AddField": (SCHEMA, SCHEMA, None, None), "DropField": (SCHEMA, SCHEMA, None, None),
    "AddIndex": (SCHEMA, SCHEMA, None, None), "DropIndex": (SCHEMA, SCHEMA, None, None), "OrderBy": (SCHEMA, SCHEMA, None, None),
    "ModifyColumnComment": (SCHEMA, SCHEMA, None, table_clauses.comment_column),
    "RenameColumn": ("RENAME", OTHER, table_clauses.check_rename_column, table_clauses.rename_column),
    "Rename": ("RENAME", OTHER, table_clauses.check_rename, table_clauses.rename),
    "Comment": ("ALTER_COMMENT", OTHER, None, table_clauses.comment),
    "SwapWith": ("SWAP", OTHER, None, table_clauses.swap),
    "SetAutoIncrement": (None, OTHER, None, table_clauses.set_auto_increment),
    "SetProperties": ("MODIFY_TABLE_PROPERTY", OTHER, property_clauses.check, property_clauses.run),
    "Optimize": ("OPTIMIZE", "OPTIMIZE", optimize.check, optimize.run),
    "DefaultBuckets": (None, OTHER, optimize.check_default_buckets, optimize.default_buckets),
    "AddPartition": ("ADD_PARTITION", OTHER, partition_clauses.check_add, partition_clauses.add),
    "DropPartition": ("DROP_PARTITION", OTHER, partition_clauses.check_drop, partition_clauses.drop),
    "RenamePartition": ("RENAME", OTHER, None, partition_clauses.rename),
    "ModifyPartition": ("MODIFY_PARTITION", OTHER, None, partition_clauses.modify),
    "ModifyPartitionDistribution": ("MODIFY_PARTITION", OTHER, partition_clauses.refuse_distribution, None),
    "TruncatePartition": ("TRUNCATE_PARTITION", OTHER, None, partition_clauses.truncate),
}


def run(engine, statement, session):
    """3.3 looks at each clause before it compares them, later versions do it the other way round."""
    table = find(engine, statement.name, session)
    steps = (check_conflicts, check_clauses)
    for step in reversed(steps) if is_old(engine.version) else steps:
        step(engine, table, statement)
    jobs.require_idle(engine, table)
    if is_schema_change(statement.clauses):
        change_schema(engine, table, statement)
        return
    for clause in statement.clauses:
        entry_of(clause)[3](engine, table, clause, statement.text)


def find(engine, name, session):
    """The table of ALTER TABLE, or the error that the FE has for it."""
    database = name.database or session.database
    if database not in engine.databases and not is_old(engine.version):
        raise analyzer(engine.version, f"Database default_catalog.{database} is not found")
    tables = engine.databases[database].tables if database in engine.databases else {}
    if name.table not in tables:
        whole = f"{database}.{name.table}" if is_old(engine.version) else name.table
        raise analyzer(engine.version, f"Table {whole} is not found")
    views.refuse_alter(engine, tables[name.table])
    return tables[name.table]


def entry_of(clause):
    kind = type(clause).__name__
    if kind not in CLAUSES:
        raise FeError(f"the stand-in does not know: {getattr(clause, 'text', kind)}")
    return CLAUSES[kind]


# -- which clauses may stand together

def operation(version, clause):
    old, new, _, _ = entry_of(clause)
    if is_old(version) and type(clause).__name__ == "SetProperties":
        return property_clauses.old_operation(clause)
    return old if is_old(version) else new


def check_conflicts(engine, table, statement):
    operations = []
    for clause in statement.clauses:
        this = operation(engine.version, clause)
        for other in operations:
            if not (this == other == SCHEMA):
                text = f"Alter operation {this} conflicts with operation {other}"
                raise (handler if is_old(engine.version) else analyzer)(engine.version, text)
        operations.append(this)


def check_clauses(engine, table, statement):
    for clause in statement.clauses:
        check = entry_of(clause)[2]
        if check:
            check(engine, table, clause, statement.text)
    schema_change.analyze(engine, table, statement)


# -- schema changes

def is_schema_change(clauses):
    return all(entry_of(c)[1] == SCHEMA or sets_filters(c) for c in clauses)


def sets_filters(clause):
    return type(clause).__name__ == "SetProperties" and any(p in clause.properties for p in FILTER_PROPERTIES)


def change_schema(engine, table, statement):
    clauses = statement.clauses
    for clause in clauses:
        kind = type(clause).__name__
        if kind == "ModifyColumnComment":
            if len(clauses) > 1:
                raise handler(engine.version, "MODIFY COLUMN COMMENT can not be combined with other alter operations")
            return table_clauses.comment_column(engine, table, clause, statement.text)
        if kind == "OrderBy" and schema_change.changes_sort_key(engine.version, table, clause):
            if len(clauses) > 1 and not is_old(engine.version):
                raise handler(engine.version, "MODIFY SORT KEY COLUMNS can not be combined with other alter operations")
            return schema_change.sort(engine, table, clause)
    return schema_change.apply(engine, table, clauses, statement.text)


# -- TRUNCATE TABLE

def truncate(engine, statement, session):
    table = engine.table(statement.name, session)
    jobs.require_idle(engine, table)
    partition_clauses.require(engine, table, statement.partitions)
    engine.emit(effects.TruncateTable(table.database, table.name, tuple(statement.partitions)))
