"""How the FE writes texts into SHOW CREATE TABLE: 4.1 decodes \\u and encodes defaults as Java does, and escapes comments."""
import re

from tables.model import FeError

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", "/": "\\/"}
ESCAPED = re.compile('["\\\\\n\r\t\b\f/]')


def escaped_comment(text):
    return text.replace("\\", "\\\\").replace('"', '\\"') if '"' in text or "\\" in text else text


def escaped_default(text, version):
    """3.3 escapes nothing. 4.1 escapes, and reads a backslash before u as a character's code."""
    if version == "3.3":
        return text
    return decoded(ESCAPED.sub(lambda m: ESCAPES[m[0]], text))


def decoded(text):
    return re.sub(r"\\u+(.{0,4})", decode, text, flags=re.S) if "\\u" in text else text


def decode(found):
    digits = found[1]
    if not re.fullmatch("[0-9a-fA-F]{4}", digits):
        raise FeError(f"Unable to parse unicode value: {digits}")
    return chr(int(digits, 16))
