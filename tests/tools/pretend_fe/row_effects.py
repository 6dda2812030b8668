"""What the effects of ALTER TABLE, DROP and TRUNCATE do to the rows.

What it does not prove: that a BE can cast every value (here, what cannot be cast becomes NULL; a real job is cancelled), and
how long that takes. Rows of a partition that is dropped stay.
"""
import stored_values as values
from row_store import declared, default_value, renamed
from row_sql import quoted


class RowEffects:
    """Called with each effect of the engine. Tables that never had rows are unknown to the store, and need nothing."""

    def __init__(self, store):
        self.store, self.db = store, store.db

    def __call__(self, effect):
        name = (effect.database, effect.table)
        rule = RULES.get(type(effect).__name__)
        if rule and (name in self.store.tables or rule is RowEffects.swap):
            rule(self, name, effect)

    def add(self, name, effect):
        table, column = self.store.tables[name], effect.column
        self.db.execute(f"ALTER TABLE {table.id} ADD COLUMN {declared(column)}")
        table.columns[column.name.lower()] = column
        if column.default or not column.nullable:
            value = values.to_sqlite(column.type.kind, default_value(column, self.store.now))
            self.db.execute(f"UPDATE {table.id} SET {quoted(column.name)} = ?", [value])

    def drop(self, name, effect):
        table = self.store.tables[name]
        self.without_index(table, f"ALTER TABLE {table.id} DROP COLUMN {quoted(effect.name)}")
        del table.columns[effect.name.lower()]
        if effect.name.lower() in table.keys:
            table.keys.remove(effect.name.lower())
        self.store.index(table)

    def rename(self, name, effect):
        table = self.store.tables[name]
        self.db.execute(f"ALTER TABLE {table.id} RENAME COLUMN {quoted(effect.old)} TO {quoted(effect.new)}")
        old, new = effect.old.lower(), effect.new.lower()
        table.columns = {new if n == old else n: renamed(c, effect.new) if n == old else c for n, c in table.columns.items()}
        table.keys = [new if k == old else k for k in table.keys]

    def cast(self, name, effect):
        table, old, new = self.store.tables[name], effect.old, effect.new
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

    def rekey(self, name, effect):
        table = self.store.tables[name]
        table.keys = [k.lower() for k in effect.keys]
        if table.unique:
            keys = ", ".join(map(quoted, table.keys))
            self.db.execute(f"DELETE FROM {table.id} WHERE rowid NOT IN (SELECT MAX(rowid) FROM {table.id} GROUP BY {keys})")
        self.store.index(table)

    def rename_table(self, name, effect):
        self.store.tables[effect.database, effect.new] = self.store.tables.pop(name)

    def swap(self, name, effect):
        tables, other = self.store.tables, (effect.database, effect.other)
        found = {other: tables.pop(name, None), name: tables.pop(other, None)}
        tables.update({n: table for n, table in found.items() if table})

    def drop_table(self, name, effect):
        if effect.recoverable:
            self.store.dropped[name] = self.store.tables.pop(name)
        else:
            self.store.drop(name)

    def truncate(self, name, effect):
        if not effect.partitions:
            self.store.clear(name)


RULES = {"AddColumn": RowEffects.add, "DropColumn": RowEffects.drop, "RenameColumn": RowEffects.rename, "CastColumn": RowEffects.cast,
         "RekeyTable": RowEffects.rekey, "RenameTable": RowEffects.rename_table, "SwapTables": RowEffects.swap,
         "DropTable": RowEffects.drop_table, "TruncateTable": RowEffects.truncate}
