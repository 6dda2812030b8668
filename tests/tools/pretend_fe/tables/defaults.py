"""What the FE refuses in a column's default: one row per type. It stores a default exactly as written."""
import datetime
import json
import math
import re
import struct
from decimal import Decimal, InvalidOperation

from tables.fe_types import error_type
from tables.model import Default

RANGES = {"TINYINT": 7, "SMALLINT": 15, "INT": 31, "BIGINT": 63, "LARGEINT": 127}
DATE = re.compile(r"(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6}))?)?)?|(\d{8}|\d{14})")
FUNCTIONS = {"uuid()": "VARCHAR", "uuid_numeric()": "LARGEINT"}


def default_fault(type, default, version):
    """Returns the error's text, or None."""
    if default is None or default.kind == "null":
        return None
    if default.kind == "literal":
        return literal_fault(type, default.text, version)
    if default.kind == "current_timestamp":
        allowed = ("DATETIME",) if version == "3.3" else ("DATETIME", "DATE")
        return None if type.kind in allowed else f"Default function now() for type {error_type(type, version)} is not supported"
    if default.kind == "function":
        return function_fault(type, default.text, version)
    return f"Unsupported expr {default.text} for default value"


def function_fault(type, call, version):
    if call not in FUNCTIONS:
        return f"Default expr for function {call[:-2]} is not supported"
    if type.kind != FUNCTIONS[call]:
        return f"Default function {call} for type {error_type(type, version)} is not supported"
    if call == "uuid()" and type.length < 36:
        return "Varchar type length must be greater than 36 for uuid function"
    return None


def literal_fault(type, text, version):
    if type.inner:
        return complex_fault(type, version)
    if type.kind in NEW_TYPES and version == "3.3":
        return f"Cannot add default value for type '{error_type(type, version)}'"
    return CHECKS.get(type.kind, cannot_have)(type, text, version)


def complex_fault(type, version):
    if version == "3.3":
        return f"Default value for complex type '{error_type(type, version)}' not supported"
    return f"Default value for complex type '{error_type(type, version)}' requires expression syntax (e.g., [], map{{}}, row())"


def cannot_have(type, text, version):
    return f"Cannot add default value for type '{error_type(type, version)}'"


def integer_fault(type, text, version):
    large = type.kind == "LARGEINT"
    if not re.fullmatch(r"[+-]?\d+", text) or (not large and not -(1 << 63) <= int(text) < 1 << 63):
        return f"Invalid integer literal: {text}" if large else f"Invalid number format: {text}"
    limit = 1 << RANGES[type.kind]
    if -limit <= int(text) < limit:
        return None
    return f"Large int literal is out of range: {text}" if large else f"Number out of range[{int(text)}]. type: {type.kind}"


def float_fault(type, text, version):
    if fault := double_fault(type, text, version):
        return fault
    return None if is_exact_float(float(text), version) else f"Default value will loose precision: {text}"


def is_exact_float(value, version):
    """Whether FLOAT and DOUBLE give the same number (3.3), or the same shortest text (4.1)."""
    if abs(value) > 3.4028234663852886e38:
        return False
    single = as_float(value)
    if version == "3.3" or single == value:
        return single == value
    shorter = (float(f"{single:.{digits}g}") for digits in range(1, 10))
    return any(as_float(text) == single and text == value for text in shorter)


def as_float(value):
    """The FLOAT that is nearest to the number."""
    return struct.unpack("f", struct.pack("f", value))[0]


def double_fault(type, text, version):
    try:
        value = float(text.replace("_", "x"))
    except ValueError:
        return f"Invalid floating-point literal: {text}"
    return None if math.isfinite(value) else f"Invalid floating-point literal: {text}"


def decimal_fault(type, text, version):
    try:
        value = Decimal(text)
    except InvalidOperation:
        return f"Invalid floating-point literal: {text}"
    scale = max(-value.as_tuple().exponent, 0)
    whole = max(len(value.as_tuple().digits) + value.as_tuple().exponent, 0) if value else 0
    precision = max(whole + scale, 1)
    if precision <= type.precision and scale <= type.scale:
        return None
    return (f"Type {error_type(type, version)} is too narrow to hold the DecimalLiteral '{value:f}' (precision={precision}, "
            f"scale={scale})")


def date_fault(type, text, version):
    found = DATE.fullmatch(text)
    try:
        parts = [int(part or 0) for part in found.groups()[:6]] if found and not found[8] else digits_of(found[8])
        datetime.datetime(parts[0] or 2000, *parts[1:])  # StarRocks has a year 0, which is a leap year
        return None
    except (TypeError, ValueError):
        return f"date literal [{text}] is invalid"


def digits_of(text):
    text = text.ljust(14, "0")
    return [int(text[:4])] + [int(text[at:at + 2]) for at in range(4, 14, 2)]


def boolean_fault(type, text, version):
    return None if text.strip().lower() in ("true", "false", "1", "0") else f"Invalid BOOLEAN literal: {text}"


def string_fault(type, text, version):
    length = len(text) + sum(ord(c) > 0xFFFF for c in text)  # Java counts UTF-16 units
    return f"Default value is too long: {text}" if length > type.length else None


def empty_fault(type, text, version):
    return f"Type '{error_type(type, version)}' only supports empty string \"\" as default value" if text else None


def json_fault(type, text, version):
    try:
        json.loads(text)
        return None
    except ValueError as error:
        return f"Invalid JSON format for default value: {text}. Error: {error}"


CHECKS = {**dict.fromkeys(RANGES, integer_fault), "FLOAT": float_fault, "DOUBLE": double_fault, "DECIMAL": decimal_fault,
          "DATE": date_fault, "DATETIME": date_fault, "BOOLEAN": boolean_fault, "CHAR": string_fault, "VARCHAR": string_fault,
          "VARBINARY": empty_fault, "HLL": empty_fault, "BITMAP": empty_fault, "JSON": json_fault}
NEW_TYPES = ("VARBINARY", "JSON")  # types whose columns may have a default since 4.1 only


def stored_default(type, default, version):
    """The default that the FE stores: 4.1 writes BOOLEANs as 1 and 0, and DEFAULT NULL is no default."""
    if default is None or default.kind == "null":
        return None
    if version != "3.3" and type.kind == "BOOLEAN" and default.kind == "literal":
        return Default("literal", "1" if default.text.strip().lower() in ("true", "1") else "0")
    return default
