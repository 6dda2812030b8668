"""Rewrites a SELECT, DELETE or the SELECT of an INSERT for SQLite, and refuses what StarRocks would not understand.

StarRocks has no comparison of rows, so (a, b) > (1, 2) is refused here, too; || is OR there and is not understood here.
"""
from sql.tokens import line_and_column, text_of, tokenize
from tables.model import FeError

FUNCTIONS = {"ABS", "ASSERT_TRUE", "AVG", "CAST", "COALESCE", "CONCAT", "COUNT", "DATE", "FROM_BASE64", "HEX", "IF", "IFNULL", "LENGTH", "LOWER",
             "MAX", "MIN", "MOD", "NULLIF", "SUM", "TO_BASE64", "UNHEX", "UPPER"}
RENAMED = {"IF": "IIF", "CAST": "fe_cast", "CONCAT": "fe_concat", "LENGTH": "fe_length", "MOD": "fe_mod", "HEX": "fe_hex",
           "UNHEX": "fe_unhex", "ASSERT_TRUE": "fe_assert_true", "TO_BASE64": "fe_to_base64", "FROM_BASE64": "fe_from_base64"}
COMPARISONS = {"=", "<", ">", "<=", ">=", "<>", "!=", "<=>"}
BEFORE_TUPLE = {"IN", "VALUES", "INTO", "USING"}


class Rewriter:
    """table_of(database, name) gives the table's name in SQLite; database is None where the statement names none."""

    def __init__(self, sql, table_of):
        self.sql, self.table_of = sql, table_of
        self.kinds, self.texts, self.starts = tokenize(sql)
        self.upper = [t.upper() if k in ("word", "mark") else "" for k, t in zip(self.kinds, self.texts)]

    def rewrite(self, begin=0, end=None):
        """The tokens from begin to end, for SQLite."""
        at, parts = begin, []
        end = len(self.kinds) - 1 if end is None else end
        while at < end:
            text, at = self.next_part(at)
            parts.append(text)
        return " ".join(parts)

    def next_part(self, at):
        if self.is_long_negative(at):
            return literal("-" + self.texts[at + 1]), at + 2
        word = self.upper[at]
        if word in ("FROM", "JOIN") and self.upper[at + 1] != "(":
            return self.table(at)
        if word == "CAST" and self.upper[at + 1] == "(":
            return self.cast(at)
        if self.kinds[at] == "word" and self.upper[at + 1] == "(" and word not in BEFORE_TUPLE:
            return self.function(at)
        if word == "(":
            self.refuse_tuple(at)
        return self.token(at), at + 1

    def is_long_negative(self, at):
        """Whether a negative number begins that SQLite would round."""
        before = self.upper[at - 1] if at else ""
        starts = before in ("(", ",", "BETWEEN", "AND", "IN") or before in COMPARISONS
        return self.upper[at] == "-" and starts and self.kinds[at + 1] == "number" and len(self.texts[at + 1]) > 15

    def token(self, at):
        kind, text, word = self.kinds[at], self.texts[at], self.upper[at]
        if kind == "string":
            return literal(text_of(text))
        if kind == "number" and len(text) > 15:
            return literal(text)  # SQLite would round it
        if kind == "quoted":
            return quoted(text.replace("`", ""))
        if word in ("||", "->", "@", "?", "#"):
            raise FeError(f"the stand-in does not know the operator {text}")
        return {"&&": "AND", "<=>": "IS", "DIV": "/", "!": "NOT", ";": ""}.get(word, text)

    def table(self, at):
        """FROM d.t, with the name t for the columns' qualifiers."""
        names, after = [self.name(at + 1)], at + 2
        while self.upper[after] == ".":
            names.append(self.name(after + 1))
            after += 2
        database = names[-2] if len(names) > 1 else None
        alias = "" if self.has_alias(after) else f"AS {quoted(names[-1])}"
        return f"{self.texts[at]} {quoted(self.table_of(database, names[-1]))} {alias}", after

    def has_alias(self, at):
        return self.upper[at] == "AS" or self.kinds[at] == "quoted"

    def name(self, at):
        if self.kinds[at] not in ("word", "quoted"):
            self.unexpected(at)
        return self.texts[at].replace("`", "")

    def function(self, at):
        word = self.upper[at]
        if word in FUNCTIONS:
            return RENAMED.get(word, word), at + 1
        if word in ("SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "ON", "BY", "HAVING", "EXISTS", "WHEN", "THEN", "ELSE", "BETWEEN", "LIKE"):
            return self.texts[at], at + 1
        raise FeError(f"No matching function with signature: {self.texts[at].lower()}(...).")

    def cast(self, at):
        """CAST(expression AS TYPE(n)) becomes fe_cast(expression, 'TYPE(n)')."""
        close = self.closing(at + 1)
        middle = max((i for i in range(at, close) if self.upper[i] == "AS" and self.depth(at + 1, i) == 1), default=None)
        if middle is None:
            self.unexpected(close)
        wanted = "".join(self.texts[middle + 1:close])
        return f"fe_cast({self.rewrite(at + 2, middle)}, {literal(wanted)})", close + 1

    def refuse_tuple(self, at):
        """Refuses a tuple that is compared."""
        close = self.closing(at)
        if COMPARISONS.isdisjoint((self.upper[at - 1] if at else "", self.upper[close + 1])):
            return
        comma = next((i for i in range(at, close) if self.upper[i] == "," and self.depth(at, i) == 1), None)
        if comma:
            self.unexpected(comma)

    def closing(self, opening):
        depth = 0
        for at in range(opening, len(self.kinds)):
            depth += (self.upper[at] == "(") - (self.upper[at] == ")")
            if depth == 0:
                return at
        return self.unexpected(len(self.kinds) - 1)

    def depth(self, begin, end):
        return sum((self.upper[i] == "(") - (self.upper[i] == ")") for i in range(begin, end))

    def unexpected(self, at):
        raise FeError(f"Getting syntax error at {line_and_column(self.sql, self.starts[at])}. Detail message: Unexpected input "
                      f"'{self.texts[at]}', the most similar input is {{<EOF>, ';'}}.")


def literal(text):
    if "\0" in text:
        return f"CAST(X'{text.encode().hex()}' AS TEXT)"
    return "'" + text.replace("'", "''") + "'"


def quoted(name):
    """In back-quotes: SQLite takes a name in double quotes that it does not know for a text."""
    return "`" + name.replace("`", "``") + "`"


def between_commas(rewriter, begin, end):
    """The parts from begin to end between the commas outside parentheses, each as a pair of first token and end."""
    parts, start, depth = [], begin, 0
    for at in range(begin, end):
        depth += (rewriter.upper[at] == "(") - (rewriter.upper[at] == ")")
        if depth == 0 and rewriter.upper[at] == ",":
            parts.append((start, at))
            start = at + 1
    return parts + [(start, end)]


def selected(rewriter, begin):
    """The items of the select list after SELECT at begin, and the place of FROM or of the end."""
    depth = 0
    for at in range(begin + 1, len(rewriter.kinds)):
        depth += (rewriter.upper[at] == "(") - (rewriter.upper[at] == ")")
        if depth == 0 and (rewriter.upper[at] == "FROM" or rewriter.kinds[at] == "end"):
            return between_commas(rewriter, begin + 1, at), at
    return rewriter.unexpected(len(rewriter.kinds) - 1)
