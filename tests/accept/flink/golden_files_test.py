"""The real client accepts every golden flink-create.all.sql, with only the addresses changed; and the plans keep no state.

Starting a client costs more than most files: each reads many files, with statements between them that reset the session.

The jobs' MySQL has no data: they fail at their first query, which does not matter here and is faster than the timeouts
of a missing server. Their plans can still be read: they are those that EXPLAIN shows, of every INSERT.
"""
import re
import sys
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

from flink_test import FlinkTest
from pretend_starrocks import PretendStarRocks
from starrocks_tables import read_tables

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
MATERIALIZER = "SinkMaterializer"  # the operator that keeps a copy of every row
WITH_KEY = {"1.20": "buckets", "1.14": "flink/1.14"}  # a golden case whose target has a key
MODE = "SET 'table.exec.sink.upsert-materialize' = "
STATEMENT = re.compile(rf"(?ms)^(?:SET 'pipeline.name' = '(?P<name>(?:[^']|'')*)'|{MODE}'(?P<mode>\w+)'"
                       "|(?P<insert>BEGIN STATEMENT SET;.*?^END;|INSERT INTO ))")
NEWER = "'sink.merge-commit."  # options of a later connector than the tests have, which refuses them
CLIENTS = 2

Job = namedtuple("Job", "name mode")  # mode: whether the planner may add a materializer
Run = namedtuple("Run", "error names plans")  # the result of a file: the client's error, its jobs' names and plans


def golden_files(version):
    """The folders whose file is for that Flink (the top of the file says so) or for any, and for these connectors."""
    for file in sorted(GOLDEN.rglob("flink-create.all.sql")):
        sql = file.read_text()
        meant = re.search(r"(?m)^-- For Flink (\d\.\d+)", sql.partition("\n\n")[0])
        if NEWER not in sql and (not meant or meant[1] == version):
            yield file.parent


def sql_of(folder):
    return (folder / "flink-create.all.sql").read_text()


def at_addresses(sql, starrocks):
    """The file with the addresses of the tests. The pretend StarRocks' MySQL port accepts every user."""
    for option, address in (("hostname", "127.0.0.1"), ("port", starrocks.mysql_port),
                            ("load-url", f"127.0.0.1:{starrocks.http_port}"),
                            ("jdbc-url", f"jdbc:mysql://127.0.0.1:{starrocks.mysql_port}")):
        sql = re.sub(f"('{option}' = )'[^']*'", rf"\1'{address}'", sql)
    return sql


def forgotten(sql):
    """Statements that undo the effects of the file's own statements on the session."""
    made = re.findall(r"(?m)^CREATE DATABASE IF NOT EXISTS (.*)$", sql)
    return "".join(f"\n{statement}\n;\n" for statement in ["RESET", *(f"DROP DATABASE {name} CASCADE" for name in made)])


def jobs_in(sql):
    """A Job for each INSERT or set of INSERTs, with the settings at that point."""
    jobs, name, mode = [], "", "AUTO"
    for found in STATEMENT.finditer(sql):
        name = found["name"].replace("''", "'") if found["name"] else name
        mode = found["mode"] or mode
        if found["insert"]:
            jobs.append(Job(name, mode))
    return jobs


def name_of(folder):
    return "_".join(folder.relative_to(GOLDEN).parts)


def client_on(rig, folders, file, change):
    """What one client prints for the files of the folders."""
    with ExitStack() as servers:
        parts = []
        for folder in folders:
            starrocks = servers.enter_context(closing(PretendStarRocks(None, None)))
            starrocks.create(read_tables((folder / "starrocks-create.all.sql").read_text()))
            parts.append(change(at_addresses(sql_of(folder), starrocks)))
        file.write_text("".join(part + forgotten(part) for part in parts[:-1]) + parts[-1])
        said = rig.cluster.client(file)
        rig.cluster.cancel(said.jobs)
    return said


def run_of(rig, folder, jobs, error):
    return Run(error, [rig.cluster.name_of(job) for job in jobs], [str(rig.cluster.get(f"/jobs/{job}/plan")) for job in jobs])


def run_files(rig, folders, name, change=lambda sql: sql):
    """{folder: Run}. The client stops at an error: another one continues after that file."""
    runs = {}
    while folders:
        said = client_on(rig, folders, rig.folder / f"{name}.sql", change)
        jobs = said.jobs
        for at, folder in enumerate(folders, 1):
            count = len(jobs_in(sql_of(folder)))
            own, jobs = jobs[:count], jobs[count:]
            stopped = len(own) < count
            runs[folder] = run_of(rig, folder, own, said.error if stopped or at == len(folders) else "")
            if stopped:
                break
        folders = folders[at:]
    return runs


def shares(folders, count):
    """The folders in this many lists with about equally many jobs."""
    lists = [[] for _ in range(count)]
    for folder in sorted(folders, key=lambda f: len(jobs_in(sql_of(f))), reverse=True):
        min(lists, key=lambda one: sum(len(jobs_in(sql_of(f))) for f in one)).append(folder)
    return [one for one in lists if one]


class GoldenFiles(FlinkTest):
    @classmethod
    def setUpClass(cls):
        """Starts the clients at the same time, unless only some tests run."""
        cls.pool, cls.runs = ThreadPoolExecutor(CLIENTS), {}
        cls.addClassCleanup(cls.pool.shutdown, cancel_futures=True)
        if "-k" not in sys.argv:
            for share in shares(golden_files(cls.rig.version), CLIENTS):
                cls.submit(share)

    @classmethod
    def submit(cls, folders):
        future = cls.pool.submit(run_files, cls.rig, folders, name_of(folders[0]))
        cls.runs.update(dict.fromkeys(folders, future))

    def run_of(self, folder):
        if folder not in self.runs:
            self.submit([folder])
        return self.runs[folder].result()[folder]

    def test_a_materializer_would_be_seen(self):  # the planner must add one, which only tables with a key get
        folder = GOLDEN / WITH_KEY[self.rig.version]
        run = run_files(self.rig, [folder], "materializer",
                        lambda sql: sql.replace(f"{MODE}'NONE'", f"{MODE}'FORCE'"))[folder]
        self.assertEqual(run.error, "")
        self.assertTrue(any(MATERIALIZER in plan for plan in run.plans), run.plans)


def golden_test(folder):
    def test(self):
        run, jobs = self.run_of(folder), jobs_in(sql_of(folder))
        self.assertEqual(run.error, "")
        self.assertEqual(run.names, [job.name for job in jobs])
        self.assertTrue(all("TableSourceScan" in plan for plan in run.plans), run.plans)
        self.assertFalse([plan for job, plan in zip(jobs, run.plans) if job.mode == "NONE" and MATERIALIZER in plan])
    return test


if FlinkTest.rig:
    for folder in golden_files(FlinkTest.rig.version):
        setattr(GoldenFiles, f"test_{name_of(folder)}", golden_test(folder))
