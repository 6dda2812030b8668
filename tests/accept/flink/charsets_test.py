"""Every character of every character set of MySQL through a real job, by snapshot and by binlog: F013 names exactly the
sets with a character that arrives as another. docs/flink-values.md covers control characters and byte order marks.

MySQL 8.0 has all sets of MariaDB, and gb18030. One table has a column for each set; a row holds 32 characters of Unicode, and
a character that a set lacks is a question mark in MySQL already. The columns are wide, as garbled text is longer.
"""
import re

from flink_test import FlinkTest

DATABASE, TABLE = "smt_charsets", "letters"
RULES = f"[table-rule.1]\ndatabase = ^{DATABASE}$\ntable = ^.*$"
BLOCK, LATER, ENDS = 32, 1_000_000, 999_999
# MariaDB 10.11: SHOW CHARACTER SET, without binary.
MARIADB = ("armscii8 ascii big5 cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 cp932 dec8 eucjpms euckr gb2312 gbk geostd8 greek"
           " hebrew hp8 keybcs2 koi8r koi8u latin1 latin2 latin5 latin7 macce macroman sjis swe7 tis620 ucs2 ujis utf16"
           " utf16le utf32 utf8mb3 utf8mb4").split()
# A byte order mark at the beginning of a text is a character of Unicode like others.
MARKED = ["\ufeff", "\ufeffa", "a\ufeff", "\ufffe", "\u4e2d\ufeff"]
# Not letters: a text that begins with a byte order mark loses it, or is read in the other byte order.
UNLIKELY = {chr(c) for c in (*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE)}


def blocks():
    """The rows: {id: characters}. Without the surrogates and, of Unicode beyond U+FFFF, only the emoji."""
    points = [p for p in range(0x20, 0x10000) if not 0xD800 <= p <= 0xDFFF] + list(range(0x1F300, 0x1F700))
    rows = {at // BLOCK + 1: "".join(map(chr, points[at:at + BLOCK])) for at in range(0, len(points), BLOCK)}
    return rows | {len(rows) + at: text for at, text in enumerate(MARKED, 1)}


class Charsets(FlinkTest):
    def test_a_finding_names_each_set_whose_characters_change(self):
        self.sets = sorted(r[0].lower() for r in self.rig.mysql.run("SHOW CHARACTER SET") if r[0] != "binary")
        self.assertEqual([s for s in MARIADB if s not in self.sets and s != "utf8mb3"], [])
        self.rig.mysql.run(self.setup_sql())
        made = self.rig.migrate(RULES)
        said = self.start(made.flink)
        self.assertEqual(said.error, "")
        count = int(self.rig.mysql.run(f"SELECT COUNT(*) FROM {DATABASE}.{TABLE}")[0][0])
        self.assertTrue(self.wait(lambda: len(self.rows()) == count), self.state(said, count))
        # The snapshot phase is over once a change has arrived: Flink reads what follows from the binlog.
        self.rig.mysql.run(f"INSERT INTO {DATABASE}.{TABLE} (id) VALUES ({ENDS})")
        self.assertTrue(self.wait(lambda: len(self.rows()) == count + 1), self.state(said, count))
        self.rig.mysql.run(f"INSERT INTO {DATABASE}.{TABLE} SELECT id + {LATER}, {self.names()} FROM {DATABASE}.{TABLE}"
                           f" WHERE id < {ENDS} ORDER BY id")
        self.assertTrue(self.wait(lambda: len(self.rows()) == 2 * count + 1), self.state(said, count))
        lost = self.lost()
        for way, sets in lost.items():
            for name, changed in sorted(sets.items()):
                print(f"{way} {name}: {len(changed)} characters: {''.join(sorted(changed))[:60]!r}")
        self.assertEqual(self.named(made), {n for sets in lost.values() for n in sets})

    def names(self):
        return ", ".join(self.sets)

    def setup_sql(self):
        columns = ", ".join(f"{name} VARCHAR(200) CHARACTER SET {name} NULL" for name in self.sets)
        values = ", ".join(f"({at}, CONVERT(x'{text.encode().hex()}' USING utf8mb4))" for at, text in blocks().items())
        converted = ", ".join(f"NULLIF(CONVERT(u USING {name}), REPEAT('?', CHAR_LENGTH(u)))" for name in self.sets)
        return (f"SET SESSION sql_mode = ''; DROP DATABASE IF EXISTS {DATABASE}; CREATE DATABASE {DATABASE} CHARACTER SET utf8mb4;"
                f"CREATE TABLE {DATABASE}.{TABLE} (id INT PRIMARY KEY, {columns});"
                f"CREATE TEMPORARY TABLE {DATABASE}.unicode (id INT PRIMARY KEY, u VARCHAR(40));"
                f"INSERT INTO {DATABASE}.unicode VALUES {values};"
                f"INSERT INTO {DATABASE}.{TABLE} (id, {self.names()}) SELECT id, {converted} FROM {DATABASE}.unicode ORDER BY id;")

    def rows(self):
        return self.rig.starrocks.rows[DATABASE, TABLE]

    def state(self, said, count):
        return f"{len(self.rows())} of {count} rows; {self.failures(said.jobs)}; {self.rig.starrocks.refused[:2]}"

    def lost(self):
        """{way: {set: characters that changed}}"""
        listed = ", ".join(f"HEX(CONVERT({name} USING utf8mb4))" for name in self.sets)
        found = {"snapshot": {}, "binlog": {}}
        stored = {int(row["id"]): row for row in self.stored(DATABASE, TABLE)}
        for row in self.rig.mysql.run(f"SELECT id, {listed} FROM {DATABASE}.{TABLE} WHERE id <> {ENDS}"):
            way = "binlog" if int(row[0]) > LATER else "snapshot"
            for name, field in zip(self.sets, row[1:]):
                if field == "NULL":
                    continue
                want, got = bytes.fromhex(field).decode(), stored[int(row[0])][name]
                found[way].setdefault(name, set()).update(changes(want, got))
        return {way: {n: changed for n, changed in sets.items() if changed} for way, sets in found.items()}

    def named(self, made):
        text = " ".join(line for line in made.output.splitlines() if "F013" in line)
        return set(re.findall(r"\b(\w+) \(\1\b", text))


def changes(want, got):
    """The characters of `want` that differ in `got`. If even their number differs: those that are missing."""
    got = got or ""
    changed = {a for a, b in zip(want, got) if a != b} if len(got) == len(want) else set(want) - set(got)
    return changed - UNLIKELY - {"?"}
