"""No two types have one name: the linker would confuse the two if both are in one namespace (ODR).

check_types.py ROOT         reads include/smt and src below ROOT; exit 1 and one line for each name with several types
check_types.py --self-test  makes two such types in a temporary folder, and two of anonymous namespaces
"""
import re
import sys
import tempfile
from pathlib import Path

ANONYMOUS = re.compile(r"^namespace \{$.*?^\}  // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)(?: final)?(?: :[^:{]*)? \{", re.MULTILINE)


def check(root):
    places = {}
    for file in sorted(f for top in ("include", "src") for f in (root / top).rglob("*.[ch]pp")):
        text = ANONYMOUS.sub("", file.read_text(encoding="utf-8"))
        for name in TYPE.findall(text):
            places.setdefault(name, []).append(file.relative_to(root).as_posix())
    return [f"{name}: {' and '.join(files)}" for name, files in sorted(places.items()) if len(files) > 1]


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "src/a").mkdir(parents=True)
        hidden = "namespace smt {\nnamespace {\nstruct Hidden {\n};\n}  // namespace\n"
        (root / "src/a/one.cpp").write_text(hidden + "struct Row {\n};\n}\n", encoding="utf-8")
        (root / "src/a/two.hpp").write_text(hidden + "enum class Row { kA };\n}\n", encoding="utf-8")
        return 0 if check(root) == ["Row: src/a/one.cpp and src/a/two.hpp"] else 1


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    wrong = check(Path(arguments[0]))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
