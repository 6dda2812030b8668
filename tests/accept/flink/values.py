"""A column for each MySQL type with the values at its edges, and the tables that contain them.

A table is {name: (rows are NULL-able, [(MySQL type, [SQL literals])])}; column c1 is the first. Row 1 holds the first value
of each column, and so on; shorter columns continue with NULL, or from the front in a NOT NULL table. Values that end the job
in some version, or that would hide others, have a table of their own.
"""
NULLABLE, NOT_NULL = True, False


def text(value):
    return "CONVERT(x'" + value.encode().hex() + "' USING utf8mb4)" if value else "''"


def bits(width):
    return ["0", "1", str(2**width - 1), str(2**(width - 1)), str(0xF1E2D3C4B5A69788 % 2**width)]


def decimals(precision, scale):
    digits = "9" * (precision - scale) + ("." + "9" * scale if scale else "")
    smallest = "0." + "0" * (scale - 1) + "1" if scale else "1"
    return [f"'{digits}'", f"'-{digits}'", "0", f"'{smallest}'", f"'-{smallest}'"]


def seconds(hour_text, precision):
    """The largest fraction below the second."""
    return f"'{hour_text}." + "9" * precision + "'" if precision else f"'{hour_text}'"


INTEGERS = [
    ("tinyint(1)", ["-128", "127", "0", "1", "2"]), ("tinyint", ["-128", "127", "0"]), ("tinyint unsigned", ["0", "255"]),
    ("smallint", ["-32768", "32767", "0"]), ("smallint unsigned", ["0", "65535"]),
    ("mediumint", ["-8388608", "8388607", "0"]), ("mediumint unsigned", ["0", "16777215"]),
    ("int", ["-2147483648", "2147483647", "0"]), ("int unsigned", ["0", "4294967295"]),
    ("int(8) unsigned zerofill", ["0", "42", "4294967295"]),
    ("bigint", ["-9223372036854775808", "9223372036854775807", "0"]),
    ("bigint unsigned", ["0", "9223372036854775807", "9223372036854775808", "18446744073709551615"])]

FLOATS = [
    ("float", ["3.4028234e38", "-3.4028234e38", "1.17549435e-38", "0", "-0.0", "0.1", "16777216", "3.14159274"]),
    ("float(7,2)", ["12345.67", "-99999.99", "0"]), ("float unsigned", ["0", "3.4028234e38"]),
    ("double", ["1.7976931348623157e308", "-1.7976931348623157e308", "2.2250738585072014e-308", "0", "-0.0", "0.1",
                "9007199254740993", "1e22", "123456789.12345679"]),
    ("double(10,3)", ["1234567.891", "-9999999.999"])]

TIMES = [(f"time({p})" if p else "time",
          ["0", "'838:59:59'", "'24:00:00'", seconds("23:59:59", p), seconds("00:00:00", p), "'100:01:02'", "'12:34:00'"])
         for p in range(7)]
NEGATIVE_TIMES = [(f"time({p})" if p else "time",
                   ["'-838:59:59'", "'-00:00:01'", "'-01:00:00'", seconds("-00:00:00", p), seconds("-100:59:00", p)])
                  for p in (0, 3, 6)]

DAYS = ["'0001-01-01'", "'0099-12-31'", "'1000-01-01'", "'1582-10-04'", "'1582-10-15'", "'1969-12-31'", "'1970-01-01'",
        "'2000-02-29'", "'9999-12-31'"]
MOMENTS = ["'0001-01-01 00:00:00'", "'1000-01-01 00:00:00'", "'1582-10-15 12:00:00'", "'1969-12-31 23:59:59'",
           "'1970-01-01 00:00:00'", "'2024-01-01 00:00:00'", "'2024-12-31 23:59:00'"]
DATETIMES = [(f"datetime({p})" if p else "datetime", MOMENTS + [seconds("9999-12-31 23:59:59", p)]) for p in range(7)]
TIMESTAMPS = [(f"timestamp({p})" if p else "timestamp",
               ["'1970-01-01 08:00:01'", "'2024-01-01 00:00:00'", "'2024-03-31 02:30:00'",
                seconds("2024-02-29 23:59:59", p), seconds("2038-01-19 11:14:07", p)]) for p in range(7)]
OLD_FRACTIONS = [("datetime(3)", ["'1969-12-31 23:59:59.999'", "'1000-01-01 00:00:00.001'"]),
                 ("datetime(6)", ["'1969-12-31 23:59:59.999999'", "'1000-01-01 00:00:00.000001'"])]
CALENDAR_GAP = [("date", ["'1582-10-05'", "'1582-10-14'"]), ("datetime", ["'1582-10-10 12:00:00'"])]
ZERO_DATES = [("date", ["'0000-00-00'", "'2024-00-00'", "'2024-01-01'"]),
              ("datetime", ["'0000-00-00'", "'2024-01-00 12:00:00'", "'2024-01-01'"]),
              ("datetime(6)", ["'0000-00-00'", "'2024-01-01'"]), ("timestamp", ["'0000-00-00'", "'2024-01-01'"])]

WORDS = ["", " ", "a ", "NULL", "\\N", "'\"`\\", "tab\tnewline\nreturn\r", "\x01\x02\x7f", "{\"a\": 1}", "[1, 2]", "null",
         "true", "1e5", "中文", "😀👍🏽", "é" * 3, "-- ;", "\u2028\ufeff"]
STRINGS = [
    ("char(10)", [text(w[:10]) for w in WORDS] + [text("😀" * 10)]),
    ("varchar(255)", [text(w) for w in WORDS] + [text("a\0b"), text("😀" * 255)]),
    ("varchar(4000)", [text("x" * 4000), text("中" * 4000)]),
    ("tinytext", [text(w) for w in WORDS] + ["REPEAT('x', 255)"]), ("text", [text(w) for w in WORDS] + ["REPEAT('x', 65535)"]),
    ("mediumtext", [text(w) for w in WORDS] + ["REPEAT('中', 349525)"]),
    ("longtext", [text(w) for w in WORDS] + ["REPEAT('x', 1048576)"])]
CHARSETS = [
    ("varchar(20) character set latin1", [text("é€ÿ"), text("abc")]), ("varchar(20) character set ascii", [text("abc~")]),
    ("varchar(20) character set utf8mb3", [text("中文é")]), ("varchar(20) character set gbk", [text("中文")]),
    ("varchar(20) character set big5", [text("中文")]), ("varchar(20) character set sjis", [text("日本")]),
    ("varchar(20) character set koi8r", [text("Привет")]), ("varchar(20) character set koi8u", [text("Київ, Ґанок")]), ("varchar(20) character set ucs2", [text("中文")]),
    ("varchar(20) character set utf16", [text("😀中")]), ("varchar(20) character set utf32", [text("😀中")]),
    ("text character set latin1", [text("é€ÿ")]), ("enum('é','ü') character set latin1", [text("é")])]
# Values that Flink CDC prints differently from the binlog, or may print differently.
MEMBERS_ODD = ["a", "b c", "d'e", "f\\g", "new\nline", "cr\rx", "nul\0x", "tab\tx", "q\"q", "\\'x", "''z", "\\n", "a\\", "\\\\two", "%_", "中"]


def listed(members):
    """Members in quotes, as MySQL reads them."""
    return ", ".join("'" + m.replace("\\", "\\\\").replace("'", "''").replace("\0", "\\0") + "'" for m in members)


MEMBERS = [
    ("enum('a','b,c','d''e','f\\\\g','','中','😀')", [text(m) for m in ("a", "b,c", "d'e", "f\\g", "", "中", "😀")]),
    ("set('a','b','c d','中')", ["''", "'a'", "'a,b'", text("a,b,c d,中")])]
ENUM_ODD = [*MEMBERS_ODD, "b,c", ",", "x,", "\\,y"]  # no member of a SET contains a comma
ODD_MEMBERS = [
    ("enum(" + listed(ENUM_ODD) + ")", [str(at) for at in range(1, len(ENUM_ODD) + 1)]),
    ("set(" + listed(MEMBERS_ODD) + ")",
     ["0", *(str(1 << at) for at in range(len(MEMBERS_ODD))), str((1 << len(MEMBERS_ODD)) - 1), "24", "65"])]
UNCLEAR_MEMBERS = [("enum('a,b','a\\\\,b')", ["1", "2"]), ("set(" + listed(["x\ny", "x\\ny", "z"]) + ")", ["1", "2", "7"])]

DOCUMENTS = ["{}", "[]", "null", "true", "\"text\"", "\"\"", "0", "-1", "2.50", "1e100", "0.1", "18446744073709551615",
             "-9223372036854775808", "{\"b\": 1, \"aa\": [1, 2.50, null, true, {\"c\": \"中文😀\"}]}", "\"quote\\\" \\\\ \\n tab\\t\"",
             "{\"\": \"\"}", "[[[[]]]]"]
JSONS = [("json", ["CAST(" + text(d) + " AS JSON)" for d in DOCUMENTS])]

NULL_MEMBERS = ['{"a": null, "b": 1}', '[1, {"c": null}]', '{"r": {"$ref": "$.a"}, "a": {"b": 1}}', "7"]
PARTS = [("json", ["CAST(" + text(d) + " AS JSON)" for d in NULL_MEMBERS] + [
    "JSON_OBJECT('t', CAST('12:00:00.5' AS TIME(6)), 'd', CAST('2024-01-01 12:00:00' AS DATETIME(6)))"])]
TYPED = [("json", ["CAST(" + text('{"@type": "x"}') + " AS JSON)"])]

EVERY_BYTE = "x'" + bytes(range(256)).hex() + "'"
BINARIES = [
    ("binary(4)", ["x'00'", "x'61000000'", "x''", "x'ffffffff'", "x'0a0d0922'", "x'00000001'"]), ("binary(1)", ["x'00'", "x'ff'"]),
    ("binary(255)", [EVERY_BYTE.replace("00", "", 1)]),
    ("varbinary(300)", ["x''", "x'00'", "x'616200'", EVERY_BYTE]), ("tinyblob", ["x''", "x'00'", "x'c328'"]),
    ("blob", ["x''", "x'deadbeef00'", EVERY_BYTE, f"REPEAT({EVERY_BYTE}, 255)"]),
    ("mediumblob", ["x''", EVERY_BYTE, f"REPEAT({EVERY_BYTE}, 2048)"]), ("longblob", ["x''", EVERY_BYTE])]


def shape(wkt):
    return f"ST_GeomFromText('{wkt}')"


SHAPES = [
    ("point", [shape("POINT(1.5 -2)"), "ST_GeomFromText('POINT(10 20)', 4326)"]),
    ("linestring", [shape("LINESTRING(0 0, 1 1, 2 2.25)")]), ("polygon", [shape("POLYGON((0 0, 4 0, 4 4, 0 0))")]),
    ("multipoint", [shape("MULTIPOINT(1 1, 2 2)")]), ("multilinestring", [shape("MULTILINESTRING((0 0, 1 1), (2 2, 3 3))")]),
    ("multipolygon", [shape("MULTIPOLYGON(((0 0, 4 0, 4 4, 0 0)))")]),
    ("geometrycollection", [shape("GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 1 1))")]),
    ("geometry", [shape("POINT(3 4)"), shape("LINESTRING(0 0, 1 1)")])]

RINGS = [("polygon", [shape("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))"),
                      shape("POLYGON((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 2, 1 2, 1 1))")])]
MARKS = [("varchar(20) character set ucs2", [text("\ufeffa")]), ("varchar(20) character set latin1", [text("\x81")])]
YEAR_0000 = [("date", ["'0000-01-01'", "'0000-12-31'"]), ("datetime", ["'0000-01-01 12:00:00'"])]

TABLES = {
    "integers": (NULLABLE, INTEGERS),
    "bits": (NULLABLE, [(f"bit({n})", bits(n)) for n in (1, 2, 8, 9, 15, 16, 31, 32, 63, 64)]),
    "decimals": (NULLABLE, [(f"decimal({p},{s})", decimals(p, s))
                            for p, s in ((1, 0), (10, 2), (18, 0), (30, 30), (38, 0), (38, 10), (38, 30))]),
    "wide_decimals": (NULLABLE, [(f"decimal({p},{s})", decimals(p, s)) for p, s in ((39, 0), (65, 0), (65, 2), (65, 30))]),
    "floats": (NULLABLE, FLOATS),
    "times": (NULLABLE, TIMES),
    "negative_times": (NULLABLE, NEGATIVE_TIMES),
    "days": (NULLABLE, [("date", DAYS), ("year", ["1901", "2155", "2000", "1970"])]),
    "year_zero": (NULLABLE, [("year", ["0000"])]),
    "datetimes": (NULLABLE, DATETIMES),
    "timestamps": (NULLABLE, TIMESTAMPS),
    "old_fractions": (NULLABLE, OLD_FRACTIONS),
    "calendar_gap": (NULLABLE, CALENDAR_GAP),
    "zero_dates": (NULLABLE, ZERO_DATES),
    "zero_dates_not_null": (NOT_NULL, ZERO_DATES),
    "strings": (NULLABLE, STRINGS),
    "charsets": (NULLABLE, CHARSETS),
    "members": (NULLABLE, MEMBERS),
    "odd_members": (NULLABLE, ODD_MEMBERS),
    "unclear_members": (NULLABLE, UNCLEAR_MEMBERS),
    "documents": (NULLABLE, JSONS),
    "document_parts": (NULLABLE, PARTS),
    "whole_documents": (NULLABLE, [("json", JSONS[0][1] + PARTS[0][1][:-1] + TYPED[0][1])]),
    "typed_documents": (NULLABLE, TYPED),
    "binaries": (NULLABLE, BINARIES),
    "marks": (NULLABLE, MARKS),
    "year_0000": (NULLABLE, YEAR_0000),
    "shapes": (NULLABLE, SHAPES),
    "rings": (NULLABLE, RINGS)}


def create_sql(database, table):
    nullable, columns = TABLES[table]
    lines = [f"c{at} {kind} {'NULL' if nullable else 'NOT NULL'}" for at, (kind, _) in enumerate(columns, 1)]
    return f"CREATE TABLE {database}.{table} (id INT PRIMARY KEY, {', '.join(lines)}) DEFAULT CHARSET utf8mb4;\n"


def insert_sql(database, table):
    """The rows 1, 2, …; in a NULL-able table the last is NULL throughout."""
    nullable, columns = TABLES[table]
    rows = []
    for at in range(max(len(values) for _, values in columns) + nullable):
        row = [values[at] if at < len(values) else "NULL" if nullable else values[at % len(values)] for _, values in columns]
        rows.append(f"({at + 1}, {', '.join(row)})")
    return f"INSERT INTO {database}.{table} VALUES {', '.join(rows)};\n"


def change_sql(database, table):
    """The changes in the binlog: each row inserted again at 100 above; at 200 above and then given the next row's
    values; at 300 above and then deleted; row 1 given its own values again; and last a row 999, which ends the wait."""
    name, columns = f"{database}.{table}", [f"c{at}" for at in range(1, len(TABLES[table][1]) + 1)]
    listed = ", ".join(columns)
    sql = "".join(f"INSERT INTO {name} (id, {listed}) SELECT id + {n}, {listed} FROM {name} WHERE id < 100 ORDER BY id;\n"
                  for n in (100, 200, 300))
    taken = ", ".join(f"a.{c} = b.{c}" for c in columns)
    sql += (f"UPDATE {name} a JOIN {name} b ON b.id = a.id - 199 OR (b.id = 1 AND a.id = 200 + (SELECT * FROM"
            f" (SELECT MAX(id) FROM {name} WHERE id < 100) m)) SET {taken} WHERE a.id BETWEEN 200 AND 299;\n"
            f"DELETE FROM {name} WHERE id BETWEEN 300 AND 399;\n"
            f"INSERT INTO {name} (id, {listed}) SELECT 999, {listed} FROM {name} WHERE id = 1;\n")
    return sql
