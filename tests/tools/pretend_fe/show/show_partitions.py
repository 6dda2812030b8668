"""SHOW PARTITIONS."""
import json

from show.answers import Answer, filtered
from show.show_create import list_values
from tables.distributions import automatic_buckets
from tables.model import Partition
from tables.partitions import types_of
from tables.range_partitions import shown

OLD = ("PartitionId", "PartitionName", "VisibleVersion", "VisibleVersionTime", "VisibleVersionHash", "State", "PartitionKey", "Range",
       "DistributionKey", "Buckets", "ReplicationNum", "StorageMedium", "CooldownTime", "LastConsistencyCheckTime", "DataSize",
       "IsInMemory", "RowCount")
NEW = OLD[:15] + ("StorageSize",) + OLD[15:] + ("DataVersion", "VersionEpoch", "VersionTxnType", "TabletBalanced")


def run(engine, statement, session):
    table = engine.table(statement.name, session)
    names = OLD if engine.version == "3.3" else NEW
    if table.partitioning and table.partitioning.kind == "list":
        names = tuple("List" if name == "Range" else name for name in names)
    rows = [tuple(values_of(engine, table, p)[name] for name in names) for p in partitions_of(engine, table)
            if not p.name.startswith("$")]  # the FE takes them for its own
    return filtered(Answer(names, rows), statement)


def partitions_of(engine, table):
    """A table without PARTITION BY has one partition, of its own name."""
    if table.partitioning:
        return table.partitioning.partitions
    return [Partition(table.name, buckets=table_buckets(engine, table))]


def table_buckets(engine, table):
    """The buckets of the table's one partition; DEFAULT BUCKETS changes only the table's, see Table.own_buckets."""
    return table.own_buckets or table.buckets or automatic_buckets(table, engine)


def values_of(engine, table, partition):
    properties = table.properties | partition.properties
    parts = table.partitioning
    ranged = parts and parts.kind != "list"
    return {
        "PartitionId": str(table.id + 1), "PartitionName": partition.name, "VisibleVersion": "1", "VisibleVersionTime": table.created,
        "VisibleVersionHash": "0", "State": "NORMAL", "PartitionKey": ", ".join(parts.columns) if parts else "",
        "Range": shown(partition, types_of(table), engine.version) if ranged else "", "List": values(partition, engine.version),
        "DistributionKey": "ALL KEY" if table.distribution == "random" else ", ".join(table.hash_columns),
        "Buckets": str(partition.buckets or automatic_buckets(table, engine)), "ReplicationNum": properties["replication_num"],
        "StorageMedium": properties.get("storage_medium", "SSD"),
        "CooldownTime": "9999-12-31 15:59:59" if engine.version == "3.3" else "9999-12-31 23:59:59", "LastConsistencyCheckTime": None,
        "DataSize": "0B", "StorageSize": "0B", "IsInMemory": properties.get("in_memory", "false"), "RowCount": "0", "DataVersion": "1",
        "VersionEpoch": str(table.id), "VersionTxnType": "TXN_NORMAL", "TabletBalanced": "true"}


def values(partition, version):
    if version == "3.3":
        return list_values(partition)
    text = json.dumps(partition.values, ensure_ascii=False, separators=(",", ":"))
    for char in "'<>&=":  # Gson writes them so that they may stand in HTML
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
