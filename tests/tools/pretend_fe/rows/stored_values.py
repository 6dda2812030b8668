"""What StarRocks stores of a loaded value, and how SQLite keeps it.

Stored values are Python's: bool, int, Decimal, float, str, and anything JSON of a JSON column; a DATETIME is a text with six digits of
the second. In SQLite, LARGEINT, DECIMAL and JSON are texts; to_sqlite and from_sqlite change one form into the other.
"""
import json
import math
import re
import struct
from decimal import Context, Decimal

from tables.model import Column, FeError

BITS = {"TINYINT": 8, "SMALLINT": 16, "INT": 32, "BIGINT": 64, "LARGEINT": 128}
# Declared without an affinity, so that SQLite keeps -0.0; INT and not INTEGER, which would make a key the row's number.
DECLARED = {"BOOLEAN": "INT", "TINYINT": "INT", "SMALLINT": "INT", "INT": "INT", "BIGINT": "INT", "FLOAT": "", "DOUBLE": "",
            "VARBINARY": "BLOB", "LARGEINT": "TEXT COLLATE fe_number", "DECIMAL": "TEXT COLLATE fe_number",
            "DATE": "TEXT COLLATE fe_time", "DATETIME": "TEXT COLLATE fe_time"}


class Refused(Exception):
    """StarRocks would filter out the row."""


# -- the value that is stored

def stored(column, value):
    """The value in the table after the JSON value was loaded into the column."""
    if value is None:
        if not column.nullable:
            raise Refused(f"NULL in the NOT NULL column {column.name}")
        return None
    return STORED.get(column.type.kind, stored_text)(column.type, value)


def stored_boolean(_, value):
    return int({"true": 1, "false": 0}.get(value, value) if isinstance(value, str) else value) != 0


def stored_integer(type, value):
    number = int(value)
    if number != Decimal(str(value)):
        raise Refused(f"{value!r} is no whole number")
    if not -(1 << (BITS[type.kind] - 1)) <= number < 1 << (BITS[type.kind] - 1):
        raise Refused(f"{value} does not fit {type.kind}")
    return number


def stored_decimal(type, value):
    number = Decimal(str(value))
    if number and number.adjusted() >= type.precision - type.scale:
        raise Refused(f"{value} does not fit DECIMAL({type.precision}, {type.scale})")
    return number.quantize(Decimal(1).scaleb(-type.scale), context=Context(prec=100))


def stored_float(_, value):
    return struct.unpack("f", struct.pack("f", float(value)))[0]


def stored_double(_, value):
    return float(value) if math.isfinite(float(value)) else value


def stored_date(_, value):
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise Refused(f"{value!r} is no DATE")
    return value


def stored_datetime(_, value):
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.(\d{1,9}))?", value)
    if not found:
        raise Refused(f"{value!r} is no DATETIME")
    day, minute, second, fraction = found.groups()
    return f"{day} {minute}{second or ':00'}.{(fraction or '').ljust(6, '0')[:6]}"


def stored_text(type, value):
    """A text, or bytes of a VARBINARY that another statement read."""
    text = value if isinstance(value, (str, bytes)) else json.dumps(value, ensure_ascii=False)
    if type.length is not None:
        size = len(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        if size > type.length:
            raise Refused(f"{size} bytes do not fit {type.kind}({type.length})")
    return text


STORED = {"BOOLEAN": stored_boolean, **dict.fromkeys(BITS, stored_integer), "DECIMAL": stored_decimal, "FLOAT": stored_float,
          "DOUBLE": stored_double, "DATE": stored_date, "DATETIME": stored_datetime, "JSON": lambda _, value: value}


# -- the value in SQLite

def to_sqlite(kind, value):
    if value is None or kind in ("TINYINT", "SMALLINT", "INT", "BIGINT"):
        return value
    if kind == "BOOLEAN":
        return int(value)
    if kind in ("FLOAT", "DOUBLE"):
        return str(value) if isinstance(value, float) and math.isnan(value) else value
    if kind == "JSON":
        value = json_text(value)
    elif kind == "DATETIME":
        value = value[:19] if value.endswith(".000000") else value
    elif kind == "VARBINARY":
        return value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    return bindable(str(value))


def from_sqlite(kind, value):
    """The stored value that to_sqlite changed."""
    if value is None:
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "surrogatepass")
    if kind == "BOOLEAN":
        return bool(value)
    if kind in ("LARGEINT", "DECIMAL"):
        return int(value) if kind == "LARGEINT" else Decimal(value)
    if kind == "DATETIME":
        return value if len(value) > 19 else value + ".000000"
    return json.loads(value, parse_float=Decimal) if kind == "JSON" else value


def bindable(text):
    """The text; its bytes where it has half a character, which SQLite's text cannot have."""
    try:
        text.encode()
        return text
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def json_text(value):
    """JSON with numbers as they came: Decimal("2.50") is 2.50."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json_text(k)}: {json_text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(json_text, value)) + "]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)


# -- the value in an answer

def printed(kind, value):
    """What the MySQL protocol carries of a value in SQLite, in a column of the kind (None: of an expression)."""
    if not isinstance(value, float):
        return value
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    text = shortest(value) if kind == "FLOAT" else repr(value)
    return text[:-2] if text.endswith(".0") else text


def shortest(value):
    """The shortest text of a FLOAT that is the same FLOAT."""
    texts = (f"{value:.{digits}g}" for digits in range(6, 10))
    return next((t for t in texts if stored_float(None, t) == value), repr(value))


def cast(column, value):
    """The stored value after CAST, INSERT … SELECT or MODIFY COLUMN; value is a printed one."""
    if value is None:
        return stored(column, None)
    if isinstance(value, bytes) and column.type.kind != "VARBINARY":
        value = value.decode("utf-8", "surrogatepass")
    kind = column.type.kind
    if kind in ("DATE", "DATETIME"):
        value = moment(str(value))
        value = value[:10] if kind == "DATE" else value
    elif kind in BITS or kind == "BOOLEAN":
        value = int(Decimal(str({"true": 1, "false": 0}.get(value, value))))
    elif kind == "JSON":
        value = document(value)
    elif kind in ("VARCHAR", "CHAR"):
        value = str(value)
    elif kind == "DECIMAL":
        value = rounded(column.type, value)
    return value if isinstance(value, bytes) else stored(column, value)


def rounded(type, value):
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-type.scale), rounding="ROUND_HALF_UP", context=Context(prec=100))


def moment(text):
    """A DATETIME from "2024-1-2", "20240102" or a DATETIME."""
    if found := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text) or re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text):
        return "{}-{:0>2}-{:0>2} 00:00:00".format(*found.groups())
    return text


def document(value):
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value, parse_float=Decimal)
    except ValueError:
        return value


def cast_or_null(type, value):
    """CAST of an expression: what does not fit is NULL."""
    try:
        return cast(Column("", type), value)
    except (Refused, ValueError, ArithmeticError, FeError):
        return None
