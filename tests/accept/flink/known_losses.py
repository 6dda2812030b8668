"""Values that do not arrive as they are, each with the code of the finding that says so beforehand."""
import re
from collections import namedtuple

# kind, table: patterns of the MySQL type and the table's name; versions and ways: empty is all.
Loss = namedtuple("Loss", "kind table versions ways code")

LOSSES = []


def fits(row, version, outcome):
    return bool(re.fullmatch(row.kind, outcome.kind) and re.fullmatch(row.table, outcome.table)
                and version in (row.versions or version) and outcome.way in (row.ways or outcome.way))


def explained(version, outcome, codes):
    """Whether a row of LOSSES fits, and the tool has printed its code for the column or its table."""
    return any(fits(row, version, outcome) and row.code in codes for row in LOSSES)


def codes_of_losses(version, outcome):
    """The codes of the rows that fit the outcome's losses, for the page."""
    return {row.code for row in LOSSES if outcome.losses and fits(row, version, outcome)}
