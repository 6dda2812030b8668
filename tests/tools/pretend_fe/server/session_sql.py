"""Statements about the session and the cluster: SET, SELECT @@variable, SELECT current_version(), SHOW VARIABLES, SHOW BACKENDS."""
import re

from server.handshake import SERVER_VERSION
from sql.tokens import text_of, tokenize
from tables.model import FeError

# The variables that drivers ask for when they connect, and those that a tool may set.
VARIABLES = {
    "auto_increment_increment": "1", "autocommit": "1", "catalog": "default_catalog", "character_set_client": "utf8mb4",
    "character_set_connection": "utf8mb4", "character_set_results": "utf8mb4", "character_set_server": "utf8mb4",
    "collation_connection": "utf8mb4_general_ci", "collation_server": "utf8mb4_general_ci", "enable_profile": "0",
    "init_connect": "", "interactive_timeout": "28800", "insert_timeout": "14400", "license": "Apache License 2.0",
    "lower_case_table_names": "0", "max_allowed_packet": "67108864", "net_buffer_length": "16384", "net_read_timeout": "60",
    "net_write_timeout": "60", "performance_schema": "0", "query_cache_size": "0", "query_cache_type": "OFF", "query_mem_limit": "0",
    "query_timeout": "300", "sql_mode": "", "sql_select_limit": "9223372036854775807", "system_time_zone": "UTC", "time_zone": "UTC",
    "transaction_isolation": "REPEATABLE-READ", "transaction_read_only": "0", "tx_isolation": "REPEATABLE-READ", "tx_read_only": "0",
    "wait_timeout": "28800"}
SET = re.compile(r"(?:(?:session|global|local)\s+|@@(?:session\.|global\.|local\.)?)?(\w+)\s*:?=\s*(.*)", re.I | re.S)
NAMES = re.compile(r"(?:names|charset|character\s+set)\s+(\S+)(?:\s+collate\s+\S+)?", re.I)
VARIABLE = re.compile(r"@@(?:session\.|global\.|local\.)?(\w+)$", re.I)
PART = re.compile(r"""'(?:[^'\\]++|\\.|'')*+'|"(?:[^"\\]++|\\.|"")*+"|`[^`]*`|[(),]""", re.S)
LIMIT = re.compile(r"\s+limit\s+\d+$", re.I)
ALIAS = re.compile(r"\s+(?:as\s+)?(`[^`]+`|\w+)$", re.I)
COMMENTS = re.compile(r"\s*(?:/\*.*?\*/\s*|--[^\n]*\n\s*|#[^\n]*\n\s*)*", re.S)


class Cluster:
    """What the FE reports about itself and its nodes. nodes: (kind, alive), kind being "backend" or "compute"."""

    def __init__(self, version, full_version=None, run_mode="shared_nothing", nodes=()):
        self.version, self.run_mode = version, run_mode
        self.full_version = full_version or f"{version}.0"
        self.nodes = list(nodes) or [("backend", True)] * 3

    def variables(self, session):
        own = {"version": SERVER_VERSION, "version_comment": f"StarRocks version {self.full_version}"}
        if self.version != "3.3":
            own["run_mode"] = self.run_mode
        return {**VARIABLES, **own, **session.variables}

    def execute(self, sql, session):
        """The answer, or NotImplemented for any other statement."""
        sql = sql[COMMENTS.match(sql).end():].rstrip().rstrip(";").rstrip()
        for pattern, rule in RULES:
            if found := pattern.match(sql):
                return rule(self, sql[found.end():], session)
        return NotImplemented

    def set(self, assignments, session):
        for assignment in at_commas(assignments):
            if found := NAMES.fullmatch(assignment):
                session.variables["character_set_client"] = found[1].strip("'\"")
            elif found := SET.fullmatch(assignment):
                if found[1].lower() not in self.variables(session):
                    raise FeError(f"Unknown system variable '{found[1]}'", 1193)
                session.variables[found[1].lower()] = unquoted(found[2])
            elif not re.match(r"@\w+\s*:?=", assignment):
                raise FeError(f"Getting syntax error at line 1, column 0. Detail message: Unexpected input 'SET {assignment}'.")

    def select(self, items, session):
        if re.search(r"\bfrom\b", items, re.I):
            return NotImplemented
        names, row = [], []
        for item in at_commas(items):
            item = LIMIT.sub("", item)
            alias = ALIAS.search(item)
            expression = item[:alias.start()] if alias else item
            names.append(alias[1].strip("`") if alias else expression)
            row.append(self.value(expression.strip(), session))
        return names, [tuple(row)]

    def value(self, expression, session):
        if found := VARIABLE.match(expression):
            values = self.variables(session)
            if found[1].lower() not in values:
                raise FeError(f"Unknown system variable '{found[1]}'", 1193)
            return values[found[1].lower()]
        if expression[:1] in "'\"" or re.fullmatch(r"-?\d+(\.\d+)?", expression):
            return unquoted(expression)
        functions = {"current_version()": self.full_version, "version()": SERVER_VERSION, "user()": f"'{session.user}'@'%'",
                     "current_user()": f"'{session.user}'@'%'", "current_user": f"'{session.user}'@'%'",
                     "database()": session.database, "schema()": session.database, "connection_id()": session.id, "null": None}
        if expression.lower() not in functions:
            raise FeError(f"the stand-in does not know the expression {expression}")
        return functions[expression.lower()]

    def show_variables(self, rest, session):
        values = sorted(self.variables(session).items())
        if found := re.search(r"""like\s+['"](.*)['"]""", rest, re.I):
            wanted = re.compile(re.escape(found[1]).replace("%", ".*").replace("_", "."), re.I)
            values = [pair for pair in values if wanted.fullmatch(pair[0])]
        elif re.search(r"\bwhere\b", rest, re.I):
            named = [text_of(t).lower() for k, t in zip(*tokenize(rest)[:2]) if k == "string"]
            values = [pair for pair in values if pair[0] in named]
        return ["Variable_name", "Value"], values

    def show_nodes(self, kind, first_port):
        names = [f"{kind}Id".replace("backend", "Backend").replace("compute", "ComputeNode"), "IP", "HeartbeatPort", "BePort", "HttpPort",
                 "BrpcPort", "Alive", "SystemDecommissioned", "ErrMsg", "Version"]
        rows = [(10001 + at, f"10.0.0.{at + 1}", first_port, 9060, 8040, 8060, "true" if alive else "false", "false", "", self.full_version)
                for at, (kind_of, alive) in enumerate(self.nodes) if kind_of == kind]
        return names, rows


RULES = [(re.compile(begin, re.I), rule) for begin, rule in (
    (r"set\s+(?!(?:default\s+)?role\b|password\b)", Cluster.set),
    (r"select\s+", Cluster.select),
    (r"show\s+(?:session\s+|global\s+)?variables\b", Cluster.show_variables),
    (r"show\s+backends\b", lambda cluster, *_: cluster.show_nodes("backend", 9050)),
    (r"show\s+compute\s+nodes\b", lambda cluster, *_: cluster.show_nodes("compute", 9050)),
    (r"show\s+warnings\b", lambda *_: (["Level", "Code", "Message"], [])),
    (r"(?:begin|commit|rollback|start\s+transaction)\b", lambda *_: None))]


def at_commas(text):
    """The parts between the commas that are in no literal and no parentheses."""
    depth, begin, parts = 0, 0, []
    for found in PART.finditer(text):
        mark = found.group()
        depth += (mark == "(") - (mark == ")")
        if mark == "," and depth == 0:
            parts.append(text[begin:found.start()].strip())
            begin = found.end()
    return parts + [text[begin:].strip()]


def unquoted(text):
    text = text.strip()
    return text_of(text) if text[:1] in ("'", '"') and text[-1:] == text[:1] and len(text) > 1 else text
