"""One FE: its port for the MySQL protocol, and which part answers each statement."""
import threading

from engine import Clock, Engine
from rows.effects import RowEffects
from rows.loads import Loads
from rows.queries import RowQueries
from rows.store import RowStore
from server.accounts import Accounts
from server.faults import Statements
from server.mysql_server import MysqlServer
from server.rights import check_rights, sees_table
from server.session_sql import Cluster
from show.information_schema import InformationSchema
from show.visible import only_visible
from tables.model import FeError


class Frontend:
    """options: see main.py."""

    def __init__(self, options, tls=None):
        self.lock = threading.RLock()  # one statement at a time
        self.clock, self.seconds_per_statement = Clock(), options.seconds_per_statement
        self.engine = Engine(options.version, self.clock)
        self.accounts = Accounts(options.user, options.password, options.version)
        self.store = RowStore(self.lock, lambda: f"{self.clock.now:%Y-%m-%d %H:%M:%S}")
        self.engine.listeners.append(RowEffects(self.engine, self.store))
        self.queries = RowQueries(self.engine, self.store)
        self.cluster = Cluster(options.version, options.full_version, options.run_mode)
        tables = InformationSchema(self.engine, lambda session, *name: sees_table(self.accounts, session.user, *name))
        self.parts = (self.accounts, self.cluster, tables, self.queries)
        self.loads = Loads(self.store, self.accounts.may_load, self.stored_table, self.accounts.may_insert)
        self.statements = Statements(options.latency_ms / 1000)
        self.mysql = MysqlServer(self.execute, self.accounts.opens, tls, options.port)

    def stored_table(self, database, name):
        """The table's key in the store, for a load."""
        with self.lock:
            try:
                return self.queries.ensure(database, name)
            except FeError as refused:
                raise KeyError(refused.text) from refused

    def execute(self, sql, session):
        """A statement that came over the MySQL port."""
        if self.seconds_per_statement:
            with self.lock:
                self.pass_time(self.seconds_per_statement)
        return self.statements.carry_out(sql, session, self.answer)

    def pass_time(self, seconds):
        self.clock.advance(seconds)
        self.engine.advance_jobs()

    def answer(self, sql, session):
        with self.lock:
            check_rights(self.accounts, self.engine.databases, sql, session)
            for part in self.parts:
                found = part.execute(sql, session)
                if found is not NotImplemented:
                    return found
            return only_visible(self.accounts, session, sql, self.engine.execute(sql, session))
