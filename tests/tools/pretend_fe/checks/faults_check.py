"""What a test can do to the stand-in: make statements and jobs fail, hang or take long, hold them back, and restart the FE."""
import socket
import time

from checks.fe_test import FeTest


class Faults(FeTest):
    def test_statements_are_counted_and_named(self):
        first, second = self.client(), self.client()
        first.query("SELECT 1")
        second.query("SELECT  2 ")
        self.assertEqual(self.fe.statements(), ["SELECT 1", "SELECT  2 "])
        self.assertEqual([one["number"] for one in self.fe.control("statements")], [1, 2])

    def test_one_statement_is_refused(self):
        self.fe.control("fault", kind="refuse", statement=2, number=5025, text="no disk")
        client = self.client()
        client.query("SELECT 1")
        self.assert_refused(5025, "no disk", client.query, "SELECT 2")
        client.query("SELECT 3")

    def test_the_connection_is_closed_before_or_after(self):
        for kind, made in (("close before", False), ("close after", True)):
            self.fe.execute("DROP DATABASE IF EXISTS made")
            self.fe.control("fault", kind=kind, matching="create database")
            with self.assertRaises((ConnectionError, OSError)):
                self.client().query("CREATE DATABASE made")
            self.assertEqual(["made"] in self.fe.execute("SHOW DATABASES"), made)

    def test_a_slow_answer(self):
        self.fe.control("fault", kind="delay", matching="SELECT 7", seconds=0.3)
        client, begun = self.client(), time.monotonic()
        client.query("SELECT 6")
        client.query("SELECT 7")
        self.assertGreater(time.monotonic() - begun, 0.3)

    def test_a_restart(self):
        client = self.client()
        self.fe.execute("ALTER TABLE d.t MODIFY COLUMN v VARCHAR(20) COMMENT 'x'")
        self.fe.control("restart")
        with self.assertRaises((ConnectionError, OSError)):
            client.query("SELECT 1")
        self.fe.control("advance", seconds=60)
        self.assertEqual(self.fe.control("jobs", database="d")[-1]["State"], "FINISHED")
        self.assertIn('COMMENT "x"', self.client().rows("SHOW CREATE TABLE d.t")[0][1])

    def test_the_port_is_closed_for_a_while(self):
        self.fe.control("close_port")
        with self.assertRaises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", self.fe.ports["mysql"]), timeout=10)
        self.fe.control("open_port")
        self.client().query("SELECT 1")

    def test_a_job_fails_or_hangs(self):
        change = "ALTER TABLE d.t MODIFY COLUMN n DECIMAL({}, 2)"
        self.fe.control("job", order="fail", database="d", table="t", message="a replica is gone")
        self.fe.execute(change.format(11))
        self.fe.control("advance", seconds=60)
        last = self.fe.control("jobs", database="d")[-1]
        self.assertEqual((last["State"], last["Msg"]), ("CANCELLED", "a replica is gone"))
        self.fe.control("job", order="hang", database="d", table="t")
        self.fe.execute(change.format(12))
        self.fe.control("advance", seconds=6000)
        self.assertEqual(self.fe.control("jobs", database="d")[-1]["State"], "RUNNING")
        self.fe.control("job", order="go on", database="d", table="t")
        self.assertEqual(self.fe.control("jobs", database="d")[-1]["State"], "FINISHED")

    def test_statements_move_the_clock(self):
        self.fe.control("clock", seconds_per_statement=10)
        self.addCleanup(self.fe.control, "clock")
        client, states = self.client(), []
        client.query("ALTER TABLE d.t MODIFY COLUMN v VARCHAR(20) COMMENT 'y'")
        while "FINISHED" not in states:
            states.append(client.rows('SHOW ALTER TABLE COLUMN FROM d WHERE TableName = "t" ORDER BY JobId DESC LIMIT 1')[0][9])
        self.assertEqual(states, ["WAITING_TXN", "RUNNING", "FINISHED"])

    def test_a_statement_is_held(self):
        for kind, made in (("hold before", False), ("hold after", True)):
            self.fe.execute("DROP DATABASE IF EXISTS held")
            self.fe.control("fault", kind=kind, matching="create", after=1)
            client = self.client()
            client.query("CREATE DATABASE IF NOT EXISTS held_not")
            client.wire.sequence = 0
            client.wire.send(b"\x03CREATE DATABASE held")
            while not any("held" == sql[-4:] for sql in self.fe.statements()):
                time.sleep(0.01)
            client.close()  # as if it was killed
            self.fe.control("release")
            self.client().query("SELECT 1")
            self.assertEqual(["held"] in self.fe.execute("SHOW DATABASES"), made)
