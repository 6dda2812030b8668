#!/usr/bin/env python3
"""docs/flink-values.md from what the runs of the Flink versions saw: values_page.py RESULTS_FOLDER PAGE
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
