"""SET ("replication_num" = "n") and ("default.replication_num" = "n"), and what it changes in the partitions."""
from tables.refusals import analyzer, handler

RANGED = ("This is a range partitioned table, you should specify partitions with MODIFY PARTITION clause. If you want to set default "
          "replication number, please use 'default.replication_num' instead of 'replication_num' to escape misleading.")


def check(version, table, name, value):
    if not value.lstrip("-").isdigit() or int(value) < 1:
        raise analyzer(version, "Replication num should larger than 0. (suggested 3)")


def refuse_too_many(engine, value):
    """As read in the FE's source, ALTER requires as many backends as CREATE does."""
    if int(value) > engine.backends:
        alive = ",".join(str(10001 + at) for at in range(engine.backends))
        raise analyzer(engine.version, "Table replication num should be less than or equal to the number of available BE nodes. You can "
                                       f"change this default by setting the replication_num table properties. Current alive backend is "
                                       f"[{alive}]")


def put_replication(engine, table, name, value):
    """Sets it for the only partition of a table, which has the table's name."""
    refuse_too_many(engine, value)
    refuse_in_group(engine.version, table)
    if table.partitioning and table.partitioning.kind == "list":
        raise handler(engine.version, f"Partition does not exist. name: {table.name}")
    if table.partitioning:
        raise handler(engine.version, RANGED)
    table.properties["replication_num"] = value


def put_default(engine, table, name, value):
    """Sets it for future partitions; existing ones keep theirs."""
    refuse_too_many(engine, value)
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
    """A partition stores only what differs from its table."""
    if partition.properties.get("replication_num") == value:
        del partition.properties["replication_num"]


def put_of_partition(table, partition, value):
    partition.properties["replication_num"] = value
    forget_same(partition, table.properties.get("replication_num"))
