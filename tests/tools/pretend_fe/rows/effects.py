"""What the effects of ALTER TABLE and TRUNCATE do to the rows.

What it does not prove: that a BE can cast every value (here, what cannot be cast becomes NULL; a real job is cancelled), and
how long that takes. Where loads make the partitions, no partition is known, and rows of one that is dropped stay.
"""
from rows import stored_values as values
from rows.partitions import are_listed, partition_of
from rows.sql import quoted
from rows.store import declared, default_value, renamed


class RowEffects:
    """Called with each effect of the engine. It ignores tables that never had rows, which the store does not know,
    and new names of tables, because the store identifies a table by its object."""

    def __init__(self, engine, store):
        self.engine, self.store, self.db = engine, store, store.db

    def __call__(self, effect):
        rule = RULES.get(type(effect).__name__)
        database = self.engine.databases.get(effect.database)
        key = id(database and database.tables.get(effect.table))
        if rule and key in self.store.tables:
            rule(self, self.store.tables[key], effect)

    def add(self, table, effect):
        column = effect.column
        self.db.execute(f"ALTER TABLE {table.id} ADD COLUMN {declared(column)}")
        table.columns[column.name.lower()] = column
        if column.default or not column.nullable:
            value = values.to_sqlite(column.type.kind, default_value(column, self.store.now))
            self.db.execute(f"UPDATE {table.id} SET {quoted(column.name)} = ?", [value])

    def drop(self, table, effect):
        self.without_index(table, f"ALTER TABLE {table.id} DROP COLUMN {quoted(effect.name)}")
        del table.columns[effect.name.lower()]
        if effect.name.lower() in table.keys:
            table.keys.remove(effect.name.lower())
        self.store.index(table)

    def rename(self, table, effect):
        self.db.execute(f"ALTER TABLE {table.id} RENAME COLUMN {quoted(effect.old)} TO {quoted(effect.new)}")
        old, new = effect.old.lower(), effect.new.lower()
        table.columns = {new if n == old else n: renamed(c, effect.new) if n == old else c for n, c in table.columns.items()}
        table.keys = [new if k == old else k for k in table.keys]

    def cast(self, table, effect):
        old, new = effect.old, effect.new
        kind = old.type.kind
        self.db.create_function("fe_change", 1, lambda v: values.to_sqlite(
            new.type.kind, values.cast_or_null(new.type, values.printed(kind, v))))
        self.db.execute(f"ALTER TABLE {table.id} ADD COLUMN {declared(renamed(new, 'fe new'))}")
        self.db.execute(f"UPDATE {table.id} SET `fe new` = fe_change({quoted(new.name)})")
        self.without_index(table, f"ALTER TABLE {table.id} DROP COLUMN {quoted(new.name)}")
        self.db.execute(f"ALTER TABLE {table.id} RENAME COLUMN `fe new` TO {quoted(new.name)}")
        table.columns[new.name.lower()] = new
        self.store.index(table)

    def without_index(self, table, statement):
        self.db.execute(f"DROP INDEX IF EXISTS k{table.id}")
        self.db.execute(statement)

    def rekey(self, table, effect):
        table.keys = [k.lower() for k in effect.keys]
        if table.unique:
            keys = ", ".join(map(quoted, table.keys))
            self.db.execute(f"DELETE FROM {table.id} WHERE rowid NOT IN (SELECT MAX(rowid) FROM {table.id} GROUP BY {keys})")
        self.store.index(table)

    def truncate(self, table, effect):
        if not effect.partitions:
            self.db.execute(f"DELETE FROM {table.id}")
        elif are_listed(table.owner):
            self.store.remove_if(id(table.owner), lambda row: name_of(partition_of(table.owner, row)) in effect.partitions)

    def drop_partition(self, table, _):
        """When the effect comes, the table has lost the partition: removes the rows that no other partition takes."""
        if are_listed(table.owner):
            self.store.remove_if(id(table.owner), lambda row: partition_of(table.owner, row) is None)


def name_of(partition):
    return partition and partition.name


RULES = {"AddColumn": RowEffects.add, "DropColumn": RowEffects.drop, "RenameColumn": RowEffects.rename, "CastColumn": RowEffects.cast,
         "RekeyTable": RowEffects.rekey, "TruncateTable": RowEffects.truncate,
         "DropPartition": RowEffects.drop_partition}
