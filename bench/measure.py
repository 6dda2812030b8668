#!/usr/bin/env python3
"""Runs the tool beside a bare client on one loaded server and records the time and memory of both; bench/run.sh calls it.

The bare client gets the statements that the server logged during one run of the tool, over one connection, and discards
the rows. If the tool asked for halves of a schema over two connections, or for checks by table names, the client gets
the statement for the whole schema once.
Both run in turn, so that other load on the machine affects both. The server's administrator is SMT_BENCH_ADMIN with
MYSQL_PWD; the tool reads as a user of its own, so that the log distinguishes its statements from those of this script.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import time

READER = "smt_bench"
SHARE = re.compile(r" AND CRC32\(TABLE_NAME\) % 2 = [01]$")
NAMED_CHECKS = re.compile(r"(FROM information_schema\.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = '\w+') AND TABLE_NAME IN \(.*\)$")
STAGE = re.compile(r"^  (.+?) +([0-9.]+)$")

CONF = """[db]
type = mysql
host = 127.0.0.1
port = {port}
user = {user}
password = ${{MYSQL_PASSWORD}}
[other]
be_num = 3
[table-rule]
flink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:9030
flink.starrocks.load-url = 127.0.0.1:8030
flink.starrocks.username = root
flink.starrocks.password =
flink.starrocks.sink.properties.format = json
"""


class Server:
    def __init__(self, port):
        self.port = port

    def client(self, *arguments, user=None):
        return ["mariadb", "--no-defaults", "--default-character-set=utf8mb4", "-h", "127.0.0.1", "-P", str(self.port),
                "-u", user or os.environ["SMT_BENCH_ADMIN"], "--batch", "--skip-column-names", *arguments]

    def ask(self, sql):
        done = subprocess.run(self.client("--raw", "-e", sql), check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    def name(self):
        version = self.ask("SELECT @@version")[0]
        return f"{'MariaDB' if 'MariaDB' in version else 'MySQL'} {version.split('-')[0]}"

    def make_reader(self):
        password = os.environ["MYSQL_PWD"]
        self.ask(f"CREATE USER IF NOT EXISTS {READER}@'127.0.0.1' IDENTIFIED BY '{password}';"
                 f"GRANT SELECT ON *.* TO {READER}@'127.0.0.1'")

    def statements_during(self, run):
        """Returns the statements of the reader, each once; those for parts of a schema become those for the whole."""
        self.ask("SET GLOBAL log_output = 'TABLE'; TRUNCATE mysql.general_log; SET GLOBAL general_log = ON")
        run()
        logged = self.ask("SET GLOBAL general_log = OFF; SELECT argument FROM mysql.general_log"
                          f" WHERE command_type = 'Query' AND user_host LIKE '{READER}[%'")
        return list(dict.fromkeys(map(whole, logged)))


def whole(statement):
    """Returns the statement for the whole schema instead of a part."""
    return NAMED_CHECKS.sub(r"\1", SHARE.sub("", statement))


def measured(command, stdin=None, stderr=None, codes=(0,)):
    """Runs it to the end and expects one of these exit codes: an interrupted client measures nothing. Returns wall, user
    and system seconds, and the peak of its memory, which is never less than that of this script (some 20 MB), from which
    the process is forked."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=stderr)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return {"wall": wall, "user": usage.ru_utime, "system": usage.ru_stime, "peak": usage.ru_maxrss * 1024}


class Bench:
    def __init__(self, options):
        self.options = options
        self.server = Server(options.port)
        self.folder = pathlib.Path(options.folder)
        self.fast, self.disk = pathlib.Path(options.fast) / "result", self.folder / "result"
        os.environ["MYSQL_PASSWORD"] = os.environ["MYSQL_PWD"]

    def conf(self, idle_rules=0):
        """One rule owns all tables; the idle ones before it match none, but are tried for every table."""
        path = self.folder / f"bench-{idle_rules}.conf"
        rules = [f"[table-rule.{i}]\ndatabase = ^bench\ntable = ^other_{i}_.*$\n" for i in range(1, idle_rules + 1)]
        rules.append(f"[table-rule.{idle_rules + 1}]\ndatabase = ^bench\ntable = ^table_.*$\n")
        path.write_text(CONF.format(port=self.options.port, user=READER) + "".join(rules))
        return path

    def tool(self, conf, result, *arguments):
        """One run into an empty folder."""
        shutil.rmtree(result, ignore_errors=True)
        printed = self.folder / "stderr"
        with open(printed, "w") as stderr:
            command = [self.options.tool, "-c", str(conf), "--output-dir", str(result), "--timings", *arguments]
            run = measured(command, stderr=stderr, codes=(0, 1))
        run["stages"] = stages_in(printed.read_text())
        return run

    def bare(self, statements):
        """The client's rows go to /dev/null."""
        with open(statements) as stdin:
            return measured(self.server.client("--quick", user=READER), stdin=stdin)

    def run(self):
        self.server.make_reader()
        conf, statements = self.conf(), self.folder / "statements.sql"
        told = self.server.statements_during(lambda: self.tool(conf, self.fast))
        statements.write_text("".join(statement + ";\n" for statement in told))
        cheap = self.folder / "cheap.sql"  # all except those that open every table
        cheap.write_text("".join(statement + ";\n" for statement in told if "CHECK_CONSTRAINTS" not in statement))
        self.bare(statements)  # both are warm now
        first = digest(self.fast)
        pairs = [{"tool": self.tool(conf, self.fast), "bare": self.bare(statements), "cheap": self.bare(cheap)}
                 for _ in range(self.options.runs)]
        result = {"server": self.server.name(), "world": self.options.world, "statements": told, "pairs": pairs,
                  "tables": self.count("TABLES"), "columns": self.count("COLUMNS"), "same_bytes": digest(self.fast) == first,
                  "bytes": sum(file.stat().st_size for file in self.fast.iterdir())}
        result["disk"] = [self.tool(conf, self.disk) for _ in range(min(3, self.options.runs))]
        if self.options.idle_rules:
            result["rules"] = self.rules(conf, self.conf(self.options.idle_rules))
        for folder in (self.fast, self.disk):
            shutil.rmtree(folder, ignore_errors=True)
        pathlib.Path(self.options.out).write_text(json.dumps(result, indent=1))

    def rules(self, one, many):
        return [{"one": self.tool(one, self.fast, "--dry-run"), "many": self.tool(many, self.fast, "--dry-run")}
                for _ in range(self.options.runs)]

    def count(self, view):
        return int(self.server.ask(f"SELECT COUNT(*) FROM information_schema.{view} WHERE TABLE_SCHEMA LIKE 'bench%'")[0])


def digest(folder):
    sums = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}
    return sorted(sums.items())


def stages_in(stderr):
    """The lines of --timings, in milliseconds."""
    lines = stderr.split("timings:", 1)[1].splitlines()[1:]
    return {found[1]: float(found[2]) for found in map(STAGE.match, lines) if found}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--world", required=True, help="what the tables of the server are called in the report")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle-rules", type=int, default=0, help="also measure what so many rules cost")
    parser.add_argument("--folder", required=True, help="a folder on a disk")
    parser.add_argument("--fast", required=True, help="a folder on a tmpfs")
    parser.add_argument("--out", required=True, help="the file of the result, JSON")
    Bench(parser.parse_args()).run()


if __name__ == "__main__":
    main()
