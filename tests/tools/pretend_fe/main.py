#!/usr/bin/env python3
"""A stand-in for an FE of StarRocks 3.3 or 4.1, for tests: it answers on loopback, and ends with SIGTERM or when its stdin ends.

It prints one line of JSON with its ports: {"mysql": …, "control": …, "http": …}. server/commands.py says what a test can do on the second,
server/stream_load.py what is loaded on the third. It creates, alters and shows tables by rules that tests check against recordings of
real FEs, and refuses what it does not know.
"""
import argparse
import json
import signal
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from frontend import Frontend  # noqa: E402
from server.commands import Commands  # noqa: E402
from server.control import open_control  # noqa: E402
from server.mysql_server import tls_of  # noqa: E402
from server.stream_load import open_http  # noqa: E402
from sql.tokens import tokenize  # noqa: E402


def parse_options(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", default="4.1", choices=("3.3", "4.1"))
    parser.add_argument("--full-version", help="what current_version() answers, 4.1.0 by default")
    parser.add_argument("--run-mode", default="shared_nothing", choices=("shared_nothing", "shared_data"))
    parser.add_argument("--port", type=int, default=0, help="of the MySQL protocol; 0: a free one")
    parser.add_argument("--user", default="root", help="the first user, who may do everything")
    parser.add_argument("--password", default="")
    parser.add_argument("--tls", nargs=2, metavar=("CERTIFICATE", "KEY"), help="PEM files: connections may be encrypted")
    parser.add_argument("--script", action="append", default=[], help="a file of statements to begin with, each ended by ;")
    parser.add_argument("--latency-ms", type=float, default=0, help="of each statement")
    parser.add_argument("--seconds-per-statement", type=float, default=0, help="by which each statement moves the clock of the jobs")
    return parser.parse_args(arguments)


def run_script(commands, file):
    for statement in statements_in(Path(file).read_text()):
        answer = commands.execute(statement)
        if "refused" in answer:
            sys.exit(f"{file}: {answer['refused']}: {statement}")


def statements_in(text):
    """The statements between semicolons that are in no literal."""
    kinds, texts, starts = tokenize(text)
    begin = 0
    for kind, token, start in zip(kinds, texts, starts):
        if token == ";" and kind == "mark" or kind == "end":
            if text[begin:start].strip():
                yield text[begin:start].strip()
            begin = start + 1


def main(arguments):
    options = parse_options(arguments)
    frontend = Frontend(options, tls_of(*options.tls) if options.tls else None)
    commands = Commands(frontend, options.user)
    for file in options.script:
        run_script(commands, file)
    control, http = open_control(commands), open_http(frontend.loads)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that is tested
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    ports = {"mysql": frontend.mysql.port, "control": control.server_address[1], "http": http.server_address[1]}
    print(json.dumps(ports), flush=True)
    while sys.stdin.buffer.read(1 << 16):
        pass


if __name__ == "__main__":
    main(sys.argv[1:])
