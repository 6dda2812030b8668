"""Runs recorded plans and jobs on the stand-in, and compares its answers with those of a real FE."""
from checks.replay import Desk, expected_mode, seen_mode


# -- plans

def replay_plans(version, plans):
    wrong = {}
    for at, plan in enumerate(plans, 1):
        desk, name = Desk(version), f"p{at}"
        found = desk.say(plan["old"].replace("{t}", name)) or steps_fault(desk, plan["steps"], name)
        shown = desk.shown(name).replace(f"`{name}`", "`x`")
        if found or shown != plan["altered"]:
            wrong[plan["name"]] = found or f"{shown!r} for {plan['altered']!r}"
    return wrong


def steps_fault(desk, steps, name):
    for step in steps:
        count = len(desk.engine.jobs)
        error = desk.say(step["sql"].replace("{t}", name))
        if error != step["error"].replace("{t}", name):
            return f"{step['sql']}: error {error!r} for {step['error']!r}"
        if not error and seen_mode(desk, step["mode"], count, name) != expected_mode(step["mode"]):
            return f"{step['sql']}: another mode than {step['mode']!r}"
    return ""


# -- jobs

LOOKS = {"column_states": ("COLUMN", ("PENDING", "RUNNING", "FINISHED")),
         "optimize_states": ("OPTIMIZE", ("PENDING", "RUNNING", "RUNNING", "FINISHED"))}
MOVING = ("JobId", "CreateTime", "FinishTime", "IndexId", "OriginIndexId", "SchemaVersion", "TransactionId")


def replay_jobs(version, recorded):
    """The rows of SHOW ALTER TABLE during a schema change and then an OPTIMIZE, and the recorded queries after them."""
    desk, wrong = Desk(version, "am_cm"), {}
    for sql in ("CREATE TABLE jt (k INT NOT NULL, v INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 "
                "PROPERTIES('replication_num'='1')", "ALTER TABLE jt ADD COLUMN n INT", "ALTER TABLE jt MODIFY COLUMN v BIGINT"):
        desk.say(sql)
    for what in LOOKS:
        if what == "optimize_states":
            desk.say("ALTER TABLE jt DISTRIBUTED BY HASH(k) BUCKETS 3")
        looks = [entry["rows"] for entry in recorded if entry["what"] == what]
        wrong |= {f"{what} {at}": f"{found} for {wanted}" for at, (found, wanted) in enumerate(zip(looked(desk, what), looks))
                  if found != [steady(row) for row in wanted]}
    desk.wait()
    for entry in recorded:
        if entry["what"] == "query" and "PROC" not in entry["sql"] and "jt" in entry["sql"] or entry.get("sql", "").endswith("nodb"):
            wrong |= query_fault(desk, entry)
    return wrong


def looked(desk, what):
    """The rows at each state; the recorder did not see all of them."""
    kind, states = LOOKS[what]
    for state in states:
        yield [steady(row) for row in desk.rows(f"SHOW ALTER TABLE {kind} FROM am_cm WHERE TableName='jt'")]
        following = states[states.index(state) + 1:][:1]
        desk.engine.clock.advance(desk.engine.pace * (1 if state == "RUNNING" or not following else 2))


def steady(row):
    """A row with True or False in the place of ids and times: whether there is one."""
    return {name: bool(value) and value != "-1" if name in MOVING else value for name, value in row.items()}


def query_fault(desk, entry):
    answer = entry["answer"]
    if isinstance(answer, str):
        found = desk.say(entry["sql"])
        number, _, text = answer.partition("(")[2].partition(", ")
        wanted = f"{number} {text[1:-2]}"
        return {} if found == wanted.replace("\\'", "'") else {entry["sql"]: f"{found} for {answer}"}
    found = [steady(row) for row in desk.rows(entry["sql"])]
    return {} if found == [steady(row) for row in answer] else {entry["sql"]: f"{found} for {answer}"}
