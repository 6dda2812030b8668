"""Statements that are broken at random: the stand-in refuses them with an error of an FE, and never fails itself."""
import random
import unittest

from frontend import Frontend
from main import parse_options
from server.mysql_server import Session
from sql.tokens import tokenize
from tables.model import FeError

SETUP = ("DROP DATABASE IF EXISTS d FORCE", "CREATE DATABASE d", "USE d",
         "CREATE TABLE d.t (k INT NOT NULL, v VARCHAR(20), n DECIMAL(10, 2)) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)",
         "INSERT INTO d.t VALUES (1, 'a', 1)")
STATEMENTS = (
    "SELECT k, CAST(v AS INT) n, COUNT(*) FROM d.t WHERE k > 1 AND (v = 'a' OR n IN (1, 2)) GROUP BY k ORDER BY k DESC LIMIT 3",
    "INSERT INTO d.t (k, v) VALUES (1, 'x'), (2, DEFAULT)", "INSERT INTO d.t SELECT * FROM d.t",
    "UPDATE d.t SET v = CONCAT(v, 'x'), n = n + 1 WHERE k = 1", "DELETE FROM d.t WHERE k IN (1, 2)",
    "SELECT @@version, current_version() AS x, 'a', 1", "SET NAMES utf8mb4, query_timeout = 5", "SHOW VARIABLES LIKE 'a%'",
    "GRANT SELECT, INSERT ON TABLE d.t TO USER 'u'@'%'", "REVOKE SELECT ON ALL TABLES IN DATABASE d FROM USER u",
    "CREATE USER 'u'@'%' IDENTIFIED BY 'p'", "SHOW GRANTS FOR ROLE 'r'", "USE `d`", "DROP USER u",
    "SELECT TABLE_NAME FROM information_schema.columns WHERE TABLE_SCHEMA = 'd' ORDER BY 1",
    "ALTER TABLE d.t ADD COLUMN x INT NULL DEFAULT '7' COMMENT 'c' AFTER v, DROP COLUMN n", "SHOW CREATE TABLE d.t",
    "ALTER TABLE d.t MODIFY COLUMN v VARCHAR(30)", "SHOW ALTER TABLE COLUMN FROM d WHERE TableName = 't' ORDER BY JobId DESC LIMIT 1")
INSERTED = (",", "(", ")", "*", "'", "x", "1", "FROM", "NULL", ".", "@", "-", "`")


def broken(sql, chance):
    parts = tokenize(sql)[1][:-1]
    for _ in range(chance.randint(1, 3)):
        at, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        how = chance.random()
        if how < 0.4 and len(parts) > 1:
            del parts[at]
        elif how < 0.7:
            parts.insert(at, chance.choice(INSERTED))
        else:
            parts[at], parts[other] = parts[other], parts[at]
    return " ".join(parts)


class Broken(unittest.TestCase):
    def test_none_of_them_is_a_bug(self):
        fe, session, chance = Frontend(parse_options([])), Session(1, "root"), random.Random(20)
        self.addCleanup(fe.mysql.close)
        for turn in range(1500):
            for sql in SETUP if turn % 300 == 0 else ():
                fe.answer(sql, session)
            sql = broken(chance.choice(STATEMENTS), chance)
            try:
                fe.answer(sql, session)
            except FeError:
                pass
            except Exception as bug:
                self.fail(f"{type(bug).__name__}: {bug}: {sql}")
