"""CREATE TABLE: the checks in the FE's order, and the new table."""
import copy

from alter.index_clauses import check_index, finished
from tables import colocation, dynamic_partitions, properties
from tables.column_checks import check_definition, column_fault, column_of
from tables.distributions import automatic_buckets, check_distribution, distribution_of, hash_columns
from tables.generated import check_type
from tables.keys import check_keys, check_old_sort_key, keys_of, sort_key_of
from tables.model import FeError, Table
from tables.names import check_table
from tables.new_table import NewTable
from tables.partitions import partitioning_of
from tables.refusals import analyzer, handler

# The engines that an FE knows; the stand-in has tables of the first only.
ENGINES = ("olap", "mysql", "elasticsearch", "hive", "iceberg", "hudi", "jdbc", "file", "broker", "starrocks")


def run(engine, statement, session):
    """CREATE TABLE."""
    database = engine.database_of(statement.name, session)
    check_table(engine.version, statement.name.table)
    if statement.name.table in database.tables:
        return exists(engine, statement)
    check_engine(engine.version, statement)
    table = table_of(engine, statement, database.name)
    engine.add_table(database, table)
    return None


def exists(engine, statement):
    if not statement.if_not_exists:
        raise analyzer(engine.version, f"Table '{statement.name.table}' already exists", 1050)


def check_engine(version, statement):
    name = (statement.engine or "olap").lower()
    if name not in ENGINES:
        raise analyzer(version, f"Unknown engine name: {statement.engine}")
    if name != "olap" or statement.external:
        raise FeError(f"the stand-in does not know: CREATE TABLE with ENGINE={statement.engine}")


# -- the analyzer

def table_of(engine, statement, database):
    """Returns the new table, or raises the FE's error."""
    version = engine.version
    if (statement.charset or "utf8").lower() != "utf8":
        raise analyzer(version, f"Unknown charset name: {statement.charset}" if version == "3.3" else
                       f"charset name {statement.charset} is not supported yet")
    check_old_sort_key(statement, version)
    check_duplicates(statement, version)
    keys = keys_of(statement, version)
    check_keys(keys, statement.columns, version)
    order_by = sort_key_of(statement.order_by, keys, statement.columns, version)
    table = Table(database, statement.name.table, keys.model, columns_of(statement, keys, version), statement.comment or "")
    known = {c.name.lower(): c for c in table.columns}
    table.order_by = order_by
    table.partitioning = partitioning_of(statement.partition_by, known, keys.model, version)
    distribution = distribution_of(statement, keys, version)
    check_distribution(distribution, keys, known, version, statement.text, table.partitioning is not None)
    check_generated(statement, keys, version)
    table.indexes = indexes_of(statement, table, version)
    return build(engine, statement, table, distribution, keys)


def check_duplicates(statement, version):
    seen = set()
    for column in statement.columns:
        if column.name.lower() in seen:
            raise analyzer(version, f"Duplicate column name '{column.name}'", 1060)
        seen.add(column.name.lower())


def columns_of(statement, keys, version):
    made = []
    for at, definition in enumerate(statement.columns):
        key = at < len(keys.columns)
        check_definition(version, definition)
        if fault := column_fault(definition, key, version):
            raise analyzer(version, fault)
        check_increment(definition, made, version)
        made.append(column_of(definition, key, keys.model, version))
    return made


def check_increment(definition, made, version):
    if not definition.auto_increment:
        return
    if definition.type.kind != "BIGINT":
        raise analyzer(version, "The AUTO_INCREMENT column must be BIGINT")
    if any(column.auto_increment for column in made):
        raise analyzer(version, "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement")


def check_generated(statement, keys, version):
    """Generated columns come last, are no keys, and have the type of their expression."""
    found = [column for column in statement.columns if column.generated]
    if not found:
        return
    if keys.model == "AGGREGATE":
        raise analyzer(version, "Generated Column does not support AGG table")
    if list(statement.columns[-len(found):]) != found:
        raise analyzer(version, "All generated columns must be defined after ordinary columns")
    types = {column.name.lower(): column.type for column in statement.columns}
    for at, column in enumerate(statement.columns):
        if column.generated and at < len(keys.columns):
            raise analyzer(version, "Generated Column can not be KEY")
        if column.generated:
            check_type(version, column, types)


def indexes_of(statement, table, version):
    draft = NewTable(version, table)
    for index in statement.indexes:
        check_index(draft, index)
    if len({index.name.lower() for index in statement.indexes}) < len(statement.indexes):
        raise analyzer(version, "index name must be unique")
    if len({tuple(c.upper() for c in index.columns) for index in statement.indexes}) < len(statement.indexes):
        raise analyzer(version, "same index columns have multiple index name is not allowed")
    return [finished(draft, index) for index in statement.indexes]


# -- what carries the statement out

def build(engine, statement, table, distribution, keys):
    version = engine.version
    table.distribution, table.buckets = distribution.kind, distribution.buckets or None
    table.hash_columns = hash_columns(distribution, keys, {c.name.lower(): c for c in table.columns}, version)
    table.rollups = [(name, columns) for name, columns, _ in statement.rollups]
    dynamic, others = dynamic_partitions.take(statement.properties)
    table.properties = properties.properties_of(others, table, version)
    table.properties |= dynamic_partitions.properties_of(dynamic, table, version)
    check_replicas(engine, table)
    table.id, table.created = engine.next_id(), str(engine.clock.now)[:19]
    if group := table.properties.get("colocate_with"):
        colocation.join(engine, table, group)
    fill_partitions(engine, table)
    return table


def check_replicas(engine, table):
    """A table needs as many backends as it has replicas."""
    if int(table.properties["replication_num"]) <= engine.backends:
        return
    word = "of" if engine.version == "3.3" else "or"
    alive = ",".join(str(10001 + at) for at in range(engine.backends))
    raise handler(engine.version, f"Table replication num should be less than {word} equal to the number of available BE nodes. "
                                  "You can change this default by setting the replication_num table properties. "
                                  f"Current alive backend is [{alive}].")


def fill_partitions(engine, table):
    """Each partition has buckets of its own, and the properties that differ from the table's."""
    buckets = table.buckets or automatic_buckets(table, engine)
    if table.partitioning is None:
        return
    dynamic_partitions.make_partitions(table, engine.clock.now)
    for partition in table.partitioning.partitions:
        partition.buckets = partition.buckets or buckets
        partition.properties = {k: v for k, v in partition.properties.items() if table.properties.get(k) != v}


# -- CREATE TABLE … LIKE

def run_like(engine, statement, session):
    """CREATE TABLE LIKE copies everything except rows and the partitions that loads made."""
    database = engine.database_of(statement.name, session)
    if statement.name.table in database.tables:
        return exists(engine, statement)
    if statement.partition_by or statement.distribution or statement.properties:
        raise FeError("the stand-in does not know: CREATE TABLE … LIKE with clauses of its own")
    source = engine.table(statement.source, session)
    table = copy.deepcopy(source)
    table.name, table.database, table.job, table.group = statement.name.table, database.name, None, None
    table.id, table.created = engine.next_id(), str(engine.clock.now)[:19]
    if source.group:
        colocation.join(engine, table, source.group)
    engine.add_table(database, table)
    return None
