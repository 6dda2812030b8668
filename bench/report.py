#!/usr/bin/env python3
"""Prints what bench/measure.py noted as the table of targets: bench/report.py build/bench/*.json"""
import json
import pathlib
import sys
from statistics import median


class World:
    """What was measured with one set of tables on one server."""

    def __init__(self, path):
        for name, value in json.loads(pathlib.Path(path).read_text()).items():
            setattr(self, name, value)

    def tool(self, what):
        return median(pair["tool"][what] for pair in self.pairs)

    def bare(self):
        return median(pair["bare"]["wall"] for pair in self.pairs)

    def ratio(self):
        return median(pair["tool"]["wall"] / pair["bare"]["wall"] for pair in self.pairs)

    def cpu(self):
        return median(pair["tool"]["user"] + pair["tool"]["system"] for pair in self.pairs)

    def per_column(self):
        return self.tool("wall") / self.columns

    def stages(self):
        return {stage: median(pair["tool"]["stages"].get(stage, 0) for pair in self.pairs) for stage in self.pairs[0]["tool"]["stages"]}


def rows(worlds):
    """(what, target, seen) of one server; worlds that were not run leave their rows out."""
    main = worlds.get("main")
    if main:
        yield "whole run / bare client", "≤ 1.2 MariaDB, ≤ 1.0 MySQL", f"{main.ratio():.2f} ({main.tool('wall'):.2f} s / {main.bare():.2f} s)"
        yield "CPU of the process", "≤ 0.8 s per 400,000 columns", f"{main.cpu() * 400_000 / main.columns:.2f} s ({main.tool('user'):.2f} user, {main.tool('system'):.2f} system)"
        yield "peak memory", "≤ 160 MB at 400,000 columns", f"{main.tool('peak') / 1e6:.0f} MB at {main.columns:,}"
        synced = median(run["stages"]["compare, sync, rename"] for run in main.disk)
        yield f"the end of a run, {main.bytes / 1e6:.0f} MB: compare, fsync, rename", "told apart", f"{main.stages()['compare, sync, rename']:.0f} ms on tmpfs, {synced:.0f} ms on a disk"
        yield "two runs", "identical bytes", "identical" if main.same_bytes else "DIFFERENT"
        yield "statements sent", "", f"{len(main.statements)} different ones"
        added = median(pair["many"]["wall"] - pair["one"]["wall"] for pair in main.rules)
        cpu = median(pair["many"]["user"] - pair["one"]["user"] for pair in main.rules)
        yield f"199 more rules × {main.tables:,} tables", "< 0.5 s at 50,000", f"{added * 1000:+.0f} ms, CPU {cpu * 1000:+.0f} ms"
    for name in ("double", "fivefold"):
        if main and name in worlds:
            more = (worlds[name].tool("peak") - main.tool("peak")) / (worlds[name].columns - main.columns)
            yield f"memory of a column beyond, to {worlds[name].columns:,}", "≤ 400 bytes", f"{more:.0f} bytes"
    if "tenth" in worlds:
        for name in ("main", "double", "fivefold"):
            if name not in worlds: continue
            grown, small = worlds[name], worlds["tenth"]
            yield (f"growth of {small.tables:,} to {grown.tables:,} tables, per column", "within 15 %",
                   f"time × {grown.per_column() / small.per_column():.2f} (bare client × {grown.bare() / grown.columns / (small.bare() / small.columns):.2f}),"
                   f" memory × {grown.tool('peak') / grown.columns / (small.tool('peak') / small.columns):.2f}")
    if {"shards", "double"} <= worlds.keys():
        shards, apart = worlds["shards"], worlds["double"]
        yield (f"{shards.tables:,} shards of one target / as many targets", "≤ 1",
               f"{shards.tool('wall') / apart.tool('wall'):.2f} ({shards.tool('wall'):.2f} s / {apart.tool('wall'):.2f} s), ratio to the bare client {shards.ratio():.2f}")
    if "schemas" in worlds:
        schemas = worlds["schemas"]
        yield f"{schemas.tables:,} tables in 500 schemas / bare client", "", f"{schemas.ratio():.2f} ({schemas.tool('wall'):.2f} s / {schemas.bare():.2f} s), {len(schemas.statements)} statements"
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
    worlds = [(f"{server}, {name}", world.stages()) for server, named in servers.items() for name, world in named.items() if name in ("few", "main", "shards")]
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
