"""Targets that the conf shapes, through real jobs: filters that rows leave, other keys, groups, shards with a shard column."""
from flink_test import FlinkTest

SETUP = """
DROP DATABASE IF EXISTS smt_shape; DROP DATABASE IF EXISTS smt_eu; DROP DATABASE IF EXISTS smt_us;
CREATE DATABASE smt_shape; CREATE DATABASE smt_eu; CREATE DATABASE smt_us;
USE smt_shape;
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(20) NOT NULL, status VARCHAR(9) NOT NULL, note VARCHAR(20), at DATETIME NOT NULL);
INSERT INTO users VALUES (1, 'A@X', 'on', 'n', '2024-01-31 23:59:59'), (2, 'B@X', 'off', NULL, '2024-02-01'), (3, 'C@X', 'on', NULL, '2024-02-01');
CREATE TABLE orders (id BIGINT PRIMARY KEY, product INT, name VARCHAR(20) NOT NULL, qty INT NOT NULL);
INSERT INTO orders VALUES (1, 10, 'cup', 2), (2, 10, 'cup', 3), (3, 20, 'pot', 1), (4, NULL, 'pan', 1);
CREATE TABLE moved LIKE orders; INSERT INTO moved SELECT * FROM orders;
CREATE TABLE smt_eu.item (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(9)); CREATE TABLE smt_us.item LIKE smt_eu.item;
INSERT INTO smt_eu.item VALUES (1, 'eu'), (2, 'eu'); INSERT INTO smt_us.item VALUES (1, 'us');
"""
CHANGES = """
USE smt_shape;
UPDATE users SET status = 'off' WHERE id = 1; UPDATE users SET status = 'on' WHERE id = 2; UPDATE users SET mail = 'D@X' WHERE id = 3;
INSERT INTO users VALUES (4, 'E@X', 'off', NULL, '2024-03-01'), (5, 'F@X', 'on', NULL, '2024-03-01'); DELETE FROM users WHERE id = 5;
INSERT INTO orders VALUES (5, 20, 'pot', 4); DELETE FROM orders WHERE id = 1; UPDATE orders SET product = 30, name = 'lid' WHERE id = 2;
UPDATE moved SET product = 11 WHERE id = 1; UPDATE moved SET qty = 9 WHERE id = 2; DELETE FROM moved WHERE id = 3;
UPDATE smt_us.item SET v = 'us 2'; DELETE FROM smt_eu.item WHERE id = 2;
"""
RULES = r"""[table-rule.1]
database = ^smt_shape$
table = ^users$
columns = status, mail, id
rename.id = user_id
select.mail = LOWER({column})
add.day = DATE AS CAST(`at` AS DATE)
add.source = VARCHAR(8) NOT NULL AS 'crm'
add.db = VARCHAR(64) METADATA FROM 'database_name'
where = status <> 'off' AND `note` IS DISTINCT FROM 'hidden'
target_table = ods_$table
[table-rule.2]
database = ^smt_shape$
table = ^orders$
columns = product, name
add.sales = BIGINT AS COUNT(*)
add.pieces = BIGINT AS SUM(qty)
group_by = product, name
primary_key = product
where = product IS NOT NULL
[table-rule.3]
database = ^smt_shape$
table = ^moved$
primary_key = product, id
where = product IS NOT NULL
[table-rule.4]
database = ^smt_(eu|us)$
table = ^item$
target_database = smt_all
shard_columns = _db, _table
"""
FIRST = {("smt_shape", "ods_users"): 2, ("smt_shape", "orders"): 2, ("smt_shape", "moved"): 3, ("smt_all", "item"): 3}


class Shape(FlinkTest):
    """Snapshot and changes once; each test looks at one target."""

    @classmethod
    def setUpClass(cls):
        cls.rig.mysql.run(SETUP)
        cls.made = cls.rig.migrate(RULES)
        cls.said = cls.rig.cluster.client(cls.made.flink)
        cls.addClassCleanup(cls.rig.cluster.cancel, cls.said.jobs)
        cls.wait(lambda: all(len(cls.rig.starrocks.rows[key]) >= rows for key, rows in FIRST.items()))
        cls.rig.mysql.run(CHANGES)

    def assert_stored(self, database, name, rows):
        def found():
            return sorted((tuple(r.values()) for r in self.stored(database, name)), key=str)

        self.wait(lambda: found() == sorted(rows, key=str))
        causes = set(self.failures(self.said.jobs).values())
        self.assertEqual(found(), sorted(rows, key=str), f"{causes} {self.rig.starrocks.refused[-3:]}")

    def test_client_takes_the_file(self):
        self.assertEqual(self.said.error, "")
        self.assertEqual(len(self.said.jobs), 4)

    def test_rows_leave_and_enter_with_the_condition(self):
        self.assert_stored("smt_shape", "ods_users", [
            (2, "on", "b@x", "2024-02-01", "smt_shape", "crm"), (3, "on", "d@x", "2024-02-01", "smt_shape", "crm")])

    def test_groups_are_counted_again(self):
        self.assert_stored("smt_shape", "orders", [(20, "pot", 5, 2), (30, "lid", 3, 1)])

    def test_another_key_moves_rows(self):
        self.assert_stored("smt_shape", "moved", [(11, 1, "cup", 2), (10, 2, "cup", 9)])

    def test_shards_with_equal_ids_stay_apart(self):
        self.assert_stored("smt_all", "item", [("smt_eu", "item", 1, "eu"), ("smt_us", "item", 1, "us 2")])
