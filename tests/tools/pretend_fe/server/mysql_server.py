"""A loopback port for text queries of the MySQL protocol: a thread for each connection.

Statements are answered by a function execute(sql, session): column names and rows, or None where there are none; it raises
FeError to refuse the statement and Hangup to close the connection without an answer.
"""
import itertools
import socket
import ssl
import struct
import threading
import traceback
from dataclasses import dataclass, field

from server import wire
from server.handshake import shake_hands
from tables.model import FeError

QUIT, INIT_DB, QUERY, FIELD_LIST, PING, SET_OPTION, RESET = 1, 2, 3, 4, 14, 27, 31


class Hangup(Exception):
    """The connection is closed without an answer."""


@dataclass
class Session:
    id: int
    user: str = ""
    database: str | None = None
    variables: dict = field(default_factory=dict)


class MysqlServer:
    """execute: see above; allowed(user, matches): see shake_hands; tls: an ssl.SSLContext, or None."""

    def __init__(self, execute, allowed, tls=None, port=0):
        self.execute, self.allowed, self.tls = execute, allowed, tls
        self.numbers, self.open, self.lock = itertools.count(1), {}, threading.Lock()
        self.port, self.listener = port, None
        self.listen()

    def listen(self):
        """Opens the port, or opens it again."""
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def accept(self, listener):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return  # the port was closed
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        number = next(self.numbers)
        connection = Connection(client, number, self)
        with self.lock:
            self.open[number] = connection
        try:
            connection.run()
        except (OSError, Hangup, struct.error, IndexError):
            pass  # the client is gone, or it must go
        finally:
            with self.lock:
                self.open.pop(number, None)
            connection.hang_up()

    def close(self):
        """Closes the port and all connections; listen() opens it again."""
        shut(self.listener)
        with self.lock:
            for connection in self.open.values():
                connection.hang_up()


class Connection:
    def __init__(self, client, number, server):
        self.client, self.server = client, server
        self.session = Session(number)
        self.wire = wire.Wire(client.recv, client.sendall)

    def run(self):
        if not self.log_in():
            return
        while True:
            message = self.wire.receive()
            if message[0] == QUIT:
                return
            try:
                self.carry_out(message[0], message[1:])
            except FeError as refused:
                self.wire.send(wire.error(refused.number, refused.text))
            except (OSError, Hangup):
                raise
            except Exception as bug:
                traceback.print_exc()
                self.wire.send(wire.error(1105, f"a bug of the stand-in: {type(bug).__name__}: {bug}"))

    def log_in(self):
        encrypt = self.encrypt if self.server.tls else None
        login, accepted = shake_hands(self.wire, self.session.id, self.server.allowed, encrypt)
        self.session.user = login.user
        if not accepted:
            given = "YES" if login.proof else "NO"
            self.wire.send(wire.error(1045, f"Access denied for user '{login.user}' (using password: {given})"))
            return False
        self.read_ahead()
        try:
            if login.database:
                self.use(login.database)
        except FeError as refused:
            self.wire.send(wire.error(refused.number, refused.text))
            return False
        self.wire.send(wire.OK)
        return True

    def encrypt(self):
        self.client = self.server.tls.wrap_socket(self.client, server_side=True)
        self.wire.read, self.wire.write = self.client.recv, self.client.sendall

    def read_ahead(self):
        """Reads through a buffer from now on. Earlier, a buffer could take bytes that belong to the TLS handshake."""
        self.wire.read = self.client.makefile("rb").read

    def carry_out(self, command, data):
        if command == QUERY:
            self.query(data.decode("utf-8", "surrogateescape"))
        elif command == INIT_DB:
            self.use(data.decode())
            self.wire.send(wire.OK)
        elif command == SET_OPTION:
            self.wire.send(wire.END)
        elif command in (PING, RESET):
            self.wire.send(wire.OK)
        else:
            raise FeError("Unknown command", 1047)

    def use(self, database):
        self.server.execute(f"USE `{database}`", self.session)

    def query(self, sql):
        answer = self.server.execute(sql, self.session)
        if answer is None:
            self.wire.send(wire.OK)
        else:
            columns, rows = answer
            self.wire.send_rows(columns, rows)

    def hang_up(self):
        shut(self.client)


def shut(any_socket):
    """Closes a socket, also one that another thread is reading or accepting on."""
    try:
        any_socket.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    any_socket.close()


def tls_of(certificate, key):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
