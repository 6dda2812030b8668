"""A position in a statement's tokens, and what the grammar does there: look, take, refuse."""
from sql.tokens import RESERVED, line_and_column, place, text_of, tokenize
from tables.model import FeError

NAME = "a legal identifier"


class Reader:
    def __init__(self, text, version):
        self.text, self.version = text, version
        self.kinds, self.texts, self.starts = tokenize(text)
        self.upper = [t.upper() if k == "word" else t if k == "mark" else "" for k, t in zip(self.kinds, self.texts)]
        self.at = 0

    # -- looking

    def sees(self, *words):
        """Whether the next tokens are these words or marks."""
        return self.upper[self.at:self.at + len(words)] == list(words)

    def ended(self):
        return self.kinds[self.at] == "end"

    def sees_name(self):
        return self.kinds[self.at] == "quoted" or (self.kinds[self.at] == "word" and self.upper[self.at] not in RESERVED)

    def span(self, start):
        """The span of the tokens from start to the one before the next."""
        return self.starts[start], self.starts[max(start, self.at - 1)]

    # -- taking

    def take(self, *words):
        """Takes the words if they come next."""
        if not self.sees(*words):
            return False
        self.at += len(words)
        return True

    def take_any(self, words):
        """Takes one of the words and returns it, or None."""
        word = self.upper[self.at]
        if word and word in words:
            self.at += 1
            return word
        return None

    def expect(self, *words):
        for word in words:
            if self.upper[self.at] != word:
                self.unexpected(f"'{word}'")
            self.at += 1

    def name(self):
        kind, text = self.kinds[self.at], self.texts[self.at]
        if kind == "quoted":
            self.at += 1
            return text.replace("`", "")
        if kind != "word" or self.upper[self.at] in RESERVED:
            self.unexpected(NAME)
        self.at += 1
        return text

    def string(self):
        if self.kinds[self.at] != "string":
            self.unexpected("SINGLE_QUOTED_TEXT", "DOUBLE_QUOTED_TEXT")
        self.at += 1
        return text_of(self.texts[self.at - 1])

    def integer(self):
        if self.kinds[self.at] != "number" or not self.texts[self.at].isdigit():
            self.unexpected("INTEGER_VALUE")
        self.at += 1
        return int(self.texts[self.at - 1])

    def listed(self, item):
        """( item, item, … )"""
        self.expect("(")
        found = [item()]
        while self.take(","):
            found.append(item())
        if not self.take(")"):
            self.unexpected("','", "')'")
        return tuple(found)

    def names(self):
        return self.listed(self.name)

    def end(self):
        self.take(";")
        if not self.ended():
            self.unexpected("<EOF>", "';'")

    # -- refusing

    def unexpected(self, *expected):
        """The parser knows what may come here, and something else came."""
        at = line_and_column(self.text, self.starts[self.at])
        raise FeError(f"Getting syntax error at {at}. Detail message: Unexpected input '{self.texts[self.at]}', "
                      f"the most similar input is {{{', '.join(expected)}}}.")

    def no_viable(self, start):
        """No rule of the grammar begins with the tokens from start to the present one."""
        end = self.starts[self.at] + len(self.texts[self.at]) if not self.ended() else len(self.text)
        raise FeError(f"Getting syntax error at {line_and_column(self.text, self.starts[self.at])}. Detail message: "
                      f"No viable statement for input '{self.text[self.starts[start]:end]}'.")

    def wrong(self, span, message):
        """The parser understands the part and refuses it."""
        raise FeError(f"Getting syntax error {place(self.text, span)}. Detail message: {message}.")
