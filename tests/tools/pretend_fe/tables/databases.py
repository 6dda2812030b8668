"""Databases, and DROP and RECOVER of tables."""
from tables import colocation, views
from tables.engine_errors import unknown_database
from tables.model import FeError
from tables.names import check_database
from tables.refusals import analyzer, handler


def create(engine, statement, session):
    if statement.name in engine.databases:
        if not statement.if_not_exists:
            raise handler(engine.version, f"Can't create database '{statement.name}'; database exists", 1007)
        return
    check_database(engine.version, statement.name)
    engine.add_database(statement.name)


def drop(engine, statement, session):
    if statement.name not in engine.databases:
        if not statement.if_exists:
            raise handler(engine.version, f"Can't drop database '{statement.name}'; database doesn't exist", 1008)
        return
    for table in list(engine.databases[statement.name].tables.values()):
        forget(engine, table)
    del engine.databases[statement.name]
    if session.database == statement.name:
        session.database = None


def alter(engine, statement, session):
    database = engine.database(statement.name)
    if statement.action == "SET":
        set_properties(engine, statement.value)
    if statement.action == "RENAME":
        rename(engine, database, statement.value)


def set_properties(engine, properties):
    if list(properties) != ["storage_volume"]:
        raise FeError(f"the stand-in does not know: ALTER DATABASE SET ({', '.join(properties)})")
    raise handler(engine.version, "Storage volume can be set only in shared-data deployment")


def rename(engine, database, name):
    if name in engine.databases:
        raise handler(engine.version, f"Database name[{name}] is already used")
    check_database(engine.version, name)
    del engine.databases[database.name]
    database.name = name
    engine.databases[name] = database
    for table in database.tables.values():
        table.database = name


def use(engine, statement, session):
    if statement.database not in engine.databases:
        raise unknown_database(engine.version, statement.database)
    session.database = statement.database


def drop_table(engine, statement, session):
    name = statement.name
    database = engine.databases.get(name.database or session.database)
    table = database and database.tables.get(name.table)
    if table is None:
        if statement.if_exists:
            return
        raise analyzer(engine.version, f"Unknown table '{name.table}'", 5502)
    if views.is_view(table):
        raise views.wrong_kind(engine, database, table, "TABLE")
    del database.tables[name.table]
    forget(engine, table)
    if not statement.force:
        engine.recycled[database.name, name.table] = table


def forget(engine, table):
    """Takes a dropped table out of its colocation group, and ends its job."""
    colocation.leave(engine, table)
    table.job = None


def recover_table(engine, statement, session):
    database = engine.database_of(statement.name, session)
    name = statement.name.table
    if name in database.tables:
        raise handler(engine.version, f"Table '{name}' already exists", 1050)
    if (database.name, name) not in engine.recycled:
        raise FeError(f"Unknown table '{name}'", 1051)
    engine.add_table(database, engine.recycled.pop((database.name, name)))
