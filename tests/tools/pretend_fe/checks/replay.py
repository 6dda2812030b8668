"""Runs recorded statements on the stand-in, and compares its answers with those of a real FE."""
import difflib
import re
from dataclasses import replace

from alter.jobs import OVER
from checks import alter_recordings
from engine import Engine, Session
from tables.model import FeError

DATABASE = "am_cl"
LONG = 1000  # seconds: the time in which every job ends
IDS = ((re.compile(r"group \d+\.\d+"), "group N.N"), (re.compile(r"tableId:\d+"), "tableId:N"))


class Desk:
    """One FE, with a session of the recorder's database."""

    def __init__(self, version, database=DATABASE):
        self.engine, self.session = Engine(version), Session(database)
        self.say(f"CREATE DATABASE {database}")

    def say(self, sql):
        """The error as the recordings write it, or an empty text."""
        try:
            self.engine.execute(sql, self.session)
            return ""
        except FeError as refused:
            return f"{refused.number} {refused.text}"

    def shown(self, table):
        """SHOW CREATE TABLE."""
        try:
            return self.engine.execute(f"SHOW CREATE TABLE `{table}`", self.session).rows[0][1]
        except FeError as refused:
            return f"NO TABLE: {refused.text}"

    def rows(self, sql):
        """The rows of an answer, as dicts."""
        answer = self.engine.execute(sql, self.session)
        return [dict(zip(answer.columns, row)) for row in answer.rows]

    def new_jobs(self, count, table):
        """The jobs of the table since the count; the recorder looked at one table only."""
        return [job for job in self.engine.jobs[count:] if job.name == table]

    def wait(self):
        self.engine.clock.advance(LONG)
        self.engine.advance_jobs()


def without_ids(text):
    for pattern, word in IDS:
        text = pattern.sub(word, text)
    return text


# -- a matrix

def replay_matrix(version, rows):
    """Returns {id of a row: what differs}."""
    wrong, desk, made = {}, Desk(version), {}
    for row in rows:
        create = alter_recordings.create_of(row.model, row.role, row.old)
        if create not in made:
            desk.engine.database(DATABASE).tables.clear()
            refused = desk.say(create)
            made[create] = (f"CREATE refused: {refused}" if refused else "", desk.engine.database(DATABASE).tables.get("t1"))
        found = answer_of(desk, row, *made[create])
        if found != (row.mode, row.error):
            wrong[row.id] = f"{found} for {(row.mode, row.error)}"
    return wrong


def answer_of(desk, row, refused, table):
    """The mode and the error of one MODIFY COLUMN on a fresh copy of the table."""
    if refused:
        return "", refused
    desk.engine.database(DATABASE).tables["t1"] = copy_of(table)
    desk.engine.jobs.clear()
    error = desk.say(alter_of(row))
    return ("" if error else mode_of(desk.engine.jobs)), error


def alter_of(row):
    return alter_recordings.alter_of(row.model, row.role, row.new)


def copy_of(table):
    return replace(table, columns=list(table.columns), properties=dict(table.properties))


def mode_of(jobs):
    if not jobs:
        return "sync"
    return "job" if jobs[-1].table else "traced"


# -- clauses

def replay_clauses(version, rows):
    wrong, desk, known = {}, Desk(version), {}
    for row in rows:
        names = {"{t}": f"t{row.table}", "{u}": f"u{row.table}"}
        if row.table not in known:
            known[row.table] = set_up(desk, row, names)
        found = known[row.table] or run(desk, row, names)
        if found:
            wrong[row.id] = found
    return wrong


def set_up(desk, row, names):
    """Creates the tables. Returns what differs from the recorded error, or an empty text."""
    refused = ""
    for create in row.create.split(" ;; "):
        refused = refused or desk.say(named(create, names))
    recorded = row.error.removeprefix("SETUP refused: ") if row.error.startswith("SETUP refused") else ""
    if unnamed(refused, names) != recorded:
        return f"CREATE said {refused!r} for {recorded!r}"
    return ""


def named(text, names):
    for word, name in names.items():
        text = text.replace(word, name)
    return text


def unnamed(text, names):
    return without_ids(text.replace(names["{t}"], "{t}").replace(names["{u}"], "{u}"))


def run(desk, row, names):
    """Returns what differs in error, mode or effect, or an empty text."""
    if row.error.startswith("SETUP refused"):
        return ""
    before, count = desk.shown(names["{t}"]), len(desk.engine.jobs)
    error = unnamed(desk.say(named(row.statement, names)), names)
    if error != without_ids(row.error):
        return f"error {error!r} for {row.error!r}"
    if error:
        return ""
    if "'FINISHED'" in row.mode:
        desk.wait()  # the recorder did not, and the job had ended all the same
    mode = unnamed(seen_mode(desk, row.mode, count, names["{t}"]), names)
    if mode != unnamed(expected_mode(row.mode), names):
        return f"mode {mode!r} for {row.mode!r}"
    if row.mode.startswith("not waited") and row.effect:
        desk.wait()  # it ended before the recorder looked at the table
    return effect_fault(row, before, desk.shown(names["{t}"]), names["{t}"])


def seen_mode(desk, recorded, count, table):
    jobs = desk.new_jobs(count, table)
    if recorded.startswith("not waited"):
        return "not waited: " + ", ".join(f"{j.kind} {'over' if j.state in OVER else 'runs'}" for j in jobs)
    if not jobs:
        return "sync"
    if jobs[-1].table is None:
        return "traced"
    desk.wait()
    message = f" msg={jobs[-1].message}" if jobs[-1].message else ""
    return without_ids(f"{jobs[-1].kind} {jobs[-1].state}{message}")


def expected_mode(recorded):
    if recorded.startswith("not waited"):
        found = re.findall(r"\('(\w+)', '(\w+)'\)", recorded)
        return "not waited: " + ", ".join(f"{kind} {'over' if state in OVER else 'runs'}" for kind, state in found)
    if recorded.startswith("sync: job"):
        return "traced"
    if recorded.startswith("sync"):
        return "sync"
    kind, end = re.match(r"async: (\w+) \w+ at first look, (.*)", recorded, re.S).groups()
    return without_ids(f"{kind} {end}".strip())


# -- effects

TIME = re.compile(r'DEFAULT CURRENT_TIMESTAMP DEFAULT "[-: 0-9]+"')
LISTED = re.compile(r"  PARTITION \w+ VALUES IN .*?(?=,?$|  PARTITION )")


def effect_fault(row, before, after, table):
    """SHOW CREATE TABLE before and after, compared with the recorded difference."""
    lines = [text.replace(table, "{t}").splitlines() for text in (before, after)]
    found = [line for line in difflib.ndiff(*lines) if line[0] in "+-"]
    recorded = row.effect.split("\n") if row.effect else []
    if same_effect(found, recorded):
        return ""
    return f"effect {found} for {recorded}"


def same_effect(found, recorded):
    """Compares list partitions as sets, because the FE prints them in the order of a hash table."""
    found, recorded = ([TIME.sub("TIME", line) for line in lines] for lines in (found, recorded))
    return found == recorded or without_lists(found) == without_lists(recorded)


def without_lists(lines):
    """The other lines, and how often each list partition came (positive) or went (negative)."""
    counts, others = {}, []
    for line in lines:
        partitions = LISTED.findall(line[2:])
        others += [] if partitions else [line]
        for partition in partitions:
            counts[partition] = counts.get(partition, 0) + (1 if line[0] == "+" else -1)
    return others, {name: count for name, count in counts.items() if count}
