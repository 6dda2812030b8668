"""A table that CREATE TABLE makes, seen as ALTER TABLE sees a table: what both check is checked by the same functions."""
from typing import NamedTuple

from tables.model import Table


class NewTable(NamedTuple):
    version: str
    table: Table

    def after(self):
        return self.table.columns
