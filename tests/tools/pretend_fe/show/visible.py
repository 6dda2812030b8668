"""Removes what the user has no right to see from an answer: an FE lists only tables on which the user has a privilege."""
import re

from server.rights import NAME, may, plain, sees_table

TABLES = re.compile(rf"\s*SHOW\s+(?:FULL\s+)?TABLES(?:\s+(?:FROM|IN)\s+(?P<db>{NAME}))?", re.I)
LISTED = re.compile(rf"\s*SHOW\s+(?:TABLE\s+STATUS|ALTER\s+TABLE\s+\w+)(?:\s+(?:FROM|IN)\s+(?P<db>{NAME}))?", re.I)
DATABASES = re.compile(r"\s*SHOW\s+(?:DATABASES|SCHEMAS)", re.I)


def only_visible(accounts, session, sql, answer):
    if answer is None or "root" in accounts.users[session.user].roles:
        return answer
    columns, rows = answer
    if DATABASES.match(sql):
        return columns, [r for r in rows if may(accounts, session.user, "ANY", "DATABASE", r[0], None)]
    found = TABLES.match(sql) or LISTED.match(sql)
    if not found:
        return answer
    at = name_at(columns)
    database = plain(found["db"]) or session.database
    return columns, [r for r in rows if sees_table(accounts, session.user, database, r[at])]


def name_at(columns):
    """The place of the table's name: TableName of jobs, Name of SHOW TABLE STATUS, else the first."""
    return next((at for at, name in enumerate(columns) if name in ("TableName", "Name")), 0)
