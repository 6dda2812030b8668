"""What the tests of one Flink version share: a cluster, MySQL, the pretend StarRocks, and ways to wait."""
import os
import shutil
import tempfile
import time
import unittest
from pathlib import Path

from cluster import Cluster
from migration import CONF, migrate
from mysql import Mysql
from pretend_starrocks import PretendStarRocks

READER, READER_PASSWORD = "flink_reader", "it's \"quoted\" #; \\ %(x)s"


class Rig:
    """Everything that starts once for all tests of a version."""

    def __init__(self, version, home, mysql, tool):
        self.version, self.tool = version, tool
        self.folder = Path(tempfile.mkdtemp(prefix=f"smt-flink-{version}."))
        self.mysql = Mysql(mysql, os.environ["SMT_TEST_USER"], os.environ["SMT_TEST_PASSWORD"])
        self.make_reader(self.mysql, "RELOAD, LOCK TABLES" if version == "1.14" else "")
        self.starrocks = PretendStarRocks("loader", "p w'd")
        self.cluster = Cluster(home, self.folder / "flink")
        self.runs = 0

    @staticmethod
    def make_reader(mysql, locks=""):
        """Creates the user that Flink reads with, with only the rights in docs/flink.md. mysql-cdc 2.2.1 reads tables that it
        cannot split as a whole, with a lock, as each version does if the conf requests one reader."""
        password = READER_PASSWORD.replace("\\", "\\\\").replace("'", "\\'")
        mariadb = "MariaDB" in mysql.run("SELECT VERSION()")[0][0]
        how = f"BY '{password}'" if mariadb else f"WITH mysql_native_password BY '{password}'"
        mysql.run(f"""DROP USER IF EXISTS {READER}@'127.0.0.1';
            CREATE USER {READER}@'127.0.0.1' IDENTIFIED {how};
            GRANT SELECT, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT{locks and ", " + locks} ON *.* TO {READER}@'127.0.0.1'""")

    def close(self):
        self.cluster.stop()
        self.starrocks.close()
        if not os.environ.get("SMT_KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def migrate(self, rules, flink="", mysql=None):
        """Runs the tool for the rules and lines of [flink], and creates the tables in the pretend StarRocks."""
        self.runs += 1
        mysql = mysql or self.mysql
        conf = CONF.format(host=mysql.host, port=mysql.port, user=READER, password=READER_PASSWORD,
                           starrocks=self.starrocks, version=self.version, rules=rules, flink=flink)
        made = migrate(self.tool, self.folder / f"run-{self.runs}", conf)
        self.starrocks.create(made.tables)
        return made


class FlinkTest(unittest.TestCase):
    rig = None  # run.py sets it
    maxDiff = None

    def start(self, file):
        """Runs the file with the real client; its jobs end with the test."""
        said = self.rig.cluster.client(file)
        self.addCleanup(self.rig.cluster.cancel, said.jobs)
        return said

    @classmethod
    def wait(cls, done, quiet=30):
        """Waits until done(), or until nothing was loaded for this many seconds. Returns True if it is done."""
        start = time.monotonic()
        while not done():
            if time.monotonic() - max(start, cls.rig.starrocks.last_load) > quiet:
                return False
            time.sleep(0.5)
        return True

    def failures(self, jobs):
        """{job: innermost cause} of those that have failed."""
        states = self.rig.cluster.states(jobs)
        return {job: self.rig.cluster.cause(job) for job, state in states.items() if state == "FAILED"}

    def stored(self, database, table):
        """The rows in the pretend StarRocks."""
        rows = self.rig.starrocks.rows[database, table]
        return list(rows.values()) if isinstance(rows, dict) else list(rows)
