#!/usr/bin/env python3
"""Runs a command while a loopback port takes GET requests with TLS for a server without TLS.

with_tls.py CERTIFICATE KEY PORT COMMAND…   PORT: of the server. The command finds the port that takes TLS in TLS_PORT.
Exit code, stdout and stderr are those of the command."""
import os
import socket
import ssl
import subprocess
import sys
import threading


def answer_of(request, port):
    """All that the server sends until it closes the connection."""
    with socket.create_connection(("127.0.0.1", port)) as server:
        server.sendall(request)
        return b"".join(iter(lambda: server.recv(65536), b""))


def serve(listener, context, port):
    """One GET request a connection."""
    while True:
        raw, _ = listener.accept()
        try:
            with context.wrap_socket(raw, server_side=True) as client:
                request = b""
                while not request.endswith(b"\r\n\r\n") and (data := client.recv(65536)):
                    request += data
                if request:
                    client.sendall(answer_of(request, port))
        except OSError:  # the client refuses the certificate
            raw.close()


def main(certificate, key, port, *command):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener, context, int(port)), daemon=True).start()
    return subprocess.run(command, env=dict(os.environ, TLS_PORT=str(listener.getsockname()[1])), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
