"""Answers the StarRocks sink connector of Flink as an FE does, and keeps the rows that it loads. Loopback only.

Two ports: with the MySQL protocol the connector reads the table's columns from information_schema.columns and the FE's
version; with HTTP it loads: stream load (connector 1.2.3) and transactions (1.2.10). Both check users and passwords.

What it proves: that the connector accepts the columns as an FE reports them, and which rows it sends, in which order, and
whether it commits them. What it does not prove: that StarRocks would create the table, that a BE would accept each value (only
NULL, length and range are checked, see rows/stored_values.py), how StarRocks reads a value in another spelling, that a
load survives a failure, redirects from FE to BE, StarRocks' limits on loads, and anything about several FEs.
"""
import re
from collections.abc import Mapping

from starrocks_tables import fe_column, reported

# tests/tools/pretend_fe, where starrocks_tables finds them, too
from rows.loads import Loads
from rows.store import RowStore
from server import session_sql
from server.mysql_server import MysqlServer
from server.stream_load import open_http

NUMBERS = ("ORDINAL_POSITION", "COLUMN_SIZE", "DECIMAL_DIGITS")  # BIGINT: the connector casts the driver's value


class PretendStarRocks(Loads):
    """Tables, their rows, and two servers. `rows` gives a table's rows: of a PRIMARY KEY table by key, of another as a list."""

    def __init__(self, user, password):
        self.user, self.password = user, password  # None: accepts everyone
        super().__init__(RowStore(), self.may_load, self.find_table)
        self.session_sql = session_sql.Cluster("3.3")
        self.http = open_http(self)
        self.mysql = MysqlServer(self.answer, self.may_log_in)

    def may_load(self, user, password):
        return self.user is None or (user, password) == (self.user, self.password)

    def may_log_in(self, user, matches):
        return self.user is None or (user == self.user and matches(self.password))

    @property
    def http_port(self):
        return self.http.server_address[1]

    @property
    def mysql_port(self):
        return self.mysql.port

    def forget(self):
        super().forget()
        for name in list(self.store.tables):
            self.store.drop(name)
        self.tables, self.rows = {}, Rows(self.store)

    def create(self, tables):
        """Does what running the starrocks-create file does; existing tables stay."""
        for name, table in tables.items():
            if name not in self.tables:
                self.tables[name] = table
                self.store.create(name, [fe_column(c, table.key) for c in table.columns], table.key, table.unique)

    def find_table(self, *name):
        if name not in self.tables:
            raise KeyError(f"unknown table {'.'.join(name)}")
        return name

    def close(self):
        self.http.shutdown()
        self.http.server_close()
        self.mysql.close()

    # -- the MySQL protocol

    def answer(self, sql, session):
        """Column names and rows for a query, or None for OK."""
        asked = {name.upper(): text_of(literal) for name, literal in
                 re.findall(r"`?(TABLE_SCHEMA|TABLE_NAME)`?\s*=\s*'((?:[^'\\]|''|\\.)*)'", sql, re.I)}
        if "information_schema" in sql.lower():
            names = ["COLUMN_NAME", "ORDINAL_POSITION", "COLUMN_KEY", "DATA_TYPE", "COLUMN_SIZE", "DECIMAL_DIGITS"]
            columns = [(name, "bigint" if name in NUMBERS else "") for name in names]
            return columns, self.reported_columns(asked.get("TABLE_SCHEMA"), asked.get("TABLE_NAME"))
        found = self.session_sql.execute(sql, session)
        return None if found is NotImplemented else found

    def reported_columns(self, database, name):
        table = self.tables.get((database, name))
        if not table:
            return []
        key = "PRI" if table.unique else "DUP"
        return [(c.name, str(at), key if c.name in table.key else "", *map(text_or_none, reported(c)))
                for at, c in enumerate(table.columns, 1)]


class Rows(Mapping):
    """{(database, table): rows}"""

    def __init__(self, store):
        self.store = store

    def __getitem__(self, name):
        table, rows = self.store.tables[name], self.store.rows(name)
        if not table.unique:
            return rows
        keys = [table.columns[k].name for k in table.keys]
        return {tuple(row[k] for k in keys): row for row in rows}

    def __iter__(self):
        return iter(list(self.store.tables))

    def __len__(self):
        return len(self.store.tables)


def text_of(literal):
    """The text of an SQL literal without its quotes."""
    return re.sub(r"\\(.)|''", lambda m: m[1] or "'", literal, flags=re.S)


def text_or_none(value):
    return None if value is None else str(value)
