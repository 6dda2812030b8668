"""The files of a folder of src may be compiled together (cmake/unity.cmake). Then they share their anonymous namespace, and a
helper of one file would hide what another file means by the same name. So the name of a helper stands in no other file of
its folder.

check_helpers.py ROOT         reads src below ROOT; exit 1 and one line for each name that stands in another file
check_helpers.py --self-test  makes such files in a temporary folder
"""
import re
import sys
import tempfile
from pathlib import Path

ANONYMOUS = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.MULTILINE | re.DOTALL)
# At the beginning of a line: a function, a value or a type.
HELPER = re.compile(r"^(?!using |namespace |public|private|template|struct |class |enum )[A-Za-z_][\w:<>,&*\[\] ]*?[ &*](\w+)(?:\(| = |\{|\[)|"
                    r"^(?:struct|class|enum class) (\w+)|^using (\w+) =", re.MULTILINE)
# Several values in one declaration: constexpr int kOne = 1, kTwo = 2;
VALUES = re.compile(r"^constexpr [^;(){}]*;", re.MULTILINE)
VALUE = re.compile(r"(\w+) =")
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"', re.DOTALL)
SEPARATE = {"src/diagnostic/codes"}  # not compiled together


def code_of(text):
    return COMMENT_OR_TEXT.sub(lambda m: "" if m[0].startswith("//") else '""', text)


def helpers(text):
    parts = [code_of(part) for part in ANONYMOUS.findall(text)]
    values = {name for part in parts for declaration in VALUES.findall(part) for name in VALUE.findall(declaration)}
    return values | {name for part in parts for found in HELPER.findall(part) for name in found if name}


def check(root):
    wrong = []
    for folder in sorted({file.parent for file in (root / "src").rglob("*.cpp")}):
        if folder.relative_to(root).as_posix() in SEPARATE:
            continue
        texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.cpp"))}
        codes = {file: code_of(text) for file, text in texts.items()}
        for file, text in texts.items():
            for name in sorted(helpers(text)):
                # A member of that name, or one behind its namespace, is another thing.
                is_function = re.match("[a-z](?![A-Z])", name)  # not kMost
                use = re.compile(rf"(?<![\w.:>]){name}\b" + (r"(?=\()" if is_function else ""))
                same = re.search(rf"^using {name} =.*$", text, re.MULTILINE)  # an alias means the same in both
                for other in (o for o in codes if o != file and use.search(codes[o]) and not (same and same[0] in codes[o])):
                    wrong.append(f"{file.relative_to(root).as_posix()}: {name} stands in {other.name}, too")
    return wrong


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "src/a").mkdir(parents=True)
        (root / "src/a/one.cpp").write_text("namespace {\nusing A = int;\nint twice(int n) {\n  return n;\n}\nconstexpr int kLeast = 1,\n              kMost = 3;\nstruct Row {\n};\n}  // namespace\n",
                                            encoding="utf-8")
        (root / "src/a/two.cpp").write_text("int f() { return twice(kMost) + kLeast + a.twice(1) + n::twice(2); }  // Row\n", encoding="utf-8")
        (root / "src/a/three.cpp").write_text("namespace {\nusing A = int;\n}  // namespace\nRow g(A);\n", encoding="utf-8")
        expected = [f"src/a/one.cpp: {name}, too" for name in
                    ("Row stands in three.cpp", "kLeast stands in two.cpp", "kMost stands in two.cpp", "twice stands in two.cpp")]
        found = check(root)
        if found != expected:
            print(found)
        return 0 if found == expected else 1


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    wrong = check(Path(arguments[0]))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
