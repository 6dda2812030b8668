"""The jobs of ALTER TABLE: schema changes (COLUMN) and new distributions (OPTIMIZE).

A job goes PENDING, WAITING_TXN, RUNNING, FINISHED, one step each `engine.pace` seconds of the engine's clock. Until it has ended
the table stays as it was and refuses nearly every statement. A test can let the next job of a table fail or hang; see JobOrders.
"""
import datetime
from dataclasses import dataclass, field

from tables.refusals import analyzer, busy, common, handler, is_old

# The steps of a job: its state and Progress. 3.3 says 100 where later versions say 99.
STEPS = {"COLUMN": (("PENDING", None), ("WAITING_TXN", None), ("RUNNING", "1/1"), ("FINISHED", None)),
         "OPTIMIZE": (("PENDING", "0"), ("WAITING_TXN", "0"), ("RUNNING", "0"), ("RUNNING", "99"), ("FINISHED", "100"))}
OVER = ("FINISHED", "CANCELLED")
PACE = 10.0  # alter_scheduler_interval_millisecond of a real FE
TIMEOUT = 86400


@dataclass
class Job:
    id: int
    kind: str  # COLUMN or OPTIMIZE
    database: str
    table: object  # model.Table; None for a change that was done at once
    name: str  # of the table when the job began
    created: datetime.datetime
    change: object = None  # called at the end: changes the table and returns effects
    fault: str | None = None  # found when the job begins to work: why it cannot be done
    at: int = 0  # of the steps of its kind
    state: str = "PENDING"
    message: str = ""
    finished: datetime.datetime | None = None
    timeout: int = TIMEOUT
    index: int = 0
    origin: int = 0
    schema: str = ""
    operation: str = ""  # what an OPTIMIZE does, in the words of the version
    transaction: int = -1
    hangs: bool = False
    fails: str | None = None  # what a test orders it to fail with


@dataclass
class JobOrders:
    """What the next job of a table will do; the key is (database, table), or (None, None) for any table."""
    failing: dict = field(default_factory=dict)  # to the message
    hanging: set = field(default_factory=set)


def start(engine, kind, table, change, fault=None, operation=""):
    """Begins a job; the table changes when it ends."""
    job = new_job(engine, kind, table)
    job.table, job.change, job.fault, job.operation = table, change, fault, operation
    obey(engine.job_orders, job, (table.database, table.name))
    table.job = job
    engine.jobs.append(job)
    engine.running.append(job)
    return job


def trace(engine, table):
    """Adds the row of a change that was done at once."""
    job = new_job(engine, "COLUMN", table)
    job.state, job.finished, job.timeout, job.index = "FINISHED", job.created, 1, job.origin
    job.transaction = engine.next_id()
    engine.jobs.append(job)


def new_job(engine, kind, table):
    table.origin = table.origin or engine.next_id()
    table.schema_version += 1
    schema = f"{table.schema_version}:{848561481 + 7919 * table.schema_version}"
    return Job(engine.next_id(), kind, table.database, None, table.name, engine.clock.now, origin=table.origin,
               index=engine.next_id(), schema=schema)


def obey(orders, job, where):
    """Takes the order for this job, which holds for one job only."""
    for place in (where, (None, None)):
        if place in orders.hanging:
            job.hangs = True
            orders.hanging.discard(place)
        job.fails = job.fails or orders.failing.pop(place, None)


def release(engine, database, table):
    """Lets the hanging job of a table go on."""
    for job in engine.running:
        if (job.table.database, job.table.name) == (database, table):
            job.hangs = False
    advance(engine)


def require_idle(engine, table):
    """Refuses a statement on a table that a job works on."""
    if table.job:
        raise busy(engine.version, table)


# -- time

def advance(engine):
    """Moves each running job to the step that the clock asks for."""
    for job in list(engine.running):
        if job.table.job is not job:
            end(engine, job, "CANCELLED", f"Table {job.table.name} does not exist")  # it was dropped
            continue
        due = int((engine.clock.now - job.created).total_seconds() / engine.pace) if engine.pace else len(STEPS[job.kind])
        while job.state not in OVER and job.at < due and not (job.hangs and job.state == "RUNNING"):
            step(engine, job)


def step(engine, job):
    """Takes one step. A job with a fault is cancelled at once, one that a test lets fail in RUNNING."""
    reason = job.fault or (job.fails if job.state == "RUNNING" else None)
    if reason:
        return end(engine, job, "CANCELLED", reason)
    job.at += 1
    job.state = STEPS[job.kind][job.at][0]
    if job.state == "FINISHED":
        return finish(engine, job)
    if job.transaction < 0:
        job.transaction = engine.next_id()
    return None


def finish(engine, job):
    for effect in job.change(job.table) or ():
        engine.emit(effect)
    end(engine, job, "FINISHED", "")


def end(engine, job, state, message):
    job.state, job.message, job.finished = state, message, engine.clock.now
    engine.running.remove(job)
    if job.table.job is job:
        job.table.job = None


# -- statements

def cancel(engine, statement, session):
    """CANCEL ALTER TABLE COLUMN or OPTIMIZE FROM t."""
    table = engine.table(statement.name, session)
    kind = statement.kind or "COLUMN"
    if not table.job or table.job.kind != kind:
        what = {"COLUMN": "SCHEMA_CHANGE", "OPTIMIZE": "OPTIMIZE"}.get(kind, kind)
        raise handler(engine.version, f"Table[{table.name}] is not under {what}.")
    end(engine, table.job, "CANCELLED", "user cancelled")


FILTERS = ("tablename", "state")


def check_where(version, statement):
    """SHOW ALTER TABLE accepts two columns and one operator in WHERE."""
    for column, operator, _ in statement.where:
        if column.lower() not in FILTERS or operator != "=":
            raise common(version, 'Where clause : TableName = "table1" or State = "FINISHED|CANCELLED|RUNNING|PENDING|WAITING_TXN"')


def database_of(engine, statement, session):
    """The name of the database whose jobs are shown."""
    name = statement.database or session.database
    if name not in engine.databases:
        raise analyzer(engine.version, f"Unknown database '{name}'", 5501)
    return name


COLUMN_ROW = ("JobId", "TableName", "CreateTime", "FinishTime", "IndexName", "IndexId", "OriginIndexId", "SchemaVersion",
              "TransactionId", "State", "Msg", "Progress", "Timeout")
OPTIMIZE_ROW = ("JobId", "TableName", "CreateTime", "FinishTime", "Operation", "TransactionId", "State", "Msg", "Progress", "Timeout")


def row(job, version):
    """The row of SHOW ALTER TABLE, as a dict of texts and None."""
    common = {"JobId": str(job.id), "TableName": job.name, "CreateTime": shown(job.created), "FinishTime": shown(job.finished),
              "TransactionId": str(job.transaction), "State": job.state, "Msg": job.message, "Timeout": str(job.timeout)}
    progress = STEPS[job.kind][job.at][1]
    progress = "100" if progress == "99" and is_old(version) else progress
    if job.kind == "OPTIMIZE":
        return {**common, "Operation": "" if job.transaction < 0 else job.operation, "Progress": progress}
    return {**common, "IndexName": job.name, "IndexId": str(job.index), "OriginIndexId": str(job.origin),
            "SchemaVersion": job.schema, "Progress": progress}


def shown(time):
    return time and time.strftime("%Y-%m-%d %H:%M:%S")


def rows(engine, kind, database):
    """All rows of a database, the oldest first."""
    return [row(job, engine.version) for job in engine.jobs if (job.kind, job.database) == (kind, database)]
