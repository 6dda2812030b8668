"""Replays what two real FEs answered to ALTER TABLE, row by row; a row that comes out otherwise is listed here with its reason.

    python3 replay_alter.py [--of 4.1] [--folder DIR]   counts rows and says what differs, without the list
"""
import collections
import sys
import unittest
from unittest import mock

import alter_recordings
import replay
import type_changes

VERSIONS = ("3.3", "4.1")

OVERTAKEN = "the recorder was slower than the job, and saw only that it had ended"
SCHEDULED = "the FE's scheduler had made dynamic partitions between two looks of the recorder"
VIEW = "the stand-in has no views"
SUGGESTED = "the FE lists the words that it expected in another order"
OTHER_GROUP = "the recorder ran another group's name than it wrote down"

# The rows that differ, by version and id.
MATRIX = {("4.1", "AGGREGATE sort_key VARCHAR(20) to DATE"): OVERTAKEN, ("3.3", "UNIQUE key VARCHAR(65533) to BIGINT"): OVERTAKEN}
CLAUSES = {}
PLANS = {(v, "rename a column of a table with a bloom filter on it, and colocate"): OTHER_GROUP for v in VERSIONS}


def unexplained(found, version, reasons):
    """What differs and is not listed, and what is listed and does not differ."""
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
                found = replay.replay_plans(version, alter_recordings.plans(version))
                self.assertEqual(unexplained(found, version, PLANS), {})

    def test_every_state_of_a_job(self):
        for version in VERSIONS:
            with self.subTest(version):
                self.assertEqual(replay.replay_jobs(version, alter_recordings.jobs(version)), {})

    def test_a_broken_rule_is_found(self):
        """What would escape the replay if a rule were wrong: nothing."""
        broken = {**type_changes.MAY_BECOME, "INT": type_changes.MAY_BECOME["INT"] - {"BIGINT"}}
        with mock.patch.object(type_changes, "MAY_BECOME", broken):
            found = replay.replay_matrix("4.1", alter_recordings.matrix("4.1"))
        self.assertIn("PRIMARY value INT to BIGINT", found)
        with mock.patch("draft.physical", lambda column: column.name), mock.patch("adding.physical", lambda column: column.name):
            found = replay.replay_clauses("4.1", alter_recordings.clauses("4.1"))
        self.assertIn("706.2", found)


def count(version, folder):
    """Prints right rows and rows of each group, and what differs."""
    rows = alter_recordings.clauses(version, folder)
    wrong = replay.replay_clauses(version, rows)
    groups = collections.Counter(row.group for row in rows)
    bad = collections.Counter(row.group for row in rows if row.id in wrong)
    for group, total in groups.items():
        print(f"{version} {group}: {total - bad[group]} of {total}")
    matrix = alter_recordings.matrix(version, folder)
    found = {**replay.replay_matrix(version, matrix), **wrong, **replay.replay_plans(version, alter_recordings.plans(version, folder))}
    print(f"{version} matrix: {len(matrix)} rows")
    for id, text in found.items():
        print(f"  {id}: {text[:300]}")


if __name__ == "__main__":
    if "--of" in sys.argv:
        count(sys.argv[sys.argv.index("--of") + 1], sys.argv[sys.argv.index("--folder") + 1] if "--folder" in sys.argv else None)
    else:
        unittest.main()
