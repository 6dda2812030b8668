"""`diff` asks the real JobManager which jobs run."""
import json
import subprocess
import sys
import time
from pathlib import Path

from flink_test import FlinkTest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools/pretend_fe"))

from checks.fe_process import FeProcess  # noqa: E402


class Rest(FlinkTest):
    def flink(self, conf):
        """What `diff` says about Flink, and the version that it read."""
        ran = subprocess.run([self.rig.tool, "-q", "-c", conf, "diff", "--format", "json"], capture_output=True, timeout=120)
        self.assertEqual((ran.returncode, ran.stderr.decode()), (0, ""))
        said = json.loads(ran.stdout)
        return said["starrocks"][0]["tables"][0]["flink"]["running"], said["flink_version"]

    def when_ended(self, conf):
        """The jobs that run, without those that CANCELLING leaves a moment."""
        deadline = time.monotonic() + 60
        while (running := self.flink(conf)[0]) and time.monotonic() < deadline:
            time.sleep(0.5)
        return running

    def test_diff_says_which_jobs_run(self):
        self.rig.mysql.run("DROP DATABASE IF EXISTS smt_rest; CREATE DATABASE smt_rest; CREATE TABLE smt_rest.t (id INT PRIMARY KEY)")
        made = self.rig.migrate("[table-rule.1]\ndatabase = ^smt_rest$\ntable = .*")
        fe = FeProcess("--version", "4.1")
        self.addCleanup(fe.close)
        conf = made.flink.parents[1] / "rest.conf"
        conf.write_text((made.flink.parents[1] / "smt.conf").read_text().replace(
            "[flink]\n", f"[starrocks]\nhost = 127.0.0.1\nport = {fe.ports['mysql']}\nuser = {fe.user}\n"
            f"password = {fe.password}\n\n[flink]\nrest = http://127.0.0.1:{self.rig.cluster.rest_port}\n"))
        running, version = self.flink(conf)
        self.assertEqual((running, version.rpartition(".")[0]), ([], self.rig.version))
        said = self.start(made.flink)
        self.assertEqual(said.error, "")
        running, _ = self.flink(conf)
        self.assertEqual([(job["id"], job["name"]) for job in running], [(said.jobs[0], "smt_rest.t")])
        self.assertIn(running[0]["state"], ("INITIALIZING", "CREATED", "RUNNING"))
        self.rig.cluster.cancel(said.jobs)
        self.assertEqual(self.when_ended(conf), [])
