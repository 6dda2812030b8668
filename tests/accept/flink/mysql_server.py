"""The part of the MySQL protocol that a JDBC driver needs for its queries: a server for text queries."""
import hashlib
import os
import re
import socketserver
import struct
import threading

# The variables that drivers ask for when they connect.
VARIABLES = {
    "auto_increment_increment": "1", "character_set_client": "utf8mb4", "character_set_connection": "utf8mb4",
    "character_set_results": "utf8mb4", "character_set_server": "utf8mb4", "collation_connection": "utf8mb4_general_ci",
    "collation_server": "utf8mb4_general_ci", "init_connect": "", "interactive_timeout": "28800", "license": "x",
    "lower_case_table_names": "0", "max_allowed_packet": "67108864", "net_buffer_length": "16384",
    "net_write_timeout": "60", "performance_schema": "0", "query_cache_size": "0", "query_cache_type": "OFF",
    "sql_mode": "", "system_time_zone": "UTC", "time_zone": "UTC", "transaction_isolation": "REPEATABLE-READ",
    "tx_isolation": "REPEATABLE-READ", "wait_timeout": "28800", "transaction_read_only": "0", "tx_read_only": "0"}
NUMBERS = ("ORDINAL_POSITION", "COLUMN_SIZE", "DECIMAL_DIGITS")
CAPABILITIES = 0x0008A20D  # long password, long flag, db, protocol 41, transactions, secure connection, plugin auth


def serve(account, answer):
    """Starts the server on a free port. account() returns user and password (user None: accepts everyone), answer(sql) the
    column names and rows, or None if there are none."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self):
            try:
                Connection(self.rfile, self.wfile).run(*account(), answer)
            except (ConnectionError, struct.error):
                pass  # the driver disconnected

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def length_coded(data):
    if data is None:
        return b"\xfb"
    data = data if isinstance(data, bytes) else str(data).encode()
    if len(data) < 251:
        return bytes([len(data)]) + data
    return b"\xfd" + struct.pack("<I", len(data))[:3] + data


def native_password(password, salt):
    """What mysql_native_password sends for the password."""
    if not password:
        return b""
    once = hashlib.sha1(password.encode()).digest()
    mask = hashlib.sha1(salt + hashlib.sha1(once).digest()).digest()
    return bytes(a ^ b for a, b in zip(once, mask))


class Connection:
    def __init__(self, reader, writer):
        self.reader, self.writer, self.sequence = reader, writer, 0

    def receive(self):
        head = self.reader.read(4)
        if len(head) < 4:
            raise ConnectionError
        self.sequence = head[3] + 1
        return self.reader.read(int.from_bytes(head[:3], "little"))

    def send(self, packet):
        self.writer.write(struct.pack("<I", len(packet))[:3] + bytes([self.sequence & 255]) + packet)
        self.sequence += 1

    def run(self, user, password, answer):
        if not self.log_in(user, password):
            self.send(b"\xff" + struct.pack("<H", 1045) + b"#28000Access denied")
            return
        self.ok()
        while True:
            command = self.receive()
            if command[:1] == b"\x01":
                return
            if command[:1] == b"\x03":
                self.query(command[1:].decode(), answer)
            else:
                self.ok()  # ping, change of database

    def log_in(self, user, password):
        salt = bytes(b % 94 + 33 for b in os.urandom(20))
        self.send(b"\x0a8.0.33\0" + struct.pack("<I", 1) + salt[:8] + b"\0" + struct.pack("<HBH", CAPABILITIES & 0xFFFF, 45, 2)
                  + struct.pack("<HB", CAPABILITIES >> 16, 21) + b"\0" * 10 + salt[8:] + b"\0mysql_native_password\0")
        reply = self.receive()
        end = reply.index(b"\0", 32)
        length = reply[end + 1]
        given = reply[end + 2:end + 2 + length]
        return user is None or (reply[32:end].decode() == user and given == native_password(password, salt))

    def ok(self):
        self.send(b"\0\0\0\x02\0\0\0")

    def end_of_rows(self):
        self.send(b"\xfe\0\0\x02\0")

    def query(self, sql, answer):
        result = answer(sql) or variables_asked(sql)
        if not result:
            return self.ok()
        names, rows = result
        self.send(bytes([len(names)]))
        for name in names:
            kind = 8 if name in NUMBERS else 253  # BIGINT, VARCHAR: the connector casts the driver's value
            self.send(b"".join(map(length_coded, ("def", "", "", "", name, name)))
                      + b"\x0c" + struct.pack("<HIBHBH", 45, 1024, kind, 0, 0, 0))
        self.end_of_rows()
        for row in rows:
            self.send(b"".join(map(length_coded, row)))
        self.end_of_rows()


def variables_asked(sql):
    """SELECT @@session.a AS a, @@b: the names and one row; SHOW VARIABLES: all."""
    if re.match(r"\s*(/\*.*?\*/)?\s*show\s+(session\s+)?variables", sql, re.I | re.S):
        return ["Variable_name", "Value"], list(VARIABLES.items())
    asked = re.findall(r"@@(?:session\.|global\.)?(\w+)(?:\s+as\s+(\w+))?", sql, re.I)
    if not re.match(r"\s*(/\*.*?\*/)?\s*select", sql, re.I | re.S):
        return None
    if not asked:
        return ["1"], [("1",)]
    return [alias or name for name, alias in asked], [tuple(VARIABLES.get(name.lower(), "") for name, _ in asked)]
