"""SHOW and DESC: a table from each kind to the function that answers it."""
import jobs
import show_partitions
from answers import Answer, filtered
from fe_types import field_type
from java_text import escaped_comment
from model import FeError
from refusals import common
from show_create import column_line, show_create
from views import is_view
from views import show as show_view

__all__ = ["column_line", "run", "show_create"]


def run(engine, statement, session):
    if statement.kind not in KINDS:
        raise FeError(f"the stand-in does not know: SHOW {statement.kind}")
    return KINDS[statement.kind](engine, statement, session)


def create_table(engine, statement, session):
    table = engine.table(statement.name, session)
    if is_view(table):
        return Answer(("View", "Create View", "character_set_client", "collation_connection"),
                      [(table.name, show_view(table, engine.version), "utf8", "utf8_general_ci")])
    return Answer(("Table", "Create Table"), [(table.name, show_create(table, engine.version))])


def create_database(engine, statement, session):
    name = engine.database(statement.name.table).name
    return Answer(("Database", "Create Database"), [(name, f"CREATE DATABASE `{name}`")])


# -- columns

FULL = ("Field", "Type", "Collation", "Null", "Key", "Default", "Extra", "Privileges", "Comment")


def full_columns(engine, statement, session):
    table = engine.table(statement.name, session)
    rows = [(c.name, field_type(c.type, engine.version), "", yes(c.nullable), yes(c.key), shown_default(c),
             aggregation(c, table), "", escaped_comment(c.comment)) for c in table.columns]
    hidden = table.partitioning.hidden if table.partitioning else ()
    rows += [(name, field_type(type, engine.version), "", "YES", "NO", None, "", "", "") for name, type in hidden]
    return filtered(Answer(FULL, rows), statement, "Field")


def columns(engine, statement, session):
    answer = full_columns(engine, statement, session)
    return Answer(FULL[:1] + FULL[1:2] + FULL[3:7], [row[:2] + row[3:7] for row in answer.rows])


def yes(truth):
    return "YES" if truth else "NO"


def aggregation(column, table):
    return column.aggregation or "" if table.model == "AGGREGATE" else ""


def shown_default(column):
    """The default as DESC and SHOW FULL COLUMNS have it: raw, and without a word whether it is a text or a function."""
    default = column.default
    if default is None or default.kind != "current_timestamp":
        return default and default.text
    return default.text or ("CURRENT_TIMESTAMP" if default.digits is None else f"current_timestamp({default.digits})")


def describe(engine, statement, session):
    table = engine.table(statement.name, session)
    rows = [described(c, table, engine.version) for c in table.columns]
    return Answer(("Field", "Type", "Null", "Key", "Default", "Extra"), rows)


def described(column, table, version, aggregation=""):
    """A row of DESC; HLL and BITMAP have a default of their own there."""
    default = "\0" if column.type.kind in ("HLL", "BITMAP") and not column.default else shown_default(column)
    return (column.name, field_type(column.type, version), yes(column.nullable), "true" if column.key else "false", default,
            ",".join(filter(None, (aggregation, *extras(column, table)))))


def extras(column, table):
    if column.name in table.properties.get("bloom_filter_columns", "").split(", "):
        yield "BLOOM_FILTER"
    if column.default and column.default.kind != "literal":
        yield "DEFAULT_GENERATED"


# -- tables

def tables(engine, statement, session):
    database = engine.database(statement.database or session.database)
    return filtered(Answer((f"Tables_in_{database.name}",), [(name,) for name in sorted(database.tables)]), statement)


def full_tables(engine, statement, session):
    database = engine.database(statement.database or session.database)
    rows = [(name, "VIEW" if is_view(table) else "BASE TABLE") for name, table in sorted(database.tables.items())]
    return filtered(Answer((f"Tables_in_{database.name}", "Table_type"), rows), statement)


def databases(engine, statement, session):
    names = sorted([*engine.databases, "_statistics_", "information_schema", "sys"])
    return filtered(Answer(("Database",), [(name,) for name in names]), statement)


STATUS = ("Name", "Engine", "Version", "Row_format", "Rows", "Avg_row_length", "Data_length", "Max_data_length", "Index_length",
          "Data_free", "Auto_increment", "Create_time", "Update_time", "Check_time", "Collation", "Checksum", "Create_options", "Comment")


def table_status(engine, statement, session):
    database = engine.database(statement.database or session.database)
    rows = [(t.name, "StarRocks", None, "", 0, 0, 0, None, None, None, None, t.created, t.created, None, "utf8_general_ci", None, "",
             escaped_comment(t.comment)) for t in sorted(database.tables.values(), key=lambda t: t.name)]
    if engine.version == "3.3" and "$" in (statement.like or ""):
        rows = []  # 3.3 takes the sign for the end of the name
    return filtered(Answer(STATUS, rows), statement, "Name")


INDEX = ("Table", "Non_unique", "Key_name", "Seq_in_index", "Column_name", "Collation", "Cardinality", "Sub_part", "Packed", "Null",
         "Index_type", "Comment")


def index(engine, statement, session):
    table = engine.table(statement.name, session)
    rows = [(f"{table.database}.{table.name}", "", i.name, "", ",".join(i.columns), "", "", "", "", "", i.kind or "BITMAP", i.comment)
            for i in table.indexes]
    return Answer(INDEX, rows)


# -- jobs, as jobs.py keeps them

def column_jobs(engine, statement, session):
    return job_rows(engine, statement, session, "COLUMN", jobs.COLUMN_ROW)


def optimize_jobs(engine, statement, session):
    return job_rows(engine, statement, session, "OPTIMIZE", jobs.OPTIMIZE_ROW)


def job_rows(engine, statement, session, kind, names):
    jobs.check_where(engine.version, statement)
    found = jobs.rows(engine, kind, jobs.database_of(engine, statement, session))
    return filtered(Answer(names, [tuple(row[name] for name in names) for row in found]), statement)


KINDS = {
    "CREATE TABLE": create_table, "CREATE VIEW": create_table, "CREATE DATABASE": create_database, "FULL COLUMNS": full_columns,
    "COLUMNS": columns, "DESC": describe, "TABLES": tables, "FULL TABLES": full_tables, "DATABASES": databases, "TABLE STATUS": table_status, "INDEX": index,
    "ALTER TABLE COLUMN": column_jobs, "ALTER TABLE OPTIMIZE": optimize_jobs, "PARTITIONS": show_partitions.run,
    "DESC ALL": show_partitions.describe_all}
