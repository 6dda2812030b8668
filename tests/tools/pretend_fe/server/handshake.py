"""The beginning of a connection: the greeting, TLS if the client wants it, and the password."""
import hashlib
import os
import struct
from dataclasses import dataclass

SERVER_VERSION = "8.0.33"  # what FEs of 3.3 and 4.1 say
PLUGIN = b"mysql_native_password"
LONG_PASSWORD, LONG_FLAG, WITH_DB, PROTOCOL_41, SSL = 1, 4, 8, 0x200, 0x800
TRANSACTIONS, SECURE_CONNECTION, PLUGIN_AUTH = 0x2000, 0x8000, 0x80000
CAPABILITIES = LONG_PASSWORD | LONG_FLAG | WITH_DB | PROTOCOL_41 | TRANSACTIONS | SECURE_CONNECTION | PLUGIN_AUTH


@dataclass
class Login:
    user: str
    proof: bytes  # of the password
    database: str
    plugin: bytes


def native_password(password, salt):
    """What mysql_native_password sends for the password."""
    if not password:
        return b""
    once = hashlib.sha1(password.encode()).digest()
    mask = hashlib.sha1(salt + hashlib.sha1(once).digest()).digest()
    return bytes(a ^ b for a, b in zip(once, mask))


def new_salt():
    return bytes(b % 94 + 33 for b in os.urandom(20))


def greeting(connection, salt, tls):
    capabilities = CAPABILITIES | (SSL if tls else 0)
    return (b"\x0a" + SERVER_VERSION.encode() + b"\0" + struct.pack("<I", connection) + salt[:8] + b"\0"
            + struct.pack("<HBH", capabilities & 0xFFFF, 45, 2) + struct.pack("<HB", capabilities >> 16, 21) + b"\0" * 10
            + salt[8:] + b"\0" + PLUGIN + b"\0")


def wants_tls(reply):
    """Whether the reply only says that the client goes on with TLS."""
    return len(reply) == 32 and bool(struct.unpack("<I", reply[:4])[0] & SSL)


def read_login(reply):
    flags = struct.unpack("<I", reply[:4])[0]
    user, at = until_zero(reply, 32)
    length = reply[at]
    proof, at = reply[at + 1:at + 1 + length], at + 1 + length
    database = b""
    if flags & WITH_DB and at < len(reply):
        database, at = until_zero(reply, at)
    plugin = until_zero(reply, at)[0] if flags & PLUGIN_AUTH and at < len(reply) else PLUGIN
    return Login(user.decode(), proof, database.decode(), plugin)


def until_zero(data, start):
    end = data.find(b"\0", start)
    end = len(data) if end < 0 else end
    return data[start:end], end + 1


def shake_hands(wire, connection, allowed, encrypt=None):
    """Lets the client log in. allowed(user, matches): whether the user may, where matches(password) is whether the client has
    this password. encrypt() changes the connection to TLS. Returns the Login and whether it is accepted."""
    salt = new_salt()
    wire.send(greeting(connection, salt, encrypt is not None))
    reply = wire.receive()
    if encrypt and wants_tls(reply):
        encrypt()
        reply = wire.receive()
    login = read_login(reply)
    if login.plugin not in (PLUGIN, b""):
        wire.send(b"\xfe" + PLUGIN + b"\0" + salt + b"\0")
        login.proof = wire.receive()
    return login, allowed(login.user, lambda password: login.proof == native_password(password, salt))
