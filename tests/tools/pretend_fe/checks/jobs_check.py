"""Jobs: how they advance with the clock, what a test can order, what they block, and when their effects reach the rows."""
import unittest

from alter import jobs
from alter.effects import AddColumn, CastColumn, DropColumn, RekeyTable, RenameColumn, RenameTable, SwapTables
from checks.replay import Desk

CREATE = "CREATE TABLE {} (k INT NOT NULL, a INT, b VARCHAR(10)) {} KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2"
BUSY = "A schema change operation is in progress on the table t."


class Jobs(unittest.TestCase):
    def setUp(self):
        self.desk = Desk("4.1", "db")
        self.seen = []
        self.desk.engine.listeners.append(self.seen.append)
        for table in ("t", "u"):
            self.do(CREATE.format(table, "PRIMARY"))

    def do(self, sql):
        self.assertEqual(self.desk.say(sql), "")

    def pass_steps(self, steps):
        self.desk.engine.clock.advance(steps * self.desk.engine.pace)
        self.desk.engine.advance_jobs()

    def newest(self, kind="COLUMN"):
        return self.desk.rows(f"SHOW ALTER TABLE {kind} FROM db WHERE TableName = 't' ORDER BY JobId DESC LIMIT 1")[0]

    def test_a_job_goes_through_its_states_and_the_table_changes_at_the_end(self):
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        for state in ("PENDING", "WAITING_TXN", "RUNNING"):
            self.assertEqual(self.newest()["State"], state)
            self.assertIn("`a` int(11)", self.desk.shown("t"))
            self.assertEqual(self.seen, [])
            self.pass_steps(1)
        self.assertEqual(self.newest()["State"], "FINISHED")
        self.assertIn("`a` bigint(20)", self.desk.shown("t"))
        self.assertEqual([type(effect) for effect in self.seen], [CastColumn])

    def test_a_job_blocks_its_table_and_no_other(self):
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        for sql in ("ALTER TABLE t ADD COLUMN n INT", "ALTER TABLE t COMMENT = 'x'", "ALTER TABLE t RENAME x", "TRUNCATE TABLE t",
                    "ALTER TABLE t RENAME COLUMN a TO c", "ALTER TABLE t SET ('write_quorum' = 'ALL')", "ALTER TABLE t SWAP WITH u",
                    "ALTER TABLE t DISTRIBUTED BY HASH(k) BUCKETS 3", "ALTER TABLE t ORDER BY (a)"):
            self.assertIn(BUSY, self.desk.say(sql), sql)
        self.do("ALTER TABLE u ADD COLUMN n INT")
        self.pass_steps(3)
        self.do("ALTER TABLE t ADD COLUMN n INT")

    def test_a_job_can_fail(self):
        self.desk.engine.job_orders.failing["db", "t"] = "no tablets"
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        self.pass_steps(9)
        self.assertEqual((self.newest()["State"], self.newest()["Msg"]), ("CANCELLED", "no tablets"))
        self.assertIn("`a` int(11)", self.desk.shown("t"))
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        self.pass_steps(9)
        self.assertEqual(self.newest()["State"], "FINISHED")

    def test_a_job_can_hang_until_it_is_released(self):
        self.desk.engine.job_orders.hanging.add((None, None))
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        self.pass_steps(99)
        self.assertEqual(self.newest()["State"], "RUNNING")
        jobs.release(self.desk.engine, "db", "t")
        self.assertEqual(self.newest()["State"], "FINISHED")

    def test_a_job_can_be_cancelled(self):
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        self.do("CANCEL ALTER TABLE COLUMN FROM t")
        self.assertEqual((self.newest()["State"], self.newest()["Msg"]), ("CANCELLED", "user cancelled"))
        self.do("ALTER TABLE t DISTRIBUTED BY HASH(k) BUCKETS 3")
        self.assertNotEqual(self.desk.say("CANCEL ALTER TABLE COLUMN FROM t"), "")
        self.do("CANCEL ALTER TABLE OPTIMIZE FROM t")
        self.pass_steps(9)
        self.assertIn("BUCKETS 2", self.desk.shown("t"))

    def test_a_dropped_table_takes_its_job_along(self):
        self.do("ALTER TABLE t MODIFY COLUMN a BIGINT")
        self.do("DROP TABLE t FORCE")
        self.do(CREATE.format("t", "PRIMARY"))
        self.pass_steps(9)
        self.assertEqual(self.newest()["State"], "CANCELLED")
        self.assertIn("`a` int(11)", self.desk.shown("t"))

    def test_many_jobs_run_side_by_side(self):
        for table in ("t", "u"):
            self.do(f"ALTER TABLE {table} MODIFY COLUMN a BIGINT")
        self.pass_steps(3)
        self.assertEqual({row["State"] for row in self.desk.rows("SHOW ALTER TABLE COLUMN FROM db")}, {"FINISHED"})

    def test_what_is_done_at_once_leaves_a_finished_row_or_none(self):
        self.do("ALTER TABLE t ADD COLUMN n INT")
        self.assertEqual((self.newest()["State"], self.newest()["Timeout"]), ("FINISHED", "1"))
        self.do("ALTER TABLE t RENAME COLUMN n TO m")
        self.assertEqual(len(self.desk.rows("SHOW ALTER TABLE COLUMN FROM db")), 1)

    def test_the_effects(self):
        self.do("ALTER TABLE t ADD COLUMN n INT DEFAULT '7', DROP COLUMN a")
        self.do("ALTER TABLE t RENAME COLUMN b TO c")
        self.do("ALTER TABLE t RENAME x")
        self.do("ALTER TABLE x SWAP WITH u")
        self.assertEqual([type(effect) for effect in self.seen], [DropColumn, AddColumn, RenameColumn, RenameTable, SwapTables])
        self.assertEqual(self.seen[1].column.default.text, "7")
        self.assertEqual(self.seen[2:], [RenameColumn("db", "t", "b", "c"), RenameTable("db", "t", "x"), SwapTables("db", "x", "u")])

    def test_a_key_that_grows_is_an_effect(self):
        self.do(CREATE.format("d", "DUPLICATE"))
        self.do("ALTER TABLE d ADD COLUMN n INT KEY DEFAULT '0'")
        self.pass_steps(3)
        self.assertEqual(self.seen[-1], RekeyTable("db", "d", ("k", "n")))

    def test_a_name_that_was_renamed_away_is_refused_until_the_column_is_dropped(self):
        self.do("ALTER TABLE t RENAME COLUMN a TO c")
        self.assertIn("already exists in column id: a", self.desk.say("ALTER TABLE t ADD COLUMN a INT"))
        self.do("ALTER TABLE t DROP COLUMN c")
        self.do("ALTER TABLE t ADD COLUMN a INT")

    def test_a_time_is_noted_as_the_default_until_modify_restates_it(self):
        self.do("ALTER TABLE t ADD COLUMN n DATETIME DEFAULT CURRENT_TIMESTAMP")
        row = self.desk.rows("DESC t")[-1]
        self.assertEqual((row["Default"], row["Extra"]), ("2026-11-30 02:30:00", ""))
        self.assertIn("`n` datetime NULL DEFAULT CURRENT_TIMESTAMP COMMENT", self.desk.shown("t"))
        self.do("ALTER TABLE t MODIFY COLUMN n DATETIME DEFAULT CURRENT_TIMESTAMP COMMENT 'x'")
        self.pass_steps(3)
        row = self.desk.rows("DESC t")[-1]
        self.assertEqual((row["Default"], row["Extra"]), ("CURRENT_TIMESTAMP", "DEFAULT_GENERATED"))

    def test_what_is_not_known_is_an_error(self):
        self.assertIn("the stand-in does not know", self.desk.say("ALTER TABLE t ADD ROLLUP r (k)"))
