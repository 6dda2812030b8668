"""The partitions of PARTITION BY RANGE: their bounds as values that can be compared, and what START, END, EVERY make."""
import datetime

from tables.defaults import literal_fault
from tables.fe_types import error_type
from tables.model import Partition
from tables.refusals import analyzer

MAXVALUE = "MAXVALUE"
LOWEST = {"DATE": "0000-01-01", "DATETIME": "0000-01-01 00:00:00", "TINYINT": str(-2**7), "SMALLINT": str(-2**15),
          "INT": str(-2**31), "BIGINT": str(-2**63), "LARGEINT": str(1 - 2**127)}
# The name of a partition that EVERY makes, by its unit.
NAMES = {"HOUR": "%Y%m%d%H", "DAY": "%Y%m%d", "MONTH": "%Y%m", "YEAR": "%Y"}


def bound(text, type):
    """A bound as the FE stores it: dates in full, numbers without a plus sign."""
    if text == MAXVALUE or text is None:
        return MAXVALUE
    if type.kind not in ("DATE", "DATETIME"):
        return str(int(text)) if text.strip().lstrip("+-").isdigit() else text
    day, _, time = text.strip().replace("T", " ").partition(" ")
    parts = day.split("-") if "-" in day else [day[:4], day[4:6], day[6:8]]
    day = "{:0>4}-{:0>2}-{:0>2}".format(*parts)
    return day if type.kind == "DATE" else f"{day} {time or '00:00:00'}"


def bounds(texts, types):
    """All bounds of a partition; a missing one is the lowest value."""
    written = tuple(bound(text, type) for text, type in zip(texts, types))
    return written + tuple(LOWEST[type.kind] for type in types[len(written):])


def rank(values, types):
    """The key that sorts bounds."""
    return tuple((1, 0) if value == MAXVALUE else (0, value if type.kind.startswith("DATE") else int(value))
                 for value, type in zip(values, types))


def check_bounds(definition, types, version):
    """Raises if a column cannot hold its bound."""
    for texts in (definition.lower or (), definition.upper or ()):
        for text, type in zip(texts, types):
            fault = None if text in (None, MAXVALUE) else literal_fault(type, text, version)
            if fault:
                raise analyzer(version, fault)


def new_range(definition, present, types, version):
    """The partition of one definition; raises if its range overlaps one of those present."""
    check_bounds(definition, types, version)
    upper = bounds(definition.upper, types)
    lower = bounds(definition.lower, types) if definition.kind == "range" else lower_of(upper, present, types)
    found = Partition(definition.name, lower, upper)
    for other in present:
        if meets(found, other, types):
            raise analyzer(version, f"Range {shown(found, types, version)} is intersected with range: {shown(other, types, version)}")
    return found


def lower_of(upper, present, types):
    """LESS THAN begins where the partition before it ends."""
    below = [p.upper for p in present if rank(p.upper, types) < rank(upper, types)]
    lowest = tuple(LOWEST[type.kind] for type in types)
    return max(below, key=lambda values: rank(values, types), default=lowest)


def meets(one, other, types):
    return rank(one.lower, types) < rank(other.upper, types) and rank(other.lower, types) < rank(one.upper, types)


def shown(partition, types, version):
    """[types: [DATE]; keys: [2024-01-01]; ..types: [DATE]; keys: [MAXVALUE]; ), as messages and SHOW PARTITIONS print it."""
    kinds = ", ".join(error_type(t, version) for t in types)
    low, high = (", ".join(values) for values in (partition.lower, partition.upper))
    return f"[types: [{kinds}]; keys: [{low}]; ..types: [{kinds}]; keys: [{high}]; )"


def in_order(partitions, types):
    return sorted(partitions, key=lambda p: rank(p.lower, types))


# -- START ("a") END ("b") EVERY (…)

def of_batch(batch, type):
    """(name, lower, upper) of each partition, as texts."""
    if batch.unit is None:
        return [(f"p{low}", str(low), str(low + batch.step)) for low in range(int(batch.start), int(batch.end), batch.step)]
    pattern = "%Y-%m-%d" if type.kind == "DATE" else "%Y-%m-%d %H:%M:%S"
    found, at, end = [], moment(batch.start), moment(batch.end)
    while at < end:
        following = after(at, batch.step, batch.unit)
        found.append((name_of(at, batch.unit), text_of(at, pattern), text_of(following, pattern)))
        at = following
    return found


def moment(text):
    day = bound(text, LONG)
    return datetime.datetime.strptime(day, "%Y-%m-%d %H:%M:%S")


class LONG:
    kind = "DATETIME"


def text_of(at, pattern):
    return at.strftime(pattern.replace("%Y", f"{at.year:04}"))


def name_of(at, unit):
    if unit == "WEEK":
        monday = at - datetime.timedelta(days=at.weekday())
        return f"p{monday.year}_{int(monday.strftime('%W')) or 1:02}"
    return "p" + text_of(at, NAMES[unit])


def after(at, step, unit):
    """The next bound; for months and years always their first day."""
    if unit in ("HOUR", "DAY"):
        return at + datetime.timedelta(**{unit.lower() + "s": step})
    if unit == "WEEK":
        return at - datetime.timedelta(days=at.weekday()) + datetime.timedelta(weeks=step)
    months = at.year * 12 + at.month - 1 + (step if unit == "MONTH" else 0) + (0 if unit == "MONTH" else step * 12)
    if unit == "YEAR":
        return datetime.datetime(months // 12, 1, 1)
    return datetime.datetime(months // 12, months % 12 + 1, 1)
