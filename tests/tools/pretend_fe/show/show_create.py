"""SHOW CREATE TABLE, byte for byte as the FE prints it."""
from tables import generated
from tables.fe_types import show_type
from tables.java_text import escaped_comment, escaped_default

# The order in which 3.3 prints properties; 4.1 sorts them by name.
OLD_ORDER = (
    "replication_num", "bloom_filter_columns", "colocate_with", "dynamic_partition.enable", "dynamic_partition.time_unit",
    "dynamic_partition.time_zone", "dynamic_partition.start", "dynamic_partition.end", "dynamic_partition.prefix",
    "dynamic_partition.buckets", "dynamic_partition.replication_num", "dynamic_partition.history_partition_num",
    "dynamic_partition.start_day_of_week", "dynamic_partition.start_day_of_month", "datacache.partition_duration", "bucket_size",
    "labels.location", "in_memory", "enable_persistent_index", "replicated_storage", "binlog_version", "binlog_enable",
    "binlog_ttl_second", "binlog_max_size", "write_quorum", "fast_schema_evolution", "storage_medium", "storage_cooldown_ttl",
    "unique_constraints", "foreign_key_constraints", "storage_type", "partition_live_number", "primary_index_cache_expire_sec",
    "compression")
RANKS = {name: at for at, name in enumerate(OLD_ORDER)}


def show_create(table, version):
    lines = [column_line(c, table, version) for c in table.columns] + [index_line(index) for index in table.indexes]
    body = ",\n".join("  " + line for line in lines)
    keys = ", ".join(f"`{c.name}`" for c in table.columns if c.key)
    comment = f'\nCOMMENT "{escaped_comment(table.comment)}"' if table.comment else ""
    return (f"CREATE TABLE `{table.name}` (\n{body}\n) ENGINE=OLAP \n{table.model} KEY({keys}){comment}"
            f"{partition_clause(table, version)}\n{distribution_clause(table)}{order_clause(table)}"
            f"\nPROPERTIES (\n{property_lines(table, version)}\n);")


def column_line(column, table, version):
    """`a` int(11) SUM NULL DEFAULT "5" COMMENT "c"; a value of a UNIQUE or PRIMARY KEY table hides its REPLACE."""
    parts = [f"`{column.name}`", show_type(column.type, version)]
    if column.aggregation and table.model == "AGGREGATE":
        parts.append(column.aggregation)
    parts.append("NULL" if column.nullable else "NOT NULL")
    if column.auto_increment:
        parts.append("AUTO_INCREMENT")
    parts += default_parts(column.default, version, is_raw(table, version))
    if column.generated:
        parts.append(f"AS {generated.shown(column, table.model, version)}")
    parts.append(f'COMMENT "{column.comment if is_raw(table, version) else escaped_comment(column.comment)}"')
    return " ".join(parts)


def is_raw(table, version):
    """3.3 prints columns of PRIMARY KEY tables differently: comments unescaped, and the time that ADD COLUMN stored with a default."""
    return version == "3.3" and table.model == "PRIMARY"


def default_parts(default, version, raw):
    if default is None:
        return []
    if default.kind == "literal":
        return [f'DEFAULT "{escaped_default(default.text, version)}"']
    if default.kind == "function":
        return [f"DEFAULT ({default.text})"]
    if default.digits is not None:
        return [f"DEFAULT current_timestamp({default.digits})"]
    noted = raw and default.text  # the time of an ADD COLUMN, docs/facts/starrocks-show.md#columns
    return ["DEFAULT CURRENT_TIMESTAMP"] + ([f'DEFAULT "{default.text}"'] if noted else [])


def index_line(index):
    properties = ", ".join(f'"{name}" = "{value}"' for name, value in sorted(index.properties.items()))
    columns = ", ".join(f"`{name}`" for name in index.columns)
    kind = (index.kind or "BITMAP") + (f"({properties})" if properties else "")
    return f"INDEX {index.name} ({columns}) USING {kind} COMMENT '{index.comment}'"


# -- the clauses

def partition_clause(table, version):
    parts = table.partitioning
    if parts is None:
        return ""
    if parts.kind == "expression":
        return f"\nPARTITION BY {parts.by[0]}"
    if parts.kind == "list":
        return f"\n{list_clause(parts)}"
    lines = ",\n".join(range_line(p) for p in parts.partitions)
    return f"\nPARTITION BY RANGE({', '.join(parts.by)})\n({lines})"


def list_clause(parts):
    by = ",".join(parts.by)
    if parts.automatic:
        return f"PARTITION BY ({by})"
    lines = ",\n".join(f"  PARTITION {p.name} VALUES IN {list_values(p)}{own_properties(p, ' ')}" for p in parts.partitions if p.values)
    return f"PARTITION BY LIST({by})(\n{lines}\n)"


def list_values(partition):
    """('x', 'y') of one column, (('x', '1'), ('y', '2')) of several or as it was written; nothing is escaped."""
    rows = [[item(value) for value in row] for row in partition.values]
    if all(len(row) == 1 for row in rows) and not partition.several:
        return f"({', '.join(row[0] for row in rows)})"
    return f"({', '.join('(' + ', '.join(row) + ')' for row in rows)})"


def item(value):
    return "NULL" if value is None else f"'{value}'"


def range_line(partition):
    low, high = (f"({', '.join(map(bound, values))})" for values in (partition.lower, partition.upper))
    return f"PARTITION {partition.name} VALUES [{low}, {high}){own_properties(partition)}"


def bound(value):
    return value if value == "MAXVALUE" else f'"{value}"'


def own_properties(partition, before=""):
    replicas = partition.properties.get("replication_num")
    return f'{before}("replication_num" = "{replicas}")' if replicas else ""


def distribution_clause(table):
    buckets = f" BUCKETS {table.buckets}" if table.buckets else ""
    if table.distribution == "random":
        return f"DISTRIBUTED BY RANDOM{buckets}"
    columns = ", ".join(f"`{name}`" for name in table.hash_columns)
    return f"DISTRIBUTED BY HASH({columns}){buckets + ' ' if buckets else ''}"


def order_clause(table):
    return f"\nORDER BY({', '.join(f'`{name}`' for name in table.order_by)})" if table.order_by else ""


def property_lines(table, version):
    names = sorted(table.properties, key=lambda n: (RANKS.get(n, 99), n) if version == "3.3" else (0, n))
    return ",\n".join(f'"{name}" = "{table.properties[name]}"' for name in names)
