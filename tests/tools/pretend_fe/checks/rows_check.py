"""The rows of the stand-in: what statements and loads put in and take out, and how they follow ALTER TABLE."""
import base64
import json
import unittest
import urllib.request

from frontend import Frontend
from main import parse_options
from server.mysql_server import Session
from server.stream_load import open_http
from tables.model import FeError

PRIMARY = "PRIMARY KEY (k) DISTRIBUTED BY HASH (k) BUCKETS 1"
LOG = "DUPLICATE KEY (k) DISTRIBUTED BY RANDOM"


class RowsTest(unittest.TestCase):
    options = ()

    def setUp(self):
        self.fe = Frontend(parse_options(["--password", "pw", *self.options]))
        self.addCleanup(self.fe.mysql.close)
        self.session = Session(1, "root")
        self.run_sql("CREATE DATABASE d")
        self.run_sql("USE d")

    def run_sql(self, *statements):
        for sql in statements:
            answer = self.fe.answer(sql, self.session)
        return answer and answer[1]

    def names(self, sql):
        return [c if isinstance(c, str) else c[0] for c in self.fe.answer(sql, self.session)[0]]

    def assert_refused(self, text, sql):
        with self.assertRaises(FeError) as found:
            self.run_sql(sql)
        self.assertIn(text, found.exception.text)

    def wait(self):
        self.fe.clock.advance(100)


class Statements(RowsTest):
    def test_ranges_of_keys(self):
        self.run_sql("CREATE TABLE t (k LARGEINT NOT NULL, `k 2` VARCHAR(9) NOT NULL, v INT) PRIMARY KEY (k, `k 2`) DISTRIBUTED BY HASH (k)",
                     "INSERT INTO t VALUES (9, 'b', 1), (10, 'a', 2), (10, 'B', 3), (-170141183460469231731687303715884105728, '', 4)",
                     "INSERT INTO t (v, `k 2`, k) VALUES (5, 'a', 10)")
        self.assertEqual(self.run_sql("SELECT `k`, `k 2`, `v` FROM `d`.`t` WHERE `k` > 9 OR (`k` = 9 AND `k 2` > 'a') ORDER BY `k`, `k 2` LIMIT 2"),
                         [("9", "b", 1), ("10", "B", 3)])
        self.assertEqual(self.run_sql("SELECT COUNT(*), MIN(k), MAX(k) FROM t"), [(4, "-170141183460469231731687303715884105728", "10")])
        self.assertEqual(self.run_sql("SELECT v FROM t WHERE k = 10 AND `k 2` = 'a'"), [(5,)])
        self.assertEqual(self.run_sql("SELECT k FROM t WHERE k IN (9, 10) AND `k 2` LIKE 'b%'"), [("9",)])

    def test_a_tuple_cannot_be_compared(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, v INT) {PRIMARY}")
        self.assert_refused("Unexpected input ','", "SELECT * FROM t WHERE (k, v) > (1, 2)")

    def test_names_of_an_answer(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, v INT) {PRIMARY}")
        self.assertEqual(self.names("SELECT *, t.k, COUNT(*) AS c, MAX( v ), v + 1 n, 'x' FROM t GROUP BY k, v"),
                         ["k", "v", "k", "c", "MAX( v )", "n", "'x'"])

    def test_errors(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, v VARCHAR(3) NOT NULL) {PRIMARY}", "INSERT INTO t VALUES (1, 'x')")
        for text, sql in (("Unknown table 'd.x'", "SELECT 1 FROM x"), ("Column 'x' cannot be resolved", "SELECT x FROM t"),
                          ("Column 'x' cannot be resolved", "SELECT `x` FROM t"), ("Unknown column 'x' in 't'", "INSERT INTO t (x) VALUES (1)"),
                          ("column count: 2 doesn't match select/value column count: 1", "INSERT INTO t VALUES (1)"),
                          ("4 bytes do not fit VARCHAR(3)", "INSERT INTO t VALUES (2, 'y'), (1, 'äö')"),
                          ("NULL in the NOT NULL column v", "INSERT INTO t (k) VALUES (1)"),
                          ("2147483648 does not fit INT", "INSERT INTO t VALUES (2147483648, '')"),
                          ("No matching function", "SELECT xx_hash3_64(k) FROM t"), ("must specify where", "DELETE FROM t")):
            self.assert_refused(text, sql)
        self.assertEqual(self.run_sql("SELECT * FROM t"), [(1, "x")])

    def test_values_as_starrocks_prints_them(self):
        self.run_sql("CREATE TABLE t (k INT NOT NULL, b BOOLEAN, f FLOAT, x DOUBLE, d DECIMAL(5, 2), a DATE, m DATETIME, c CHAR(3), j JSON, "
                     f"y VARBINARY) {PRIMARY}",
                     "INSERT INTO t VALUES (1, true, 0.1, -0.0, 1.005, '2024-1-2', '2024-01-02 03:04:05', 'a', '{\"b\": [1.50, null]}', 'x\\0y'), "
                     "(2, NULL, 1e30, 0.1, -2, NULL, '2024-01-02 03:04:05.25', NULL, '\"s\"', NULL)")
        self.assertEqual(self.run_sql("SELECT * FROM t ORDER BY k"), [
            (1, 1, "0.1", "-0", "1.01", "2024-01-02", "2024-01-02 03:04:05", "a", '{"b": [1.50, null]}', b"x\0y"),
            (2, None, "1e+30", "0.1", "-2.00", None, "2024-01-02 03:04:05.250000", None, '"s"', None)])
        self.assertEqual(self.run_sql("SELECT k FROM t WHERE m >= '2024-01-02 03:04:05.000000' AND m < '2024-01-02 03:04:05.3' AND d < 1"), [(2,)])

    def test_insert_select_casts(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, s VARCHAR(20), n INT) {PRIMARY}",
                     f"CREATE TABLE u (k BIGINT NOT NULL, s VARCHAR(30), n DECIMAL(9, 1), d DATETIME DEFAULT '2000-01-01 00:00:00') {PRIMARY}",
                     "INSERT INTO t VALUES (1, '2024-05-06', 7), (2, 'x', NULL)",
                     "INSERT INTO u (k, s, n) SELECT k, CAST(n AS STRING), n FROM t",
                     "INSERT INTO u (k, d) SELECT k + 10, CAST(s AS DATE) FROM t WHERE k = 1")
        self.assertEqual(self.run_sql("SELECT * FROM u ORDER BY k"), [
            (1, "7", "7.0", "2000-01-01 00:00:00"), (2, None, None, "2000-01-01 00:00:00"), (11, None, None, "2024-05-06 00:00:00")])
        self.assertEqual(self.run_sql("SELECT CAST(s AS INT) FROM t ORDER BY k"), [(None,), (None,)])

    def test_functions(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, y VARBINARY, s VARCHAR(9)) {PRIMARY}", "INSERT INTO t VALUES (1, 'a\0z', 'ä'), (-1, NULL, NULL)")
        self.assertEqual(self.run_sql("SELECT HEX(k), HEX(y), TO_BASE64(y), LENGTH(s), CONCAT(k, s), IF(k > 0, 'p', 'n'), MOD(k, 2) FROM t ORDER BY k"), [
            ("F" * 16, None, None, None, None, "n", -1), ("1", "61007A", "YQB6", 2, "1ä", "p", 1)])

    def test_update(self):
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, d DECIMAL(9, 2), s VARCHAR(5), m DATETIME) {PRIMARY}",
                     "INSERT INTO t VALUES (1, 1.5, 'a', '2024-01-01 00:00:00'), (2, 2.5, 'b', NULL)", "UPDATE d.t SET s = CONCAT(s, '!'), d = NULL WHERE k = 1",
                     "UPDATE t SET d = d + 1 WHERE s = 'b'")
        self.assertEqual(self.run_sql("SELECT * FROM t ORDER BY k"), [(1, None, "a!", "2024-01-01 00:00:00"), (2, "3.50", "b", None)])
        self.assert_refused("primary key column cannot be updated", "UPDATE t SET k = 3 WHERE k = 1")
        self.assert_refused("does not know", "UPDATE t SET s = 'x'")

    def test_models(self):
        for name, model, kept in (("p", PRIMARY, 1), ("u", PRIMARY.replace("PRIMARY", "UNIQUE"), 1), ("l", LOG, 2)):
            self.run_sql(f"CREATE TABLE {name} (k INT NOT NULL, v INT) {model}", f"INSERT INTO {name} VALUES (1, 1), (1, 2)")
            self.assertEqual(len(self.run_sql(f"SELECT * FROM {name}")), kept)
        self.run_sql("DELETE FROM l WHERE v = 1", "INSERT OVERWRITE p VALUES (5, 5)", "TRUNCATE TABLE u")
        self.assertEqual([self.run_sql(f"SELECT * FROM {name}") for name in "plu"], [[(5, 5)], [(1, 2)], []])

    def test_keys_that_are_null(self):
        self.run_sql("CREATE TABLE t (k INT, v INT) UNIQUE KEY (k) DISTRIBUTED BY HASH (k)", "INSERT INTO t VALUES (NULL, 1)",
                     "INSERT INTO t VALUES (NULL, 2)")
        self.assertEqual(self.run_sql("SELECT * FROM t"), [(None, 2)])


class Alter(RowsTest):
    def setUp(self):
        super().setUp()
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, a INT, b VARCHAR(5)) {PRIMARY}", "INSERT INTO t VALUES (1, 10, 'x'), (2, NULL, NULL)")

    def rows(self, table="t"):
        return self.run_sql(f"SELECT * FROM {table} ORDER BY k")

    def test_columns_are_added_and_dropped(self):
        self.run_sql("ALTER TABLE t ADD COLUMN n DECIMAL(9, 2) NOT NULL DEFAULT '1.5' AFTER k, ADD COLUMN m DATETIME, DROP COLUMN b")
        self.assertEqual(self.rows(), [(1, "1.50", 10, None), (2, "1.50", None, None)])
        self.run_sql("INSERT INTO t (k) VALUES (3)")
        self.assertEqual(self.rows()[2], (3, "1.50", None, None))

    def test_a_type_is_changed_at_the_end_of_the_job(self):
        self.run_sql("ALTER TABLE t MODIFY COLUMN a VARCHAR(20)", "INSERT INTO t VALUES (3, 30, 'y')")
        self.assertEqual(self.rows()[0], (1, 10, "x"))
        self.wait()
        self.assertEqual(self.rows(), [(1, "10", "x"), (2, None, None), (3, "30", "y")])
        self.run_sql("INSERT INTO t VALUES (3, 'z', 'new')")
        self.assertEqual(self.rows()[2], (3, "z", "new"))

    def test_a_job_that_is_cancelled_leaves_the_rows(self):
        self.run_sql("ALTER TABLE t MODIFY COLUMN a BIGINT", "CANCEL ALTER TABLE COLUMN FROM t")
        self.wait()
        self.run_sql("ALTER TABLE t DROP COLUMN a")
        self.assertEqual(self.rows(), [(1, "x"), (2, None)])

    def test_columns_are_renamed(self):
        self.run_sql("ALTER TABLE t RENAME COLUMN a TO b2", "ALTER TABLE t RENAME COLUMN k TO kk", "INSERT INTO t (kk, b2) VALUES (1, 11)")
        self.assertEqual(self.run_sql("SELECT kk, b2 FROM t ORDER BY kk"), [(1, 11), (2, None)])

    def test_tables_are_renamed_and_swapped(self):
        self.run_sql(f"CREATE TABLE u (k INT NOT NULL) {PRIMARY}", "ALTER TABLE t SWAP WITH u")
        self.assertEqual((self.rows("t"), len(self.rows("u"))), ([], 2))
        self.run_sql("INSERT INTO t VALUES (9)", "ALTER TABLE t SWAP WITH u", "ALTER TABLE t RENAME w")
        self.assertEqual((len(self.rows("w")), self.rows("u")), (2, [(9,)]))
        self.assert_refused("Unknown table", "SELECT * FROM t")

    def test_a_dropped_table_is_gone_or_recovered(self):
        self.run_sql("DROP TABLE t", "RECOVER TABLE t")
        self.assertEqual(len(self.rows()), 2)
        self.run_sql("DROP TABLE t FORCE", f"CREATE TABLE t (k INT NOT NULL) {PRIMARY}")
        self.assertEqual(self.rows(), [])

    def test_partitions(self):
        self.run_sql("CREATE TABLE r (k INT NOT NULL, d DATETIME) DUPLICATE KEY (k) PARTITION BY RANGE (d) (PARTITION a VALUES LESS THAN "
                     "('2024-01-01'), PARTITION b VALUES LESS THAN ('2025-01-01')) DISTRIBUTED BY HASH (k)",
                     "INSERT INTO r VALUES (1, NULL), (2, '2023-12-31 23:59:59'), (3, '2024-01-01 00:00:00'), (4, '2024-07-07 00:00:00')")
        self.assert_refused("The row is out of partition ranges", "INSERT INTO r VALUES (5, '2025-01-01 00:00:00')")
        self.run_sql("ALTER TABLE r DROP PARTITION a")
        self.assertEqual(self.run_sql("SELECT k FROM r ORDER BY k"), [(3,), (4,)])
        self.run_sql("ALTER TABLE r ADD PARTITION c VALUES LESS THAN ('2026-01-01')", "INSERT INTO r VALUES (5, '2025-01-01 00:00:00')",
                     "TRUNCATE TABLE r PARTITION (b)")
        self.assertEqual(self.run_sql("SELECT k FROM r"), [(5,)])
        self.run_sql("CREATE TABLE l (k INT NOT NULL, p VARCHAR(5) NOT NULL) DUPLICATE KEY (k, p) PARTITION BY LIST (p) (PARTITION a VALUES IN "
                     "('x', 'y')) DISTRIBUTED BY HASH (k)", "INSERT INTO l VALUES (1, 'y')")
        self.assert_refused("The row is out of partition ranges", "INSERT INTO l VALUES (2, 'z')")

    def test_a_new_key(self):
        self.run_sql("CREATE TABLE u (k INT, v INT) DUPLICATE KEY (k) DISTRIBUTED BY HASH (k)", "INSERT INTO u VALUES (1, 2), (1, 3)",
                     "ALTER TABLE u ADD COLUMN n INT KEY")
        self.wait()
        self.assertEqual(self.run_sql("SELECT k, v FROM u ORDER BY v"), [(1, 2), (1, 3)])


class OldVersion(RowsTest):
    options = ("--version", "3.3")

    def test_rows_whose_partition_column_was_dropped_are_refused(self):
        self.run_sql("CREATE TABLE t (k INT NOT NULL, p VARCHAR(5) NOT NULL) DUPLICATE KEY (k, p) PARTITION BY LIST (p) (PARTITION p1 "
                     "VALUES IN ('a')) DISTRIBUTED BY HASH (k)", "INSERT INTO t VALUES (1, 'a')", "ALTER TABLE t DROP COLUMN p")
        self.wait()
        self.assertEqual(self.run_sql("SELECT * FROM t"), [(1,)])
        self.assert_refused("partitions by a column that was dropped", "INSERT INTO t VALUES (2)")


class Loads(RowsTest):
    def setUp(self):
        super().setUp()
        self.http = open_http(self.fe.loads)
        self.addCleanup(self.http.server_close)
        self.addCleanup(self.http.shutdown)
        self.run_sql(f"CREATE TABLE t (k INT NOT NULL, v VARCHAR(5) DEFAULT 'dd', m DATETIME) {PRIMARY}")

    def load(self, body, label, table="t", user="root", password="pw"):
        request = urllib.request.Request(f"http://127.0.0.1:{self.http.server_address[1]}/api/d/{table}/_stream_load",
                                         json.dumps(body).encode(), method="PUT")
        for name, value in {"format": "json", "label": label}.items():
            request.add_header(name, value)
        request.add_header("Authorization", "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode())
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
            return json.loads(answer.read())["Status"]

    def test_rows_are_loaded_replaced_and_deleted(self):
        self.assertEqual(self.load([{"k": 1, "v": "a", "m": "2024-01-01 00:00:00"}, {"k": 2}], "1"), "Success")
        self.assertEqual(self.load([{"k": 1, "v": None, "__op": 0}, {"k": 2, "__op": 1}, {"k": 3, "v": "much too long"}], "2"), "Success")
        self.assertEqual(self.run_sql("SELECT * FROM t"), [(1, None, None)])
        self.assertEqual(self.fe.loads.refused[0][2], "13 bytes do not fit VARCHAR(5)")
        self.assertEqual(self.load([], "2"), "Label Already Exists")

    def test_a_load_is_refused(self):
        self.assertEqual(self.load([], "1", password="no"), "FAILED")
        self.assertEqual(self.load([], "2", table="x"), "FAILED")
        self.run_sql("CREATE USER u IDENTIFIED BY 'u'", "GRANT SELECT ON TABLE d.t TO USER u")
        self.assertEqual(self.load([], "3", user="u", password="u"), "FAILED")
        self.run_sql("GRANT INSERT ON ALL TABLES IN DATABASE d TO USER u")
        self.assertEqual(self.load([], "4", user="u", password="u"), "Success")

    def test_a_load_follows_alter_table(self):
        self.load([{"k": 1, "v": "a"}], "1")
        self.run_sql("ALTER TABLE t ADD COLUMN n INT DEFAULT '7'")
        self.load([{"k": 2, "v": "b", "n": 8}], "2")
        self.assertEqual(self.run_sql("SELECT k, n FROM t ORDER BY k"), [(1, 7), (2, 8)])
