"""Many tables in one job, and wrong passwords."""
import re

from flink_test import FlinkTest

TABLES = [f"{letter}_table" for letter in "abcdefghijklmnopqrst"]


def rule(database):
    return f"[table-rule.1]\ndatabase = ^{database}$\ntable = ^.*$"


class Jobs(FlinkTest):
    def create(self, database, tables):
        self.rig.mysql.run(f"DROP DATABASE IF EXISTS {database}; CREATE DATABASE {database};" + "".join(
            f"CREATE TABLE {database}.{t} (id INT PRIMARY KEY, {t[0]} VARCHAR(20)); INSERT INTO {database}.{t} VALUES (1, '{t}');"
            for t in tables))

    def rows(self, database, tables):
        return {t: sorted(tuple(r.values()) for r in self.stored(database, t)) for t in tables}

    def test_statement_set_of_twenty_tables(self):
        self.create("smt_set", TABLES)
        made = self.rig.migrate(rule("smt_set"), "tables_per_job = all\n")
        ids = sorted(tuple(map(int, r)) for r in re.findall(r"'server-id' = '(\d+)-(\d+)'", made.flink.read_text()))
        self.assertEqual(len(ids), len(TABLES))
        self.assertTrue(all(a[1] < b[0] for a, b in zip(ids, ids[1:])), ids)
        said = self.start(made.flink)
        self.assertEqual((said.error, len(said.jobs)), ("", 1))
        self.wait(lambda: all(self.rows("smt_set", TABLES).values()))
        self.rig.mysql.run("".join(f"INSERT INTO smt_set.{t} VALUES (2, 'new'); DELETE FROM smt_set.{t} WHERE id = 1;"
                                   for t in TABLES))
        expected = {t: [(2, "new")] for t in TABLES}
        self.wait(lambda: self.rows("smt_set", TABLES) == expected)
        self.assertEqual(self.rows("smt_set", TABLES), expected, self.failures(said.jobs))
        self.assertEqual(set(self.rig.cluster.states(said.jobs).values()), {"RUNNING"})

    def test_wrong_password_of_mysql_ends_the_job(self):
        self.create("smt_password", ["t"])
        # A separate user: connections of the other jobs' user are pooled and shared.
        self.rig.mysql.run("DROP USER IF EXISTS flink_other@'127.0.0.1'; CREATE USER flink_other@'127.0.0.1' IDENTIFIED WITH"
                           " mysql_native_password BY 'right'")
        made = self.rig.migrate(rule("smt_password") + "\nflink.cdc.username = flink_other\nflink.cdc.password = wrong")
        said = self.start(made.flink)
        def told():  # a job fails before its cause is available
            return said.error + "".join(self.failures(said.jobs).values())

        self.wait(told, 60)
        self.assertIn("Access denied for user 'flink_other'", told())
        self.assertEqual(self.stored("smt_password", "t"), [])

    def test_wrong_password_of_starrocks_is_an_error_of_the_client(self):
        self.create("smt_password", ["t"])
        made = self.rig.migrate(rule("smt_password"))
        self.addCleanup(setattr, self.rig.starrocks, "password", self.rig.starrocks.password)
        self.rig.starrocks.password = "another"
        said = self.start(made.flink)
        self.assertIn("[ERROR]", said.error)
        self.assertEqual(said.jobs, [])
