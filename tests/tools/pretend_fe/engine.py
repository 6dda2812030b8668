"""The FE: its databases and tables, and which function carries out each kind of statement.

Engine(version).execute(sql, session) gives an Answer, or None where a real FE says OK, or raises FeError.
An Answer is that of show/answers.py.
"""
import datetime
from dataclasses import dataclass, field

from alter import alter_table, jobs
from alter.jobs import PACE, JobOrders
from show import show_statements
from sql import statements as st
from sql.clauses import AlterTable
from sql.parse import parse
from tables import create, databases, views
from tables.engine_errors import no_database, unknown_database, unknown_table
from tables.model import FeError

# Each kind of statement, and what does it: handler(engine, statement, session).
HANDLERS = {
    st.CreateDatabase: databases.create, st.DropDatabase: databases.drop, st.AlterDatabase: databases.alter, st.Use: databases.use,
    st.CreateTable: create.run, st.CreateTableLike: create.run_like, st.DropTable: databases.drop_table,
    st.RecoverTable: databases.recover_table, st.TruncateTable: alter_table.truncate, st.CreateView: views.create, st.DropView: views.drop,
    AlterTable: alter_table.run, st.CancelAlter: jobs.cancel, st.Show: show_statements.run}


@dataclass
class Session:
    database: str | None = None


@dataclass
class Database:
    name: str
    tables: dict = field(default_factory=dict)  # by name, in the order of creation


class Clock:
    """The FE's time; tests move it."""

    def __init__(self, start=datetime.datetime(2026, 11, 30, 2, 30)):
        self.now = start

    def advance(self, seconds):
        self.now += datetime.timedelta(seconds=seconds)


class Engine:
    def __init__(self, version="4.1", clock=None, backends=3):
        self.version, self.clock, self.backends = version, clock or Clock(), backends
        self.databases = {}
        self.groups = {}  # of colocation, by their names: colocation.Group
        self.recycled = {}  # dropped without FORCE: (database, name) -> Table
        self.jobs, self.running = [], []  # of alter/jobs.py, the oldest first; and those that still run
        self.job_orders, self.pace = JobOrders(), PACE  # what tests order the jobs to do, and seconds of a step
        self.listeners = []  # each is called with every effect, see alter/effects.py
        self.last_id = 10000

    def execute(self, sql, session):
        statement = parse(sql, self.version)
        self.advance_jobs()
        if type(statement) not in HANDLERS:
            raise FeError(f"the stand-in does not know: {sql}")
        return HANDLERS[type(statement)](self, statement, session)

    def advance_jobs(self):
        """Before each statement, the jobs move on to where the clock says they are."""
        if self.jobs:
            jobs.advance(self)

    def emit(self, effect):
        for listener in self.listeners:
            listener(effect)

    def next_id(self):
        self.last_id += 1
        return self.last_id

    def database(self, name):
        if name is None:
            raise no_database()
        if name not in self.databases:
            raise unknown_database(self.version, name)
        return self.databases[name]

    def database_of(self, name, session):
        """The database that a table's name gives, or else that of the session."""
        return self.database(name.database or session.database)

    def table(self, name, session):
        """The table that SHOW or DESC names."""
        found = self.database_of(name, session).tables.get(name.table)
        if found is None:
            raise unknown_table(self.version, name.table)
        return found

    def add_database(self, name):
        self.databases[name] = Database(name)

    def add_table(self, database, table):
        database.tables[table.name] = table
