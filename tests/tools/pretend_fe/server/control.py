"""The second port of the stand-in, for the test: POST / takes one command as JSON, {"do": "advance", "seconds": 10}.

A command is a method of the object that is controlled, marked with @command; the other values are its arguments. The answer is
JSON: what the method returns, or {"error": "…"} with status 400.
"""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def command(method):
    """Marks a method as one that the test may call."""
    method.is_command = True
    return method


def handler_of(controlled):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            try:
                self.respond(200, called(controlled, json.loads(body)))
            except Exception as error:  # of any kind: the test must see it
                self.respond(400, {"error": f"{type(error).__name__}: {error}"})

        def respond(self, status, result):
            text = json.dumps(result, default=text_of).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    return Handler


def text_of(value):
    """What JSON does not know: bytes of a VARBINARY, a Decimal."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)


def called(controlled, asked):
    arguments = dict(asked)
    method = getattr(controlled, arguments.pop("do"), None)
    if not getattr(method, "is_command", False):
        raise KeyError(f"no command {asked['do']}")
    return method(**arguments)


def open_control(controlled, port=0):
    """Opens the port on a thread of its own and returns the server."""
    server = ThreadingHTTPServer(("127.0.0.1", port), handler_of(controlled))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
