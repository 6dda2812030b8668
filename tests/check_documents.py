"""Documents that comments and pages name exist, and so do their sections.

check_documents.py ROOT         reads the sources and the pages below ROOT; exit 1 and one line for each missing document
check_documents.py --self-test  makes wrong names in a temporary folder and expects each to be caught
"""
import re
import sys
import tempfile
from pathlib import Path

SOURCE_FOLDERS = ("src", "include", "tests", "bench", "scripts", "cmake", "conf")
SOURCE_NAMES = re.compile(r".*\.(cpp|hpp|py|sh|java|cmake|conf|sql)|CMakeLists\.txt")
PAGE_FOLDERS = ("docs", "bench", "demo")  # and the root itself

# In a source: docs/facts/starrocks-ddl.md#keys, README.md. A page of another project has an address before its name.
NAMED = re.compile(r"(?<![\w/.:-])((?:[\w-]+/)*[\w.-]*\w\.md)(?:#([\w-]+))?")
# In a page: [words](file.md#section), [words](#section). Addresses have a colon.
LINK = re.compile(r"\]\(([^)\s#:]*)(?:#([^)\s]+))?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)

SELF = "tests/check_documents.py"


def anchors_of(text):
    """The names of a page's sections, as GitHub makes them from headings, and those of its <a id="…">."""
    anchors, seen = set(re.findall(r'<a (?:id|name)="([^"]+)"', text)), {}
    for heading in re.findall(r"^#{1,6} +(.+?)\s*$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        anchors.add(f"{slug}-{seen[slug]}" if slug in seen else slug)
        seen[slug] = seen.get(slug, 0) + 1
    return anchors


def problem(root, places, name, anchor, pages):
    """Returns what is wrong with `name`, searched in `places`, or None. `pages` caches the anchors of pages."""
    found = next((p for p in (root / place / name for place in places) if p.exists()), None)
    if found is None:
        return f"{name} does not exist"
    if not anchor or found.suffix != ".md":
        return None
    if found not in pages:
        pages[found] = anchors_of(found.read_text(encoding="utf-8"))
    return None if anchor in pages[found] else f"{name} has no section #{anchor}"


def sources(root):
    return [f for top in SOURCE_FOLDERS for f in (root / top).rglob("*") if SOURCE_NAMES.fullmatch(f.name) and f.is_file()]


def markdown(root):
    return list(root.glob("*.md")) + [f for top in PAGE_FOLDERS for f in (root / top).rglob("*.md")]


def check(root):
    wrong, pages = [], {}
    files = sorted(sources(root) + markdown(root))
    for file in files:
        path = file.relative_to(root)
        if path.as_posix() == SELF:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        if file.suffix == ".md":
            folder, text = [path.parent], CODE.sub(lambda code: "\n" * code[0].count("\n"), text)
            named = [(m, m[1] or path.name, m[2]) for m in LINK.finditer(text)]
        else:
            folder, named = ["", "docs", path.parent], [(m, m[1], m[2]) for m in NAMED.finditer(text)]
        for match, name, anchor in named:
            what = problem(root, folder, name, anchor, pages)
            if what:
                wrong.append(f"{path.as_posix()}:{text.count(chr(10), 0, match.start()) + 1}: {what}")
    return len(files), wrong


SAMPLES = [  # file, its text, the problem or None
    ("src/plan/names.cpp", "// docs/facts/keys.md#two-words, README.md", None),
    ("src/plan/names.cpp", "// measured.md", "src/plan/names.cpp:1: measured.md does not exist"),
    ("src/plan/names.cpp", "\n// docs/facts/no.md", "src/plan/names.cpp:2: docs/facts/no.md does not exist"),
    ("src/plan/names.cpp", "// docs/facts/keys.md#three",
     "src/plan/names.cpp:1: docs/facts/keys.md has no section #three"),
    ("src/plan/names.cpp", '"see [keys](facts/keys.md#tls)"', None),  # text of a page in docs/
    ("src/plan/names.cpp", "// https://example.com/other.md", None),
    ("tests/made/CMakeLists.txt", "# gone.md", "tests/made/CMakeLists.txt:1: gone.md does not exist"),
    ("docs/page.md", "[keys](facts/keys.md#tls), [here](#head)\n# Head\n", None),
    ("docs/page.md", "`[code](gone.md)`, [out](https://example.com/x.md)", None),
    ("docs/page.md", "```\n[x](y.md)\n```\n[keys](keys.md)", "docs/page.md:4: keys.md does not exist"),
    ("docs/page.md", "[here](#there)", "docs/page.md:1: page.md has no section #there"),
]


def caught(sample):
    path, text, _ = sample
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        made = {"docs/facts/keys.md": '# Two `words`\n<a id="tls"></a>\n', "README.md": "# Read\n", path: text}
        for name, content in made.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8")
        return check(root)[1]


def self_test():
    failures = 0
    for sample in SAMPLES:
        expected, found = [sample[2]] if sample[2] else [], caught(sample)
        if found != expected:
            failures += 1
            print(f"{sample[0]} with {sample[1]!r}: expected {expected}, found {found}")
    return failures


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    count, wrong = check(Path(arguments[0]))
    print("\n".join(wrong) or f"{count} files, every document and section that they name exists")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
