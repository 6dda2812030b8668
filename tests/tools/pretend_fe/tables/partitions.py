"""PARTITION BY of CREATE TABLE: which columns and expressions it accepts, and the partitions that it makes."""
import re

from sql.expressions import names_of, show
from sql.partitions import full_arguments
from sql.statements import PartitionBatch, PartitionDef
from tables.fe_types import error_type
from tables.model import Partition, Partitioning, Type
from tables.names import check_partition
from tables.range_partitions import in_order, new_range, of_batch
from tables.refusals import analyzer

RANGE_TYPES = ("TINYINT", "SMALLINT", "INT", "BIGINT", "LARGEINT", "DATE", "DATETIME")
LIST_TYPES = RANGE_TYPES + ("BOOLEAN", "CHAR", "VARCHAR")
UNFIT = ("FLOAT", "DOUBLE", "ARRAY", "MAP", "STRUCT")
TRUNCATIONS = ("date_trunc", "time_slice")
ROW_TYPES = {"from_unixtime": Type("VARCHAR", 1048576), "str2date": Type("DATE"), "str_to_date": Type("DATETIME")}


def partitioning_of(by, columns, model, version):
    """by: PartitionBy; columns: those of the table, by their names in lower case."""
    if by is None:
        return None
    if by.kind == "range":
        return of_range(by, columns, model, version)
    if by.kind == "list" or all(term.kind == "name" for term in by.terms):
        return of_list(by, columns, model, version)
    return of_expressions(by, columns, model, version)


def types_of(table):
    """The types of the bounds of a table's ranges; those of an expression are the expression's."""
    parts = table.partitioning
    types = {c.name: c.type for c in table.columns}
    calls = [re.match(r"(\w+)\(", by) for by in parts.by]
    return [ROW_TYPES.get(call[1].lower(), types[name]) if call else types[name] for call, name in zip(calls, parts.columns)]


def column_of(name, columns, model, version):
    """The column of PARTITION BY, or an error."""
    column = columns.get(name.lower())
    if column is None:
        raise analyzer(version, f"Partition column[{name}] does not exist in column list.")
    if not column.key and model != "DUPLICATE":
        raise analyzer(version, "The partition column could not be aggregated column and unique table's partition column must be "
                                "key column")
    if column.type.kind in UNFIT:
        raise analyzer(version, f"Invalid partition column '{column.name}': invalid data type {error_type(column.type, version)}")
    return column


def check_names(names, version):
    seen = set()
    for name in names:
        check_partition(version, name)
        if name.lower() in seen:
            raise analyzer(version, f"Duplicated partition name: {name}")
        seen.add(name.lower())


# -- range

def of_range(by, columns, model, version):
    plain = all(term.kind == "name" for term in by.terms)
    names = [name for term in by.terms for name in names_of(term)]
    found = [column_of(name, columns, model, version) for name in names]
    types = [c.type if plain else ROW_TYPES.get(t.value.lower(), c.type) for t, c in zip(by.terms, found)]
    if bad := next((c for c, t in zip(found, types) if t.kind not in RANGE_TYPES), None):
        raise analyzer(version, f"Column[{bad.name}] type[{error_type(bad.type, version)}] cannot be a range partition key")
    printed = tuple(f"`{c.name}`" for c in found) if plain else tuple(printed_term(t, version) for t in by.terms)
    made = Partitioning("range", printed, [], tuple(c.name for c in found))
    made.partitions = make_ranges(by.partitions or (), types, version)
    return made


def make_ranges(items, types, version):
    made = []
    for definition in (d for item in items for d in definitions_of(item, types, version)):
        partition = new_range(definition, made, types, version)
        partition.properties = dict(definition.properties or {})
        made.append(partition)
    check_names([p.name for p in made], version)
    return in_order(made, types)


def definitions_of(item, types, version):
    if not isinstance(item, PartitionBatch):
        return [item]
    if len(types) > 1:
        raise analyzer(version, "Batch build partition only support single range column.")
    if item.unit and not types[0].kind.startswith("DATE"):
        raise analyzer(version, "Batch build partition EVERY is date type but START or END does not type match")
    return [PartitionDef(name, "range", (low,), (high,)) for name, low, high in of_batch(item, types[0])]


# -- list

def of_list(by, columns, model, version):
    found = [column_of(term.value, columns, model, version) for term in by.terms]
    if bad := next((c for c in found if c.type.kind not in LIST_TYPES), None):
        raise analyzer(version, f"Invalid partition column '{bad.name}': invalid data type {error_type(bad.type, version)}")
    made = Partitioning("list", tuple(f"`{c.name}`" for c in found), [], tuple(c.name for c in found), by.kind == "expression")
    check_names([p.name for p in by.partitions or ()], version)
    made.partitions = [Partition(p.name, values=p.values, several=p.several, properties=dict(p.properties or {}))
                       for p in by.partitions or ()]
    return made


# -- expressions

def of_expressions(by, columns, model, version):
    for term in by.terms:
        check_call(term, columns, version)
    names = [name for term in by.terms for name in names_of(term)]
    found = [column_of(name, columns, model, version) for name in dict.fromkeys(names)]
    single = len(by.terms) == 1 and by.terms[0].value.lower() in TRUNCATIONS
    hidden = () if single else hidden_columns(by.terms, columns)
    ranges = make_ranges(by.partitions or (), [found[0].type], version) if single else []
    return Partitioning("expression" if single else "list", tuple(printed_term(t, version) for t in by.terms), ranges,
                        tuple(c.name for c in found), True, hidden)


def check_call(term, columns, version):
    """date_trunc and time_slice need a column of dates."""
    call = term.value.lower() if term.kind == "call" else ""
    if call not in TRUNCATIONS:
        return
    for name in names_of(term):
        found = columns.get(name.lower())
        if found and found.type.kind not in ("DATE", "DATETIME"):
            raise analyzer(version, f"Column[{found.name}] type[{error_type(found.type, version)}] cannot be a range partition key")


def hidden_columns(terms, columns):
    """Each expression of a list becomes a column that the FE computes."""
    calls = [term for term in terms if term.kind == "call"]
    return tuple((f"__generated_partition_column_{at}", type_of_call(term, columns)) for at, term in enumerate(calls))


def type_of_call(term, columns):
    if known := ROW_TYPES.get(term.value.lower()):
        return known
    found = [columns[name.lower()].type for name in names_of(term) if name.lower() in columns]
    return found[0] if found else Type("VARCHAR", 1048576)


def printed_term(term, version):
    """As SHOW CREATE TABLE prints it: 4.1 keeps the back-quotes and the case that were written, 3.3 does not."""
    if term.kind == "name":
        return f"`{term.value}`"
    name = term.value.lower() if version == "3.3" else term.value
    return f"{name}({', '.join(printed_argument(t, version) for t in full_arguments(term))})"


def printed_argument(term, version):
    if term.kind == "name" and term.quoted and version != "3.3":
        return f"`{term.value}`"
    return printed_term(term, version) if term.kind == "call" else show(term, version)
