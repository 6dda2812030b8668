"""DISTRIBUTED BY and the clauses that may stand with it: a job that rewrites all partitions (OPTIMIZE)."""
from alter import jobs
from alter.draft import same
from sql.tokens import place, tokenize
from tables.model import FeError
from tables.refusals import analyzer, common, is_old

NEW_RANDOM = ("bucket_size", "4294967296")


def check(engine, table, clause, text):
    """The checks of the FE's analyzer, in its order."""
    version = engine.version
    if table.group:
        raise common(version, "Optimize table in colocate group is not supported")
    if not is_old(version) and table.distribution == "random" and "bucket_size" in table.properties and not clause.partition_by:
        raise common(version, "Random distribution table already supports automatic scaling and does not require optimization")
    if clause.keys:
        raise analyzer(version, "not support change keys type when optimize table")
    if clause.partition_by and not is_old(version):
        return check_merge(version, table, clause)
    if clause.distribution:
        check_distribution(version, table, clause, text)
    check_partitions(version, table, clause)


def check_merge(version, table, clause):
    """Since 4.0 PARTITION BY merges partitions of date_trunc: into a coarser unit, and nothing else."""
    if not is_call(clause.partition_by):
        raise common(version, "Unsupported partition type for merge partitions")
    if not table.partitioning or table.partitioning.kind != "expression":
        raise common(version, "Unsupported table partition type when merge partitions")
    if table.partitioning.partitions:
        raise FeError("the stand-in does not know: a merge of partitions that are there")


def is_call(partition_by):
    return partition_by.kind == "expression" and len(partition_by.terms) == 1 and partition_by.terms[0].kind == "call"


def check_distribution(version, table, clause, text):
    if clause.distribution.kind == "random" and table.model != "DUPLICATE":
        rest = " with replace  must" if is_old(version) else " must"
        raise analyzer(version, f"{table.model} KEY{rest} use hash distribution", where=place(text, span_of(text)))
    for name in clause.distribution.columns:
        if not any(same(c.name, name) for c in table.columns):
            raise analyzer(version, f"Distribution column({name}) doesn't exist")
    if clause.partitions and clause.distribution.kind != table.distribution:
        raise analyzer(version, "not support change distribution type when specify partitions")


def span_of(text):
    """From DISTRIBUTED to the last token."""
    kinds, texts, starts = tokenize(text)
    first = next(at for at, word in enumerate(texts) if word.upper() == "DISTRIBUTED")
    return starts[first], starts[-2 if texts[-2] != ";" else -3]


def check_partitions(version, table, clause):
    if clause.partitions is None:
        return
    if clause.order_by or clause.keys:
        raise analyzer(version, "not support change sort keys or keys type when specify partitions")
    if clause.distribution and clause.distribution.kind == "hash" and \
            [n.lower() for n in clause.distribution.columns] != [n.lower() for n in table.hash_columns]:
        raise analyzer(version, "not support change distribution column when specify partitions")
    for name in clause.partitions:
        if name not in partition_names(table):
            raise analyzer(version, f"partition {name} does not exist")


def partition_names(table):
    return [p.name for p in table.partitioning.partitions] if table.partitioning else [table.name]


def run(engine, table, clause, text):
    """A merge of no partitions changes nothing. The FE accepts ORDER BY together with DISTRIBUTED BY and ignores it."""
    merges = clause.partition_by and not is_old(engine.version)

    def change(altered):
        if not merges:
            redistribute(engine.version, altered, clause)
    fault = None if merges else fault_of(engine.version, table, clause)
    jobs.start(engine, "OPTIMIZE", table, change, fault, operation_of(engine.version, text))


def operation_of(version, text):
    if not is_old(version):
        return "com.starrocks.sql.ast.OptimizeClause@2a9d19b8"
    kinds, texts, starts = tokenize(text)
    return "ALTER " + text[starts[next(at for at, w in enumerate(texts) if w.upper() in ("DISTRIBUTED", "PARTITION"))]:]


def fault_of(version, table, clause):
    """Why the job will be cancelled when it makes its partitions, or None."""
    failed = "create temp partitions failed java.lang.RuntimeException: "
    if clause.distribution is None:
        return f"{failed}Table' state is not NORMAL: SCHEMA_CHANGE, tableId:{table.origin}, tabletName:{table.name}"
    for name in clause.distribution.columns if table.model != "DUPLICATE" else ():
        column = next(c for c in table.columns if same(c.name, name))
        if not column.key:
            return f"{failed}create partitions failed: Distribution column[{column.name}] is not key column"
    return None


def redistribute(version, table, clause):
    distribution = clause.distribution
    if clause.partitions:
        for partition in table.partitioning.partitions if table.partitioning else ():
            if partition.name in clause.partitions:
                partition.buckets = distribution.buckets or None
        return
    table.distribution, table.buckets, table.own_buckets = distribution.kind, distribution.buckets or None, None
    table.hash_columns = [own_name(table, name) for name in distribution.columns]
    for partition in table.partitioning.partitions if table.partitioning else ():
        partition.buckets = table.buckets
    if is_old(version) and distribution.kind == "random":
        table.properties.setdefault(*NEW_RANDOM)
    elif distribution.kind == "hash":
        table.properties.pop("bucket_size", None)


def own_name(table, name):
    return next(c.name for c in table.columns if same(c.name, name))


# -- DISTRIBUTED BY ... DEFAULT BUCKETS n: for partitions to come

def check_default_buckets(engine, table, clause, text):
    distribution = clause.distribution
    if distribution.kind == "random" or table.distribution == "random":
        raise common(engine.version, "Only support change default bucket num for hash distribution")
    if [n.lower() for n in distribution.columns] != [n.lower() for n in table.hash_columns]:
        wanted, found = ", ".join(distribution.columns), ", ".join(table.hash_columns)
        raise analyzer(engine.version, f"Distribution columns mismatch: [{wanted}] vs [{found}]")
    if distribution.buckets <= 0:
        raise analyzer(engine.version, "Bucket num must > 0")


def default_buckets(engine, table, clause, text):
    for partition in table.partitioning.partitions if table.partitioning else ():
        partition.buckets = partition.buckets or table.buckets
    table.own_buckets = table.own_buckets or table.buckets
    table.buckets = clause.distribution.buckets
