"""parse(text, version): one statement as a value of statements.py or clauses.py. It refuses what it does not know."""
from sql import show as s
from sql.alter import read_alter_table
from sql.clauses import AddIndex, AlterTable, DropIndex
from sql.columns import read_index_kind
from sql.reader import Reader
from sql.statements import Index, Query
from sql.tables import read_create_table, read_name
from sql.views import read_create_view, read_drop_view
from tables.model import FeError

# Statements that the engine receives as text.
VERBS = ("SELECT", "INSERT", "DELETE", "UPDATE", "SET", "WITH", "BEGIN", "COMMIT", "ROLLBACK", "KILL", "SYNC", "ADMIN")


def parse(text, version):
    reader = Reader(text, version)
    if reader.upper[0] in VERBS:
        return Query(reader.upper[0], text)
    for words, read in STATEMENTS:
        if reader.take(*words):
            found = read(reader)
            reader.end()
            return found
    raise FeError(f"the stand-in does not know: {text}")


def read_create_index(reader):
    """CREATE INDEX i ON t (c) is ALTER TABLE t ADD INDEX i (c)."""
    index = reader.name()
    reader.expect("ON")
    name, columns = read_name(reader), reader.names()
    kind, properties = read_index_kind(reader)
    comment = reader.string() if reader.take("COMMENT") else ""
    return AlterTable(name, (AddIndex(Index(index, columns, kind, properties, comment)),), reader.text)


def read_drop_index(reader):
    index = reader.name()
    reader.expect("ON")
    return AlterTable(read_name(reader), (DropIndex(index),), reader.text)


def read_create(reader):
    """CREATE [EXTERNAL] TABLE, after CREATE; other objects are not known."""
    if not (reader.sees("TABLE") or reader.sees("EXTERNAL", "TABLE")):
        s.unknown(reader)
    return read_create_table(reader, 0)


STATEMENTS = (
    (("CREATE", "DATABASE"), s.read_create_database), (("CREATE", "SCHEMA"), s.read_create_database),
    (("CREATE", "INDEX"), read_create_index), (("CREATE", "VIEW"), read_create_view), (("DROP", "VIEW"), read_drop_view),
    (("CREATE",), read_create),
    (("DROP", "DATABASE"), s.read_drop_database), (("DROP", "SCHEMA"), s.read_drop_database),
    (("DROP", "INDEX"), read_drop_index), (("DROP", "TABLE"), s.read_drop_table),
    (("ALTER", "TABLE"), lambda reader: read_alter_table(reader, 0)),
    (("ALTER", "DATABASE"), lambda reader: s.read_alter_database(reader, 0)),
    (("CANCEL", "ALTER", "TABLE"), s.read_cancel), (("RECOVER", "TABLE"), s.read_recover), (("TRUNCATE", "TABLE"), s.read_truncate),
    (("SHOW",), s.read_show), (("DESC",), s.read_desc), (("DESCRIBE",), s.read_desc), (("USE",), s.read_use))
