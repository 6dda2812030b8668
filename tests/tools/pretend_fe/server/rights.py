"""Which right each statement needs, and how an FE refuses it.

Read in AuthorizerStmtVisitor and AccessDeniedException of StarRocks 3.3 and later. An FE of before 3.2 refuses with error 1227
and a shorter text; the stand-in does not.
"""
import re

from tables.model import FeError

NAME = r"`[^`]+`|[\w$]+"
TABLE = rf"(?:(?P<db>{NAME})\s*\.\s*)?(?P<table>{NAME})"
DATABASE = rf"(?P<db>{NAME})"

# The beginning of a statement, the right it needs, and on what.
NEEDS = [(re.compile(r"\s*" + begin.replace(" ", r"\s+").replace("%t", TABLE).replace("%d", DATABASE), re.I | re.S), right, kind)
         for begin, right, kind in (
             ("SHOW CREATE TABLE %t", "ANY", "TABLE"),
             ("SHOW (?:FULL )?(?:COLUMNS|FIELDS) (?:FROM|IN) %t(?: (?:FROM|IN) (?P<in>[`\\w$]+))?", "ANY", "TABLE"),
             ("DESC(?:RIBE)? %t", "ANY", "TABLE"),
             ("SHOW (?:TEMPORARY )?PARTITIONS FROM %t", "ANY", "TABLE"),
             ("SHOW (?:INDEX|INDEXES|KEYS) FROM %t(?: FROM (?P<in>[`\\w$]+))?", "ANY", "TABLE"),
             ("ALTER TABLE %t", "ALTER", "TABLE"),
             ("CANCEL ALTER TABLE (?:COLUMN |OPTIMIZE |ROLLUP )?FROM %t", "ALTER", "TABLE"),
             ("DROP TABLE (?:IF EXISTS )?%t", "DROP", "TABLE"),
             ("TRUNCATE TABLE %t", "DELETE", "TABLE"),
             ("DELETE FROM %t", "DELETE", "TABLE"),
             ("UPDATE %t", "UPDATE", "TABLE"),
             ("INSERT (?:INTO|OVERWRITE) (?:TABLE )?%t", "INSERT", "TABLE"),
             ("CREATE TABLE (?:IF NOT EXISTS )?%t", "CREATE TABLE", "DATABASE"),
             ("DROP DATABASE (?:IF EXISTS )?%d", "DROP", "DATABASE"),
             ("USE %d", "ANY", "DATABASE"),
             ("CREATE DATABASE ", "CREATE DATABASE", "CATALOG"),
             ("SHOW (?:BACKENDS|COMPUTE NODES|FRONTENDS)", "OPERATE OR NODE", "SYSTEM"),
             ("(?:CREATE|DROP) (?:USER|ROLE)|GRANT |REVOKE ", "GRANT", "SYSTEM"))]
READ_FROM = re.compile(r"\b(?:FROM|JOIN)\s+" + TABLE, re.I)
TEXT = re.compile(r"""'(?:[^'\\]++|\\.|'')*+'|"(?:[^"\\]++|\\.|"")*+\"""", re.S)
SYSTEM_DATABASES = ("information_schema", "sys", "_statistics_")
REFUSED = ("Access denied; you need (at least one of) the {} privilege(s) on {}{} for this operation. Please ask the admin to grant "
           "permission(s) or try activating existing roles using <set [default] role>. Current role(s): {}. Inactivated role(s): NONE.")


def needs_of(sql, session):
    """(right, kind, database, table) for each right that the statement needs."""
    for pattern, right, kind in NEEDS:
        if found := pattern.match(sql):
            names = {k: plain(v) for k, v in found.groupdict().items()}
            database = names.get("in") or names.get("db") or session.database
            yield right, kind, database, names.get("table")
            break
    if re.match(r"\s*(SELECT|INSERT|WITH)\b", sql, re.I):
        for found in READ_FROM.finditer(without_texts(sql)):
            yield "SELECT", "TABLE", plain(found["db"]) or session.database, plain(found["table"])


def check_rights(accounts, databases, sql, session):
    """databases: the names of those that exist; an FE looks for the one of USE before it looks at rights."""
    for right, kind, database, table in needs_of(sql, session):
        if database in SYSTEM_DATABASES or (kind == "DATABASE" and right == "ANY" and database not in databases):
            continue
        if not may(accounts, session.user, right, kind, database, table):
            named = {"TABLE": table, "DATABASE": database, "CATALOG": "default_catalog", "SYSTEM": None}[kind]
            refuse(accounts, session.user, right, kind, named)


def may(accounts, user, right, kind, database, table):
    if kind == "DATABASE" and right == "ANY":  # on the database, or on anything in it
        return accounts.may(user, right, kind, database) or accounts.may(user, right, "TABLE", database, ANYTHING)
    if kind == "DATABASE":
        return accounts.may(user, right, kind, database)
    return any(accounts.may(user, one, kind, database, table) for one in right.split(" OR "))


class Anything:
    """Equal to any name: whether something in a database is granted."""

    def __eq__(self, _):
        return True

    __hash__ = object.__hash__


ANYTHING = Anything()


def sees_table(accounts, user, database, table):
    """Whether SHOW TABLES and the like list the table for the user."""
    return accounts.may(user, "ANY", "TABLE", database, table)


def refuse(accounts, user, right, kind, named):
    roles = accounts.users[user].roles
    raise FeError(REFUSED.format(right, kind, f" {named}" if named else "", f"[{', '.join(roles)}]" if roles else "NONE"), 5203)


def plain(name):
    return name.strip("`") if name else name


def without_texts(sql):
    """The statement with empty literals, so that no word in them counts as a part of it."""
    return TEXT.sub("''", sql)
