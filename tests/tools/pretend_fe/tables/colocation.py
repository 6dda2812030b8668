"""Colocation groups: the tables of a group, of any database, have equal hash columns, buckets and replicas."""
from dataclasses import dataclass, field

from tables.fe_types import error_type
from tables.refusals import handler


@dataclass
class Group:
    types: list  # of the hash columns
    buckets: int
    replicas: str
    tables: set = field(default_factory=set)  # ids
    id: str = ""


def refusal(version, text):
    return handler(version, text, 5063)


def join(engine, table, name):
    """Adds the table to the group and creates the group if needed; the table takes the group's buckets."""
    types = [next(c.type for c in table.columns if c.name == column) for column in table.hash_columns]
    if name not in engine.groups:
        buckets = table.buckets or 2 * engine.backends
        engine.groups[name] = Group(types, buckets, table.properties["replication_num"], set(),
                                    f"{engine.next_id()}.{engine.next_id()}")
    group = engine.groups[name]
    check(group, table, types, engine.version)
    group.tables.add(table.id)
    table.buckets, table.group = group.buckets, name


def leave(engine, table):
    if table.group:
        group = engine.groups.get(table.group)
        if group:
            group.tables.discard(table.id)
            if not group.tables:
                del engine.groups[table.group]
    table.group = None


def check(group, table, types, version):
    buckets = table.buckets or group.buckets
    present = (f", with group {group.id}, current info type: HASH; distribution columns: [{','.join(table.hash_columns)},]; "
               f"bucket num: {buckets}; ")
    if buckets != group.buckets:
        raise refusal(version, f"Colocate tables must have same bucket num: {group.buckets}{present}")
    if len(types) != len(group.types):
        raise refusal(version, f"Colocate tables must have same distribution column size: {len(group.types)}{present}")
    for column, type, wanted in zip(table.hash_columns, types, group.types):
        if type != wanted:
            where, _, now = present[2:].partition(", current info")
            raise refusal(version, f"Colocate tables distribution columns must have the same data type {where}, current col: "
                                   f"{column}, should be: {error_type(wanted, version)}, current info{now}")
    if table.properties["replication_num"] != group.replicas:
        raise refusal(version, f"Colocate tables must have same replication num: {group.replicas}, with group {group.id}")
