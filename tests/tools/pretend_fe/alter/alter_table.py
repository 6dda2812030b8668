"""ALTER TABLE: which clauses may stand together, whether the table is free, and which function carries out each clause."""
from typing import NamedTuple

from alter import effects, jobs, optimize, partition_clauses, property_clauses, schema_change, table_clauses
from sql import clauses as c
from tables import views
from tables.bloom_filter import PROPERTIES as FILTER_PROPERTIES
from tables.model import FeError
from tables.refusals import analyzer, handler, is_old

SCHEMA = "SCHEMA_CHANGE"
OTHER = "ALTER_OTHER"

class Rule(NamedTuple):
    old: str | None  # what 3.3 calls its operation in errors
    new: str = SCHEMA  # what later versions call it
    check: object = None  # the analyzer's check, which comes before the one whether the table is free
    carry_out: object = None  # schema changes are carried out together, by schema_change.apply()


RULES = {
    c.AddColumns: Rule(SCHEMA), c.ModifyColumn: Rule(SCHEMA), c.DropColumn: Rule(SCHEMA, check=table_clauses.check_drop_column),
    c.AddField: Rule(SCHEMA), c.DropField: Rule(SCHEMA), c.AddIndex: Rule(SCHEMA), c.DropIndex: Rule(SCHEMA),
    c.OrderBy: Rule(SCHEMA), c.ModifyColumnComment: Rule(SCHEMA),
    c.RenameColumn: Rule("RENAME", OTHER, table_clauses.check_rename_column, table_clauses.rename_column),
    c.Rename: Rule("RENAME", OTHER, table_clauses.check_rename, table_clauses.rename),
    c.Comment: Rule("ALTER_COMMENT", OTHER, None, table_clauses.comment),
    c.SwapWith: Rule("SWAP", OTHER, None, table_clauses.swap),
    c.SetAutoIncrement: Rule(None, OTHER, None, table_clauses.set_auto_increment),
    c.SetProperties: Rule("MODIFY_TABLE_PROPERTY", OTHER, property_clauses.check, property_clauses.run),
    c.Optimize: Rule("OPTIMIZE", "OPTIMIZE", optimize.check, optimize.run),
    c.DefaultBuckets: Rule(None, OTHER, optimize.check_default_buckets, optimize.default_buckets),
    c.AddPartition: Rule("ADD_PARTITION", OTHER, partition_clauses.check_add, partition_clauses.add),
    c.DropPartition: Rule("DROP_PARTITION", OTHER, partition_clauses.check_drop, partition_clauses.drop),
    c.RenamePartition: Rule("RENAME", OTHER, None, partition_clauses.rename),
    c.ModifyPartition: Rule("MODIFY_PARTITION", OTHER, None, partition_clauses.modify),
    c.ModifyPartitionDistribution: Rule("MODIFY_PARTITION", OTHER, partition_clauses.refuse_distribution),
    c.TruncatePartition: Rule("TRUNCATE_PARTITION", OTHER, None, partition_clauses.truncate),
}


def run(engine, statement, session):
    """3.3 checks each clause first and then whether they conflict; later versions do it the other way round."""
    table = find(engine, statement.name, session)
    steps = (check_conflicts, check_clauses)
    for step in reversed(steps) if is_old(engine.version) else steps:
        step(engine, table, statement)
    jobs.require_idle(engine, table)
    if is_schema_change(statement.clauses):
        change_schema(engine, table, statement)
        return
    for clause in statement.clauses:
        rule_of(clause).carry_out(engine, table, clause, statement.text)


def find(engine, name, session):
    """Returns the table of ALTER TABLE, or raises the FE's error."""
    database = name.database or session.database
    if database not in engine.databases and not is_old(engine.version):
        raise analyzer(engine.version, f"Database default_catalog.{database} is not found")
    tables = engine.databases[database].tables if database in engine.databases else {}
    if name.table not in tables:
        whole = f"{database}.{name.table}" if is_old(engine.version) else name.table
        raise analyzer(engine.version, f"Table {whole} is not found")
    views.refuse_alter(engine, tables[name.table])
    return tables[name.table]


def rule_of(clause):
    if type(clause) not in RULES:
        raise FeError(f"the stand-in does not know: {getattr(clause, 'text', type(clause).__name__)}")
    return RULES[type(clause)]


# -- which clauses may stand together

def operation(version, clause):
    rule = rule_of(clause)
    if is_old(version) and isinstance(clause, c.SetProperties):
        return property_clauses.old_operation(clause)
    return rule.old if is_old(version) else rule.new


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
        check = rule_of(clause).check
        if check:
            check(engine, table, clause, statement.text)
    schema_change.analyze(engine, table, statement)


# -- schema changes

def is_schema_change(clauses):
    return all(rule_of(clause).new == SCHEMA or sets_filters(clause) for clause in clauses)


def sets_filters(clause):
    return isinstance(clause, c.SetProperties) and any(p in clause.properties for p in FILTER_PROPERTIES)


def change_schema(engine, table, statement):
    clauses = statement.clauses
    for clause in clauses:
        if isinstance(clause, c.ModifyColumnComment):
            if len(clauses) > 1:
                raise handler(engine.version, "MODIFY COLUMN COMMENT can not be combined with other alter operations")
            return table_clauses.comment_column(engine, table, clause, statement.text)
        if isinstance(clause, c.OrderBy) and schema_change.changes_sort_key(engine.version, table, clause):
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
