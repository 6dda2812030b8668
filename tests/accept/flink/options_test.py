"""Options that the tool ignores, and values that it reports as refused: how real jobs and the real client treat them."""
import unittest

from flink_test import FlinkTest

VALUES = "(18446744073709551615, 12345678901234567890.1234567891, '12:34:56.789012', x'00ff10', '0012-01-01', '2024-01-31 23:59:59')"
SETUP = """
DROP DATABASE IF EXISTS smt_options; CREATE DATABASE smt_options; USE smt_options;
CREATE TABLE plain (id BIGINT UNSIGNED PRIMARY KEY, amount DECIMAL(38,10), t TIME(6), b VARBINARY(8), d DATE, at TIMESTAMP NULL);
CREATE TABLE told LIKE plain;
INSERT INTO plain VALUES """ + VALUES + "; INSERT INTO told VALUES " + VALUES + ";"
CHANGES = "USE smt_options;" + "".join(
    f"INSERT INTO {table} VALUES {VALUES.replace('5,', '4,', 1)};" for table in ("plain", "told"))
RULES = r"""[table-rule.1]
database = ^smt_options$
table = ^plain$
[table-rule.2]
database = ^smt_options$
table = ^told$
flink.cdc.debezium.decimal.handling.mode = double
flink.cdc.debezium.bigint.unsigned.handling.mode = long
flink.cdc.debezium.time.precision.mode = connect
flink.cdc.debezium.binary.handling.mode = bytes
flink.cdc.debezium.enable.time.adjuster = true
flink.cdc.debezium.tombstones.on.delete = true
flink.starrocks.sink.ignore.update-before = true
"""
# (value of C010 or C082 in the conf, as options of the source)
REFUSED = {
    "CST": "'server-time-zone' = 'CST'",
    "30 ms": "'connect.timeout' = '30'",
    "no millis": "'scan.startup.mode' = 'timestamp'",
    "no offset": "'scan.startup.mode' = 'specific-offset'",
    "half an offset": "'scan.startup.mode' = 'specific-offset', 'scan.startup.specific-offset.file' = 'binlog.000001'",
    "factor": "'chunk-key.even-distribution.factor.lower-bound' = '1.5'",
    "no duration": "'heartbeat.interval' = 'soon'",
}
TAKEN = {"250 is too little, 251 is not": "'connect.timeout' = '251'", "a unit": "'heartbeat.interval' = '1 Minute'"}


class Options(FlinkTest):
    @classmethod
    def setUpClass(cls):
        cls.rig.mysql.run(SETUP)
        cls.made = cls.rig.migrate(RULES)

    def test_ignored_options_leave_every_value_exact(self):
        said = self.start(self.made.flink)
        both = [("smt_options", "plain"), ("smt_options", "told")]
        self.wait(lambda: all(self.stored(*name) for name in both))
        self.rig.mysql.run(CHANGES)
        self.wait(lambda: all(len(self.stored(*name)) == 2 for name in both))
        self.assertEqual(self.failures(said.jobs), {})
        plain, told = (sorted(map(str, self.stored(*name))) for name in both)
        self.assertEqual(len(told), 2, self.made.output)
        self.assertEqual(told, plain)
        self.assertIn("12345678901234567890.1234567891", told[0])
        self.assertIn("18446744073709551615", told[1])

    def planned(self, options):
        """What the client prints for the file if its first source also has these options."""
        text = self.made.flink.read_text()
        names = [option.split("'")[1] for option in options.split(", ")]
        lines = [line for line in text.splitlines() if not any(f"'{name}' =" in line for name in names)]
        file = self.rig.folder / "options.sql"
        file.write_text("\n".join(lines).replace("'connector' = 'mysql-cdc'", f"'connector' = 'mysql-cdc',\n  {options}", 1))
        return self.start(file).text

    def test_flink_refuses_what_the_tool_calls_an_error(self):
        if self.rig.version != "1.20":
            raise unittest.SkipTest("the errors are those of 1.20; 2.2 knows fewer modes")
        for name, options in REFUSED.items():
            with self.subTest(name):
                self.assertIn("[ERROR]", self.planned(options))
        for name, options in TAKEN.items():
            with self.subTest(name):
                self.assertNotIn("[ERROR]", self.planned(options))
