"""A client for the MySQL protocol, as far as the tests of the stand-in need one."""
import socket
import ssl
import struct

from server import handshake
from server.handshake import PLUGIN, SSL, WITH_DB, native_password
from server.wire import Wire


class Refused(Exception):
    def __init__(self, number, state, text):
        super().__init__(number, state, text)
        self.number, self.state, self.text = number, state, text


class Client:
    """authority: the file of a CA, for TLS. plugin: what the client says it would like to authenticate with."""

    def __init__(self, port, user, password, database="", authority=None, plugin=PLUGIN):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.wire = Wire(self.socket.recv, self.socket.sendall)
        try:
            self.log_in(user, password, database, authority, plugin)
        except Exception:
            self.close()
            raise

    def log_in(self, user, password, database, authority, plugin):
        self.greeting = self.wire.receive()
        flags = handshake.CAPABILITIES & ~(0 if database else WITH_DB) | (SSL if authority else 0)
        head = struct.pack("<IIB", flags, 1 << 24, 45) + b"\0" * 23
        if authority:
            self.encrypt(head, authority)
        proof = native_password(password, self.salt()) if plugin == PLUGIN else b""
        self.wire.send(head + user.encode() + b"\0" + bytes([len(proof)]) + proof + (database.encode() + b"\0" if database else b"")
                       + plugin + b"\0")
        answer = self.wire.receive()
        if answer[:1] == b"\xfe":
            self.wire.send(native_password(password, answer[len(PLUGIN) + 2:-1]))
            answer = self.wire.receive()
        self.expect_ok(answer)

    def salt(self):
        at = self.greeting.index(b"\0") + 5
        return self.greeting[at:at + 8] + self.greeting[at + 27:at + 39]

    def encrypt(self, head, authority):
        self.wire.send(head)
        context = ssl.create_default_context(cafile=authority)
        context.check_hostname = False
        self.socket = context.wrap_socket(self.socket)
        self.wire.read, self.wire.write = self.socket.recv, self.socket.sendall

    def command(self, code, data=b""):
        self.wire.sequence = 0
        self.wire.send(bytes([code]) + data)
        return self.wire.receive()

    def query(self, sql):
        """The names and rows of the answer, or None."""
        first = self.command(3, sql.encode())
        if self.expect_ok(first):
            return None
        names = [texts(self.wire.receive())[4] for _ in range(read_length(first, 0)[0])]
        self.wire.receive()
        rows = []
        while not self.is_end(row := self.wire.receive()):
            rows.append(tuple(texts(row)))
        return names, rows

    def rows(self, sql):
        return self.query(sql)[1]

    @staticmethod
    def is_end(packet):
        return packet[:1] == b"\xfe" and len(packet) < 9

    @staticmethod
    def expect_ok(packet):
        if packet[:1] == b"\xff":
            raise Refused(struct.unpack("<H", packet[1:3])[0], packet[4:9].decode(), packet[9:].decode())
        return packet[:1] == b"\0"

    def close(self):
        self.socket.close()


def read_length(data, at):
    first = data[at]
    if first < 251:
        return first, at + 1
    size = {0xfc: 2, 0xfd: 3, 0xfe: 8}[first]
    return int.from_bytes(data[at + 1:at + 1 + size], "little"), at + 1 + size


def texts(packet):
    """The length-coded texts of a packet; None for NULL."""
    found, at = [], 0
    while at < len(packet):
        if packet[at] == 0xfb:
            found.append(None)
            at += 1
        elif packet[at] == 0x0c and len(found) == 6:
            break  # the end of a column's definition
        else:
            length, at = read_length(packet, at)
            found.append(packet[at:at + length].decode("utf-8", "surrogatepass"))
            at += length
    return found
