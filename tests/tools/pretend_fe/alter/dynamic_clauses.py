"""SET ("dynamic_partition.x" = "y"): only the properties change, because the FE's scheduler makes the partitions later."""
from typing import NamedTuple

from tables.dynamic_partitions import PREFIX, properties_of, take
from tables.model import FeError
from tables.refusals import analyzer, handler, is_old

# What a unit of time adds if the statement does not give it.
FIRST_DAYS = {"WEEK": "start_day_of_week", "MONTH": "start_day_of_month"}


class Rule(NamedTuple):
    put: object = None
    check: object = None
    new: bool = False


RULE = Rule()


def put_all(engine, table, properties):
    if PREFIX + "enable" not in table.properties:
        begin(engine, table, properties)
    else:
        present = {name: value for name, value in table.properties.items() if name.startswith(PREFIX)}
        table.properties.update(properties_of(take({**present, **properties})[0], table, engine.version))
    unit = table.properties[PREFIX + "time_unit"].upper()
    for other, name in FIRST_DAYS.items():
        if other == unit:
            table.properties.setdefault(PREFIX + name, "1")
        else:
            table.properties.pop(PREFIX + name, None)


def begin(engine, table, properties):
    """The first SET must give all required properties, and the table needs explicit ranges."""
    try:
        table.properties.update(properties_of(take(properties)[0], table, engine.version))
    except FeError:
        raise handler(engine.version, f"Table {table.database}.{table.name} is not a dynamic partition table.") from None


def refuse_by_hand(version, table):
    """While dynamic partitions are enabled, ADD and DROP PARTITION are refused."""
    if table.properties.get(PREFIX + "enable", "false").lower() != "true":
        return
    text = ("Cannot add/drop partition on a Dynamic Partition Table, Use command `ALTER TABLE tbl_name SET "
            '("dynamic_partition.enable" = "false")` firstly.')
    raise handler(version, text) if is_old(version) else analyzer(version, text)
