"""Reads tests/starrocks/recordings: what real FEs answered to ALTER TABLE. README.md there explains the files."""
import json
import pathlib
import re
from typing import NamedTuple

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "starrocks" / "recordings"
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t"}


class Modify(NamedTuple):
    """One row of a matrix."""
    model: str
    role: str
    old: str
    new: str
    accepted: bool
    mode: str
    error: str

    @property
    def id(self):
        return f"{self.model} {self.role} {self.old} to {self.new}"


class Clause(NamedTuple):
    """One row of clauses."""
    id: str
    group: str
    model: str
    create: str
    statement: str
    accepted: str
    error: str
    mode: str
    effect: str

    @property
    def table(self):
        """The number of the table that the statement changed."""
        return self.id.split(".")[0]


def lines_of(name, folder):
    with open(pathlib.Path(folder or FOLDER) / name, encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def unescaped(text):
    return ESCAPE.sub(lambda m: ESCAPES.get(m[1], m[1]), text)


def read(name, folder):
    """The rows of a TSV file, and its texts: {"error": {"1": …}, "create": {…}}."""
    rows, texts = [], {"error": {"": ""}, "create": {"": ""}}
    for word, *fields in lines_of(name, folder):
        if word == "row":
            rows.append(fields)
        else:
            texts[word][fields[0]] = unescaped(fields[1])
    return rows, texts


def matrix(version, folder=None):
    rows, texts = read(f"matrix-{version}.tsv", folder)
    return [Modify(model, role, old, new, accepted == "1", mode, texts["error"][error])
            for model, role, old, new, accepted, mode, error in rows]


def clauses(version, folder=None):
    rows, texts = read(f"clauses-{version}.tsv", folder)
    return [Clause(id, group, model, texts["create"][create], unescaped(statement), accepted, texts["error"][error],
                   unescaped(mode), unescaped(effect))
            for id, group, model, create, statement, accepted, error, mode, effect in rows]


def json_lines(name, folder):
    with open(pathlib.Path(folder or FOLDER) / name, encoding="utf-8") as file:
        next(file)
        return [json.loads(line) for line in file]


def plans(version, folder=None):
    return json_lines(f"plans-{version}.jsonl", folder)


def jobs(version, folder=None):
    return json_lines(f"jobs-{version}.jsonl", folder)


# -- the statements of a matrix

VALUES = {"value", "value_notnull", "sort_value", "distribution_value", "partition_range_value", "partition_expr_value",
          "partition_list_value"}
PARTITIONS = {"range": 'PARTITION BY RANGE(c)(PARTITION p1 VALUES LESS THAN ("{}")) ', "expr": "PARTITION BY date_trunc('day',c) ",
              "list": "PARTITION BY (c) "}
SORTED = {"sort_key": " ORDER BY(c,k)", "sort_value": " ORDER BY(c)"}


def is_not_null(model, role):
    return role == "value_notnull" or "partition" in role or (model == "PRIMARY" and role not in VALUES)


def create_of(model, role, old):
    """CREATE TABLE t1 with the column c in its role."""
    last = " REPLACE" if model == "AGGREGATE" else ""
    aggregation = last if role in VALUES else ""
    column = f"c {old}{aggregation}{' NOT NULL' if is_not_null(model, role) else ''}"
    first = "" if role == "distribution" else "k BIGINT NOT NULL, "
    keys = "c" if role == "distribution" else "k" if role in VALUES else "k,c"
    hashed = "c" if role in ("distribution", "distribution_value") else "k"
    return (f"CREATE TABLE t1 ({first}{column}, z INT{last}) {model} KEY({keys}) {partition_of(role, old)}"
            f"DISTRIBUTED BY HASH({hashed}) BUCKETS 1{SORTED.get(role, '')}")


def partition_of(role, old):
    kind = role.split("_")[1] if role.startswith("partition") else None
    return PARTITIONS[kind].format("2024-01-01" if old.startswith("DATE") else "100") if kind else ""


def alter_of(model, role, new):
    aggregation = " REPLACE" if model == "AGGREGATE" and role in VALUES else ""
    key = "" if role in VALUES else " KEY"
    return f"ALTER TABLE t1 MODIFY COLUMN c {new}{key}{aggregation}{' NOT NULL' if is_not_null(model, role) else ''}"
