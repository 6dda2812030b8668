"""Packets of the MySQL protocol, and the answers that are made of them."""
import struct
from itertools import chain

LONGEST = 0xFFFFFF  # of one packet; what is longer goes on in the next one
STATES = {1045: "28000", 1044: "42000", 1046: "3D000", 1047: "08S01", 1049: "42000", 1050: "42S01", 1051: "42S02",
          1054: "42S22", 1060: "42S21", 1064: "42000", 1166: "42000", 1193: "HY000", 1251: "08004", 5203: "42000", 5501: "3F000",
          5502: "42602", 5509: "42S22"}
NUMBER_TYPES = {"boolean": 1, "tinyint": 1, "smallint": 2, "int": 3, "float": 4, "double": 5, "bigint": 8, "date": 10,
                "datetime": 12, "json": 245, "decimal": 246}
TEXT_TYPE = 253
UTF8MB4, BINARY = 45, 63


class Wire:
    """Sends and receives packets. read(count) and write(bytes) are those of an unbuffered socket or of buffers over it."""

    def __init__(self, read, write):
        self.read, self.write, self.sequence = read, write, 0

    def receive(self):
        """The next message, however many packets it takes."""
        parts = []
        while True:
            head = self.exactly(4)
            length, self.sequence = int.from_bytes(head[:3], "little"), head[3] + 1
            parts.append(self.exactly(length))
            if length < LONGEST:
                return b"".join(parts)

    def exactly(self, count):
        parts = []
        while count:
            part = self.read(min(count, 1 << 18))
            if not part:
                raise ConnectionError("the client is gone")
            parts.append(part)
            count -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def packet(self, message):
        """The bytes of a message, as one or more packets."""
        parts = []
        for at in range(0, len(message) + 1, LONGEST):
            part = message[at:at + LONGEST]
            parts += [len(part).to_bytes(3, "little"), bytes([self.sequence & 255]), part]
            self.sequence += 1
        return b"".join(parts)

    def send(self, message):
        self.write(self.packet(message))

    def send_rows(self, columns, rows):
        """A result set. columns: names, or (name, type) with a type of NUMBER_TYPES."""
        self.send(length_of(len(columns)))
        for column in columns:
            name, kind = column if isinstance(column, tuple) else (column, "")
            self.send(column_definition(name, NUMBER_TYPES.get(kind, TEXT_TYPE)))
        self.send(END)
        pending, size = [], 0
        for row in rows:
            pending.append(self.packet(b"".join(map(field, row))))
            size += len(pending[-1])
            if size > 1 << 20:
                self.write(b"".join(pending))
                pending, size = [], 0
        pending.append(self.packet(END))
        self.write(b"".join(pending))


OK = b"\0\0\0\x02\0\0\0"
END = b"\xfe\0\0\x02\0"


def error(number, text):
    """The packet of an error."""
    return b"\xff" + struct.pack("<H", number) + b"#" + STATES.get(number, "HY000").encode() + text.encode()


def length_of(length):
    """A length, or a number, in the protocol's coding."""
    if length < 251:
        return bytes([length])
    if length < 1 << 16:
        return b"\xfc" + length.to_bytes(2, "little")
    if length < 1 << 24:
        return b"\xfd" + length.to_bytes(3, "little")
    return b"\xfe" + length.to_bytes(8, "little")


def field(value):
    """A value of a row: None is NULL, anything but bytes is sent as its text."""
    if value is None:
        return b"\xfb"
    data = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
    return length_of(len(data)) + data


def column_definition(name, kind):
    texts = b"".join(chain(map(field, ("def", "", "", "", name, name))))
    charset = UTF8MB4 if kind == TEXT_TYPE else BINARY
    return texts + b"\x0c" + struct.pack("<HIBHBH", charset, 1024, kind, 0, 0, 0)
