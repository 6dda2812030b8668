"""Replays CREATE TABLE, SHOW CREATE TABLE and SHOW FULL COLUMNS: the stand-in must answer what two real FEs answered.

The second test breaks one rule at a time and requires that the replay finds it.
"""
import json
import re
import unittest
from dataclasses import replace
from unittest import mock

from checks.alter_recordings import FOLDER
from checks.replay import Desk, without_ids
from show import show_create
from sql.expressions import show
from tables import colocation, column_checks, create, defaults, fe_types, java_text, keys, partitions, properties, range_partitions

VERSIONS = ("3.3", "4.1")
NAME = re.compile(r"CREATE\s+(?:TABLE|VIEW)\s+(?:IF NOT EXISTS\s+)?(?:`([^`]+)`\.)?(?:`([^`]+)`|(\w+))", re.I)

# Recordings whose answer differs, and why.
EXCEPTIONS = {
    ("3.3", "149_own_list_explicit"): "the FE orders list partitions by a hash of their ids, the stand-in as they were made",
    ("3.3", "odd now() default"): "the FE names what it expected in another order each time",
    ("4.1", "168_own_dynamic"): "the FE was still making the partitions when it was asked, the stand-in makes all of them at once"}


def recorded(version):
    lines = (FOLDER / f"show-{version}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


def replay(version):
    """(name of a recording, what the FE said, what the stand-in says) of the recordings that differ; one FE answers all, in their order."""
    desk = Desk(version, "am_sh")
    for row in recorded(version):
        wanted = without_ids(row.get("error", "")), recorded_shown(row), row.get("columns")
        said = answers_to(desk, row)
        if wanted != said:
            yield row["name"], wanted, said


def answers_to(desk, row):
    """The error of the CREATE, and SHOW CREATE TABLE, Field, Default and Comment of the table if there is none."""
    database, quoted, bare = NAME.match(row["create"]).groups()
    table = quoted or bare
    if database:
        desk.say(f"CREATE DATABASE IF NOT EXISTS `{database}`")
        desk.session.database = database
    if refused := desk.say(row["create"]):
        return without_ids(refused), None, None
    full = desk.engine.execute(f"SHOW FULL COLUMNS FROM `{table}`", desk.session)
    at = [full.columns.index(name) for name in ("Field", "Default", "Comment")]
    return "", desk.shown(table), [[line[i] for i in at] for line in full.rows]


def recorded_shown(row):
    """SHOW CREATE TABLE, or the error that it gave."""
    failed = re.search(r"1064, '(.*)'\)", row.get("show_create_error", ""))
    return f"NO TABLE: {failed[1]}" if failed else row.get("show_create")


class Replay(unittest.TestCase):
    maxDiff = None

    def test_every_answer_is_that_of_the_fe(self):
        for version in VERSIONS:
            self.assertGreater(len(recorded(version)), 200)
            different = {name: answers for name, *answers in replay(version)}
            excepted = {name for known, name in EXCEPTIONS if known == version}
            for name in different.keys() - excepted:
                with self.subTest(version=version, name=name):
                    self.assertEqual(*different[name])
            self.assertEqual(excepted - different.keys(), set(), "exceptions that are none any more")


def nullable(*arguments):
    return replace(column_checks.column_of(*arguments), nullable=True)


def nothing(*_):
    return None


# What is broken: the rule in words, the version, the object or dict that holds it, its name, and what stands there instead.
BROKEN = (
    ("a table is compressed by LZ4", "4.1", properties.DEFAULTS["4.1"], "compression", "ZSTD"),
    ("a table has three replicas", "3.3", properties.DEFAULTS["3.3"], "replication_num", "1"),
    ("3.3 prints the compression last", "3.3", show_create.RANKS, "compression", -1),
    ("INT is shown as int(11)", "4.1", fe_types.SHOWN, "INT", "int"),
    ("STRING has 65533 bytes", "4.1", fe_types, "STRING_LENGTH", 65535),
    ("comments are escaped", "4.1", show_create, "escaped_comment", str),
    ("3.3 does not escape the comments of PRIMARY KEY tables", "3.3", show_create, "is_raw", lambda *_: False),
    ("4.1 encodes a quote in a default", "4.1", java_text.ESCAPES, '"', '"'),
    ("3.3 refuses a FLOAT that is not exact", "3.3", defaults, "is_exact_float", lambda *_: True),
    ("the FE chooses keys up to the first string", "4.1", keys, "MOST_COLUMNS", 1),
    ("keys come first", "4.1", keys, "check_place", nothing),
    ("3.3 sorts PRIMARY KEY tables only", "3.3", create, "check_old_sort_key", nothing),
    ("a key of a PRIMARY KEY table is NOT NULL", "4.1", create, "column_of", nullable),
    ("tables of a group have equal buckets", "4.1", colocation, "check", nothing),
    ("DATE and DATETIME begin in the year 0", "3.3", range_partitions.LOWEST, "DATE", "0001-01-01"),
    ("4.1 keeps the back-quotes of date_trunc", "4.1", partitions, "printed_argument", show),
    ("names of properties are case sensitive", "4.1", properties.ROWS, "COMPRESSION", properties.Row(properties.silent)),
    ("4.1 writes BOOLEANs as numbers", "4.1", column_checks, "stored_default", lambda type, default, version: default))


class Broken(unittest.TestCase):
    def test_the_replay_finds_each_broken_rule(self):
        for rule, version, holder, name, instead in BROKEN:
            in_dict = isinstance(holder, dict)
            patch = mock.patch.dict(holder, {name: instead}) if in_dict else mock.patch.object(holder, name, instead)
            with self.subTest(rule=rule), patch:
                self.assertTrue(self.differs(version), "nothing differs")

    def differs(self, version):
        return any((version, name) not in EXCEPTIONS for name, *_ in replay(version))
