#!/usr/bin/env python3
"""Prints the records of bench/measure.py as the table of targets: bench/report.py build/bench/*.json"""
import json
import pathlib
import sys
from statistics import median


class World:
    """The measurements with one set of tables on one server."""

    def __init__(self, path):
        for name, value in json.loads(pathlib.Path(path).read_text()).items():
            setattr(self, name, value)

    def tool(self, what):
        return median(pair["tool"][what] for pair in self.pairs)

    def bare(self):
        return median(pair["bare"]["wall"] for pair in self.pairs)

    def ratio(self, client="bare"):
        return median(pair["tool"]["wall"] / pair[client]["wall"] for pair in self.pairs)

    def asks_for_checks(self):
        return any("CHECK_CONSTRAINTS" in statement for statement in self.statements)

    def cpu(self):
        return median(pair["tool"]["user"] + pair["tool"]["system"] for pair in self.pairs)

    def per_column(self, what):
        return self.tool(what) / self.columns

    def stages(self):
        """Milliseconds of each stage."""
        told = [pair["tool"]["stages"] for pair in self.pairs]
        return {stage: median(stages.get(stage, 0) for stages in told) for stage in told[0]}


def rows_of_main(main):
    yield ("whole run / bare client", "≤ 1.2 MariaDB, ≤ 1.0 MySQL",
           f"{main.ratio():.2f} ({main.tool('wall'):.2f} s / {main.bare():.2f} s)")
    if main.asks_for_checks():
        yield "whole run / bare client without CHECK_CONSTRAINTS", "", f"{main.ratio('cheap'):.2f}"
    yield ("CPU of the process", "≤ 1.0 s per 400,000 columns",
           f"{main.cpu() * 400_000 / main.columns:.2f} s ({main.tool('user'):.2f} user, {main.tool('system'):.2f} system)")
    yield "peak memory", "≤ 160 MB at 400,000 columns", f"{main.tool('peak') / 1e6:.0f} MB at {main.columns:,}"
    end = "compare, sync, rename"
    on_disk = median(run["stages"][end] for run in main.disk)
    yield (f"the end of a run, {main.bytes / 1e6:.0f} MB: {end}", "told apart",
           f"{main.stages()[end]:.0f} ms on tmpfs, {on_disk:.0f} ms on a disk")
    yield "two runs", "identical bytes", "identical" if main.same_bytes else "DIFFERENT"
    added, cpu = (median(pair["many"][what] - pair["one"][what] for pair in main.rules) for what in ("wall", "user"))
    yield f"199 more rules × {main.tables:,} tables", "< 0.5 s at 50,000", f"{added * 1000:+.0f} ms, CPU {cpu * 1000:+.0f} ms"


def rows_of_growth(worlds):
    main, small = worlds.get("main"), worlds.get("tenth")
    for big in (worlds[name] for name in ("main", "double", "fivefold") if name in worlds):
        if main and big is not main:
            more = (big.tool("peak") - main.tool("peak")) / (big.columns - main.columns)
            yield f"memory of a column beyond, to {big.columns:,}", "≤ 400 bytes", f"{more:.0f} bytes"
        if small:
            time, memory = big.per_column("wall") / small.per_column("wall"), big.per_column("peak") / small.per_column("peak")
            bare = big.bare() / big.columns / (small.bare() / small.columns)
            yield (f"{small.tables:,} to {big.tables:,} tables, per column", "within 15 %",
                   f"time × {time:.2f} (bare client × {bare:.2f}), memory × {memory:.2f}")


def rows(worlds):
    """(what, target, seen) of one server; omits the rows of worlds that were not run."""
    if "main" in worlds:
        yield from rows_of_main(worlds["main"])
    yield from rows_of_growth(worlds)
    if {"shards", "double"} <= worlds.keys():
        shards, apart = worlds["shards"], worlds["double"]
        yield (f"{shards.tables:,} shards of one target / as many targets", "≤ 1",
               f"{shards.tool('wall') / apart.tool('wall'):.2f} ({shards.tool('wall'):.2f} s / {apart.tool('wall'):.2f} s)")
    for name in ("plain", "tenth", "double", "shards", "schemas", "fivefold"):
        if name in worlds:
            world = worlds[name]
            yield (f"{name}: {world.tables:,} tables, whole run / bare client", "",
                   f"{world.ratio():.2f} ({world.tool('wall'):.2f} s / {world.bare():.2f} s), {len(world.statements)} statements")
    if "few" in worlds:
        yield f"{worlds['few'].tables} tables, start to finish", "< 60 ms", f"{worlds['few'].tool('wall') * 1000:.0f} ms"


def print_table(servers):
    names = list(servers)
    seen = {name: {what: (target, text) for what, target, text in rows(worlds)} for name, worlds in servers.items()}
    whats = list(dict.fromkeys(what for told in seen.values() for what in told))
    print(f"| what | target | {' | '.join(names)} |\n|---|---|{'---|' * len(names)}")
    for what in whats:
        target = next(told[what][0] for told in seen.values() if what in told)
        print(f"| {what} | {target} | {' | '.join(told.get(what, ('', '–'))[1] for told in seen.values())} |")


def print_stages(servers):
    worlds = [(f"{server}, {name}", world.stages()) for server, named in servers.items() for name, world in named.items()
              if name in ("few", "plain", "main", "shards")]
    print(f"\n| stage, ms | {' | '.join(name for name, _ in worlds)} |\n|---|{'---|' * len(worlds)}")
    for stage in dict.fromkeys(stage for _, stages in worlds for stage in stages):
        print(f"| {stage} | {' | '.join(f'{stages[stage]:.1f}' if stage in stages else '–' for _, stages in worlds)} |")


def main():
    servers = {}
    for world in map(World, sys.argv[1:]):
        servers.setdefault(world.server, {})[world.world] = world
    print_table(servers)
    print_stages(servers)


if __name__ == "__main__":
    main()
