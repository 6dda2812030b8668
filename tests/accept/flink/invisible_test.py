"""Invisible columns through real jobs. MySQL 8.0.15 has none, so a MariaDB is read; Flink 1.20 only."""
import os
import re
import unittest

from flink_test import FlinkTest
from mysql import Mysql

VARIABLE = "SMT_TEST_MARIADB_BINLOG_1_20"
DATABASE = "smt_invisible"
# What is refused is repeated as one_reader_*, whose rule asks for a snapshot by one reader.
REFUSED = {
    "unsigned_key": "(k BIGINT UNSIGNED NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY, a INT)",
    "signed_key": "(k BIGINT NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY, a INT)",
    "last": "(id INT PRIMARY KEY, a INT, h INT DEFAULT 5 INVISIBLE)",
    "shifted": "(id INT PRIMARY KEY, h VARCHAR(5) NOT NULL DEFAULT 'x' INVISIBLE, a INT)",
    "far_behind": "(id INT PRIMARY KEY, h INT INVISIBLE, a INT, b DATE)",
    "shifted_time": "(id INT PRIMARY KEY, h INT, d DATETIME INVISIBLE, a TIMESTAMP NULL)",
}
ROWS = {
    "unsigned_key": "(k, a) VALUES (1, 11), (2, 12), (3, 13)",
    "signed_key": "(k, a) VALUES (1, 11), (2, 12), (3, 13)",
    "last": "(id, a, h) VALUES (1, 11, 7), (2, 12, NULL)",
    "shifted": "(id, h, a) VALUES (1, 'real', 11)",
    "far_behind": "(id, h, a, b) VALUES (1, 7, 11, '2024-02-03')",
    "shifted_time": "(id, h, d, a) VALUES (1, 7, '2024-01-02', '2024-05-06 07:08:09')",
}
RIGHT = {
    "unsigned_key": [(1, 11), (2, 12), (3, 13)],
    "signed_key": [(1, 11), (2, 12), (3, 13)],
    "last": [(1, 11, 7), (2, 12, None)],
    "shifted": [(1, "real", 11)],
    "far_behind": [(1, 7, 11, "2024-02-03")],
    "shifted_time": [(1, 7, "2024-01-02 00:00:00.000000", "2024-05-06 07:08:09.000000")],
}
# Between visible columns that are read alike: no value in the snapshot, the right one after a change.
TAKEN = """
CREATE TABLE middle (id INT PRIMARY KEY, h INT DEFAULT 5 INVISIBLE, a INT);
INSERT INTO middle (id, h, a) VALUES (1, 7, 11), (2, 8, 12);
CREATE TABLE middle_default (id INT PRIMARY KEY, h INT NOT NULL DEFAULT 7 INVISIBLE, a INT);
INSERT INTO middle_default (id, h, a) VALUES (1, 42, 11), (2, 43, 12);
CREATE TABLE middle_text (id VARCHAR(5) PRIMARY KEY, h VARCHAR(5) NOT NULL DEFAULT 'x' INVISIBLE, a TEXT);
INSERT INTO middle_text (id, h, a) VALUES ('1', 'real', 'eleven'), ('2', 'true', 'twelve');
CREATE TABLE middle_small (id TINYINT PRIMARY KEY, h TINYINT NOT NULL DEFAULT 3 INVISIBLE, a SMALLINT);
INSERT INTO middle_small (id, h, a) VALUES (1, 9, 300);
CREATE TABLE middle_time (id DATETIME PRIMARY KEY, h DATETIME INVISIBLE, a DATETIME);
INSERT INTO middle_time (id, h, a) VALUES ('2024-01-02 03:04:05', '2024-01-02', '2024-05-06 07:08:09');
CREATE TABLE middle_other (id DECIMAL(5, 1) PRIMARY KEY, h BIGINT INVISIBLE, a LONGTEXT, b TIMESTAMP NULL);
INSERT INTO middle_other (id, h, a, b) VALUES (1.5, 9, 'long', '2024-05-06 07:08:09');
"""
CHANGES = """
UPDATE middle SET a = 21 WHERE id = 1; UPDATE middle_default SET a = 21 WHERE id = 1; UPDATE middle_text SET a = 'new' WHERE id = '1';
"""
SNAPSHOT = {
    "middle": [(1, None, 11), (2, None, 12)],
    "middle_default": [(1, 7, 11), (2, 7, 12)],
    "middle_text": [("1", "x", "eleven"), ("2", "x", "twelve")],
    "middle_small": [(1, 3, 300)],
    "middle_time": [("2024-01-02 03:04:05.000000", None, "2024-05-06 07:08:09.000000")],
    "middle_other": [("1.5", None, "long", "2024-05-06 07:08:09.000000")],
}
CHANGED = {
    "middle": [(1, 7, 21), (2, None, 12)],
    "middle_default": [(1, 42, 21), (2, 7, 12)],
    "middle_text": [("1", "real", "new"), ("2", "x", "twelve")],
}
FINDINGS = {"unsigned_key": "F031", "signed_key": "F031", "last": "F032", "shifted": "F033", "far_behind": "F033",
            "shifted_time": "F033"}
SHIFTED = [table for table, code in FINDINGS.items() if code == "F033"]
RULES = f"""[table-rule.1]
database = ^{DATABASE}$
table = .
[table-rule.2]
database = ^{DATABASE}$
table = ^one_reader_
flink.cdc.scan.incremental.snapshot.enabled = false
"""


def setup():
    created = f"DROP DATABASE IF EXISTS {DATABASE}; CREATE DATABASE {DATABASE}; USE {DATABASE};" + TAKEN
    for name, columns in REFUSED.items():
        for table in (name, "one_reader_" + name):
            created += f"CREATE TABLE {table} {columns}; INSERT INTO {table} {ROWS[name]};"
    return created


class Invisible(FlinkTest):
    """Snapshot and changes once; each test looks at one thing."""

    @classmethod
    def setUpClass(cls):
        if cls.rig.version != "1.20":
            raise unittest.SkipTest("MariaDB is read with 1.20 only")
        if not os.environ.get(VARIABLE):
            if os.environ.get("CI") == "true":
                raise RuntimeError(f"{VARIABLE} is not set")
            raise unittest.SkipTest(f"{VARIABLE} is not set: scripts/test.sh --flink sets it")
        cls.mariadb = Mysql(os.environ[VARIABLE], cls.rig.mysql.user, cls.rig.mysql.password)
        cls.rig.make_reader(cls.mariadb, "RELOAD, LOCK TABLES")
        cls.mariadb.run(setup())
        cls.made = cls.rig.migrate(RULES, mysql=cls.mariadb)
        cls.said = cls.rig.cluster.client(cls.made.flink)
        cls.addClassCleanup(cls.rig.cluster.cancel, cls.said.jobs)

    def rows(self, table):
        return sorted((tuple(r.values()) for r in self.stored(DATABASE, table)), key=str)

    def assert_soon(self, expected, quiet=30):
        expected = {table: sorted(rows, key=str) for table, rows in expected.items()}

        def found():
            return {table: self.rows(table) for table in expected}

        self.wait(lambda: found() == expected, quiet)
        self.assertEqual(found(), expected, self.failures(self.said.jobs).values())

    def test_client_takes_the_file(self):
        self.assertEqual(self.said.error, "")
        self.assertEqual(len(self.said.jobs), len(SNAPSHOT) + len(REFUSED))
        self.assertNotIn("'table-name' = 'shifted'", self.made.flink.read_text())

    def test_what_is_refused_has_its_finding(self):
        self.assertEqual({table: codes & {"F031", "F032", "F033"} for table, codes in
                          ((t, self.made.codes[f"{DATABASE}.{t}"]) for t in FINDINGS)},
                         {table: {code} for table, code in FINDINGS.items()})

    def test_between_others_what_the_findings_say_arrives(self):
        self.assert_soon(SNAPSHOT)
        self.assertIn("D007", self.made.codes[f"{DATABASE}.middle.h"])
        self.assertIn("D020", self.made.codes[f"{DATABASE}.middle_default.h"])
        self.mariadb.run(f"USE {DATABASE};" + CHANGES)
        self.assert_soon(CHANGED)

    def test_one_reader_reads_all(self):
        self.assert_soon({"one_reader_" + table: rows for table, rows in RIGHT.items()}, 120)  # one lock after the other

    def test_what_is_refused_breaks(self):
        """The file of the tables that are read by one reader, without the line that sets that."""
        made = self.rig.migrate(RULES.split("[table-rule.2]")[1].join(["[table-rule.1]", ""]), mysql=self.mariadb)
        file = made.flink.read_text().replace("one_reader_", "")
        file = file.replace("'scan.incremental.snapshot.enabled' = 'false'", "'scan.incremental.snapshot.enabled' = 'true'")
        self.check_broken(re.sub(r"'server-id' = '(\d+)'", lambda m: f"'server-id' = '{int(m[1]) + 1}'", file))

    def check_broken(self, file):
        path = self.rig.folder / "broken.sql"
        path.write_text(file)
        said = self.start(path)
        self.assertEqual(said.error, "")

        def causes():
            return {self.rig.cluster.name_of(job).split(".")[-1]: cause for job, cause in self.failures(said.jobs).items()}

        self.wait(lambda: {"unsigned_key", "last"} <= set(causes()) and self.rows("signed_key"))
        self.assertIn("null used for required field", causes().get("unsigned_key", ""))
        self.assertIn("Data row is smaller than a column index", causes().get("last", ""))
        self.assertEqual([row[0] for row in self.rows("signed_key")], [0])
        self.wait(lambda: all(t in causes() or self.rows(t) for t in SHIFTED), 10)
        for table in SHIFTED:
            self.assertNotEqual(self.rows(table), RIGHT[table])
