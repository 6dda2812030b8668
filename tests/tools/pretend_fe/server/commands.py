"""What a test may do to the stand-in, over the port of control.py. The method's name is the command."""
import time

from alter import jobs
from server.control import command
from server.faults import Fault
from server.mysql_server import Session
from tables.model import FeError


class Commands:
    def __init__(self, frontend, user):
        self.frontend, self.user = frontend, user

    @command
    def execute(self, sql, database=None):
        """Carries out a statement, or a list of them, as the first user; they are not in the list of those received. Stops at
        the first that is refused and returns its error."""
        session = Session(0, self.user, database)
        answer = None
        for statement in [sql] if isinstance(sql, str) else sql:
            try:
                answer = self.frontend.answer(statement, session)
            except FeError as refused:
                return {"refused": refused.text, "number": refused.number, "statement": statement}
        return {} if answer is None else {"columns": [name_of(c) for c in answer[0]], "rows": [list(r) for r in answer[1]]}

    @command
    def statements(self):
        """Those that came over the MySQL port: {number, connection, user, sql}."""
        with self.frontend.statements.lock:
            return list(self.frontend.statements.received)

    @command
    def forget(self):
        """Forgets the statements and the faults to come; the next statement is number 1."""
        self.frontend.statements.forget()

    @command
    def fault(self, kind, **what):
        """kind: "delay", "refuse", "close before" or "close after"; see faults.Fault."""
        self.frontend.statements.add_fault(Fault(kind, **what))

    @command
    def release(self):
        """Releases the statements that are held."""
        self.frontend.statements.release()

    @command
    def advance(self, seconds):
        """Moves the clock, by which jobs run."""
        with self.frontend.lock:
            self.frontend.pass_time(seconds)

    @command
    def clock(self, seconds_per_statement=0):
        """Lets each statement that comes over the MySQL port move the clock first: a client that polls a job
        sees it end."""
        self.frontend.seconds_per_statement = seconds_per_statement

    @command
    def job(self, order, database=None, table=None, message=""):
        """Orders the next job of the table, or of any, to "fail" with the message or to "hang"; or the hanging one to "go on"."""
        engine = self.frontend.engine
        with self.frontend.lock:
            if order == "fail":
                engine.job_orders.failing[database, table] = message
            elif order == "hang":
                engine.job_orders.hanging.add((database, table))
            elif order == "go on":
                jobs.release(engine, database, table)
            else:
                raise ValueError("an order is fail, hang or go on")

    @command
    def jobs(self, database, kind="COLUMN"):
        """The rows of SHOW ALTER TABLE COLUMN (or OPTIMIZE)."""
        with self.frontend.lock:
            return jobs.rows(self.frontend.engine, kind, database)

    @command
    def restart(self, seconds=0):
        """Loses all connections, and closes the port for a while. Tables, rows and jobs stay."""
        self.close_port()
        time.sleep(seconds)
        self.open_port()

    @command
    def close_port(self):
        """The FE is gone: all connections are lost, and no new one is possible."""
        self.frontend.mysql.close()

    @command
    def open_port(self):
        """The FE is back, at the same port."""
        self.frontend.mysql.listen()

    @command
    def rows(self, database, table):
        """The rows of a table, as dicts of the values that are stored."""
        return self.frontend.store.rows(self.frontend.stored_table(database, table))

    @command
    def nodes(self, backends=(), compute=()):
        """Which BE nodes and compute nodes there are, and whether each is alive: [true, false]."""
        self.frontend.cluster.nodes = [("backend", alive) for alive in backends] + [("compute", alive) for alive in compute]

    @command
    def connections(self):
        """The numbers of the open connections."""
        return sorted(self.frontend.mysql.open)


def name_of(column):
    return column if isinstance(column, str) else column[0]
