"""SET ("colocate_with" = "g"): the table must fit the group."""
from tables import colocation


def put(engine, table, name, value):
    old = table.group
    if old == (value or None):
        return
    if not value:
        colocation.leave(engine, table)
        table.properties.pop(name, None)
        return
    colocation.join(engine, table, value)
    if old:
        table.group = old
        colocation.leave(engine, table)
        table.group = value
    table.properties[name] = value
