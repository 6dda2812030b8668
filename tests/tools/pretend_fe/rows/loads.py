"""Stream loads and transactions: labels, and the rows that become visible when a label is committed."""
import json
import threading
import time
from decimal import Decimal

from rows.stored_values import Refused
from tables.model import FeError


class Loads:
    """allowed(user, password): whether the user may log in; find(database, table): the table's key in the store, or KeyError;
    may_insert(user, database, table): whether the user may load it."""

    def __init__(self, store, allowed, find, may_insert=lambda *_: True):
        self.store, self.allowed, self.find, self.may_insert = store, allowed, find, may_insert
        self.lock = threading.Lock()
        self.forget()

    def forget(self):
        self.refused, self.open, self.labels, self.log = [], {}, set(), []
        self.last_load = time.monotonic()

    def begin(self, label):
        with self.lock:
            if label in self.labels:
                return False
            self.labels.add(label)
            self.open[label] = []
            return True

    def load(self, user, label, database, table, body, headers):
        name = self.find(database, table)
        if not self.may_insert(user, database, table):
            raise KeyError(f"Access denied; you need (at least one of) the INSERT privilege(s) on TABLE {table} for this operation.")
        if headers.get("format", "csv").lower() != "json":
            raise KeyError("only JSON is understood here")
        rows = json.loads(body, parse_float=Decimal)
        self.open[label].append((name, f"{database}.{table}", rows if isinstance(rows, list) else [rows]))

    def commit(self, label):
        with self.lock:
            self.last_load = time.monotonic()
            for name, shown, rows in self.open.pop(label, []):
                for row in rows:
                    self.apply(name, shown, row)

    def apply(self, name, shown, sent):
        """Applies one row as StarRocks does: a column that is not sent gets its default, else NULL; __op = 1 deletes."""
        given = {column.lower(): value for column, value in sent.items()}
        delete = int(given.pop("__op", 0)) == 1
        table = self.store.tables[name]
        try:
            row = self.store.whole(name, given)
        except (Refused, FeError, ValueError, ArithmeticError) as error:
            self.refused.append((shown, sent, str(error)))
            return
        if delete and table.unique:
            self.store.remove(name, row)
        else:
            self.store.put(name, row)

    def state(self, label):
        if label in self.open:
            return "PREPARED"
        return "VISIBLE" if label in self.labels else "UNKNOWN"
