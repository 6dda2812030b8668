"""Answers the StarRocks sink connector of Flink as an FE does, and keeps the rows that it loads. Loopback only.

Two ports: with the MySQL protocol the connector reads the table's columns from information_schema.columns and the FE's
version; with HTTP it loads: stream load (connector 1.2.3) and transactions (1.2.10). Both check users and passwords.

What it proves: that the connector accepts the columns as an FE reports them, and which rows it sends, in which order, and
whether it commits them. What it does not prove: that StarRocks would create the table, that a BE would accept each value (only
NULL, length and range are checked, see starrocks_tables.py), how StarRocks reads a value in another spelling, that a
load survives a failure, redirects from FE to BE, StarRocks' limits on loads, and anything about several FEs.
"""
import json
import re
import threading
import time
from decimal import Decimal
from http.server import ThreadingHTTPServer

import mysql_server
from starrocks_tables import Refused, reported, stored
from stream_load import handler_of


class PretendStarRocks:
    """Tables, their rows, and two servers. Rows of a PRIMARY KEY table are kept by key, of another in a list."""

    def __init__(self, user, password):
        self.user, self.password = user, password  # None: accepts everyone
        self.lock = threading.Lock()
        self.forget()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(self))
        self.http.daemon_threads = True
        self.mysql = mysql_server.serve(lambda: (self.user, self.password), self.answer)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    @property
    def http_port(self):
        return self.http.server_address[1]

    @property
    def mysql_port(self):
        return self.mysql.server_address[1]

    def forget(self):
        self.tables, self.rows, self.refused, self.open, self.labels, self.log = {}, {}, [], {}, set(), []
        self.last_load = time.monotonic()

    def create(self, tables):
        """Does what running the starrocks-create file does; existing tables stay."""
        for name, table in tables.items():
            self.tables.setdefault(name, table)
            self.rows.setdefault(name, {} if table.unique else [])

    def close(self):
        for server in (self.http, self.mysql):
            server.shutdown()
            server.server_close()

    # -- the MySQL protocol

    def answer(self, sql):
        """Column names and rows for a query, or None if mysql_server knows the answer."""
        asked = {name.upper(): text_of(literal) for name, literal in
                 re.findall(r"`?(TABLE_SCHEMA|TABLE_NAME)`?\s*=\s*'((?:[^'\\]|''|\\.)*)'", sql, re.I)}
        if "information_schema" in sql.lower():
            names = ["COLUMN_NAME", "ORDINAL_POSITION", "COLUMN_KEY", "DATA_TYPE", "COLUMN_SIZE", "DECIMAL_DIGITS"]
            return names, self.reported_columns(asked.get("TABLE_SCHEMA"), asked.get("TABLE_NAME"))
        if "current_version" in sql.lower():
            return ["ver"], [("3.3.0",)]
        return None

    def reported_columns(self, database, name):
        table = self.tables.get((database, name))
        if not table:
            return []
        key = "PRI" if table.unique else "DUP"
        return [(c.name, str(at), key if c.name in table.key else "", *map(text_or_none, reported(c)))
                for at, c in enumerate(table.columns, 1)]

    # -- loads

    def begin(self, label):
        with self.lock:
            if label in self.labels:
                return False
            self.labels.add(label)
            self.open[label] = []
            return True

    def load(self, label, database, table, body, headers):
        if (database, table) not in self.tables:
            raise KeyError(f"unknown table {database}.{table}")
        if headers.get("format", "csv").lower() != "json":
            raise KeyError("only JSON is understood here")
        rows = json.loads(body, parse_float=Decimal)
        self.open[label].append((database, table, rows if isinstance(rows, list) else [rows]))

    def commit(self, label):
        with self.lock:
            self.last_load = time.monotonic()
            for database, table, rows in self.open.pop(label, []):
                for row in rows:
                    self.apply(self.tables[database, table], row)

    def apply(self, table, sent):
        """Applies one row as StarRocks does: a column that is not sent is NULL, __op = 1 deletes."""
        by_name = {name.lower(): value for name, value in sent.items()}
        try:
            row = {c.name: stored(c, by_name.get(c.name.lower())) for c in table.columns}
        except (Refused, ValueError, ArithmeticError) as error:
            self.refused.append((f"{table.database}.{table.name}", sent, str(error)))
            return
        rows = self.rows[table.database, table.name]
        if not table.unique:
            rows.append(row)
        elif int(by_name.get("__op", 0)) == 1:
            rows.pop(tuple(row[k] for k in table.key), None)
        else:
            rows[tuple(row[k] for k in table.key)] = row


def text_of(literal):
    """The text of an SQL literal without its quotes."""
    return re.sub(r"\\(.)|''", lambda m: m[1] or "'", literal, flags=re.S)


def text_or_none(value):
    return None if value is None else str(value)
