#!/usr/bin/env bash
# Druid reads the golden StarRocks files: run.sh [--self-test]. SMT_TEST_DRUID is its jar, which scripts/test.sh downloads;
# without it this test is skipped (77) with the reason, and fails if CI=true. Files of one rule are stored as excerpts, which
# it does not read: the golden tests prove that their statements are in the file of all rules.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
golden=$(cd "$here/../../golden" && pwd)

if [ -z "${SMT_TEST_DRUID:-}" ]; then
  echo "SMT_TEST_DRUID is not set: ${SMT_TEST_DRUID_WHY_NOT:-run scripts/test.sh, which gets Druid}"
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 77
fi

classes=$(mktemp -d "${TMPDIR:-/tmp}/smt-druid.XXXXXX")
trap 'rm -rf "$classes"' EXIT
# A quick end matters more than a quick loop: only the fast compiler, no threads for garbage collection.
quick=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1)
javac "${quick[@]/#/-J}" -Xlint:all -Werror -encoding UTF-8 -cp "$SMT_TEST_DRUID" -d "$classes" "$here"/*.java

find "$golden" -name 'starrocks-create*.sql' -print0 | sort -z |
  xargs -0 -n 10000 java "${quick[@]}" -Dfile.encoding=UTF-8 -cp "$SMT_TEST_DRUID:$classes" \
    DruidCheck "$@" "$here/exceptions.txt"
