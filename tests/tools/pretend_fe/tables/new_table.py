"""A table that CREATE TABLE makes, in the form that ALTER TABLE uses, so that the same functions check both."""
from typing import NamedTuple

from tables.model import Table


class NewTable(NamedTuple):
    version: str
    table: Table

    def after(self):
        return self.table.columns
