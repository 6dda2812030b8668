#!/usr/bin/env python3
"""Writes the statements and answers of tests/starrocks/recordings as the corpus of the fuzz target: corpus.py FOLDER"""
import json
import pathlib
import sys

FORMS = {"create": b"0", "show_create": b"1"}  # the first byte modulo 3: written, shown


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    recordings = pathlib.Path(__file__).resolve().parent.parent / "starrocks" / "recordings"
    count = 0
    for version in ("3.3", "4.1"):
        for line in (recordings / f"show-{version}.jsonl").read_text(encoding="utf-8").splitlines()[1:]:
            row = json.loads(line)
            for key, form in FORMS.items():
                if row.get(key):
                    (folder / f"{version}-{count}").write_bytes(form + row[key].encode())
                    count += 1
    print(f"{count} files in {folder}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
