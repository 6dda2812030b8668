"""SELECTs from columns, tables and tables_config of information_schema, over the rows that information_rows.py makes."""
import re
import sqlite3

from rows.sql import Rewriter, quoted
from rows.store import prepare
from show.information_rows import ROWS
from tables.model import FeError

NUMBERS = ("ORDINAL_POSITION", "COLUMN_SIZE", "DECIMAL_DIGITS")  # the connector casts what its driver makes of them
FROM = re.compile(r"\bFROM\s+`?information_schema`?\s*\.\s*`?(\w+)`?", re.I)


class InformationSchema:
    """visible(session, database, table): whether the user may see the table."""

    def __init__(self, engine, visible):
        self.engine, self.visible = engine, visible

    def execute(self, sql, session):
        """The answer, or NotImplemented if the statement asks for something else."""
        found = FROM.search(sql)
        if not found or not re.match(r"\s*SELECT\b", sql, re.I):
            return NotImplemented
        name = found[1].lower()
        if name not in ROWS:
            raise FeError(f"Getting analyzing error. Detail message: Unknown table 'information_schema.{name}'.", 5502)
        names, rows_of = ROWS[name]
        db = sqlite3.connect(":memory:")
        prepare(db)
        db.execute(f"CREATE TABLE {name} ({', '.join(quoted(n) + ' COLLATE NOCASE' if n == 'COLUMN_NAME' else quoted(n) for n in names)})")
        rows = (row for table in self.tables(session) for row in rows_of(table, self.engine.version))
        db.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(names))})", rows)
        return self.select(db, sql, names)

    def tables(self, session):
        for database in self.engine.databases.values():
            for table in database.tables.values():
                if self.visible(session, database.name, table.name):
                    yield table

    def select(self, db, sql, names):
        rewriter = Rewriter(sql.rstrip().rstrip(";"), lambda _, name: name.lower())
        try:
            found = db.execute(rewriter.rewrite().replace("`information_schema` .", ""))
        except sqlite3.OperationalError as error:
            raise FeError(f"the stand-in cannot run it: {error}: {sql}") from error
        written = {n.upper(): n for n in names}
        shown = [written.get(d[0].upper(), d[0]) for d in found.description]
        return [(name, "bigint" if name in NUMBERS else "") for name in shown], found.fetchall()
