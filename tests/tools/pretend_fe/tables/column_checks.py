"""What the FE's analyzer refuses in one column, and the column that it makes; CREATE, ADD and MODIFY share this."""
from dataclasses import replace

from tables.defaults import default_fault, stored_default
from tables.fe_types import error_type
from tables.model import Column
from tables.names import check_column
from tables.refusals import analyzer

UNKEYABLE = {"FLOAT", "DOUBLE", "JSON", "HLL", "BITMAP", "PERCENTILE", "ARRAY", "MAP", "STRUCT"}
NUMBERS = {"TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT", "FLOAT", "DOUBLE", "DECIMAL"}
ORDERED = NUMBERS | {"DATE", "DATETIME", "CHAR", "VARCHAR"}
# The types that an aggregate function takes; the others take all.
AGGREGABLE = {"SUM": NUMBERS, "MIN": ORDERED, "MAX": ORDERED, "HLL_UNION": {"HLL"}, "BITMAP_UNION": {"BITMAP"},
              "PERCENTILE_UNION": {"PERCENTILE"}}
SIZES = {"CHAR": ("Char", 255), "VARCHAR": ("Varchar", 1048576), "VARBINARY": ("VARBINARY", 1048576)}


def can_be_key(type, version):
    """Whether a key, and a hash of the distribution, may have the type."""
    return type.kind not in UNKEYABLE and not (type.kind == "VARBINARY" and version == "3.3")


def check_type(version, type):
    """Raises if the type cannot have its length."""
    for inner in type.inner:
        check_type(version, inner[1] if isinstance(inner, tuple) else inner)
    if type.kind == "TIME":
        raise analyzer(version, "Unsupported data type: TIME")
    if type.kind in SIZES and type.length is not None:
        name, most = SIZES[type.kind]
        if type.length > most:
            raise analyzer(version, f"{name} size must be <= {most}: {type.length}")


def column_fault(definition, key, version):
    """Returns the error's text, or None. key: whether the column is a key of its table, by the word KEY or by the key clause."""
    type, aggregation = definition.type, definition.aggregation
    if key and not can_be_key(type, version):
        hint = ", use decimal instead" if type.kind in ("FLOAT", "DOUBLE") else ""
        return f"Invalid data type of key column '{definition.name}': '{error_type(type, version)}'{hint}"
    if fault := aggregation_fault(definition, key, aggregation):
        return fault
    if definition.nullable is False and definition.default and definition.default.kind == "null":
        return f"Invalid default value for '{definition.name}'"
    fault = default_fault(type, definition.default, version)
    return fault and f"Invalid default value for '{definition.name}': {fault}"


def aggregation_fault(definition, key, aggregation):
    if aggregation and key:
        return f"Cannot specify aggregate function '{aggregation}' for key column '{definition.name}'"
    if aggregation and definition.type.kind not in AGGREGABLE.get(aggregation, {definition.type.kind}):
        return f"Invalid aggregate function '{aggregation}' for '{definition.name}'"
    if not aggregation and definition.type.kind in ("HLL", "BITMAP", "PERCENTILE"):
        return f"No aggregate function specified for '{definition.name}'"
    return None


def column_of(definition, key, model, version):
    """The column that the FE makes of a definition that it accepted."""
    nullable = definition.nullable is not False and not definition.auto_increment
    if model == "PRIMARY" and key:
        nullable = definition.nullable is True
    if definition.aggregation == "REPLACE_IF_NOT_NULL":
        nullable = True
    return Column(definition.name, stored_type(definition), key, definition.aggregation, nullable,
                  stored_default(definition.type, definition.default, version), definition.comment or "",
                  definition.auto_increment, definition.generated, definition.name)


def stored_type(definition):
    """The type that the FE stores: a sum of DECIMALs has 38 digits."""
    if definition.aggregation == "SUM" and definition.type.kind == "DECIMAL":
        return replace(definition.type, precision=38)
    return definition.type


def check_definition(version, definition):
    """The checks that need nothing but the definition."""
    check_column(version, definition.name)
    check_type(version, definition.type)
