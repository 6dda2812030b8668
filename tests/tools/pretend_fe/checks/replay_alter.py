"""Replays what two real FEs answered to ALTER TABLE, row by row. Each row whose answer differs is listed here with its reason.

    python3 -m checks.replay_alter 4.1 [FOLDER]   prints how many rows of each group are right, and each row that differs, listed or not
"""
import collections
import sys
import unittest
from dataclasses import replace
from unittest import mock

from alter import type_changes
from checks import alter_recordings, replay, replay_plans
from tables.model import FeError

VERSIONS = ("3.3", "4.1")

OVERTAKEN = "the recorder was slower than the job, so the table was free again and showed what the job had changed"
SCHEDULED = "the FE's scheduler had made dynamic partitions between two looks of the recorder"
SUGGESTED = "the FE lists the words that it expected in another order"
OTHER_GROUP = "the recorder ran another group's name than it wrote down"

# The rows that differ, by version and id.
MATRIX = {("4.1", "AGGREGATE sort_key VARCHAR(20) to DATE"): OVERTAKEN, ("3.3", "UNIQUE key VARCHAR(65533) to BIGINT"): OVERTAKEN}
CLAUSES = {
    **{(v, id): SCHEDULED for v in VERSIONS for id in ("1355.1", "1480.1")}, ("4.1", "1605.1"): SCHEDULED, ("3.3", "1730.1"): SCHEDULED,
    ("4.1", "5167.3"): OVERTAKEN, ("4.1", "5226.2"): OVERTAKEN, ("4.1", "1836.2"): OVERTAKEN, ("4.1", "1861.2"): OVERTAKEN,
    ("3.3", "5148.2"): OVERTAKEN,
    ("3.3", "5068.1"): SUGGESTED, ("3.3", "5140.1"): SUGGESTED}
PLANS = {(v, "rename a column of a table with a bloom filter on it, and colocate"): OTHER_GROUP for v in VERSIONS}


def nothing(*_):
    """A check that refuses nothing."""


# A rule to break, and a row that must then differ: what is patched, with what, version, group, id.
BROKEN = (
    ("alter.adding.blocks", lambda *_: False, "4.1", "rename_then_others", "706.2"),
    ("alter.adding.check_default", nothing, "4.1", "more", "5029.1"),
    ("alter.dropping.refuse_in_model", nothing, "4.1", "drop_column_sort", "250.1"),
    ("alter.modify.note_longer", nothing, "4.1", "modify_column", "423.1"),
    ("alter.modify.check_primary", nothing, "3.3", "modify_column", "479.1"),
    ("alter.schema_checks.same_default", lambda *_: True, "4.1", "modify_column", "420.1"),
    ("alter.schema_checks.check_order", nothing, "4.1", "add_column", "16.1"),
    ("alter.schema_change.as_written", lambda _, column: replace(column, nullable=True), "4.1", "order_by", "769.1"),
    ("tables.bloom_filter.present", lambda _: [], "4.1", "set_property_back", "1013.1"),
    ("alter.table_clauses.rename_in_partitioning", nothing, "4.1", "rename_column_partition_range", "719.1"),
    ("alter.alter_table.operation", lambda *_: "OTHER", "4.1", "several_clauses", "314.1"),
    ("alter.jobs.busy", lambda *_: FeError("busy"), "4.1", "while_schema_change", "5001.2"),
    ("alter.optimize.fault_of", nothing, "4.1", "distribution", "835.1"),
    ("alter.property_clauses.QUORUMS", ("BAD",), "4.1", "set_property", "1046.1"),
    ("alter.replication_clauses.put_of_partition", nothing, "4.1", "partition_range", "1244.1"),
    ("alter.schema_checks.forgets_list", lambda _: False, "3.3", "drop_column_partition", "267.1"),
    ("alter.index_clauses.NESTED", ("VARCHAR",), "3.3", "index", "1743.1"),
    ("tables.databases.set_properties", nothing, "4.1", "database", "db.3"),
    ("alter.dynamic_clauses.refuse_by_hand", nothing, "3.3", "dynamic_partition", "1231.10"),
    ("alter.partition_clauses.refuse_recycling", nothing, "3.3", "partition_list_explicit", "1275.1"),
)


def unexplained(found, version, reasons):
    """What differs and is not listed, and what is listed but does not differ."""
    listed = {id for v, id in reasons if v == version}
    return {id: text for id, text in found.items() if id not in listed} | {id: "is right now" for id in listed if id not in found}


class ReplayAlter(unittest.TestCase):
    maxDiff = None

    def test_every_pair_of_types_in_every_role(self):
        for version in VERSIONS:
            with self.subTest(version):
                found = replay.replay_matrix(version, alter_recordings.matrix(version))
                self.assertEqual(unexplained(found, version, MATRIX), {})

    def test_every_other_clause(self):
        for version in VERSIONS:
            with self.subTest(version):
                found = replay.replay_clauses(version, alter_recordings.clauses(version))
                self.assertEqual(unexplained(found, version, CLAUSES), {})

    def test_every_plan(self):
        for version in VERSIONS:
            with self.subTest(version):
                found = replay_plans.replay_plans(version, alter_recordings.plans(version))
                self.assertEqual(unexplained(found, version, PLANS), {})

    def test_every_state_of_a_job(self):
        for version in VERSIONS:
            with self.subTest(version):
                self.assertEqual(replay_plans.replay_jobs(version, alter_recordings.jobs(version)), {})

    def test_a_broken_rule_is_found(self):
        rows = {version: alter_recordings.clauses(version) for version in VERSIONS}
        for target, broken, version, group, id in BROKEN:
            with self.subTest(target), mock.patch(target, broken):
                found = replay.replay_clauses(version, [row for row in rows[version] if row.group == group])
                self.assertIn(id, found)

    def test_a_broken_change_of_types_is_found(self):
        rows = [row for row in alter_recordings.matrix("4.1") if row.role == "value" and row.old == "INT"]
        broken = {**type_changes.MAY_BECOME, "INT": type_changes.MAY_BECOME["INT"] - {"BIGINT"}}
        with mock.patch("alter.type_changes.MAY_BECOME", broken):
            self.assertIn("PRIMARY value INT to BIGINT", replay.replay_matrix("4.1", rows))


def count(version, folder=None):
    rows = alter_recordings.clauses(version, folder)
    wrong = replay.replay_clauses(version, rows)
    groups = collections.Counter(row.group for row in rows)
    bad = collections.Counter(row.group for row in rows if row.id in wrong)
    for group, total in groups.items():
        print(f"{version} {group}: {total - bad[group]} of {total}")
    matrix = alter_recordings.matrix(version, folder)
    plans = replay_plans.replay_plans(version, alter_recordings.plans(version, folder))
    found = {**replay.replay_matrix(version, matrix), **wrong, **plans}
    print(f"{version} matrix: {len(matrix)} rows")
    for id, text in found.items():
        print(f"  {id}: {text[:300]}")


if __name__ == "__main__":
    count(*sys.argv[1:])
