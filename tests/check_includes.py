"""Includes point one way, only certain files include a library's header, and a stage is a namespace that sees the stages
that it may include (CONTRIBUTING.md#where-things-are).

check_includes.py ROOT         reads include/smt and src below ROOT; exit 1 and one line for each wrong include
check_includes.py --self-test  makes wrong includes in a temporary folder and expects each to be caught
"""
import re
import sys
import tempfile
from pathlib import Path

BOTTOM = {"text", "diagnostic", "file_kinds", "sql_text", "pattern", "shared"}
PIPELINE = ["catalog", "types", "config", "plan", "mapping", "run", "emit"]

# stage → the stages that it may include, in addition to itself.
ALLOWED = {stage: {"text"} for stage in BOTTOM}
for position, name in enumerate(PIPELINE):
    ALLOWED[name] = BOTTOM | set(PIPELINE[:position])
ALLOWED["explain"] = ALLOWED["assess"] = ALLOWED["emit"]
ALLOWED["facts"] = BOTTOM | {"catalog"}  # values: what source reads and check judges
ALLOWED["log"] = {"text"} | {"diagnostic", "output"}  # output: how it refuses a file
ALLOWED["source"] = BOTTOM | {"catalog", "config", "facts", "log"}  # config: only for Db, where to connect
ALLOWED["starrocks"] = ALLOWED["source"] | {"source", "types"}  # source: connections and saved files
ALLOWED["flink"] = ALLOWED["source"] | {"source", "types"}  # source: HTTP
ALLOWED["diff"] = ALLOWED["run"] | ALLOWED["starrocks"] | {"starrocks", "flink"}  # mapping: what is wanted; starrocks, flink: what is there
ALLOWED["check"] = ALLOWED["diff"] | {"run", "diff"}
ALLOWED["apply"] = ALLOWED["diff"] | {"diff"}
ALLOWED["probe"] = ALLOWED["emit"] | {"source"}  # which sends its statements
ALLOWED["output"] = BOTTOM | {"catalog"}
for room in ("terminal", "cli", "reporting", "reading", "init", "commands"):  # above all stages, each above those before
    ALLOWED[room] = set(ALLOWED)
ALLOWED["main"] = {"commands"}

# Public headers in addition to the one that has a stage's name.
PARTS = {"codes": "diagnostic", "schema_version": "diagnostic", "type_rules": "types", "flink_versions": "types", "starrocks_target": "types", "starrocks_state": "facts", "starrocks_source": "starrocks", "flink_jobs": "flink",
         "environment": "config", "placeholders": "config", "shape": "config", "dump": "source", "wanted_table": "diff", "diff_report": "diff", "app": "commands"}

# The header of a library → the files that may include it, as the beginning of a path, or several; "" is anywhere.
LIBRARIES = {
    r"(mysql|mariadb)(\.h|/.*)|errmsg\.h|mysqld_error\.h": "src/source/mysql/mysql_",
    r"re2/.*": "src/pattern/pattern",
    r"CLI/.*": "src/cli/",
    r"ini\.h|INIReader\.h": "src/config/file/",
    r"yaml-cpp/.*": "src/emit/flink_cdc",
    r"nlohmann/.*": ("src/diagnostic/json", "src/types/print", "src/mapping/default/json_text", "src/explain/json",
                      "src/assess/json", "src/assess/html", "src/check/json", "src/flink/answers", "src/diff/report/json", "src/apply/report/json", "src/reporting/summary_json"),
    r"zlib\.h": ("src/source/", "src/output/whole_file"),
    r"curl/.*": "src/source/http/http_get",
    r"openssl/.*": "src/diff/present_digest",
    r"spdlog/.*": "src/log/log.cpp",
    r"fmt/.*": "",
}
MOST_FILES = 25
SYSTEM = re.compile(r"[a-z_0-9]+|(sys|netinet|arpa|linux)/[a-z_0-9]+\.h|[a-z_0-9]+\.h")  # C++, then POSIX
STAGES = "include/smt/stages.hpp"
SEES = re.compile(r"^namespace (\w+) \{(.*)\}$", re.MULTILINE)  # in STAGES, one line for each
USING = re.compile(r"using namespace (\w+);")
NAMESPACE = re.compile(r"^namespace smt(?:::)?(\w*).* \{$", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def stage_of(path):
    """The stage that a file below the root belongs to: src/plan/x.cpp, include/smt/plan.hpp, src/main.cpp."""
    parts = Path(path).parts
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    stem = Path(parts[-1]).stem
    return PARTS.get(stem, stem)


def included_stage(root, path, name):
    """The stage of a header of the project, or None if there is no such file."""
    for candidate in (Path(path).parent / name, Path("src") / name, Path("include") / name):
        if (root / candidate).is_file():
            return stage_of((root / candidate).resolve().relative_to(root.resolve()))
    return None


def wrong_library(path, name):
    for pattern, place in LIBRARIES.items():
        if re.fullmatch(pattern, name):
            places = place if isinstance(place, tuple) else (place,)
            return None if path.startswith(places) else f"<{name}> belongs in {' or '.join(p + '*' for p in places)}"
    return None if SYSTEM.fullmatch(name) else f"<{name}> is of no library that tests/check_includes.py knows"


def wrong_arrow(root, path, name):
    stage, target = stage_of(path), included_stage(root, path, name)
    if "stages" in (stage, target):  # the names of all namespaces
        return None
    if target is None:
        return wrong_library(path, name)
    if stage not in ALLOWED:
        return f"'{stage}' is no stage that tests/check_includes.py knows"
    if target == stage or target in ALLOWED[stage]:
        return None
    return f"{stage} must not include {target} (\"{name}\")"


def wrong_views(root):
    """Stages that name one in STAGES that they may not include, and those that do not see one that they may include."""
    direct = {stage: set(USING.findall(body)) for stage, body in SEES.findall((root / STAGES).read_text(encoding="utf-8"))}
    seen = {}  # also indirectly
    for stage in direct:  # those before it are complete: otherwise the file would not compile
        seen[stage] = direct[stage].union(*(seen.get(other, set()) for other in direct[stage]))
    for stage in [stage for stage in ALLOWED if stage != "main"]:
        for other in sorted(direct.get(stage, set()) - ALLOWED[stage]):
            yield f"{STAGES}: {stage} must not see {other}"
        for other in sorted(ALLOWED[stage] - seen.get(stage, set()) - {stage, "main"}):
            yield f"{STAGES}: {stage} does not see {other}"


def wrong_namespaces(root):
    wrong = list(wrong_views(root))
    for file in sorted(f for top in ("include", "src") for f in (root / top).rglob("*.[ch]pp") if f != root / STAGES):
        path = file.relative_to(root).as_posix()
        for name in NAMESPACE.findall(file.read_text(encoding="utf-8")):
            if name != stage_of(path):
                wrong.append(f"{path}: namespace smt::{name} is not smt::{stage_of(path)}")
    return wrong


def crowded(root):
    """Folders of src with too many files to find one at a glance."""
    counts = {d: sum(f.is_file() for f in d.iterdir()) for d in (root / "src").rglob("*") if d.is_dir()}
    return [f"{d.relative_to(root).as_posix()} holds {n} files; {MOST_FILES} are the most" for d, n in sorted(counts.items())
            if n > MOST_FILES]


def check(root):
    wrong = crowded(root) + wrong_namespaces(root)
    files = sorted(f for top in ("include", "src") for f in (root / top).rglob("*") if f.is_file())
    for file in files:
        path = file.relative_to(root).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            is_library = found[1] == "<" and not found[2].startswith("smt/")
            problem = wrong_library(path, found[2]) if is_library else wrong_arrow(root, path, found[2])
            if problem:
                wrong.append(f"{path}:{number}: {problem}")
    return len(files), wrong


SAMPLES = [  # file, its include, the problem or None
    ("src/plan/names.cpp", '"smt/config.hpp"', None),
    ("src/plan/names.cpp", '"smt/emit.hpp"', "src/plan/names.cpp:1: plan must not include emit (\"smt/emit.hpp\")"),
    ("src/plan/names.cpp", "<smt/emit.hpp>", "src/plan/names.cpp:1: plan must not include emit (\"smt/emit.hpp\")"),
    ("src/pattern/pattern.cpp", "<re2/re2.h>", None),
    ("src/config/load.cpp", "<re2/re2.h>", "src/config/load.cpp:1: <re2/re2.h> belongs in src/pattern/pattern*"),
    ("src/source/mysql/live.cpp", "<mysql.h>", "src/source/mysql/live.cpp:1: <mysql.h> belongs in src/source/mysql/mysql_*"),
    ("src/source/mysql/mysql_connection.cpp", "<mysql.h>", None),
    ("src/assess/json.cpp", "<nlohmann/json.hpp>", None),
    ("src/assess/text.cpp", "<nlohmann/json.hpp>", "src/assess/text.cpp:1: <nlohmann/json.hpp> belongs in "
     "src/diagnostic/json* or src/types/print* or src/mapping/default/json_text* or src/explain/json* or src/assess/json* or "
     "src/assess/html* or src/check/json* or src/flink/answers* or src/diff/report/json* or src/apply/report/json* or src/reporting/summary_json*"),
    ("src/source/mysql/live.cpp", '"smt/plan.hpp"', "src/source/mysql/live.cpp:1: source must not include plan (\"smt/plan.hpp\")"),
    ("src/catalog/build.cpp", "<fmt/format.h>", None),
    ("src/catalog/build.cpp", '"plan/secret.hpp"',
     "src/catalog/build.cpp:1: catalog must not include plan (\"plan/secret.hpp\")"),
    ("src/log/log.cpp", "<spdlog/logger.h>", None),
    ("src/source/mysql/live.cpp", '"smt/log.hpp"', None),
    ("src/source/mysql/live.cpp", "<spdlog/spdlog.h>",
     "src/source/mysql/live.cpp:1: <spdlog/spdlog.h> belongs in src/log/log.cpp*"),
    ("src/main.cpp", '"smt/app.hpp"', None),
    ("src/main.cpp", '"smt/plan.hpp"', "src/main.cpp:1: main must not include plan (\"smt/plan.hpp\")"),
    ("include/smt/diagnostic.hpp", '"smt/catalog.hpp"',
     "include/smt/diagnostic.hpp:1: diagnostic must not include catalog (\"smt/catalog.hpp\")"),
    ("src/run/hide.cpp", '"smt/mapping.hpp"', None),
    ("src/run/hide.cpp", '"smt/emit.hpp"', "src/run/hide.cpp:1: run must not include emit (\"smt/emit.hpp\")"),
    ("src/mapping/key/keys.cpp", '"smt/run.hpp"', "src/mapping/key/keys.cpp:1: mapping must not include run (\"smt/run.hpp\")"),
    ("src/util/misc.cpp", '"smt/config.hpp"', "src/util/misc.cpp:1: 'util' is no stage that tests/check_includes.py knows"),
    ("src/emit/flink.cpp", "<boost/any.hpp>",
     "src/emit/flink.cpp:1: <boost/any.hpp> is of no library that tests/check_includes.py knows"),
    ("src/output/file.cpp", "<sys/stat.h>", None),
]


def caught(sample):
    path, include, _ = sample
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        headers = [f"include/smt/{stage}.hpp" for stage in ALLOWED if stage != "main"] + ["include/smt/app.hpp", "src/plan/secret.hpp", STAGES]
        for name in headers + [path]:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("", encoding="utf-8")
        (root / STAGES).write_text(STAGES_OF_THE_MAP, encoding="utf-8")
        (root / path).write_text(f"#include {include}\n", encoding="utf-8")
        return check(root)[1]


STAGES_OF_THE_MAP = "".join(f"namespace {stage} {{{''.join(f' using namespace {other};' for other in sorted(seen - {stage, 'main'}))} }}\n"
                            for stage, seen in ALLOWED.items() if stage != "main")
WRONG_NAMESPACES = [  # file, its text, the problem
    ("src/plan/names.cpp", "namespace smt::emit {\n", "src/plan/names.cpp: namespace smt::emit is not smt::plan"),
    ("src/plan/names.cpp", "namespace smt {\n", "src/plan/names.cpp: namespace smt:: is not smt::plan"),
    (STAGES, STAGES_OF_THE_MAP.replace("namespace pattern { using", "namespace pattern { using namespace plan; using"),
     f"{STAGES}: pattern must not see plan"),
    (STAGES, STAGES_OF_THE_MAP.replace("namespace pattern { using namespace text; }", "namespace pattern { }"),
     f"{STAGES}: pattern does not see text"),
]


def caught_namespace(path, text):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in ((STAGES, STAGES_OF_THE_MAP), (path, text)):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(content, encoding="utf-8")
        return wrong_namespaces(root)


def self_test():
    failures = 0
    for path, text, problem in WRONG_NAMESPACES:
        found = caught_namespace(path, text)
        if found != [problem]:
            failures += 1
            print(f"{path}: expected {[problem]}, found {found}")
    for sample in SAMPLES:
        expected = [sample[2]] if sample[2] else []
        found = caught(sample)
        if found != expected:
            failures += 1
            print(f"{sample[0]} with {sample[1]}: expected {expected}, found {found}")
    return failures


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    count, wrong = check(Path(arguments[0]))
    print("\n".join(wrong) or f"{count} files, every include points the right way")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
