"""The properties of CREATE TABLE: one row each, with what the FE checks in the value and what SHOW CREATE TABLE prints.

A check is a function of (value, new table, engine's version); it returns the text to print, None where nothing is printed, or
raises. Names are case sensitive; a name without a row is refused as "Unknown properties".
"""
import re
from typing import Callable, NamedTuple

from tables import bloom_filter
from tables.java_order import java_order
from tables.new_table import NewTable
from tables.refusals import handler

BINLOG = ("binlog_version", "binlog_enable", "binlog_ttl_second", "binlog_max_size")
COMPRESSIONS = ("LZ4", "ZSTD", "ZLIB", "SNAPPY", "LZ4_FRAME")
UNITS = {"YEAR": "years", "MONTH": "months", "DAY": "days", "HOUR": "hours", "MINUTE": "minutes", "SECOND": "seconds"}
FPP = (0.0001, 0.05)


class Row(NamedTuple):
    check: Callable
    since: str = "3.3"


def as_written(value, table, version):
    return value


def silent(value, table, version):
    return None


def flag(value, table, version):
    return "true" if value.strip().lower() == "true" else "false"


def if_any(value, table, version):
    return value or None


def compression(value, table, version):
    level = re.fullmatch(r"zstd\((\d+)\)", value, re.I) if version != "3.3" else None
    if level and not 1 <= int(level[1]) <= 22:
        raise handler(version, f"Invalid compression level for zstd: {level[1]}, should be between 1 and 22")
    if not level and value.upper() not in COMPRESSIONS:
        raise handler(version, f"unknown compression type: {value}")
    return "LZ4" if value.upper() == "LZ4_FRAME" else value.upper()


def storage_medium(value, table, version):
    if value.upper() not in ("SSD", "HDD"):
        raise handler(version, f"Invalid storage medium: {value}")
    return value.upper()


def cooldown_ttl(value, table, version):
    """The FE prints "1 DAY" as "1 days"."""
    refuse_for_primary(table, version)
    found = re.fullmatch(r"\s*(\d+)\s*(YEAR|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND)S?\s*", value, re.I)
    if not found:
        raise handler(version, f"Cannot parse text to Duration: {value}")
    if found[2].upper() == "WEEK":
        return f"{int(found[1]) * 7} days"
    return f"{int(found[1])} {UNITS[found[2].upper()]}"


def cooldown_time(value, table, version):
    refuse_for_primary(table, version)
    return None


def refuse_for_primary(table, version):
    if table.model == "PRIMARY":
        raise handler(version, "Primary key table does not support storage medium cool down currently.")


def replication_num(value, table, version):
    if not value.strip().isdigit() or int(value) < 1:
        raise handler(version, "Replication num should larger than 0. (suggested 3)")
    return str(int(value))


def persistent_index(value, table, version):
    if table.model != "PRIMARY":
        return "false" if version == "3.3" else None
    if version != "3.3" and flag(value, table, version) == "false":
        raise handler(version, "In-Memory index is not supported, please set enable_persistent_index to true")
    return flag(value, table, version)


def in_memory(value, table, version):
    return flag(value, table, version) if version == "3.3" else None


def schema_evolution(value, table, version):
    """3.3 prints it only if it is true."""
    return None if version == "3.3" and flag(value, table, version) == "false" else flag(value, table, version)


def write_quorum(value, table, version):
    if value.upper() not in ("ALL", "ONE", "MAJORITY"):
        raise handler(version, f"Invalid write_quorum: {value}")
    return None if value.upper() == "MAJORITY" else value.upper()


def bloom_columns(value, table, version):
    draft, found = NewTable(version, table), []
    for name in filter(None, (part.strip() for part in value.split(","))):
        found.append(bloom_filter.check(draft, name))
        if found.count(found[-1]) > 1:
            raise handler(version, f"Duplicated bloom filter column: {name}")
    return ", ".join(bloom_filter.ordered(found, version)) or None


def bloom_fpp(value, table, version):
    try:
        fitting = FPP[0] <= float(value) <= FPP[1]
    except ValueError:
        raise handler(version, f"Bloom filter fpp is not Double: {value}") from None
    if not fitting:
        raise handler(version, f"Bloom filter fpp should in [{FPP[0]}, {FPP[1]}]")
    return None


def unique_constraints(value, table, version):
    if version == "3.3" or not value:
        return value or None
    parts = [part.strip() for part in value.split(";") if part.strip()]
    return ";".join(f"default_catalog.{table.database}.{table.name}." + re.sub(r"\s*,\s*", ",", part) for part in parts)


def foreign_keys(value, table, version):
    found = re.sub(r"\)\s*references\s+([\w.]+)\s*\(", lambda m: f") REFERENCES {full_name(m[1], table)}(", value, flags=re.I)
    return found or None


def full_name(name, table):
    parts = name.split(".")
    return ".".join(["default_catalog", table.database][:3 - len(parts)] + parts)


def positive(value, table, version):
    return value if value.strip().lstrip("-").isdigit() and int(value) > 0 else None


def forbidden_ranges(value, table, version):
    if table.model == "PRIMARY":
        raise handler(version, "Property base_compaction_forbidden_time_ranges not support primary keys table")
    return value or None


ROWS = {
    "replication_num": Row(replication_num), "bloom_filter_columns": Row(bloom_columns), "bloom_filter_fpp": Row(bloom_fpp),
    "colocate_with": Row(if_any), "datacache.partition_duration": Row(silent), "bucket_size": Row(as_written),
    "in_memory": Row(in_memory), "enable_persistent_index": Row(persistent_index), "replicated_storage": Row(flag),
    "write_quorum": Row(write_quorum), "fast_schema_evolution": Row(schema_evolution), "storage_medium": Row(storage_medium),
    "storage_cooldown_ttl": Row(cooldown_ttl), "storage_cooldown_time": Row(cooldown_time),
    "unique_constraints": Row(unique_constraints), "foreign_key_constraints": Row(foreign_keys), "storage_type": Row(silent),
    "partition_live_number": Row(as_written), "primary_index_cache_expire_sec": Row(positive), "compression": Row(compression),
    "storage_format": Row(silent), "storage_volume": Row(silent), "tablet_type": Row(silent), "short_key": Row(silent),
    "partition_ttl": Row(as_written, "4.1"), "partition_retention_condition": Row(if_any, "4.1"),
    "base_compaction_forbidden_time_ranges": Row(forbidden_ranges, "4.1"), "flat_json.enable": Row(flag, "4.1"),
    "flat_json.null.factor": Row(as_written, "4.1"), "flat_json.sparsity.factor": Row(as_written, "4.1"),
    "flat_json.column.max": Row(as_written, "4.1"), "enable_load_profile": Row(flag, "4.1"),
    "table_query_timeout": Row(as_written, "4.1"), "mutable_bucket_num": Row(positive, "4.1"),
    "enable_statistic_collect_on_first_load": Row(flag, "4.1"), "labels.location": Row(silent)}

# What the FE prints if the statement does not give the property.
DEFAULTS = {
    "3.3": {"replication_num": "3", "in_memory": "false", "enable_persistent_index": "true", "replicated_storage": "true",
            "fast_schema_evolution": "true", "compression": "LZ4"},
    "4.1": {"replication_num": "3", "enable_persistent_index": "true", "replicated_storage": "true",
            "fast_schema_evolution": "true", "compression": "LZ4"}}
BUCKET_SIZE = {"3.3": "4294967296", "4.1": "1073741824"}
FLAT_JSON = {"flat_json.null.factor": "0.3", "flat_json.sparsity.factor": "0.3", "flat_json.column.max": "100"}


def properties_of(written, table, version):
    """The properties that SHOW CREATE TABLE prints, without dynamic_partition.*."""
    refuse_unknown(written, version)
    wanted = DEFAULTS[version] | written
    if table.distribution == "random":
        wanted = {"bucket_size": BUCKET_SIZE[version]} | wanted
    if wanted.get("flat_json.enable", "").lower() == "true":
        wanted = FLAT_JSON | wanted
    printed = {name: ROWS[name].check(value, table, version) for name, value in wanted.items()}
    return {name: value for name, value in printed.items() if value is not None}


def refuse_unknown(written, version):
    unknown = [name for name in written if name not in ROWS or ROWS[name].since > version]
    if unknown:
        found = ", ".join(f"{name}={written[name]}" for name in java_order(unknown))
        raise handler(version, f"Unknown properties: {{{found}}}")
