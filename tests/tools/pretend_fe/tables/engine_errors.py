"""The FE's errors for databases and tables that do not exist."""
from tables.model import FeError
from tables.refusals import analyzer


def unknown_database(version, name):
    return analyzer(version, f"Unknown database '{name}'", 1049)


def no_database():
    return FeError("No database selected", 1046)


def unknown_table(version, name):
    """The error of SHOW CREATE TABLE, DESC and the like."""
    if version == "3.3":
        return FeError(f"Unknown table '{name}'")
    return analyzer(version, f"Table {name} is not found")
