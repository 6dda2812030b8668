"""SELECTs from information_schema: columns, tables and tables_config, with the columns that the tool and the connector ask for."""
import re
import sqlite3

from fe_types import show_type
from model import FeError
from row_sql import Rewriter, quoted
from row_store import prepare

FROM = re.compile(r"\bFROM\s+`?information_schema`?\s*\.\s*`?(\w+)`?", re.I)
KEYS = {"PRIMARY": "PRI", "UNIQUE": "UNI", "DUPLICATE": "DUP", "AGGREGATE": "AGG"}
MODELS = {"PRIMARY": "PRIMARY_KEYS", "UNIQUE": "UNIQUE_KEYS", "DUPLICATE": "DUP_KEYS", "AGGREGATE": "AGG_KEYS"}

# DATA_TYPE as the FE reports it (its toMysqlDataTypeString), and COLUMN_SIZE of numbers.
REPORTED = {"BOOLEAN": ("tinyint", 1), "TINYINT": ("tinyint", 3), "SMALLINT": ("smallint", 5), "INT": ("int", 10),
            "BIGINT": ("bigint", 19), "LARGEINT": ("bigint unsigned", 39), "FLOAT": ("float", 7), "DOUBLE": ("double", 15)}


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
        if name not in TABLES:
            raise FeError(f"Getting analyzing error. Detail message: Unknown table 'information_schema.{name}'.", 5502)
        names, rows_of = TABLES[name]
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
        found = db.execute(rewriter.rewrite().replace("`information_schema` .", ""))
        written = {n.upper(): n for n in names}
        return [written.get(d[0].upper(), d[0]) for d in found.description], found.fetchall()


def reported(type):
    """DATA_TYPE, COLUMN_SIZE and DECIMAL_DIGITS."""
    if type.kind in REPORTED:
        return (*REPORTED[type.kind], None)
    if type.kind == "DECIMAL":
        return "decimal", type.precision, type.scale
    return type.kind.lower(), type.length, None


def column_type(type, version):
    """BOOLEAN and LARGEINT are not recognizable in COLUMN_TYPE."""
    known = {"BOOLEAN": "tinyint(1)", "LARGEINT": "bigint(20) unsigned"}
    return known.get(type.kind) or show_type(type, version).replace(", ", ",")


def column_rows(table, version):
    for at, column in enumerate(table.columns, 1):
        data_type, size, digits = reported(column.type)
        default = column.default and {"current_timestamp": "CURRENT_TIMESTAMP"}.get(column.default.kind, column.default.text)
        yield ("def", table.database, table.name, column.name, at, default, "YES" if column.nullable else "NO", data_type,
               column_type(column.type, version), KEYS[table.model] if column.key else "", "", column.comment, size, digits,
               column.generated or "")


def table_rows(table, _):
    yield "def", table.database, table.name, "BASE TABLE", "StarRocks", table.comment, 0


def config_rows(table, _):
    keys = ", ".join(quoted(c.name) for c in table.columns if c.key)
    columns = ", ".join(map(quoted, table.hash_columns))
    yield (table.database, table.name, "OLAP", MODELS[table.model], keys if table.model == "PRIMARY" else "", columns,
           table.distribution.upper(), table.buckets or 0, ", ".join(map(quoted, table.order_by)) or keys)


TABLES = {
    "columns": (("TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION", "COLUMN_DEFAULT", "IS_NULLABLE",
                 "DATA_TYPE", "COLUMN_TYPE", "COLUMN_KEY", "EXTRA", "COLUMN_COMMENT", "COLUMN_SIZE", "DECIMAL_DIGITS",
                 "GENERATION_EXPRESSION"), column_rows),
    "tables": (("TABLE_CATALOG", "TABLE_SCHEMA", "TABLE_NAME", "TABLE_TYPE", "ENGINE", "TABLE_COMMENT", "TABLE_ROWS"), table_rows),
    "tables_config": (("TABLE_SCHEMA", "TABLE_NAME", "TABLE_ENGINE", "TABLE_MODEL", "PRIMARY_KEY", "DISTRIBUTE_KEY", "DISTRIBUTE_TYPE",
                       "DISTRIBUTE_BUCKET", "SORT_KEY"), config_rows)}
