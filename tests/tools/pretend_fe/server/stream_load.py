"""The HTTP port of StarRocks: stream load and transactions."""
import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit


def open_http(loads, port=0):
    """Opens the port on a thread of its own and returns the server."""
    server = ThreadingHTTPServer(("127.0.0.1", port), handler_of(loads))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def handler_of(loads):
    """loads: a loads.Loads."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_PUT(self):
            self.respond(self.result())

        do_POST = do_GET = do_PUT

        def result(self):
            body = self.read_body()
            if not self.allowed():
                return {"Status": "FAILED", "status": "FAILED", "Message": "Access denied", "msg": "Access denied"}
            try:
                return self.route(urlsplit(self.path), body)
            except (KeyError, ValueError) as error:
                loads.log.append(f"{self.path}: {error}")
                return {"Status": "FAILED", "Message": str(error)}

        def allowed(self):
            given = self.headers.get("Authorization", "").partition(" ")[2]
            self.user, _, password = base64.b64decode(given).decode().partition(":")
            return loads.allowed(self.user, password)

        def read_body(self):
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

        def route(self, url, body):
            parts = [unquote(p) for p in url.path.strip("/").split("/")]
            label = self.headers.get("label") or "no label"
            if parts[:2] == ["api", "transaction"]:
                return self.transaction(parts[2], label, body)
            if parts[-1] == "_stream_load":
                if not loads.begin(label):
                    return answer_of("Label Already Exists", label, ExistingJobStatus="FINISHED")
                loads.load(self.user, label, parts[1], parts[2], body, self.headers)
                loads.commit(label)
                return answer_of("Success", label)
            if parts[-1] == "get_load_state":
                asked = parse_qs(url.query).get("label", [label])[0]
                return {"state": loads.state(asked), "status": "OK", "msg": "Success"}
            raise KeyError("unknown path")

        def transaction(self, step, label, body):
            if step == "begin" and not loads.begin(label):
                return answer_of("LABEL_ALREADY_EXISTS", label)
            if step == "load":
                loads.load(self.user, label, self.headers["db"], self.headers["table"], body, self.headers)
            if step == "commit":
                loads.commit(label)
            if step == "rollback":
                loads.open.pop(label, None)
            return answer_of("OK", label)

        def respond(self, result):
            text = json.dumps(result).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    return Handler


def answer_of(status, label, **more):
    return {"Status": status, "Label": label, "TxnId": 1, "Message": "", "NumberTotalRows": 0, "NumberLoadedRows": 0,
            "NumberFilteredRows": 0, **more}
