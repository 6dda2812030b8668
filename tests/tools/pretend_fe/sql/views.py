"""The grammar of CREATE VIEW and DROP VIEW."""
from sql.expressions import read_expression
from sql.show import unknown
from sql.statements import CreateView, DropView
from sql.tables import read_name


def read_create_view(reader):
    if_not_exists = reader.take("IF", "NOT", "EXISTS")
    name = read_name(reader)
    names = reader.names() if reader.sees("(") else ()
    comment = reader.string() if reader.take("COMMENT") else None
    reader.expect("AS", "SELECT")
    if reader.sees("*"):
        unknown(reader)
    items = [read_item(reader)]
    while reader.take(","):
        items.append(read_item(reader))
    source = read_name(reader) if reader.take("FROM") else None
    if not (reader.ended() or reader.sees(";")):
        unknown(reader)
    renamed = tuple((term, alias) for (term, _), alias in zip(items, names)) if names else tuple(items)
    return CreateView(name, renamed, source, if_not_exists, comment)


def read_item(reader):
    """An expression and its alias, or None."""
    term = read_expression(reader)
    if reader.take("AS"):
        return term, reader.name()
    return term, reader.name() if reader.sees_name() else None


def read_drop_view(reader):
    if_exists = reader.take("IF", "EXISTS")
    return DropView(read_name(reader), if_exists)
