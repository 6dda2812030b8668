"""Which names the FE accepts for databases, tables, columns and partitions."""
import re

from tables.refusals import analyzer

OLD_DATABASE = re.compile(r"[a-zA-Z][a-zA-Z0-9_]{0,255}|_[a-zA-Z0-9][a-zA-Z0-9_]{0,254}")
DATABASE = re.compile(r"[a-zA-Z][-\w~!@#$%^&<>=+]{0,255}|_[a-zA-Z0-9][-\w~!@#$%^&<>=+]{0,254}", re.A)
TABLE = re.compile(r"[^\0]{1,1024}")
COLUMN = re.compile(r"[^\0=<>!*]{1,1024}")
PARTITION = re.compile(r"[a-zA-Z][a-zA-Z0-9_]{0,63}|_[a-zA-Z0-9][a-zA-Z0-9_]{0,62}")
RESERVED_COLUMNS = ("__op", "__row")
SHADOW = "__starrocks_shadow_"


def check(version, kind, number, pattern, name):
    if not pattern.fullmatch(name):
        raise analyzer(version, f"Incorrect {kind} name '{name}'", number)


def check_database(version, name):
    check(version, "database", 1102, OLD_DATABASE if version == "3.3" else DATABASE, name)


def check_table(version, name):
    check(version, "table", 1103, TABLE, name)


def check_partition(version, name):
    check(version, "partition", 1567, PARTITION, name)


def check_column(version, name):
    if name.lower().startswith(SHADOW):
        raise analyzer(version, f"Incorrect column name '{name}'", 1166)
    check(version, "column", 1166, COLUMN, name)
    if name.lower() in RESERVED_COLUMNS:
        hint = "Please choose a different one."
        if version == "3.3":
            hint = "If you are sure you want to use it, please set FE configuration allow_system_reserved_names"
        raise analyzer(version, f"Column name [{name}] is a system reserved name. {hint}")
