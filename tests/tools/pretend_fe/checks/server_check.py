"""The stand-in as a server: connections, and users and their rights. The replays check what it says of tables."""
import subprocess
import tempfile
import unittest

from checks.fe_process import FeProcess
from checks.fe_test import FeTest


class Connections(FeTest):
    def test_password_and_user(self):
        for user in (("root", "no"), ("nobody", "pw"), ("root", "")):
            refused = self.assert_refused(1045, f"Access denied for user '{user[0]}'", self.client, *user)
            self.assertEqual(refused.state, "28000")

    def test_another_plugin_is_changed(self):
        self.assertEqual(self.client(plugin=b"caching_sha2_password").rows("SELECT 1"), [("1",)])

    def test_database_of_the_login_and_of_the_command(self):
        self.assertEqual(self.client(database="d").rows("SELECT database()"), [("d",)])
        client = self.client()
        self.assertEqual(client.command(2, b"d")[:1], b"\0")
        self.assertEqual(client.rows("SELECT database()"), [("d",)])
        self.assert_refused(1049, "Unknown database 'nope'", lambda: self.client(database="nope"))

    def test_commands(self):
        client = self.client()
        self.assertEqual(client.command(14)[:1], b"\0")
        self.assertEqual(client.command(22, b"SELECT 1")[:3], b"\xff" + (1047).to_bytes(2, "little"))
        client.wire.sequence = 0
        client.wire.send(b"\x01")
        self.assertEqual(client.socket.recv(1), b"")

    def test_packets_of_more_than_16_mib(self):
        longest = (1 << 24) - 1  # of one packet; a message of just this size is followed by an empty packet
        for size in (longest - len("_SELECT '' AS x"), longest - 4, longest + 5):
            long = "x" * size
            self.assertEqual(self.client().rows(f"SELECT '{long}' AS x"), [(long,)])

    def test_variables(self):
        client = self.client()
        client.query("SET NAMES utf8mb4, SESSION query_timeout = 60, @@sql_mode = 'ANSI,X'")
        self.assertEqual(client.query("SELECT @@query_timeout AS q, @@session.sql_mode, 'a,b', NULL, -1 x")[1],
                         [("60", "ANSI,X", "a,b", None, "-1")])
        self.assertEqual(client.rows("SHOW VARIABLES LIKE 'query_timeout'"), [("query_timeout", "60")])
        self.assertEqual(self.client().rows("SELECT @@query_timeout"), [("300",)])
        self.assert_refused(1193, "Unknown system variable 'nope'", client.query, "SET nope = 1")

    def test_what_check_asks(self):
        client = self.client()
        self.assertEqual(client.rows("SELECT current_version(), CURRENT_USER()"), [("4.1.0", "'root'@'%'")])
        self.assertEqual(client.rows("SELECT @@run_mode"), [("shared_nothing",)])
        names, rows = client.query("SHOW BACKENDS")
        self.assertEqual([dict(zip(names, row))["Alive"] for row in rows], ["true"] * 3)
        self.assertEqual(client.rows("SHOW COMPUTE NODES"), [])
        self.assertEqual(client.query("SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE FROM information_schema.columns "
                                      "WHERE TABLE_SCHEMA = 'd' AND TABLE_NAME = 't'")[1],
                         [("t", "k", "int(11)", "NO"), ("t", "v", "varchar(20)", "YES"), ("t", "n", "decimal(10, 2)", "YES")])
        self.assertEqual(client.rows("SELECT TABLE_NAME, TABLE_MODEL, PRIMARY_KEY FROM information_schema.tables_config WHERE "
                                     "TABLE_SCHEMA = 'd' AND TABLE_NAME = 't'"), [("t", "PRIMARY_KEYS", "`k`")])

    def test_it_ends_with_its_stdin_and_by_a_signal(self):
        self.assertEqual(FeProcess().close(), 0)
        other = FeProcess()
        other.process.terminate()
        self.assertEqual(other.process.wait(timeout=10), 0)
        other.close()


class OldVersion(FeTest):
    arguments = ("--version", "3.3", "--full-version", "3.3.5-6d81f75")

    def test_it_answers_as_the_old_one(self):
        client = self.client()
        self.assertEqual(client.rows("SELECT current_version()"), [("3.3.5-6d81f75",)])
        self.assert_refused(1193, "Unknown system variable 'run_mode'", client.query, "SELECT @@run_mode")
        self.assertIn("decimal64(10, 2)", client.rows("SHOW CREATE TABLE d.t")[0][1])


class Tls(unittest.TestCase):
    def test_a_connection_is_encrypted(self):
        with tempfile.TemporaryDirectory() as folder:
            key, certificate = f"{folder}/key.pem", f"{folder}/certificate.pem"
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                            "-days", "2", "-subj", "/CN=localhost"], check=True, capture_output=True)
            fe = FeProcess("--tls", certificate, key)
            self.addCleanup(fe.close)
            client = fe.client(authority=certificate)
            self.addCleanup(client.close)
            self.assertEqual(client.rows("SELECT 1"), [("1",)])
            plain = fe.client()
            self.addCleanup(plain.close)
            self.assertEqual(plain.rows("SELECT 2"), [("2",)])


class Rights(FeTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.fe.execute(["CREATE TABLE d.hidden (k INT) DUPLICATE KEY (k) DISTRIBUTED BY RANDOM", "CREATE DATABASE e",
                        "CREATE USER 'reader'@'%' IDENTIFIED BY 'r'", "GRANT SELECT ON TABLE d.t TO USER 'reader'@'%'"])

    def test_a_table_without_any_privilege_is_refused_and_not_listed(self):
        client = self.client("reader", "r")
        self.assertEqual(client.rows("SHOW FULL TABLES FROM d"), [("t", "BASE TABLE")])
        self.assertEqual(client.rows("SHOW CREATE TABLE d.t")[0][0], "t")
        for sql in ("SHOW CREATE TABLE `d`.`hidden`", "SHOW FULL COLUMNS FROM hidden FROM d", "DESC d.hidden", "SHOW PARTITIONS FROM d.hidden"):
            refused = self.assert_refused(5203, "", client.query, sql)
            self.assertEqual(refused.text, "Access denied; you need (at least one of) the ANY privilege(s) on TABLE hidden for this "
                             "operation. Please ask the admin to grant permission(s) or try activating existing roles using "
                             "<set [default] role>. Current role(s): NONE. Inactivated role(s): NONE.")
            self.assertEqual(refused.state, "42000")

    def test_other_rights(self):
        client = self.client("reader", "r")
        for sql, needed in (("ALTER TABLE d.t COMMENT = 'x'", "ALTER privilege(s) on TABLE t"),
                            ("DROP TABLE d.t", "DROP privilege(s) on TABLE t"), ("INSERT INTO d.t VALUES (1)", "INSERT privilege(s) on TABLE t"),
                            ("CREATE TABLE d.x (k INT)", "CREATE TABLE privilege(s) on DATABASE d"),
                            ("CREATE DATABASE x", "CREATE DATABASE privilege(s) on CATALOG default_catalog"),
                            ("SHOW BACKENDS", "OPERATE OR NODE privilege(s) on SYSTEM for"), ("USE e", "ANY privilege(s) on DATABASE e"),
                            ("SELECT * FROM d.hidden", "SELECT privilege(s) on TABLE hidden"),
                            ("CREATE USER x", "GRANT privilege(s) on SYSTEM")):
            self.assert_refused(5203, f"the {needed}", client.query, sql)
        self.assert_refused(1049, "Unknown database 'nope'", client.query, "USE nope")
        self.assertEqual(client.rows("SELECT * FROM d.t WHERE v = 'from hidden'"), [])
        self.assertNotIn(("e",), client.rows("SHOW DATABASES"))
        self.assertEqual(client.rows("SELECT DISTINCT TABLE_NAME FROM information_schema.columns"), [("t",)])

    def test_grants_are_shown_and_revoked(self):
        client = self.client("reader", "r")
        self.assertEqual(client.rows("SHOW GRANTS"), [("'reader'@'%'", "default_catalog", "GRANT SELECT ON TABLE d.t TO USER 'reader'@'%'")])
        self.fe.execute(["CREATE ROLE 'maker'", "GRANT CREATE TABLE ON DATABASE e TO ROLE 'maker'", "GRANT 'maker' TO USER reader"])
        self.assertEqual(client.rows("SHOW GRANTS FOR ROLE 'maker'"), [("maker", None, "GRANT CREATE TABLE ON DATABASE e TO ROLE 'maker'")])
        client.query("CREATE TABLE e.mine (k INT) DUPLICATE KEY (k) DISTRIBUTED BY RANDOM")
        self.fe.execute(["REVOKE 'maker' FROM USER reader", "DROP TABLE e.mine"])
        self.assert_refused(5203, "CREATE TABLE privilege(s)", client.query, "CREATE TABLE e.mine (k INT)")
