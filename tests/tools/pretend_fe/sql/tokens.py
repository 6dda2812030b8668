"""Splits a statement of StarRocks into tokens, and decodes its names and literals."""
import re

TOKEN = re.compile(r"""
    (?P<skip>\s+|--[^\n]*|/\*.*?\*/)
    |(?P<binary>[xX](?:"[^"]*"|'[^']*'))
    |(?P<string>"(?:[^"\\]|\\.|"")*"|'(?:[^'\\]|\\.|'')*')
    |(?P<quoted>`(?:[^`]|``)*`)
    |(?P<number>\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+(?![\w$]))
    |(?P<word>[\w$]+)
    |(?P<mark><=>|<=|>=|<>|!=|->|\|\||&&|.)""", re.S | re.X)
ESCAPE = re.compile(r"\\(.)", re.S)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "0": "\0", "Z": "\x1a", "_": "\\_", "%": "\\%"}

# Words that are no names unless they are back-quoted.
RESERVED = frozenset("""ADD ALL ALTER ANALYZE AND ARRAY AS ASC BETWEEN BIGINT BITMAP BOTH BY CASE CHAR CHARACTER CHECK COLLATE COLUMN CONVERT
CREATE CROSS CUBE CURRENT_DATE CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATABASE DATABASES DECIMAL DECIMALV2 DECIMAL32
DECIMAL64 DECIMAL128 DEFAULT DEFERRED DELETE DENSE_RANK DESC DESCRIBE DISTINCT DIV DOUBLE DROP DUAL ELSE EXCEPT EXISTS EXPLAIN FALSE
FIRST_VALUE FLOAT FOR FORCE FROM FULL FUNCTION GRANT GROUP GROUPS GROUPING GROUPING_ID HAVING HLL IF IGNORE IMMEDIATE IN INDEX INFILE INNER
INSERT INT INTEGER INTERSECT INTO IS JOIN JSON KEY KEYS KILL LAG LARGEINT LAST_VALUE LATERAL LEAD LEFT LIKE LIMIT LOAD LOCALTIME
LOCALTIMESTAMP MAXVALUE MOD NOT NTILE NULL ON OR ORDER OUTER OUTFILE OVER PARTITION PERCENTILE PRIMARY PROCEDURE QUALIFY RANGE RANK READ
REGEXP RELEASE RENAME REPLACE REVOKE RIGHT RLIKE ROW ROWS ROW_NUMBER SCHEMA SCHEMAS SELECT SET SET_VAR SHOW SMALLINT SYSTEM TABLE TERMINATED
TEXT THEN TINYINT TO TRUE UNION UNIQUE UNSIGNED UPDATE USE USING VALUES VARCHAR WHEN WHERE WITH""".split())


def tokenize(text):
    """Three lists: the kinds ("word", "string", "binary", "quoted", "number", "mark" and at last "end"), the texts and the offsets."""
    kinds, texts, starts = [], [], []
    for found in TOKEN.finditer(text):
        if found.lastgroup != "skip":
            kinds.append(found.lastgroup)
            texts.append(found.group())
            starts.append(found.start())
    return kinds + ["end"], texts + ["<EOF>"], starts + [len(text)]


def text_of(literal):
    """The text of a string literal: doubled quotes first, then backslashes."""
    quote, inner = literal[0], literal[1:-1]
    if quote in inner:
        inner = inner.replace(quote * 2, quote)
    return ESCAPE.sub(lambda m: ESCAPES.get(m[1], m[1]), inner) if "\\" in inner else inner


def line_and_column(text, offset):
    line = text.count("\n", 0, offset)
    return f"line {line + 1}, column {offset - (text.rfind(chr(10), 0, offset) + 1)}"


def place(text, span):
    """"at line 1, column 5" or "from line 1, column 5 to line 1, column 9", as the FE says where an error is."""
    start, end = span
    if start == end:
        return f"at {line_and_column(text, start)}"
    return f"from {line_and_column(text, start)} to {line_and_column(text, end)}"
