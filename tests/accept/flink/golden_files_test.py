"""The real client takes every golden flink-create.all.sql, unmodified but for addresses; and the plans keep no state.

The jobs' MySQL is not there: they fail when they have started, which is no matter here.
"""
import re
from pathlib import Path

from flink_test import FlinkTest
from pretend_starrocks import PretendStarRocks
from starrocks_tables import read_tables

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
EXPLAINED = ("zoo_mariadb", "zoo_mysql9", "shop", "forum", "ledger")
NO_MATERIALIZER = "SET 'table.exec.sink.upsert-materialize' = 'NONE'"


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


def explaining(sql):
    """The file with each INSERT explained instead of run."""
    return re.sub(r"(?m)^INSERT INTO ", "EXPLAIN PLAN FOR INSERT INTO ", sql)


class GoldenFiles(FlinkTest):
    @classmethod
    def setUpClass(cls):
        cls.starrocks = PretendStarRocks(None, None)
        cls.addClassCleanup(cls.starrocks.close)

    def run_client(self, folder, change=lambda sql: sql):
        """The client's words on the golden file of the folder, after the change."""
        self.starrocks.forget()
        self.starrocks.create(read_tables((folder / "starrocks-create.all.sql").read_text()))
        file = self.rig.folder / "golden.sql"
        file.write_text(change(at_addresses((folder / "flink-create.all.sql").read_text(), self.starrocks)))
        return self.start(file)


def client_test(folder):
    def test(self):
        said = self.run_client(folder)
        self.assertEqual(said.error, "")
        inserts = (folder / "flink-create.all.sql").read_text().count("\nINSERT INTO ")
        self.assertEqual(len(said.jobs), inserts)
    return test


def explain_test(folder):
    def test(self):
        said = self.run_client(folder, explaining)
        self.assertEqual(said.error, "")
        sql = (folder / "flink-create.all.sql").read_text()
        self.assertEqual(said.text.count("== Optimized Execution Plan =="), sql.count("\nINSERT INTO "))
        if NO_MATERIALIZER in sql:
            self.assertNotIn("upsertMaterialize=[true]", said.text)
    return test


def add_tests(version):
    """A test for each file of the version."""
    for folder in golden_files(version):
        name = "_".join(folder.relative_to(GOLDEN).parts)
        setattr(GoldenFiles, f"test_client_takes_{name}", client_test(folder))
        if name in EXPLAINED:
            setattr(GoldenFiles, f"test_plans_of_{name}", explain_test(folder))


if FlinkTest.rig:
    add_tests(FlinkTest.rig.version)
