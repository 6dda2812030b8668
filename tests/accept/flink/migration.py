"""Runs the built executable on the MySQL of the tests, as a user would."""
import json
import subprocess
from collections import defaultdict, namedtuple

from starrocks_tables import read_tables

Migration = namedtuple("Migration", "flink tables codes output")  # files, {name: Table}, {place: {code}}, its output

# connect.timeout: the machine may be busy.
CONF = """\
[db]
type = mysql
host = {host}
port = {port}
user = {user}
password = {password}

[other]
be_num = 3

[flink]
version = {version}
{flink}
[table-rule]
flink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:{starrocks.mysql_port}
flink.starrocks.load-url = 127.0.0.1:{starrocks.http_port}
flink.starrocks.username = {starrocks.user}
flink.starrocks.password = {starrocks.password}
flink.starrocks.sink.properties.format = json
flink.starrocks.sink.buffer-flush.interval-ms = 1000
flink.cdc.connect.timeout = 60s

{rules}
"""


def migrate(tool, folder, conf):
    """Writes the conf, runs the tool, reads its files and its output."""
    folder.mkdir(parents=True)
    (folder / "smt.conf").write_text(conf)
    ran = subprocess.run([tool, "-c", "smt.conf", "--findings", "json"], cwd=folder, capture_output=True, timeout=120)
    said = ran.stdout.decode() + ran.stderr.decode()
    if ran.returncode > 1:
        raise RuntimeError(f"the tool ended with {ran.returncode}: {said}")
    codes = defaultdict(set)
    for line in ran.stdout.decode().splitlines():
        if line.startswith("{"):
            finding = json.loads(line)
            codes[finding["place"]].add(finding["code"])
    tables = read_tables((folder / "result/starrocks-create.all.sql").read_text())
    return Migration(folder / "result/flink-create.all.sql", tables, codes, said)
