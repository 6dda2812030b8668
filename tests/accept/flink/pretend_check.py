"""The pretend StarRocks, without Flink: its two ports, and how it reads the files of the tool."""
import base64
import json
import socket
import struct
import unittest
import urllib.request
from decimal import Decimal
from pathlib import Path

from pretend_starrocks import PretendStarRocks
from starrocks_tables import Column, Refused, read_tables, reported, stored

SQL = """-- a comment; `x`
CREATE DATABASE IF NOT EXISTS `d`;
CREATE TABLE IF NOT EXISTS `d`.`it's a``b` (
  `b` LARGEINT NOT NULL DEFAULT "1" COMMENT "a, (b\\" ;",
  `a` VARCHAR(3) NOT NULL,
  `d` DECIMAL(10, 2) NULL,
  `t` BOOLEAN NULL
) ENGINE=olap
PRIMARY KEY(`b`, `a`)
DISTRIBUTED BY HASH(`b`) BUCKETS 1;
CREATE TABLE IF NOT EXISTS `d`.`log` (
  `x` INT NOT NULL
) ENGINE=olap
DUPLICATE KEY(`x`)
DISTRIBUTED BY RANDOM;
"""


class Pretend(unittest.TestCase):
    def setUp(self):
        self.starrocks = PretendStarRocks("me", "secret")
        self.addCleanup(self.starrocks.close)
        self.starrocks.create(read_tables(SQL))

    def call(self, method, path, body=b"", password="secret", **headers):
        request = urllib.request.Request(f"http://127.0.0.1:{self.starrocks.http_port}{path}", data=body, method=method)
        request.add_header("Authorization", "Basic " + base64.b64encode(f"me:{password}".encode()).decode())
        for name, value in headers.items():
            request.add_header(name, value)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
            return json.loads(answer.read())

    def transaction(self, step, label="l", body=b""):
        return self.call("POST", f"/api/transaction/{step}", body, db="d", table="log", label=label, format="json")["Status"]

    def test_rows_are_seen_when_the_transaction_is_committed(self):
        for step, body in (("begin", b""), ("load", b'[{"x": 1}, {"x": 2}]'), ("prepare", b"")):
            self.assertEqual(self.transaction(step, body=body), "OK")
        self.assertEqual(self.starrocks.rows["d", "log"], [])
        self.transaction("commit")
        self.assertEqual(self.starrocks.rows["d", "log"], [{"x": 1}, {"x": 2}])

    def test_rollback_and_a_used_label(self):
        self.transaction("begin")
        self.transaction("load", body=b'[{"x": 1}]')
        self.transaction("rollback")
        self.transaction("commit")
        self.assertEqual(self.starrocks.rows["d", "log"], [])
        self.assertEqual(self.transaction("begin"), "LABEL_ALREADY_EXISTS")

    def test_stream_load_upserts_and_deletes_by_key(self):
        path = "/api/d/it%27s%20a%60b/_stream_load"
        self.call("PUT", path, b'[{"b": 1, "a": "x", "d": 1.5}, {"b": 2, "a": "x"}]', label="1", format="json")
        self.call("PUT", path, b'[{"b": 1, "a": "x", "d": 2, "__op": 0}, {"b": 2, "a": "x", "__op": 1}]', label="2", format="json")
        self.assertEqual(list(self.starrocks.rows["d", "it's a`b"].values()),
                         [{"b": 1, "a": "x", "d": Decimal("2.00"), "t": None}])

    def test_a_row_that_does_not_fit_is_refused(self):
        self.call("PUT", "/api/d/log/_stream_load", b'[{"x": null}, {"x": 2147483648}]', label="1", format="json")
        self.assertEqual([why for _, _, why in self.starrocks.refused],
                         ["NULL in the NOT NULL column x", "2147483648 does not fit INT"])

    def test_rows_keep_the_values_that_were_loaded(self):
        self.starrocks.create(read_tables("""CREATE TABLE IF NOT EXISTS `d`.`v` (`k` BIGINT NOT NULL, `x` DOUBLE NULL, `j` JSON NULL, `s` STRING NULL,
            `m` DATETIME NULL, `y` VARBINARY NULL, `l` LARGEINT NULL) ENGINE=olap PRIMARY KEY(`k`) DISTRIBUTED BY HASH(`k`);"""))
        row = {"k": 1 << 62, "x": -0.0, "j": {"b": [1.50, True, None], "a": "1"}, "s": "x\ud83d\0\u4e2d", "m": "2024-01-01T00:00", "y": "\u00ff",
               "l": -(1 << 127)}
        self.call("PUT", "/api/d/v/_stream_load", json.dumps([row, {"k": 2, "j": "{}"}]).encode(), label="1", format="json")
        first, second = self.starrocks.rows["d", "v"].values()
        self.assertEqual(repr(first.pop("x")), "-0.0")
        self.assertEqual(first, {**{k: row[k] for k in "ksyl"}, "m": "2024-01-01 00:00:00.000000",
                                 "j": {"b": [Decimal("1.5"), True, None], "a": "1"}})
        self.assertEqual(second, {**dict.fromkeys("kxjsmyl"), "k": 2, "j": "{}"})
        self.assertEqual(list(self.starrocks.rows), [("d", "it's a`b"), ("d", "log"), ("d", "v")])

    def test_existing_tables_keep_their_rows(self):
        self.call("PUT", "/api/d/log/_stream_load", b'[{"x": 1}]', label="1", format="json")
        self.starrocks.create(read_tables(SQL))
        self.assertEqual(self.starrocks.rows["d", "log"], [{"x": 1}])
        self.starrocks.forget()
        self.assertEqual((self.starrocks.tables, dict(self.starrocks.rows)), ({}, {}))

    def test_wrong_password(self):
        self.assertEqual(self.call("PUT", "/api/d/log/_stream_load", b"[]", password="no", label="1")["Status"], "FAILED")

    def test_wrong_password_at_the_mysql_door(self):
        with socket.create_connection(("127.0.0.1", self.starrocks.mysql_port), timeout=10) as s:
            greeting = s.recv(200)
            self.assertIn(b"mysql_native_password", greeting)
            reply = struct.pack("<IIB", 0x0008A20D, 1 << 24, 45) + b"\0" * 23 + b"me\0" + bytes([20]) + b"x" * 20
            s.sendall(struct.pack("<I", len(reply))[:3] + b"\x01" + reply)
            self.assertIn(b"Access denied", s.recv(200))


class Tables(unittest.TestCase):
    def test_tables_of_a_file(self):
        table = read_tables(SQL)["d", "it's a`b"]
        self.assertEqual([c.name for c in table.columns], ["b", "a", "d", "t"])
        self.assertEqual((table.key, table.unique), (["b", "a"], True))
        self.assertEqual([reported(c) for c in table.columns],
                         [("bigint unsigned", 39, None), ("varchar", 3, None), ("decimal", 10, 2), ("tinyint", 1, None)])

    def test_every_golden_file(self):
        golden = Path(__file__).resolve().parents[2] / "golden"
        for file in golden.rglob("starrocks-create.all.sql"):
            sql = file.read_text()
            self.assertEqual(len(read_tables(sql)), sql.count("\nCREATE TABLE "), file)

    def test_values(self):
        self.assertEqual(stored(Column("c", "DATETIME", [], True), "2024-01-01T00:00"), "2024-01-01 00:00:00.000000")
        self.assertEqual(stored(Column("c", "DECIMAL", [5, 2], True), Decimal("1")), Decimal("1.00"))
        with self.assertRaises(Refused):
            stored(Column("c", "DECIMAL", [5, 2], True), Decimal("1000"))
        with self.assertRaises(Refused):
            stored(Column("c", "VARCHAR", [2], True), "中")
