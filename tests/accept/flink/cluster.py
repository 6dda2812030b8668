"""A session cluster of Flink, one JobManager and one TaskManager, and the real SQL client beside it. Loopback only."""
import contextlib
import json
import os
import random
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

OPENED = ["java.lang", "java.lang.reflect", "java.net", "java.io", "java.nio", "java.text", "java.time", "java.util",
          "java.util.concurrent", "java.util.concurrent.atomic", "java.util.concurrent.locks", "sun.nio.ch"]
# A quick start matters more than a quick loop. Flink 1.14 and Kryo access the JDK's internals, which later JDKs forbid.
JAVA = (["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8",
         "-Duser.timezone=UTC", "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
         "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED"]
        + [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED])

# Managed memory is small: the jobs keep hardly any state. restart-strategy none: the tests must see a failure.
# Long timeouts: the machine may be busy with other tests.
CONF = """\
jobmanager.rpc.address: 127.0.0.1
jobmanager.rpc.port: {rpc}
jobmanager.bind-host: 127.0.0.1
rest.address: 127.0.0.1
rest.bind-address: 127.0.0.1
rest.port: {rest}
taskmanager.bind-host: 127.0.0.1
taskmanager.host: 127.0.0.1
taskmanager.numberOfTaskSlots: 64
taskmanager.cpu.cores: 2
taskmanager.memory.task.heap.size: 640m
taskmanager.memory.task.off-heap.size: 0m
taskmanager.memory.framework.heap.size: 128m
taskmanager.memory.framework.off-heap.size: 128m
taskmanager.memory.network.min: 128m
taskmanager.memory.network.max: 128m
taskmanager.memory.managed.size: 64m
taskmanager.memory.jvm-metaspace.size: 384m
taskmanager.memory.jvm-overhead.min: 192m
taskmanager.memory.jvm-overhead.max: 192m
io.tmp.dirs: {folder}/tmp
execution.target: remote
parallelism.default: 1
web.submit.enable: false
restart-strategy: none
akka.startup-timeout: 300 s
akka.ask.timeout: 600 s
web.timeout: 600000
heartbeat.timeout: 600000
"""
LOG = """\
rootLogger.level = WARN
rootLogger.appenderRef.file.ref = File
appender.file.name = File
appender.file.type = File
appender.file.fileName = ${sys:log.file}
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1} - %m%n
"""
ENDED = ("CANCELED", "FAILED", "FINISHED")


def free_port():
    """A free port outside the range from which the system assigns ports to clients."""
    while True:
        port = random.randrange(20000, 32000)
        with socket.socket() as s, contextlib.suppress(OSError):
            s.bind(("127.0.0.1", port))
            return port


class Said:
    """What the SQL client printed."""

    def __init__(self, text, code):
        self.text, self.code = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text), code
        self.jobs = re.findall(r"Job ID: ([0-9a-f]{32})", self.text)

    @property
    def error(self):
        """The first error with the lines that explain it, or ''. The client exits with 0 even if a statement fails."""
        at = self.text.find("[ERROR]")
        if at < 0:
            return self.text[-1500:] if self.code else ""
        return " ".join(self.text[at:at + 1500].split())


class Cluster:
    def __init__(self, home, folder):
        self.home, self.folder, self.processes = Path(home), Path(folder), []
        for name in ("tmp", "conf", "plugins"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "conf/log4j2.properties").write_text(LOG)

    def java(self, name, *arguments, **options):
        """The command line of a JVM whose log is NAME.log; it ends with this process, however that ends."""
        log = [f"-Dlog4j.configurationFile={self.folder}/conf/log4j2.properties", f"-Dlog.file={self.folder}/{name}.log"]
        return ["setpriv", "--pdeathsig", "TERM", *JAVA, *log, *arguments]

    def environment(self):
        return dict(os.environ, FLINK_CONF_DIR=f"{self.folder}/conf", FLINK_LIB_DIR=f"{self.home}/lib",
                    FLINK_PLUGINS_DIR=f"{self.folder}/plugins", FLINK_HOME=str(self.folder))

    def start(self):
        """Tries three times: another process may take a port before Flink does."""
        for _ in range(3):
            if self.start_once():
                return
            self.stop()
        raise RuntimeError("the cluster did not start: " + self.last_words())

    def start_once(self):
        self.rest_port = free_port()
        conf = CONF.format(rpc=free_port(), rest=self.rest_port, folder=self.folder)
        (self.folder / "conf/flink-conf.yaml").write_text(conf)
        where, runtime = ["--configDir", f"{self.folder}/conf"], "org.apache.flink.runtime"
        self.run("jobmanager", "-Xmx768m", "-cp", f"{self.home}/lib/*",
                 f"{runtime}.entrypoint.StandaloneSessionClusterEntrypoint", *where, "--executionMode", "cluster")
        self.run("taskmanager", "-Xmx768m", "-XX:MaxDirectMemorySize=512m", "-XX:MaxMetaspaceSize=384m", "-cp",
                 f"{self.home}/lib/*", f"{runtime}.taskexecutor.TaskManagerRunner", *where)
        deadline = time.monotonic() + 300
        while self.get("/overview").get("taskmanagers") != 1:
            if time.monotonic() > deadline or any(p.poll() is not None for p in self.processes):
                return False
            time.sleep(0.2)
        return True

    def run(self, name, *arguments):
        with open(self.folder / f"{name}.out", "wb") as out:
            self.processes.append(subprocess.Popen(self.java(name, *arguments), stdin=subprocess.DEVNULL, stdout=out,
                                                   stderr=out, env=self.environment(), cwd=self.folder))

    def last_words(self):
        return "\n".join(f.read_text(errors="replace")[-600:] for f in sorted(self.folder.glob("*manager.*")))

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self.processes.clear()

    def client(self, file, timeout=1500):
        """Runs the SQL file as a user does."""
        name = f"client-{time.monotonic_ns()}"
        command = self.java(name, "-Xmx900m", "-cp", f"{self.home}/lib/*:{self.home}/opt/*",
                            "org.apache.flink.table.client.SqlClient", "embedded", "-f", str(file))
        ran = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             env=self.environment(), cwd=self.folder, timeout=timeout)
        return Said(ran.stdout.decode("utf-8", "replace"), ran.returncode)

    def get(self, path, method="GET"):
        request = urllib.request.Request(f"http://127.0.0.1:{self.rest_port}{path}", method=method)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20) as answer:
                return json.loads(answer.read() or b"{}")
        except (urllib.error.URLError, OSError, ValueError):
            return {}

    def states(self, jobs):
        known = {j["jid"]: j["state"] for j in self.get("/jobs/overview").get("jobs", [])}
        return {job: known.get(job, "UNKNOWN") for job in jobs}

    def name_of(self, job):
        return self.get(f"/jobs/{job}").get("name", job)

    def cause(self, job):
        """The innermost cause of a job's failure, on one line."""
        told = self.get(f"/jobs/{job}/exceptions")
        trace = told.get("root-exception") or ""
        causes = [line.strip() for line in trace.splitlines() if line.startswith("Caused by")] or trace.splitlines()[:1]
        return causes[-1][:400] if causes else ""

    def cancel(self, jobs):
        for job, state in self.states(jobs).items():
            if state not in ENDED:
                self.get(f"/jobs/{job}?mode=cancel", "PATCH")
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and any(s not in ENDED for s in self.states(jobs).values()):
            time.sleep(0.2)
