"""Values that do not arrive unchanged, each with the finding that says so beforehand.

A loss that no row describes fails the test, and so does one whose finding the tool did not print for that column or its table.
If nothing in the schema shows that such a value may exist, the row has a text for docs/flink-values.md instead of a code.
"""
import re
from collections import namedtuple

# kind, table: patterns of the MySQL type and of the table in values.py; versions, ways: () means all.
Loss = namedtuple("Loss", "kind table versions ways code")
ANY = ".*"

ZERO_DATES = ("Zero dates (0000-00-00, 2024-00-00), which no strict sql_mode takes, arrive as NULL in NULL-able columns, but in a"
              " TIMESTAMP from the binlog as 1970-01-01, and as 1970-01-01 in NOT NULL columns.")
CALENDAR_GAP = "The ten days from 1582-10-05, which the Gregorian calendar left out and MySQL has, arrive ten days later."
YEAR_0000 = "Dates of the year 0000 arrive as NULL in NULL-able columns, and as 1970-01-01 in NOT NULL ones."
RINGS = "The rings of a polygon with a hole may arrive with their points in the other order."
MARKS = ("Of text in ucs2, utf16 or utf32 a byte order mark (U+FEFF) at its beginning is lost from the binlog; control characters"
         " from U+0080 to U+009F in latin1 and tis620 arrive as U+FFFD.")
MEMBER = "MySQL shows an emoji in the name of an ENUM member as a question mark, and so it arrives from the binlog."

LOSSES = [
    Loss("time.*", "negative_times", (), (), "T004"),
    Loss("year.*", "year_zero", (), (), "T005"),
    Loss("float.*", "floats", (), ("snapshot",), "T006"),
    Loss("json", "documents|document_parts", (), ("binlog",), "T008"),
    Loss("json", "documents|document_parts|typed_documents", (), (), "T040"),
    Loss(ANY, "zero_dates|zero_dates_not_null", (), (), ZERO_DATES),
    Loss("date|datetime", "calendar_gap", (), (), CALENDAR_GAP),
    Loss("enum.*", "members", (), ("binlog",), MEMBER),
    Loss(ANY, "unclear_members", (), ("binlog",), "F061"),
    Loss(ANY, "charsets", (), (), "F013"),
    Loss(ANY, "marks", ("1.20",), ("binlog",), MARKS),
    Loss(ANY, "marks", ("1.14",), (), "F013"),
    Loss(ANY, "year_0000", (), (), YEAR_0000),
    Loss(ANY, "rings", (), (), RINGS),
    Loss(ANY, "old_fractions", ("1.14",), (), "F014"),
]


def is_code(code):
    return bool(re.fullmatch("[A-Z][0-9]{3}", code))


def fits(row, version, outcome):
    return bool(re.fullmatch(row.kind, outcome.kind) and re.fullmatch(row.table, outcome.table)
                and version in (row.versions or version) and outcome.way in (row.ways or outcome.way))


def explained(version, outcome, codes):
    return any(fits(row, version, outcome) and (row.code in codes or not is_code(row.code)) for row in LOSSES)


def codes_of_losses(version, outcome):
    """The codes or texts of the rows that match the outcome's losses, for the page."""
    return {row.code for row in LOSSES if outcome.losses and fits(row, version, outcome)}
