#!/usr/bin/env python3
"""Measures the commands that read a StarRocks, with the tables in memory on both sides: MySQL's from a snapshot, those of
StarRocks from build/release/replay_starrocks.

cmake --preset release -DSMT_BENCH=ON && cmake --build build/release --target starrocks-migrate-tool replay_starrocks
bench/starrocks.py [--tables 10000] [--columns 40] [--changed 0] [--versions 4.1,3.3] [--runs 5]

Prints the medians of each command. Every command also reads the snapshot of MySQL; "beyond MySQL" is what it takes more
than a run that does only this. A command that the tool lacks is omitted.
"""
import argparse
import contextlib
import pathlib
import subprocess
import tempfile
from statistics import median

from measure import measured

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "release"

# Reads the tables of MySQL and maps one of them; asks no StarRocks and writes nothing.
MYSQL_ALONE = ["--dry-run", "--only", "bench.table_a"]
# The command, its arguments beside conf and snapshot, the most seconds of CPU, the most MB.
COMMANDS = [
    ("snapshot --starrocks", ["snapshot", "--starrocks", "--force", "-o", "starrocks.smt"], 1.5, 250),
    ("diff", ["diff"], 3.0, 300),
    ("diff --against", ["diff", "--against", "starrocks.smt"], 3.0, 300),
]


@contextlib.contextmanager
def replayed(options, version, folder):
    """A StarRocks that answers as this version, and the conf and the snapshot for it in the folder."""
    command = [BUILD / "replay_starrocks", "--version", version, "--folder", folder]
    for name in ("tables", "columns", "changed"):
        command += [f"--{name}", str(getattr(options, name))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        if not server.stdout.readline():
            raise SystemExit("replay_starrocks does not answer")
        yield
        server.stdin.close()  # it ends


def has_command(tool, name):
    return name.startswith("-") or subprocess.run([tool, "help", name], capture_output=True, check=False).returncode == 0


def median_of(tool, arguments, folder, runs):
    command = [tool, *arguments, "-q", "-c", folder / "bench.conf", "--from-snapshot", folder / "mysql.snapshot"]
    done = [measured([str(part) for part in command], codes=(0, 1)) for _ in range(runs)]
    return {what: median(run[what] for run in done) for what in ("wall", "user", "system", "peak")}


def cpu_of(run):
    return run["user"] + run["system"]


def row(name, run, mysql, most_cpu, most_memory):
    missed = " MISSED" if cpu_of(run) > most_cpu or run["peak"] > most_memory * 1e6 else ""
    return (f"| {name} | {run['wall']:.2f} s | {cpu_of(run):.2f} s | {cpu_of(run) - cpu_of(mysql):+.2f} s | {run['peak'] / 1e6:.0f} MB"
            f" | {(run['peak'] - mysql['peak']) / 1e6:+.0f} MB | ≤ {most_cpu} s, ≤ {most_memory} MB{missed} |")


def measure_version(options, version):
    tool = BUILD / "starrocks-migrate-tool"
    with tempfile.TemporaryDirectory() as name, replayed(options, version, pathlib.Path(name)):
        folder = pathlib.Path(name)
        print(f"\nStarRocks {version}, {options.tables} tables × {options.columns} columns\n")
        print("| command | on the clock | CPU | beyond MySQL | peak memory | beyond MySQL | target |\n|---|---|---|---|---|---|---|")
        with contextlib.chdir(folder):
            mysql = median_of(tool, MYSQL_ALONE, folder, options.runs)
            for command, arguments, *most in COMMANDS:
                if has_command(tool, arguments[0]):
                    print(row(command, median_of(tool, arguments, folder, options.runs), mysql, *most), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--tables", type=int, default=10_000)
    parser.add_argument("--columns", type=int, default=40)
    parser.add_argument("--changed", type=int, default=0, help="tables to which MySQL adds a column")
    parser.add_argument("--versions", default="4.1,3.3")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for version in options.versions.split(","):
        measure_version(options, version)


if __name__ == "__main__":
    main()
