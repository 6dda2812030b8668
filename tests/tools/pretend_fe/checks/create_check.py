"""CREATE TABLE, views and SHOW, for rules that no recording shows and that were read in the FE's source and documentation."""
import time
import unittest

from engine import Engine, Session
from tables.model import FeError

ANALYZER = "Getting analyzing error. Detail message: "
SYNTAX = "Getting syntax error "

# What follows CREATE TABLE t, and the error of 4.1.
REFUSED = (
    ("(k INT, K INT)", 1060, ANALYZER + "Duplicate column name 'K'."),
    ("(k INT) DUPLICATE KEY(x)", 1064, ANALYZER + "Key column(x) doesn't exist.."),
    ("(v FLOAT, k INT)", 1064, ANALYZER + "Data type of first column cannot be FLOAT."),
    ("(k CHAR(300))", 1064, ANALYZER + "Char size must be <= 255: 300."),
    ("(k VARCHAR(1048577))", 1064, ANALYZER + "Varchar size must be <= 1048576: 1048577."),
    ("(k DECIMAL(77, 2))", 1064, "DECIMAL's precision should range from 1 to 76"),
    ("(k INT, `a=b` INT)", 1166, ANALYZER + "Incorrect column name 'a=b'."),
    ("(k INT NOT NULL DEFAULT NULL)", 1064, ANALYZER + "Invalid default value for 'k'."),
    ("(k SMALLINT DEFAULT '40000')", 1064, ANALYZER + "Invalid default value for 'k': Number out of range[40000]. type: SMALLINT."),
    ("(k DATE DEFAULT '0000-00-00')", 1064, ANALYZER + "Invalid default value for 'k': date literal [0000-00-00] is invalid."),
    ("(k VARCHAR(2) DEFAULT 'abc')", 1064, ANALYZER + "Invalid default value for 'k': Default value is too long: abc."),
    ("(k VARCHAR(20) DEFAULT (uuid()))", 1064,
     ANALYZER + "Invalid default value for 'k': Varchar type length must be greater than 36 for uuid function."),
    ("(k INT SUM) DUPLICATE KEY(k)", 1064, ANALYZER + "Key column[k] should not specify aggregate type.."),
    ("(k INT, v INT) AGGREGATE KEY(k)", 1064, ANALYZER + "AGG_KEYS table should specify aggregate type for non-key column[v]."),
    ("(k INT, v INT SUM) DUPLICATE KEY(k)", 1064, ANALYZER + "DUP_KEYS table should not specify aggregate type for non-key column[v]."),
    ("(k INT, v INT) UNIQUE KEY(k) DISTRIBUTED BY HASH(k) ORDER BY(v)", 1064,
     ANALYZER + "The sort columns of UNIQUE KEY table must be same with key columns."),
    ("(k INT, v INT) UNIQUE KEY(k)", 1064, ANALYZER + "Currently not support default distribution in UNIQUE_KEYS."),
    ("(k INT, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(v)", 1064, "Distribution column[v] is not key column"),
    ("(k INT, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(x)", 1064, ANALYZER + "Distribution column(x) doesn't exist.."),
    ("(k INT, d DATE) PRIMARY KEY(k) PARTITION BY RANGE(d)() DISTRIBUTED BY HASH(k)", 1064, ANALYZER + "The partition column could "
     "not be aggregated column and unique table's partition column must be key column."),
    ("(k INT, g BIGINT AS k + 1, v INT) DUPLICATE KEY(k)", 1064,
     ANALYZER + "All generated columns must be defined after ordinary columns."),
    ("(k INT AUTO_INCREMENT)", 1064, ANALYZER + "The AUTO_INCREMENT column must be BIGINT."),
    ("(k INT UNSIGNED)", 1064, SYNTAX + "at line 1, column 22. Detail message: Unexpected input 'UNSIGNED', the most similar input is "
     "{',', ')'}."),
    ("(k INT, d DATE) PARTITION BY date_trunc('week', d)", 1064, SYNTAX + "from line 1, column 44 to line 1, column 64. Detail "
     "message: Unsupported expr 'date_trunc('week', d)' in PARTITION BY clause."),
    ("(k INT) PROPERTIES('replication_num'='4')", 1064, "Table replication num should be less than or equal to the number of available "
     "BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is "
     "[10001,10002,10003]."),
    ("(k INT) ENGINE=InnoDB", 1064, ANALYZER + "Unknown engine name: InnoDB."))


class Create(unittest.TestCase):
    def setUp(self):
        self.engine, self.session = Engine("4.1"), Session()
        self.say("CREATE DATABASE d")
        self.say("USE d")

    def say(self, sql):
        return self.engine.execute(sql, self.session)

    def refused(self, sql):
        with self.assertRaises(FeError) as raised:
            self.say(sql)
        return raised.exception.number, raised.exception.text

    def test_what_is_refused(self):
        for body, number, text in REFUSED:
            with self.subTest(body=body):
                self.assertEqual(self.refused(f"CREATE TABLE t {body}"), (number, text))
        self.assertEqual(self.say("SHOW TABLES").rows, [])

    def test_what_it_does_not_know_it_refuses(self):
        for sql in ("CREATE MATERIALIZED VIEW m AS SELECT 1", "CREATE EXTERNAL TABLE t (k INT) ENGINE=mysql", "SHOW GRANTS", "nonsense",
                    "CREATE VIEW v AS SELECT * FROM t"):
            with self.subTest(sql=sql):
                self.assertIn("the stand-in does not know", self.refused(sql)[1])

    def test_ranges_by_step(self):
        self.say("CREATE TABLE t (d DATE) PARTITION BY RANGE(d) (START ('2024-01-15') END ('2024-03-04') EVERY (INTERVAL 1 MONTH))")
        answer = self.say("SHOW PARTITIONS FROM t")
        names, ranges = (answer.columns.index(name) for name in ("PartitionName", "Range"))
        self.assertEqual([row[names] for row in answer.rows], ["p202401", "p202402", "p202403"])
        self.assertEqual(answer.rows[0][ranges], "[types: [DATE]; keys: [2024-01-15]; ..types: [DATE]; keys: [2024-02-01]; )")

    def test_like_has_everything_but_the_name(self):
        self.say("CREATE TABLE t (k INT, v INT DEFAULT '5' COMMENT 'c') PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 3 ORDER BY(v)")
        self.say("CREATE TABLE u LIKE t")
        shown = [self.say(f"SHOW CREATE TABLE {name}").rows[0][1] for name in ("t", "u")]
        self.assertEqual(shown[0].replace("`t`", "`u`", 1), shown[1])

    def test_a_view_is_listed_and_is_no_table(self):
        self.say("CREATE TABLE t (k INT)")
        self.say("CREATE VIEW v AS SELECT k, 1 AS one FROM t")
        self.assertEqual(self.say("SHOW FULL TABLES FROM d").rows, [("t", "BASE TABLE"), ("v", "VIEW")])
        self.assertEqual([row[:2] for row in self.say("DESC v").rows], [("k", "int"), ("one", "tinyint")])
        self.assertEqual(self.refused("DROP TABLE v"), (1347, ANALYZER + "'d'.'v' is not 'TABLE'."))
        self.say("DROP VIEW v")
        self.assertEqual(self.refused("SHOW CREATE TABLE v"), (1064, ANALYZER + "Table v is not found."))

    def test_a_dropped_table_comes_back(self):
        self.say("CREATE TABLE t (k INT)")
        self.say("DROP TABLE t")
        self.say("RECOVER TABLE t")
        self.say("DROP TABLE t FORCE")
        self.assertEqual(self.refused("DROP TABLE t"), (5502, ANALYZER + "Unknown table 't'."))

    def test_a_group_without_tables_is_forgotten(self):
        for buckets in (3, 4):
            self.say(f"CREATE TABLE t (k INT) DISTRIBUTED BY HASH(k) BUCKETS {buckets} PROPERTIES('colocate_with'='g')")
            self.say("DROP TABLE t FORCE")

    def test_a_thousand_tables_of_forty_columns(self):
        columns = ", ".join(f"`c{at}` VARCHAR(20) NULL DEFAULT \"x\" COMMENT \"c\"" for at in range(39))
        before = time.process_time()
        for at in range(1000):
            self.say(f"CREATE TABLE IF NOT EXISTS `d`.`t{at}` (`k` BIGINT NOT NULL, {columns}) ENGINE=olap PRIMARY KEY(`k`) "
                     "DISTRIBUTED BY HASH(`k`) BUCKETS 1 PROPERTIES (\"replication_num\" = \"3\")")
        self.assertLess(time.process_time() - before, 10, "seconds of CPU; usually one")
