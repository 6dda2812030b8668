"""shard_merge = widest through a real job: one source reads shards whose columns differ, by snapshot and by binlog."""
from decimal import Decimal

from flink_test import FlinkTest

# Each column of `wide_1` has another type in `wide_2`, which also has another order; each has a column of its own.
SETUP = """
DROP DATABASE IF EXISTS smt_widest; CREATE DATABASE smt_widest; USE smt_widest;
CREATE TABLE wide_1 (id INT PRIMARY KEY, own_1 VARCHAR(9) NOT NULL, n SMALLINT, flag TINYINT(1), u INT UNSIGNED, big BIGINT,
  d DECIMAL(6, 2), r INT, t DATETIME, ts DATETIME, tm TIME, s VARCHAR(10) CHARACTER SET latin1, x TEXT, b VARBINARY(4),
  e ENUM('a', 'b,c'), ev ENUM('one', 'two'));
CREATE TABLE wide_2 (own_2 DECIMAL(5, 1) NOT NULL, ev VARCHAR(20), e ENUM('b,c', 'z'), b BLOB, x MEDIUMTEXT, s VARCHAR(20),
  tm TIME(3), ts TIMESTAMP(3) NULL, t DATETIME(6), r DOUBLE, d DECIMAL(10, 4), big BIGINT UNSIGNED, u INT, flag INT, n BIGINT,
  id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE wide_3 LIKE wide_1; ALTER TABLE wide_3 DROP COLUMN own_1, DROP COLUMN n, DROP COLUMN d;
INSERT INTO wide_1 VALUES (1, 'first', -5, 1, 4294967295, -7, 1.25, 3, '2024-02-03 04:05:06', '2024-02-03 04:05:06',
  '01:02:03', 'café', 'text', x'00ff', 'b,c', 'two');
INSERT INTO wide_2 VALUES (9.5, 'three', 'z', x'0001020304', 'longer', '中', '01:02:03.004', '2024-02-03 04:05:06.007',
  '2024-02-03 04:05:06.000007', 0.5, 123456.7891, 18446744073709551615, -1, 70000, 9000000000, 9223372036854775807);
INSERT INTO wide_3 (id, u) VALUES (3, 3);
"""
CHANGES = """USE smt_widest;
INSERT INTO wide_1 SELECT id + 10, own_1, n, flag, u, big, d, r, t, ts, tm, s, x, b, e, ev FROM wide_1;
INSERT INTO wide_2 SELECT own_2, ev, e, b, x, s, tm, ts, t, r, d, big, u, flag, n, id + 10 FROM wide_2;
INSERT INTO wide_3 (id, u) VALUES (4, 4), (13, 3); DELETE FROM wide_3 WHERE id = 4;
"""
RULES = """[table-rule.1]
database = ^smt_widest$
table = ^wide_
shard_merge = widest
"""


class Shards(FlinkTest):
    def rows(self, key):
        """By id; a DECIMAL as its text."""
        def plain(row):
            return {name: str(value) if isinstance(value, Decimal) else value for name, value in row.items() if name != "id"}

        return {int(row["id"]): plain(row) for row in self.stored(*key)}

    def test_shards_that_differ_arrive_right(self):
        word = "café" if self.rig.version != "1.14" else "cafe"  # mysql-cdc 2.2.1 garbles latin1
        self.rig.mysql.run(SETUP.replace("café", word))
        made = self.rig.migrate(RULES)
        self.assertEqual(list(made.tables), [("smt_widest", "wide__auto_shard")])
        key = ("smt_widest", "wide__auto_shard")
        said = self.start(made.flink)
        self.assertEqual(said.error, "")
        self.wait(lambda: len(self.rows(key)) == 3)
        self.rig.mysql.run(CHANGES)
        self.wait(lambda: len(self.rows(key)) == 6)
        found = self.rows(key)
        self.assertEqual(sorted(found), [1, 3, 11, 13, 9223372036854775807, 9223372036854775817],
                         (self.failures(said.jobs), self.rig.starrocks.refused[-3:]))
        self.assertEqual(found[1], {
            "own_2": None, "ev": "two", "e": "b,c", "b": "00ff", "x": "text", "s": word, "tm": "01:02:03.000",
            "ts": "2024-02-03 04:05:06.000000", "t": "2024-02-03 04:05:06.000000", "r": 3.0, "d": "1.2500", "big": "-7", "u": 4294967295,
            "flag": 1, "n": -5, "own_1": "first"})
        self.assertEqual(found[9223372036854775807], {
            "own_2": "9.5", "ev": "three", "e": "z", "b": "0001020304", "x": "longer", "s": "中", "tm": "01:02:03.004",
            "ts": "2024-02-03 04:05:06.007000", "t": "2024-02-03 04:05:06.000007", "r": 0.5, "d": "123456.7891",
            "big": "18446744073709551615", "u": -1, "flag": 70000, "n": 9000000000, "own_1": None})
        self.assertEqual({name for name, value in found[3].items() if value is not None}, {"u"})
        for snapshot, binlog in (1, 11), (3, 13), (9223372036854775807, 9223372036854775817):
            self.assertEqual(found[binlog], found[snapshot])
