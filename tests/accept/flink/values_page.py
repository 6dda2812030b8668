#!/usr/bin/env python3
"""Makes docs/flink-values.md from the results of the Flink versions: values_page.py RESULTS_FOLDER PAGE
Compares; with SMT_UPDATE_GOLDEN=1 writes. Without results of both versions it is skipped (77)."""
import json
import os
import sys
from collections import namedtuple
from decimal import Decimal
from pathlib import Path

# One column and one way (snapshot, binlog): rows compared, losses as pairs (in MySQL, in StarRocks), why the job ended.
Outcome = namedtuple("Outcome", "table column kind starrocks way rows losses failure")
VERSIONS = ("1.20", "1.14")


def forget(folder, version):
    """Removes the results of an earlier run: they prove nothing about this one."""
    (folder / f"values-{version}.json").unlink(missing_ok=True)


def save(folder, version, outcomes):
    folder.mkdir(parents=True, exist_ok=True)
    shown = [o._replace(losses=[(show(a), show(b)) for a, b in o.losses])._asdict() for o in outcomes]
    (folder / f"values-{version}.json").write_text(json.dumps(shown, ensure_ascii=False, indent=1))


def show(value):
    """A value in few characters."""
    if value is None:
        return "NULL"
    text = str(value) if isinstance(value, (str, int, float, Decimal)) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:24]}… ({len(text)})"


def summary(outcomes):
    """One cell: how a type's values arrive on one version."""
    failures = {o.failure for o in outcomes if o.failure}
    if failures:
        return "**the job ends**: " + in_cell("; ".join(sorted(failures))[:160])
    parts = []
    for way in ("snapshot", "binlog"):
        losses = [loss for o in outcomes if o.way == way for loss in o.losses]
        if losses:
            shown = ", ".join(f"`{in_cell(a)}` → `{in_cell(b)}`" for a, b in losses[:3])
            parts.append(f"{way}: {shown}" + (f" and {len(losses) - 3} more" if len(losses) > 3 else ""))
    return "; ".join(parts) or "exact"


def in_cell(text):
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text).replace("|", "\\|").replace("`", "'")


def page(found, codes_of):
    """The page: a row for each column that was run, and the texts of losses without a finding."""
    lines, texts = [HEAD], []
    for key in dict.fromkeys((o.table, o.column) for v in VERSIONS for o in found[v]):
        cells = {v: [o for o in found[v] if (o.table, o.column) == key] for v in VERSIONS}
        one = next(o for v in VERSIONS for o in cells[v])
        said = sorted({c for v in VERSIONS for o in cells[v] for c in codes_of(v, o)})
        texts += [t for t in said if " " in t and t not in texts]
        links = ", ".join(f"below ({texts.index(c) + 1})" if " " in c else f"[{c}](diagnostics.md#{c.lower()})" for c in said)
        seen = " | ".join(summary(cells[v]) for v in VERSIONS)
        lines.append(f"| {in_cell(one.kind)} | {one.table} | {one.starrocks} | {seen} | {links} |")
    lines += ["", "What no finding says, as nothing in the schema shows that there are such values:", ""]
    return "\n".join(lines + [f"{at}. {text}" for at, text in enumerate(texts, 1)]) + "\n"


HEAD = """\
# What becomes of each value on its way through Flink

Written by the tests (`scripts/test.sh --flink` with `SMT_UPDATE_GOLDEN=1`); do not edit. Real jobs, made from the files
of the tool as they are, read a table of each kind from MySQL 8.0 and wrote to something that answers as StarRocks does.
Each column held its smallest and largest value, zero, NULL, and what else is at the edge
(`tests/accept/flink/values.py`); the rows came by the snapshot, and by INSERT, UPDATE and DELETE in the binlog. *exact*: every
value arrived as it was in MySQL. Else `in MySQL` → `in StarRocks`, and the finding that the tool prints beforehand.
Flink 1.20 ran with mysql-cdc 3.5.0 and StarRocks connector 1.2.10, Flink 1.14 with 2.2.1 and 1.2.3.

| MySQL | table of the test | StarRocks | Flink 1.20 | Flink 1.14 | finding |
|---|---|---|---|---|---|"""


def main():
    from known_losses import codes_of_losses
    results, target = Path(sys.argv[1]), Path(sys.argv[2])
    files = {v: results / f"values-{v}.json" for v in VERSIONS}
    if not all(f.exists() for f in files.values()):
        print("no results of both versions: run scripts/test.sh --flink")
        return 77
    found = {v: [Outcome(**o) for o in json.loads(f.read_text())] for v, f in files.items()}
    text = page(found, codes_of_losses)
    if os.environ.get("SMT_UPDATE_GOLDEN") == "1":
        target.write_text(text)
    elif not target.exists() or target.read_text() != text:
        (results / target.name).write_text(text)
        print(f"{target} is not what the runs saw: compare with {results / target.name}; SMT_UPDATE_GOLDEN=1 writes it")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
