"""Which types MODIFY COLUMN can change into which: one row per type. Lengths and digits are checked separately."""
from tables.model import Type

INTEGERS = ("TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT")
TEXTS = ("CHAR", "VARCHAR")
NESTED = ("ARRAY", "MAP", "STRUCT")

# A type may always become itself. VARCHAR and CHAR need the length, DECIMAL the digits that fits() asks for.
MAY_BECOME = {
    "TINYINT": {"SMALLINT", "INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"},
    "SMALLINT": {"INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"},
    "INT": {"BIGINT", "LARGEINT", "DOUBLE", "DATE", "VARCHAR"},
    "BIGINT": {"LARGEINT", "DOUBLE", "VARCHAR"},
    "LARGEINT": {"VARCHAR"},
    "FLOAT": {"DOUBLE", "VARCHAR"},
    "DOUBLE": {"VARCHAR"},
    "DECIMAL": {"VARCHAR"},
    "DATE": {"DATETIME"},
    "DATETIME": {"DATE"},
    "CHAR": {"VARCHAR"},
    "VARCHAR": {*INTEGERS, "FLOAT", "DOUBLE", "DECIMAL", "DATE", "JSON"},
    "JSON": {"VARCHAR"},
}
JSON_SIZE = 1024


def may_change(old: Type, new: Type):
    """Whether the FE accepts the change of types, without a look at the lengths of strings."""
    if old.kind in NESTED or new.kind in NESTED:
        return old == new
    if old.kind == "DECIMAL" and new.kind in ("DECIMAL", "VARCHAR"):
        return decimal_fits(old, new)
    return new.kind == old.kind or new.kind in MAY_BECOME.get(old.kind, ())


def decimal_fits(old, new):
    if new.kind == "VARCHAR":
        return new.length >= shown_length(old)
    return new.scale >= old.scale and new.precision - new.scale >= old.precision - old.scale


def shown_length(decimal):
    """The length of a DECIMAL's longest text: its digits, a sign, a point and a leading zero."""
    return decimal.precision + 1 + (2 if decimal.scale else 0) + (1 if decimal.precision == decimal.scale else 0)


def is_longer_varchar(old, new):
    return old.kind == new.kind == "VARCHAR" and new.length > old.length


def length_fault(old, new):
    """What is wrong with the length of the new string, or None."""
    if old.kind in TEXTS and new.kind in TEXTS and new.length < old.length:
        return "Cannot shorten string length"
    if old.kind == "JSON" and new.kind in TEXTS and new.length <= JSON_SIZE:
        return f"JSON needs minimum length of {JSON_SIZE}"
    return None
