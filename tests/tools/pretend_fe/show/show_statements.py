"""SHOW and DESC: which function answers each kind of them, and the lists of databases, tables, indexes and jobs."""
from alter import jobs
from show import show_columns, show_partitions
from show.answers import Answer, filtered
from show.show_create import show_create
from tables.java_text import escaped_comment
from tables.model import FeError
from tables.views import is_view
from tables.views import show as show_view

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
    "CREATE TABLE": create_table, "CREATE VIEW": create_table, "CREATE DATABASE": create_database,
    "FULL COLUMNS": show_columns.full_columns, "COLUMNS": show_columns.columns, "DESC": show_columns.describe,
    "DESC ALL": show_columns.describe_all, "TABLES": tables, "FULL TABLES": full_tables, "DATABASES": databases,
    "TABLE STATUS": table_status, "INDEX": index, "ALTER TABLE COLUMN": column_jobs, "ALTER TABLE OPTIMIZE": optimize_jobs,
    "PARTITIONS": show_partitions.run}
