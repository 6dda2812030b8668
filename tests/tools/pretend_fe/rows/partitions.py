"""Which partition a row belongs to, in tables that list their partitions: RANGE, and LIST with values."""
from tables.model import FeError
from tables.range_partitions import LOWEST, rank


def are_listed(table):
    """Whether the partitions limit which rows the table takes; in other tables loads create the partitions."""
    return table is not None and table.partitioning is not None and not table.partitioning.automatic


def partition_of(table, row):
    """The partition of a row of stored values by lower name, or None if no partition takes it."""
    if any(name.lower() not in row for name in table.partitioning.columns):
        raise FeError("the stand-in does not know: partitions by a column that was dropped")
    values = [row[name.lower()] for name in table.partitioning.columns]
    takes = in_list if table.partitioning.kind == "list" else in_range
    kinds = {c.name.lower(): c.type for c in table.columns}
    types = [kinds[name.lower()] for name in table.partitioning.columns]
    return next((p for p in table.partitioning.partitions if takes(p, values, types)), None)


def in_list(partition, values, _):
    texts = tuple(None if v is None else str(v) for v in values)
    return texts in [tuple(one) for one in partition.values]


def in_range(partition, values, types):
    """[lower, upper); NULL is lower than all values."""
    where = tuple((-1, 0) if v is None else r for v, r in zip(values, rank([v or 0 for v in values], types)))
    lowest = any(v is None for v in values) and partition.lower == lowest_of(types)
    return (lowest or rank(partition.lower, types) <= where) and where < rank(partition.upper, types)


def lowest_of(types):
    return tuple(LOWEST[type.kind] for type in types)
