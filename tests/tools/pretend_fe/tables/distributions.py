"""DISTRIBUTED BY: its default, and what the FE checks in its columns."""
from sql.statements import Distribution
from sql.tokens import place
from tables.column_checks import can_be_key
from tables.fe_types import error_type
from tables.keys import NAMES
from tables.refusals import analyzer, handler

MOST_BUCKETS = 1024


def distribution_of(statement, keys, version):
    if statement.distribution:
        return statement.distribution
    if "colocate_with" in statement.properties:
        raise analyzer(version, "Colocate table must specify distribution column")
    if keys.model == "DUPLICATE":
        return Distribution("random")
    if version == "3.3":
        raise analyzer(version, "Currently only support default distribution in DUP_KEYS")
    if keys.model != "PRIMARY":
        raise analyzer(version, f"Currently not support default distribution in {NAMES[keys.model]}")
    return Distribution("hash", keys.columns)


def check_distribution(distribution, keys, columns, version, text, partitioned):
    """columns: of the new table, by their names in lower case; text: the statement."""
    replaces = any(c.aggregation in ("REPLACE", "REPLACE_IF_NOT_NULL") for c in columns.values())
    if distribution.kind == "random" and keys.model != "DUPLICATE" and (keys.model != "AGGREGATE" or replaces):
        raise analyzer(version, f"{keys.model} KEY{' with replace ' if replaces else ''} must use hash distribution",
                       where=place(text, distribution.span))
    if partitioned and version != "3.3" and (distribution.buckets or 0) > MOST_BUCKETS:
        raise analyzer(version, f"The number of buckets is too large, the maximum is {MOST_BUCKETS}. Please reduce the number of "
                                "buckets.", 5065)
    for name in distribution.columns:
        if name.lower() not in columns:
            raise analyzer(version, f"Distribution column({name}) doesn't exist.")


def hash_columns(distribution, keys, columns, version):
    """The hash columns in the table's case; a value of an aggregating table cannot be one."""
    found = []
    for name in distribution.columns:
        column = columns[name.lower()]
        if not column.key and keys.model != "DUPLICATE":
            raise handler(version, f"Distribution column[{name}] is not key column")
        if not can_be_key(column.type, version):
            raise handler(version, f"{error_type(column.type, version)} column can not be distribution column")
        found.append(column.name)
    return found


def automatic_buckets(table, engine):
    """The buckets that the FE chooses if the statement gives none, as recorded: for each backend one if the distribution is random
    and two by hash, but 16 for a table without partitions in 4.1."""
    if table.distribution == "random":
        return engine.backends
    return 16 if engine.version != "3.3" and table.partitioning is None else 2 * engine.backends
