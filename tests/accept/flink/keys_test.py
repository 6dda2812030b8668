"""Keys of every kind through one job: a snapshot of many chunks while rows change, then changes of every row and key."""
import random
import threading

import keys
import truth
from flink_test import FlinkTest

DATABASE = "smt_chunks"
# Flink CDC may take a chunk's low watermark between the moment when MySQL writes a transaction into the binlog and that when
# other sessions see it: the change is then in neither. Seen once in 12,000 rows, with an INT key; without sync_binlog less often.
RACES = 2
HUGE_ROWS = 9000  # more than a chunk of the default size
SHARES = 30  # of the rows, which a writer changes one after the other while the snapshot runs
OTHERS = """
CREATE TABLE {0}_more.folded (a INT NULL, b VARCHAR(9) NULL, c DATE NULL, v INT NOT NULL, UNIQUE KEY u (a, b, c));
INSERT INTO {0}_more.folded VALUES (NULL, 'x', '2024-01-01', 1), (NULL, 'x', '2024-01-01', 2), (1, NULL, NULL, 3), (2, 'y', NULL, 4);
CREATE TABLE {0}_more.nulls (a INT NULL, v INT NULL);
CREATE TABLE {0}_more.spelt (id INT PRIMARY KEY, code VARCHAR(9) NOT NULL, doc JSON, f FLOAT, UNIQUE KEY u (code));
INSERT INTO {0}_more.spelt VALUES (1, 'a', '{{"x": 2.50, "y": [1, 2]}}', 0.1), (2, 'b', '{{"z": 1}}', 1.1), (3, 'c', '[1, 2]', 3.3);
CREATE TABLE {0}_more.beside (id INT PRIMARY KEY, doc JSON, f FLOAT);
INSERT INTO {0}_more.beside VALUES (1, '{{"x": 2.50, "y": [1, 2]}}', 0.1), (2, '{{"z": 1}}', 1.1);
CREATE TABLE {0}_huge.huge (id BIGINT UNSIGNED PRIMARY KEY, v INT NOT NULL);
"""
LATER = """
DELETE FROM {0}_more.spelt WHERE id = 1; UPDATE {0}_more.spelt SET code = 'B' WHERE id = 2; UPDATE {0}_more.spelt SET f = 4.4 WHERE id = 3;
DELETE FROM {0}_more.beside WHERE id = 1; UPDATE {0}_more.beside SET id = 20 WHERE id = 2;
UPDATE {0}_huge.huge SET v = v + 1 WHERE v % 10 = 0; DELETE FROM {0}_huge.huge WHERE v % 10 = 5;
"""
RULES = f"""[table-rule.1]
database = ^{DATABASE}$
table = ^.*$
flink.cdc.scan.incremental.snapshot.chunk.size = 20
[table-rule.2]
database = ^{DATABASE}_(more|huge)$
table = ^.*$
[table-rule.3]
database = ^{DATABASE}_more$
table = ^spelt$
columns = code, doc, f
primary_key = code
"""
# Their order is not Java's, and mysql-cdc 2.2.1 has no workaround: rows that change during the snapshot are not compared.
LOST_IN_SNAPSHOT = "F051"


class Keys(FlinkTest):
    """One job of the tables, one more of those that keep copies; each test looks at some of them."""

    @classmethod
    def setUpClass(cls):
        cls.mysql = cls.rig.mysql
        cls.names = [name for name in keys.KEYS if name not in keys.BEYOND[cls.rig.version]]
        databases = [DATABASE, DATABASE + "_more", DATABASE + "_huge"]
        cls.mysql.run("".join(f"DROP DATABASE IF EXISTS {d}; CREATE DATABASE {d} CHARACTER SET utf8mb4;" for d in databases)
                      + "".join(keys.create_sql(DATABASE, name) for name in cls.names) + OTHERS.format(DATABASE))
        cls.mysql.run(cls.huge_rows() + f"INSERT INTO {DATABASE}_more.nulls VALUES "
                      + ", ".join(f"({'NULL' if at % 3 else at}, {at})" for at in range(60)))
        cls.made = cls.rig.migrate(RULES, "tables_per_job = all")
        cls.mysql.run("SET GLOBAL sync_binlog = 0")
        cls.addClassCleanup(cls.mysql.run, "SET GLOBAL sync_binlog = 1")
        cls.writer = threading.Thread(target=cls.write)
        cls.loaded = threading.Event()
        cls.writer.start()
        cls.said = cls.rig.cluster.client(cls.made.flink)
        cls.addClassCleanup(cls.rig.cluster.cancel, cls.said.jobs)
        cls.started = cls.wait(lambda: all(cls.count(*name) > 0 for name in cls.made.tables), 60)
        cls.wait(cls.are_read, 20)
        cls.loaded.set()
        cls.writer.join()

    @classmethod
    def huge_rows(cls):
        chance = random.Random(7)
        chosen = {chance.getrandbits(64): None for _ in range(HUGE_ROWS)}
        return f"INSERT INTO {DATABASE}_huge.huge VALUES " + ", ".join(f"({k}, {at})" for at, k in enumerate(chosen)) + ";"

    @classmethod
    def count(cls, database, name):
        return len(cls.rig.starrocks.rows[database, name])

    @classmethod
    def are_read(cls):
        return all(cls.count(DATABASE, name) >= keys.ROWS * 9 // 10 for name in cls.names) and cls.count(
            DATABASE + "_huge", "huge") == HUGE_ROWS

    @classmethod
    def write(cls):
        """Writes each row of each table once, spread over the snapshot phase."""
        while not cls.loaded.wait(0.05) and not any(cls.rig.starrocks.rows[DATABASE, n] for n in cls.names):
            pass
        for share in range(SHARES):
            cls.mysql.run("".join(keys.touch_sql(DATABASE, name, share, SHARES) for name in cls.names))

    def differences(self, database, name):
        """Rows of MySQL that are missing or differ, and rows that should not exist."""
        table, kinds = self.made.tables[database, name], self.mysql.columns(database, name)
        expected = truth.rows_of(self.mysql, database, name, table, kinds)
        arrived = [dict(row) for row in self.stored(database, name)]
        by_id = {row["id"]: row for row in arrived}
        wrong = [at for at, row in expected.items()
                 if not all(truth.same(kinds[c], value, by_id.get(at, {}).get(c)) for c, value in row.items())]
        return wrong, sorted(row["id"] for row in arrived if row["id"] not in expected), len(arrived) - len(by_id)

    def assert_equal_tables(self, database, names):
        def found():
            return {n: d for n in names if any(d := self.differences(database, n))}

        self.wait(lambda: not found(), 15)
        causes = set(self.failures(self.said.jobs).values())
        self.assertEqual({n: (d[0][:20], d[1][:20], d[2]) for n, d in found().items()}, {}, f"{causes} {self.rig.starrocks.refused[-3:]}")

    def test_1_client_takes_the_file(self):
        self.assertEqual(self.said.error, "")
        self.assertEqual(len(self.said.jobs), 1 if self.rig.version == "1.20" else 2)

    def test_2_rows_that_change_while_the_snapshot_runs(self):
        kept = [n for n in self.names if LOST_IN_SNAPSHOT not in self.made.codes[f"{DATABASE}.{n}"]]
        self.assertGreaterEqual(len(kept), len(self.names) if self.rig.version == "1.20" else 9)
        self.wait(lambda: not any(any(self.differences(DATABASE, n)) for n in kept), 15)
        found = {n: d for n in kept if any(d := self.differences(DATABASE, n))}
        self.assertLessEqual(sum(len(wrong) + len(other) for wrong, other, _ in found.values()), RACES, found)

    def test_3_every_row_and_key_changes(self):
        self.mysql.run("".join(keys.change_sql(DATABASE, name) for name in self.names) + LATER.format(DATABASE))
        self.assert_equal_tables(DATABASE, self.names)

    def test_4_random_numbers_of_64_bits(self):
        self.assert_equal_tables(DATABASE + "_huge", ["huge"])
        self.assertIn("F052", self.made.codes[f"{DATABASE}_huge.huge"])

    def test_5_deletes_of_rows_that_are_spelt_in_two_ways(self):
        self.assert_equal_tables(DATABASE + "_more", ["beside"])
        codes = sorted(row["code"] for row in self.stored(DATABASE + "_more", "spelt"))
        if self.rig.version == "1.20":
            self.assertEqual(codes, ["B", "c"])
        else:
            self.assertIn("F055", self.made.codes[f"{DATABASE}_more.spelt"])

    def test_6_null_in_the_key_of_flink_cdc(self):
        rows = sorted((row["v"], row["a"], row["b"], row["c"]) for row in self.stored(DATABASE + "_more", "folded"))
        self.assertIn("K070", self.made.codes[f"{DATABASE}_more.folded"])
        folded = [(1, 0, "x", "2024-01-01"), (2, 0, "x", "2024-01-01"), (3, 1, "", "1970-01-01"), (4, 2, "y", "1970-01-01")]
        self.assertEqual(rows if self.rig.version == "1.20" else rows[-2:], folded if self.rig.version == "1.20" else folded[-2:])

    def test_7_rows_with_null_where_the_snapshot_is_split(self):
        self.assertEqual(sorted(row["v"] for row in self.stored(DATABASE + "_more", "nulls")), list(range(60)))
