"""Each value of values.py through real jobs, by snapshot and by binlog, compared with what MySQL has.

The files are those of the built executable, unedited. A value that does not arrive unchanged must be in
known_losses.py, with the code of a finding that the tool printed for that column. All results go into
docs/flink-values.md, which values_page.py writes and compares.
"""
import os
from pathlib import Path

import truth
import values
from flink_test import FlinkTest
from known_losses import explained
from values_page import Outcome, forget, save

DATABASE = "smt_values"
RULES = f"[table-rule.1]\ndatabase = ^{DATABASE}$\ntable = ^.*$\n[type-rule.1]\ntable = ^whole_documents$\njson = string"


class Values(FlinkTest):
    def test_values_arrive_or_a_finding_says_how_not(self):
        results = Path(os.environ.get("SMT_FLINK_RESULTS", self.rig.folder))
        forget(results, self.rig.version)
        self.rig.mysql.run(self.setup_sql())
        made = self.rig.migrate(RULES)
        said = self.start(made.flink)
        self.assertEqual(said.error, "")
        self.jobs = {self.table_of(job): job for job in said.jobs}
        self.wait_for_rows()
        self.rig.mysql.run("SET SESSION sql_mode = '';" + "".join(values.change_sql(DATABASE, t) for t in values.TABLES))
        self.wait_for_rows()
        outcomes = [o for name in values.TABLES for o in self.outcomes_of(name, made)]
        save(results, self.rig.version, outcomes)
        self.assertEqual(self.unexplained(outcomes, made), [])

    def setup_sql(self):
        return (f"SET SESSION sql_mode = ''; DROP DATABASE IF EXISTS {DATABASE}; CREATE DATABASE {DATABASE};"
                + "".join(values.create_sql(DATABASE, t) + values.insert_sql(DATABASE, t) for t in values.TABLES))

    def table_of(self, job):
        name = self.rig.cluster.name_of(job)
        return next((t for t in sorted(values.TABLES, key=len, reverse=True) if f".{t}" in name), name)

    def wait_for_rows(self):
        """Until each table has the rows of MySQL's, or its job has failed."""
        expected = {t: {r[0] for r in self.rig.mysql.run(f"SELECT id FROM {DATABASE}.{t}")} for t in values.TABLES}

        def done():
            failed = self.failures(self.jobs.values())
            return all(self.jobs.get(t) in failed or t not in self.jobs
                       or {str(r["id"]) for r in self.stored(DATABASE, t)} == expected[t] for t in values.TABLES)

        self.wait(done)

    def outcomes_of(self, name, made):
        """An Outcome for each column and way."""
        table = made.tables[DATABASE, name]
        kinds = self.rig.mysql.columns(DATABASE, name)
        expected = truth.rows_of(self.rig.mysql, DATABASE, name, table, kinds)
        arrived = {row["id"]: row for row in self.stored(DATABASE, name)}
        failure = self.failures([self.jobs[name]]).get(self.jobs[name], "") if name in self.jobs else "no job"
        for column in (c for c in table.columns if c.name != "id"):
            for way, ids in (("snapshot", range(1, 100)), ("binlog", range(100, 1000))):
                ids = [i for i in sorted(expected.keys() | arrived.keys()) if i in ids]
                losses = []
                for i in ids:
                    want, got = self.pair(expected, arrived, i, column.name)
                    lost = (getattr(want, "value", want), got)
                    if not truth.same(kinds[column.name], want, got) and lost not in losses:
                        losses.append(lost)
                yield Outcome(name, column.name, kinds[column.name], str_type(column), way, len(ids), losses, failure)

    def pair(self, expected, arrived, i, column):
        return tuple(rows[i][column] if i in rows else "no row" for rows in (expected, arrived))

    def unexplained(self, outcomes, made):
        """Losses of an unknown kind, or whose finding the tool did not print."""
        return [(o.table, o.column, o.kind, o.way, loss, o.failure) for o in outcomes for loss in o.losses
                if not explained(self.rig.version, o, codes_of(made, o))]


def codes_of(made, outcome):
    return made.codes[f"{DATABASE}.{outcome.table}.{outcome.column}"] | made.codes[f"{DATABASE}.{outcome.table}"]


def str_type(column):
    return column.type + (f"({', '.join(map(str, column.arguments))})" if column.arguments else "")
