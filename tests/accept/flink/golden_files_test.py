"""The real client takes every golden flink-create.all.sql, unmodified but for addresses; and the plans keep no state.

The jobs' MySQL is not there: they fail when they have started, which is no matter here. Their plans can be read all the
same: they are those that EXPLAIN shows, of every INSERT.
"""
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flink_test import FlinkTest
from pretend_starrocks import PretendStarRocks
from starrocks_tables import read_tables

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
NO_MATERIALIZER = "SET 'table.exec.sink.upsert-materialize' = 'NONE'"
MATERIALIZER = "SinkMaterializer"  # the operator that keeps a copy of every row


def golden_files(version):
    """The folders whose file is for that Flink: it says so at its top, or is for any."""
    for file in sorted(GOLDEN.rglob("flink-create.all.sql")):
        meant = re.search(r"(?m)^-- For Flink (\d\.\d+)", file.read_text().partition("\n\n")[0])
        if not meant or meant[1] == version:
            yield file.parent


def at_addresses(sql, starrocks):
    """The file with the addresses of the tests; nobody listens at the port that stands for MySQL."""
    for option, address in (("hostname", "127.0.0.1"), ("port", "1"), ("load-url", f"127.0.0.1:{starrocks.http_port}"),
                            ("jdbc-url", f"jdbc:mysql://127.0.0.1:{starrocks.mysql_port}")):
        sql = re.sub(f"('{option}' = )'[^']*'", rf"\1'{address}'", sql)
    return sql


def jobs_in(sql):
    """A set of INSERTs is one job."""
    return len(re.findall(r"(?m)^INSERT INTO ", re.sub(r"(?ms)^BEGIN STATEMENT SET;?$.*?^END;?$", "INSERT INTO ", sql)))


def name_of(folder):
    return "_".join(folder.relative_to(GOLDEN).parts)


def run_client(rig, folder, change=lambda sql: sql):
    """The client's words on the golden file of the folder, and the plans of its jobs."""
    starrocks = PretendStarRocks(None, None)
    starrocks.create(read_tables((folder / "starrocks-create.all.sql").read_text()))
    file = rig.folder / f"{name_of(folder)}.sql"
    file.write_text(change(at_addresses((folder / "flink-create.all.sql").read_text(), starrocks)))
    said = rig.cluster.client(file)
    starrocks.close()
    plans = [str(rig.cluster.get(f"/jobs/{job}/plan")) for job in said.jobs]
    rig.cluster.cancel(said.jobs)
    return said, plans


class GoldenFiles(FlinkTest):
    @classmethod
    def setUpClass(cls):
        """Two clients at a time, unless some tests were chosen."""
        cls.pool, cls.runs = ThreadPoolExecutor(2), {}
        cls.addClassCleanup(cls.pool.shutdown, cancel_futures=True)
        if "-k" not in sys.argv:
            for folder in golden_files(cls.rig.version):
                cls.run_of(folder)

    @classmethod
    def run_of(cls, folder):
        if folder not in cls.runs:
            cls.runs[folder] = cls.pool.submit(run_client, cls.rig, folder)
        return cls.runs[folder]

    def test_a_materializer_would_be_seen(self):  # the planner is told to add one
        folder = next(golden_files(self.rig.version))
        said, plans = run_client(self.rig, folder, lambda sql: "SET 'table.exec.sink.upsert-materialize' = 'FORCE'\n;\n\n"
                                 + sql.replace(NO_MATERIALIZER + "\n;\n", ""))
        self.assertEqual(said.error, "")
        self.assertTrue(any(MATERIALIZER in plan for plan in plans), plans)


def golden_test(folder):
    def test(self):
        said, plans = self.run_of(folder).result()
        sql = (folder / "flink-create.all.sql").read_text()
        self.assertEqual(said.error, "")
        self.assertEqual(len(said.jobs), jobs_in(sql))
        self.assertTrue(all("TableSourceScan" in plan for plan in plans), plans)
        if NO_MATERIALIZER in sql:
            self.assertFalse([plan for plan in plans if MATERIALIZER in plan])
    return test


if FlinkTest.rig:
    for folder in golden_files(FlinkTest.rig.version):
        setattr(GoldenFiles, f"test_{name_of(folder)}", golden_test(folder))
