"""The statements that were received, and what is to go wrong with those to come."""
import re
import threading
import time
from dataclasses import dataclass

from model import FeError
from mysql_server import Hangup

KINDS = ("delay", "refuse", "close before", "close after")


@dataclass
class Fault:
    """What happens to the next `times` statements that are the `statement`th, or that `matching` finds."""
    kind: str  # one of KINDS; "close": the client does not learn whether the statement was carried out
    statement: int | None = None  # counted from 1, over all connections
    matching: str | None = None  # a regular expression
    seconds: float = 0  # of a delay
    number: int = 1064
    text: str = "refused by the test"
    times: int | None = 1  # None: always

    def hits(self, number, sql):
        if self.times == 0:
            return False
        if self.statement is not None:
            return self.statement == number
        return self.matching is None or re.search(self.matching, sql, re.I | re.S) is not None


class Statements:
    """Numbers the statements, remembers them, and lets the faults happen."""

    def __init__(self, latency=0.0):
        self.latency, self.lock = latency, threading.Lock()
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

    def receive(self, sql, session):
        """Remembers a statement and returns its faults."""
        with self.lock:
            number = len(self.received) + 1
            self.received.append({"number": number, "connection": session.id, "user": session.user, "sql": sql})
            hits = [f for f in self.faults if f.hits(number, sql)]
            for fault in hits:
                fault.times = None if fault.times is None else fault.times - 1
        return hits

    def carry_out(self, sql, session, execute):
        """execute(sql, session), with the faults of the statement."""
        faults = {f.kind: f for f in self.receive(sql, session)}
        time.sleep(self.latency + (faults["delay"].seconds if "delay" in faults else 0))
        if "refuse" in faults:
            raise FeError(faults["refuse"].text, faults["refuse"].number)
        if "close before" in faults:
            raise Hangup
        try:
            return execute(sql, session)
        finally:
            if "close after" in faults:
                raise Hangup
