"""The statements that were received, and the faults that the next ones will meet."""
import re
import threading
import time
from dataclasses import dataclass

from server.mysql_server import Hangup
from tables.model import FeError

KINDS = ("delay", "refuse", "close before", "close after", "hold before", "hold after")


@dataclass
class Fault:
    """What happens to the next `times` statements that are the `statement`th, or that `matching` finds.

    "close before" and "close after" close the connection before or after the statement is carried out, so that the client does
    not learn which. "hold before" and "hold after" let the client wait until release(): one that was held before is then not carried
    out, as if it had never come; one that was held after gets its answer.
    """
    kind: str  # one of KINDS
    statement: int | None = None  # counted from 1, over all connections
    matching: str | None = None  # a regular expression
    after: int = 0  # how many of them pass first
    times: int | None = 1  # None: always
    seconds: float = 0  # of a delay
    number: int = 1064
    text: str = "refused by the test"

    def hits(self, number, sql):
        """Whether the fault happens to the statement, and counts it."""
        if self.times == 0 or self.statement not in (None, number):
            return False
        if self.matching is not None and not re.search(self.matching, sql, re.I | re.S):
            return False
        if self.after > 0:
            self.after -= 1
            return False
        self.times = None if self.times is None else self.times - 1
        return True


class Statements:
    """Numbers the statements, remembers them, and lets the faults happen."""

    def __init__(self, latency=0.0):
        self.latency, self.lock, self.released = latency, threading.Lock(), threading.Event()
        self.received, self.faults = [], []

    def forget(self):
        """Forgets statements and faults; the next statement is number 1."""
        with self.lock:
            self.received, self.faults = [], []

    def add_fault(self, fault):
        if fault.kind not in KINDS:
            raise ValueError(f"a fault is one of {', '.join(KINDS)}")
        with self.lock:
            self.faults.append(fault)

    def release(self):
        """Lets all statements go on that are held."""
        self.released.set()
        self.released = threading.Event()

    def receive(self, sql, session):
        """Remembers a statement and returns its faults."""
        with self.lock:
            number = len(self.received) + 1
            self.received.append({"number": number, "connection": session.id, "user": session.user, "sql": sql})
            return {f.kind: f for f in self.faults if f.hits(number, sql)}

    def carry_out(self, sql, session, execute):
        """execute(sql, session), with the faults of the statement."""
        released = self.released
        faults = self.receive(sql, session)
        time.sleep(self.latency + (faults["delay"].seconds if "delay" in faults else 0))
        if "hold before" in faults:
            released.wait()
        if "hold before" in faults or "close before" in faults:
            raise Hangup
        if "refuse" in faults:
            raise FeError(faults["refuse"].text, faults["refuse"].number)
        try:
            return execute(sql, session)
        finally:
            if "hold after" in faults:
                released.wait()
            if "close after" in faults:
                raise Hangup
