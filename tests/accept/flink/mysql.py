"""A MySQL server, queried through the command-line client."""
import os
import re
import subprocess

# The client distinguishes these from the text of a value (--batch).
ESCAPES = {"t": "\t", "n": "\n", "0": "\0", "\\": "\\"}


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


class Mysql:
    def __init__(self, address, user, password):
        self.host, self.port = address.rsplit(":", 1)
        self.user, self.password = user, password

    def run(self, sql):
        """Rows of the statements' results; NULL is the text NULL."""
        command = ["mariadb", "--no-defaults", "--batch", "--skip-column-names", "--default-character-set=utf8mb4",
                   "--max-allowed-packet=64M", "-h", self.host, "-P", self.port, "-u", self.user]
        ran = subprocess.run(command, input=sql.encode(), capture_output=True, timeout=300,
                             env=dict(os.environ, MYSQL_PWD=self.password))
        if ran.returncode:
            raise RuntimeError(ran.stderr.decode("utf-8", "replace").strip())
        lines = ran.stdout.decode("utf-8").split("\n")[:-1]
        return [[re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), field) for field in line.split("\t")] for line in lines]

    def columns(self, database, table):
        """{name: type as MySQL prints it, with the character set if it is not utf8mb4}"""
        return dict(self.run(
            "SELECT COLUMN_NAME, CONCAT(COLUMN_TYPE, IF(IFNULL(CHARACTER_SET_NAME, 'utf8mb4') <> 'utf8mb4', CONCAT(' character set ',"
            " CHARACTER_SET_NAME), '')) FROM information_schema.COLUMNS"
            f" WHERE TABLE_SCHEMA = '{database}' AND TABLE_NAME = '{table}' ORDER BY ORDINAL_POSITION"))
