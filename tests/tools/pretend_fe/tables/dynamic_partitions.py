"""The properties dynamic_partition.*, and the partitions that the FE makes by them."""
import datetime

from tables.model import Partition
from tables.range_partitions import NAMES, in_order
from tables.refusals import analyzer, handler

PREFIX = "dynamic_partition."
# In the order in which 3.3 prints them.
NAMED = ("enable", "time_unit", "time_zone", "start", "end", "prefix", "buckets", "history_partition_num", "start_day_of_week",
         "start_day_of_month", "replication_num")
UNITS = ("HOUR", "DAY", "WEEK", "MONTH", "YEAR")
DEFAULTS = {"enable": "true", "time_zone": "Etc/UTC", "start": "-2147483648", "prefix": "p",
            "history_partition_num": "0"}


def take(written):
    """Splits the properties: those of dynamic partitions without their prefix, and the others."""
    dynamic = {name[len(PREFIX):]: value for name, value in written.items() if name.startswith(PREFIX)}
    return dynamic, {name: value for name, value in written.items() if not name.startswith(PREFIX)}


def properties_of(written, table, version):
    """What SHOW CREATE TABLE prints of them."""
    if not written:
        return {}
    if unknown := [name for name in written if name not in NAMED]:
        raise handler(version, f"Unknown properties: {{{PREFIX}{unknown[0]}={written[unknown[0]]}}}")
    if table.partitioning is None or table.partitioning.kind != "range":
        raise handler(version, "Only support dynamic partition properties on range partition table")
    check(written, version)
    found = DEFAULTS | written
    found["time_unit"] = found["time_unit"].upper()
    return {PREFIX + name: found[name] for name in NAMED if name in found}


def check(written, version):
    for name in ("time_unit", "end"):
        if name not in written:
            raise handler(version, f"Must assign {PREFIX}{name} properties")
    if written["time_unit"].upper() not in UNITS:
        raise analyzer(version, f"Unsupported time unit {written['time_unit']}. Expect HOUR/DAY/WEEK/MONTH/YEAR.")
    if not written["end"].lstrip("+").isdigit() or int(written["end"]) < 1:
        raise analyzer(version, f"Invalid dynamic partition end: {written['end']}, must be greater than 0")


def make_partitions(table, now):
    """Adds the missing partitions of a table with dynamic partitions, from the current unit of time to the end."""
    properties = table.properties
    if properties.get(PREFIX + "enable") != "true":
        return
    unit, kind = properties[PREFIX + "time_unit"], column_kind(table)
    for step in range(int(properties.get(PREFIX + "history_partition_num", 0)) * -1, int(properties[PREFIX + "end"]) + 1):
        at, following = (moved(now, unit, step + more) for more in (0, 1))
        name = properties[PREFIX + "prefix"] + at.strftime(NAMES.get(unit, "%Y_%W"))
        if all(p.name != name for p in table.partitioning.partitions):
            table.partitioning.partitions.append(
                Partition(name, (printed(at, kind),), (printed(following, kind),), buckets=buckets_of(properties)))
    types = [next(c.type for c in table.columns if c.name == name) for name in table.partitioning.columns]
    table.partitioning.partitions = in_order(table.partitioning.partitions, types)


def buckets_of(properties):
    return int(properties.get(PREFIX + "buckets", 0)) or None


def column_kind(table):
    return next(c.type.kind for c in table.columns if c.name == table.partitioning.columns[0])


def printed(at, kind):
    return at.strftime({"DATE": "%Y-%m-%d", "DATETIME": "%Y-%m-%d %H:%M:%S"}.get(kind, "%Y%m%d"))


def moved(now, unit, steps):
    """The beginning of the unit of time that is this many steps from now."""
    day = datetime.datetime(now.year, now.month, now.day)
    if unit == "HOUR":
        return day + datetime.timedelta(hours=now.hour + steps)
    if unit == "DAY":
        return day + datetime.timedelta(days=steps)
    if unit == "WEEK":
        return day - datetime.timedelta(days=day.weekday()) + datetime.timedelta(weeks=steps)
    months = now.year * 12 + (now.month - 1 + steps if unit == "MONTH" else steps * 12)
    return datetime.datetime(months // 12, months % 12 + 1, 1)
