"""The jobs of ALTER TABLE: schema changes (COLUMN) and new distributions (OPTIMIZE).

A job goes PENDING, WAITING_TXN, RUNNING, FINISHED, one step each `engine.pace` seconds of the engine's clock. Until it has ended
the table is as it was, and refuses nearly everything. A test can let the next job of a table fail or hang; see JobOrders.
"""
import datetime
from dataclasses import dataclass, field

from model import FeError
from refusals import busy, handler

STATES = ("PENDING", "WAITING_TXN", "RUNNING", "FINISHED")
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
    """What the next jobs shall do: by (database, table), or (None, None) for any table."""
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
    """Leaves the row of a change that was done at once."""
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
    for place in (where, (None, None)):
        job.hangs = job.hangs or place in orders.hanging
        job.fails = job.fails or orders.failing.pop(place, None)
    orders.hanging -= {where}


def require_idle(engine, table):
    """Refuses a statement on a table that a job works on."""
    if table.job:
        raise busy(engine.version, table)


# -- time

def advance(engine):
    """Lets each running job be as far as the clock says."""
    for job in list(engine.running):
        if job.table.job is not job:
            end(engine, job, "CANCELLED", f"Table {job.table.name} does not exist")  # it was dropped
            continue
        steps = int((engine.clock.now - job.created).total_seconds() / engine.pace) if engine.pace else len(STATES) - 1
        while job.state not in OVER and STATES.index(job.state) < min(steps, len(STATES) - 1):
            step(engine, job)
            if job.hangs and job.state == "RUNNING":
                break


def step(engine, job):
    reason = job.fault or (job.fails if job.state == "RUNNING" else None)
    if reason and job.state != "PENDING" or job.fault:
        return end(engine, job, "CANCELLED", reason)
    state = STATES[STATES.index(job.state) + 1]
    if state == "FINISHED":
        return finish(engine, job)
    if job.transaction < 0:
        job.transaction = engine.next_id()
    job.state = state


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


COLUMN_ROW = ("JobId", "TableName", "CreateTime", "FinishTime", "IndexName", "IndexId", "OriginIndexId", "SchemaVersion",
              "TransactionId", "State", "Msg", "Progress", "Timeout")
OPTIMIZE_ROW = ("JobId", "TableName", "CreateTime", "FinishTime", "Operation", "TransactionId", "State", "Msg", "Progress", "Timeout")


def row(job):
    """The row of SHOW ALTER TABLE, as a dict of texts and None."""
    common = {"JobId": str(job.id), "TableName": job.name, "CreateTime": shown(job.created), "FinishTime": shown(job.finished),
              "TransactionId": str(job.transaction), "State": job.state, "Msg": job.message, "Timeout": str(job.timeout)}
    if job.kind == "OPTIMIZE":
        progress = {"FINISHED": "100", "RUNNING": "99" if job.hangs else "0"}.get(job.state, "0")
        return {**common, "Operation": "" if job.transaction < 0 else job.operation, "Progress": progress}
    return {**common, "IndexName": job.name, "IndexId": str(job.index), "OriginIndexId": str(job.origin),
            "SchemaVersion": job.schema, "Progress": "1/1" if job.state == "RUNNING" else None}


def shown(time):
    return time and time.strftime("%Y-%m-%d %H:%M:%S")


def columns_of(kind):
    return OPTIMIZE_ROW if kind == "OPTIMIZE" else COLUMN_ROW


def rows(engine, kind, database):
    """All rows of a database, the oldest first."""
    return [row(job) for job in engine.jobs if (job.kind, job.database) == (kind, database)]
