"""What the tests of the server share: a stand-in with one table, and clients."""
import unittest

from checks.fe_process import FeProcess
from checks.mysql_client import Refused

TABLE = "CREATE TABLE d.t (k INT NOT NULL, v VARCHAR(20), n DECIMAL(10, 2)) PRIMARY KEY (k) DISTRIBUTED BY HASH (k) BUCKETS 1"


class FeTest(unittest.TestCase):
    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.fe = FeProcess(*cls.arguments)
        cls.addClassCleanup(cls.fe.close)
        cls.fe.execute(["CREATE DATABASE d", TABLE])

    def setUp(self):
        self.fe.control("forget")

    def client(self, *user, **more):
        client = self.fe.client(*user, **more)
        self.addCleanup(client.close)
        return client

    def assert_refused(self, number, text, call, *arguments):
        with self.assertRaises(Refused) as found:
            call(*arguments)
        self.assertEqual(found.exception.number, number, found.exception)
        self.assertIn(text, found.exception.text)
        return found.exception
