"""SET ("replication_num" = "n") and ("default.replication_num" = "n"), and what partitions keep of it."""
from refusals import handler

RANGED = ("This is a range partitioned table, you should specify partitions with MODIFY PARTITION clause. If you want to set default "
          "replication number, please use 'default.replication_num' instead of 'replication_num' to escape misleading.")


def put_replication(engine, table, name, value):
    """Of the only partition of a table, which has the table's name."""
    refuse_in_group(engine.version, table)
    if table.partitioning and table.partitioning.kind == "list":
        raise handler(engine.version, f"Partition does not exist. name: {table.name}")
    if table.partitioning:
        raise handler(engine.version, RANGED)
    table.properties["replication_num"] = value


def put_default(engine, table, name, value):
    """For partitions to come; those that are there keep what they have."""
    refuse_in_group(engine.version, table)
    old = table.properties.get("replication_num")
    for partition in table.partitioning.partitions if table.partitioning else ():
        partition.properties.setdefault("replication_num", old)
        forget_same(partition, value)
    table.properties["replication_num"] = value


def refuse_in_group(version, table):
    if table.group:
        raise handler(version, f"table {table.name} is colocate table, cannot change replicationNum")


def forget_same(partition, value):
    """A partition holds only what differs from its table."""
    if partition.properties.get("replication_num") == value:
        del partition.properties["replication_num"]


def put_of_partition(table, partition, value):
    partition.properties["replication_num"] = value
    forget_same(partition, table.properties.get("replication_num"))
