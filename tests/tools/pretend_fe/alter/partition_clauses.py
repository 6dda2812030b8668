"""ADD, DROP, RENAME, MODIFY and TRUNCATE PARTITION: all done at once."""
from alter import dynamic_clauses, effects, replication_clauses
from alter.draft import same
from sql.statements import PartitionBatch
from tables.model import FeError, Partition
from tables.names import check_partition
from tables.partitions import definitions_of
from tables.range_partitions import in_order, new_range
from tables.refusals import analyzer, handler, is_old

CATALOG = "com.starrocks.catalog."
CLASSES = {"range": "RangePartitionInfo", "list": "ListPartitionInfo", "expression": "ExpressionRangePartitionInfo"}


def partitions_of(table):
    """An unpartitioned table has one partition of its own name."""
    return table.partitioning.partitions if table.partitioning else [Partition(table.name)]


def find(table, name):
    return next((p for p in partitions_of(table) if same(p.name, name)), None)


def require(engine, table, names):
    """Raises the error of TRUNCATE for partitions that do not exist."""
    for name in names:
        if find(table, name) is None:
            raise handler(engine.version, f"Partition {name} does not exist")


def cast_fault(version, found, wanted):
    """The FE assumes the kind of partitions and fails with Java's error."""
    names = f"class {CATALOG}{found} cannot be cast to class {CATALOG}{wanted} ({CATALOG}{found} and {CATALOG}{wanted}"
    return handler(version, f"{names} are in unnamed module of loader 'app')")


# -- ADD

def check_add(engine, table, clause, text):
    """4.1 checks the clause before it checks that the table is free."""
    if clause.temporary:
        raise FeError("the stand-in does not know: ADD TEMPORARY PARTITION")
    if not is_old(engine.version):
        check_kind(engine.version, table, clause)


def check_kind(version, table, clause):
    partition, partitioning = clause.partition, table.partitioning
    dynamic_clauses.refuse_by_hand(version, table)
    if partitioning is None:
        raise handler(version, f"Table {table.name} is not partitioned")
    is_batch = isinstance(partition, PartitionBatch)
    if partitioning.automatic and is_old(version):
        refuse_in_old_automatic(version, partitioning, partition, is_batch)
    if not is_batch and partition.kind == "in":
        return check_list(version, partitioning, partition)
    if partitioning.kind == "list":
        raise no_range(version, is_batch)
    if partitioning.kind == "expression" and not is_batch:
        raise analyzer(version, "Currently, you cannot manually add a single range partition to a table that is automatically "
                                "partition")
    return None


def refuse_in_old_automatic(version, partitioning, partition, is_batch):
    if partitioning.kind == "expression" and not is_batch:
        raise handler(version, "Automatically partitioned tables only support the syntax for adding partitions in batches.")


def check_list(version, partitioning, partition):
    if partitioning.automatic and partition.several:
        text = "Automatically partitioned tables does not support multiple values in the same partition"
        raise handler(version, text) if is_old(version) else analyzer(version, text)
    if partitioning.kind != "list":
        raise cast_fault(version, CLASSES[partitioning.kind], CLASSES["list"])


def no_range(version, is_batch):
    if not is_old(version):
        return FeError("Cannot add a Range partition to a table that partition type is not of Range", 5700)
    if is_batch:
        return handler(version, "Batch creation of partitions only support range partition tables.")
    return cast_fault(version, CLASSES["list"], CLASSES["range"])


def add(engine, table, clause, text):
    if is_old(engine.version):
        check_kind(engine.version, table, clause)
    partitioning = table.partitioning
    if partitioning.kind == "list":
        return add_list(engine.version, table, clause)
    types = types_of(table)
    for definition in definitions_of(clause.partition, types, engine.version):
        if skips(engine.version, table, definition):
            continue
        made = ranged(engine.version, definition, partitioning.partitions, types)
        partitioning.partitions.append(finished(table, made, definition, clause))
        partitioning.partitions = in_order(partitioning.partitions, types)
    return None


def ranged(version, definition, present, types):
    """In 3.3 the handler refuses ranges that overlap, not the analyzer."""
    try:
        return new_range(definition, present, types, version)
    except FeError as refused:
        plain = refused.text.removeprefix("Getting analyzing error. Detail message: ").removesuffix(".")
        raise handler(version, plain) if is_old(version) else refused from None


def types_of(table):
    return [c.type for name in table.partitioning.columns for c in table.columns if same(c.name, name)]


def skips(version, table, definition):
    """Whether the partition exists and IF NOT EXISTS skips it."""
    check_partition(version, definition.name)
    if find(table, definition.name) is None:
        return False
    if not definition.if_not_exists:
        raise handler(version, f"Duplicate partition name {definition.name}")
    return True


def add_list(version, table, clause):
    definition = clause.partition
    if skips(version, table, definition):
        return
    made = Partition(definition.name, values=definition.values, several=definition.several)
    table.partitioning.partitions.append(finished(table, made, definition, clause))


def finished(table, partition, definition, clause):
    """The partition with its own buckets and properties, as far as they differ from the table's."""
    partition.buckets = clause.distribution.buckets if clause.distribution else table.buckets
    for name, value in {**(definition.properties or {}), **clause.properties}.items():
        put(table, partition, name, value)
    return partition


def put(table, partition, name, value):
    if name == "replication_num":
        replication_clauses.put_of_partition(table, partition, value)
    elif name == "storage_medium":
        partition.properties[name] = value.upper()


# -- DROP

def check_drop(engine, table, clause, text):
    if clause.temporary:
        raise FeError("the stand-in does not know: DROP TEMPORARY PARTITION")
    if not is_old(engine.version):
        dynamic_clauses.refuse_by_hand(engine.version, table)


def drop(engine, table, clause, text):
    version = engine.version
    if is_old(version):
        dynamic_clauses.refuse_by_hand(version, table)
    for name in clause.names:
        partition = find(table, name) if table.partitioning else None
        if partition is None and not clause.if_exists:
            raise no_partition(version, clause.names)
        if partition is not None:
            refuse_recycling(version, table, clause)
            table.partitioning.partitions.remove(partition)
            engine.emit(effects.DropPartition(table.database, table.name, partition.name))


def no_partition(version, names):
    listed = ", ".join(names)
    return handler(version, f"Error in list of partitions to {listed if is_old(version) else f'[{listed}]'}", 1507)


def refuse_recycling(version, table, clause):
    if is_old(version) and table.partitioning.kind == "list" and not clause.force:
        text = "List partition does not support recycle bin, you can use force drop to drop it."
        raise handler(version, analyzer(version, text).text)


# -- RENAME, MODIFY, TRUNCATE

def rename(engine, table, clause, text):
    version, partitioning = engine.version, table.partitioning
    if partitioning is None or partitioning.kind == "list":
        raise handler(version, f"Table[{table.name}] is single partitioned. no need to rename partition name.")
    if partitioning.kind == "expression" and not is_old(version):
        raise handler(version, f"Table[{table.name}] is automatic partitioned. not support to rename partition name.")
    partition = find(table, clause.old)
    if partition is None:
        raise handler(version, f"Partition[{clause.old}] does not exists")
    if find(table, clause.new):
        raise handler(version, f"Partition name[{clause.new}] is already used")
    partition.name = clause.new


def refuse_distribution(engine, table, clause, text):
    raise analyzer(engine.version, "Properties is not set")


def modify(engine, table, clause, text):
    chosen = partitions_of(table) if clause.names == ("*",) else [find(table, name) for name in clause.names]
    for name, partition in zip(clause.names, chosen):
        if partition is None:
            raise handler(engine.version, f"Partition[{name}] does not exist in table[{table.name}]")
    for name, value in clause.properties.items():
        if table.partitioning is None and name == "replication_num":
            table.properties[name] = value
            continue
        for partition in chosen:
            put(table, partition, name, value)


def truncate(engine, table, clause, text):
    require(engine, table, clause.names)
    if is_old(engine.version) and table.partitioning and table.partitioning.kind == "list":
        for name in clause.names:
            find(table, name).values = ()  # the FE loses them, and SHOW CREATE TABLE omits the partition
    engine.emit(effects.TruncateTable(table.database, table.name, tuple(clause.names)))
