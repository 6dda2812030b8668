"""The stand-in as a process, as the C++ tests run it."""
import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from checks.mysql_client import Client

MAIN = Path(__file__).resolve().parents[1] / "main.py"


class FeProcess:
    def __init__(self, *arguments, user="root", password="pw"):
        self.user, self.password = user, password
        command = [sys.executable, "-B", MAIN, "--user", user, "--password", password, *map(str, arguments)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ports = json.loads(self.process.stdout.readline())

    def control(self, do, **arguments):
        request = urllib.request.Request(f"http://127.0.0.1:{self.ports['control']}/", json.dumps({"do": do, **arguments}).encode())
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as refused:
            raise AssertionError(refused.read().decode()) from refused

    def execute(self, sql, database=None):
        answer = self.control("execute", sql=sql, database=database)
        if "refused" in answer:
            raise AssertionError(answer)
        return answer.get("rows")

    def client(self, user=None, password=None, **more):
        return Client(self.ports["mysql"], user or self.user, self.password if password is None else password, **more)

    def statements(self):
        return [one["sql"] for one in self.control("statements")]

    def close(self):
        """Closes its stdin, which ends it."""
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait(timeout=10)
