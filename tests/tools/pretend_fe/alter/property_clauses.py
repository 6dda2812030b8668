"""ALTER TABLE t SET ("property" = "value"): one row per property: when the FE refuses it, and what SHOW CREATE TABLE prints afterwards."""
import re
from typing import NamedTuple

from alter import colocation_clauses, dynamic_clauses, replication_clauses
from alter.draft import same
from tables.bloom_filter import PROPERTIES as FILTER_PROPERTIES
from tables.refusals import common, handler, is_old

QUORUMS = ("MAJORITY", "ONE", "ALL")
FLAT_JSON = {"flat_json.null.factor": "0.3", "flat_json.sparsity.factor": "0.3", "flat_json.column.max": "100"}
BINLOG = {"binlog_enable": "false", "binlog_max_size": "9223372036854775807", "binlog_ttl_second": "1800", "binlog_version": "0"}
GROUPS = ("dynamic_partition.", "binlog")  # the only properties of which a statement may set several


class Rule(NamedTuple):
    put: object  # what SET does: put(engine, table, name, value)
    check: object = None  # the analyzer's check, which comes first: check(version, table, name, value)
    new: bool = False  # unknown to 3.3


# -- what the analyzer says

def check(engine, table, clause, text):
    version, properties = engine.version, clause.properties
    if len(properties) != 1 and not any(all(p.startswith(g) for p in properties) for g in GROUPS):
        raise common(version, "Can only set one table property at a time")
    name, value = next(iter(properties.items()))
    if name in FILTER_PROPERTIES:
        return
    rule = rule_of(version, name)
    if rule is None:
        raise common(version, f"Unknown properties: {{{', '.join(f'{p}={v}' for p, v in properties.items())}}}")
    if rule.check:
        rule.check(version, table, name, value)


def rule_of(version, name):
    rule = dynamic_clauses.RULE if name.startswith("dynamic_partition.") else RULES.get(name)
    return None if rule is None or (rule.new and is_old(version)) else rule


def check_quorum(version, table, name, value):
    if value.upper() not in QUORUMS:
        raise common(version, f"Property {name} not valid")


def check_boolean(version, table, name, value):
    if value.lower() not in ("true", "false"):
        raise common(version, f"Property {name} must be bool type(false/true)")


def refuse_storage_type(version, table, name, value):
    if not is_old(version):
        raise common(version, "Can't change storage type")
    if value.lower() != "column":
        raise common(version, "Can only change storage type to COLUMN")


def refuse_primary(version, table, name, value):
    if table.model == "PRIMARY":
        raise common(version, f"Property {name} not support primary keys table or cloud native table")


def require_flat_json(version, table, name, value):
    if table.properties.get("flat_json.enable") != "true":
        raise common(version, "Property flat_json.enable haven't been enabled")


def refuse_with(text):
    def refuse(version, table, name, value):
        raise common(version, text.format(name))
    return refuse


def check_number(version, table, name, value):
    if not value.lstrip("-").isdigit():
        raise common(version, f"Property {name} must be integer: {value}")


# -- what the handler does

def run(engine, table, clause, text):
    if any(name.startswith("dynamic_partition.") for name in clause.properties):
        return dynamic_clauses.put_all(engine, table, clause.properties)
    for name, value in clause.properties.items():
        rule_of(engine.version, name).put(engine, table, name, value)


def keep(engine, table, name, value):
    table.properties[name] = value


def keep_lower(engine, table, name, value):
    table.properties[name] = value.lower()


def ignore(engine, table, name, value):
    """The FE accepts it and never shows it."""


def keep_in_old(engine, table, name, value):
    if is_old(engine.version):
        table.properties[name] = value


def keep_in_primary(engine, table, name, value):
    """3.3 shows it for every model, later versions for PRIMARY KEY tables."""
    if is_old(engine.version) or table.model == "PRIMARY":
        table.properties[name] = value.lower()


def keep_or_remove(engine, table, name, value):
    if value:
        table.properties[name] = value
    else:
        table.properties.pop(name, None)


def put_quorum(engine, table, name, value):
    keep_or_remove(engine, table, name, "" if value.upper() == "MAJORITY" else value.upper())


def put_medium(engine, table, name, value):
    table.properties["storage_medium"] = value.upper()


def is_range(table):
    return table.partitioning is not None and table.partitioning.kind != "list"


def for_range(what):
    def put(engine, table, name, value):
        if not is_old(engine.version) and not is_range(table):
            raise handler(engine.version, f"Table[{table.name}] is not range partitioned. no need to set partition {what}.")
        table.properties[name] = value
    return put


def put_retention(engine, table, name, value):
    if not table.partitioning:
        raise handler(engine.version, f"Table[{table.name}] is not partitioned. no need to set partition retention condition.")
    keep_or_remove(engine, table, name, value)


def put_bucket_size(engine, table, name, value):
    if table.distribution == "random":
        table.properties[name] = value
    elif not is_old(engine.version):
        raise handler(engine.version, "Setting bucket size is not allowed: only supported for tables with RANDOM distribution and "
                                      "when 'enable_automatic_bucket' is enabled.")


def put_unique(engine, table, name, value):
    for column in [c.strip() for c in value.split(",") if c.strip()]:
        if not any(same(c.name, column) for c in table.columns):
            rest = "" if is_old(engine.version) else f", msg: can not find column by name: {column}, from table: {table.name}"
            raise handler(engine.version, f"analyze table unique constraint:{value} failed{rest}")
    whole = value if is_old(engine.version) else f"default_catalog.{table.database}.{table.name}.{value}"
    keep_or_remove(engine, table, name, whole if value else "")


def put_foreign(engine, table, name, value):
    whole = re.sub(r"REFERENCES\s+(?:(\w+)\.)?(\w+)\s*\(",
                   lambda m: f"REFERENCES default_catalog.{m[1] or table.database}.{m[2]}(", value, flags=re.I)
    keep_or_remove(engine, table, name, whole)


def put_flat_json(engine, table, name, value):
    for other in FLAT_JSON:
        table.properties.pop(other, None)
    table.properties.update(FLAT_JSON if value.lower() == "true" else {}, **{name: value.lower()})


def put_binlog(engine, table, name, value):
    for other, default in BINLOG.items():
        table.properties.setdefault(other, default)
    table.properties[name] = value


def refuse_later(text):
    def put(engine, table, name, value):
        raise handler(engine.version, text.format(name))
    return put


NO_EXPRESSION = ("Getting syntax error at line 1, column 0. Detail message: Unexpected input '<EOF>', the most similar input is "
                 "{{a legal identifier}}.")
CLOUD = "Property {} can be only set to the cloud native table"

RULES = {
    "replication_num": Rule(replication_clauses.put_replication, replication_clauses.check),
    "default.replication_num": Rule(replication_clauses.put_default, replication_clauses.check),
    "colocate_with": Rule(colocation_clauses.put),
    "enable_persistent_index": Rule(keep_in_primary, check_boolean),
    "persistent_index_type": Rule(
        refuse_later("StarRocks doesn't support alter persistent_index_type under shared-nothing mode"), new=True),
    "partition_live_number": Rule(for_range("live number"), check_number),
    "partition_ttl": Rule(for_range("ttl"), new=True),
    "partition_retention_condition": Rule(put_retention, new=True),
    "default.storage_medium": Rule(put_medium),
    "storage_cooldown_ttl": Rule(keep),
    "in_memory": Rule(keep_in_old),
    "write_quorum": Rule(put_quorum, check_quorum),
    "replicated_storage": Rule(keep_lower, check_boolean),
    "bucket_size": Rule(put_bucket_size),
    "mutable_bucket_num": Rule(keep, new=True),
    "unique_constraints": Rule(put_unique),
    "foreign_key_constraints": Rule(put_foreign),
    "base_compaction_forbidden_time_ranges": Rule(keep_or_remove, refuse_primary, new=True),
    "flat_json.enable": Rule(put_flat_json, check_boolean, new=True),
    **dict.fromkeys(FLAT_JSON, Rule(keep, require_flat_json, new=True)),
    "binlog_enable": Rule(put_binlog), "binlog_ttl_second": Rule(put_binlog), "binlog_max_size": Rule(put_binlog),
    "primary_index_cache_expire_sec": Rule(keep_in_primary, check_number),
    "enable_statistic_collect_on_first_load": Rule(keep_lower, new=True),
    "enable_load_profile": Rule(keep_lower, new=True),
    "table_query_timeout": Rule(keep, new=True),
    "datacache.partition_duration": Rule(keep_in_old),
    "datacache.enable": Rule(refuse_later("Property '{}' is only supported for cloud native tables"), check_boolean, new=True),
    "compaction_strategy": Rule(ignore, refuse_with(CLOUD), new=True),
    "file_bundling": Rule(ignore, refuse_with("Property {} only support cloud native table"), new=True),
    "labels.location": Rule(ignore, refuse_with("Property {} not valid"), new=True),
    "time_drift_constraint": Rule(refuse_later(NO_EXPRESSION), new=True),
    "storage_type": Rule(ignore, refuse_storage_type),
}

# Of these 3.3 says that the handler has to change tablets or partitions; the others it changes at once.
SLOW = ("replication_num", "default.replication_num", "default.storage_medium", "colocate_with", "storage_type", *FILTER_PROPERTIES)


def old_operation(clause):
    """What 3.3 calls the operation in errors."""
    name = next(iter(clause.properties), "")
    slow = name in SLOW or name.startswith("dynamic_partition.")
    return "MODIFY_TABLE_PROPERTY" if slow else "MODIFY_TABLE_PROPERTY_SYNC"
