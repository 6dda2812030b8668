#!/usr/bin/env bash
# Builds the release preset, starts private servers, loads them and compares the tool with a bare client:
# bench/run.sh [--tables N] [--servers mariadb,mysql9] [--runs 5] [--worlds few,main] [--long]
#   --tables N  of 40 columns, for the main rows of the table (10000); others have a tenth and twice as many
#   --worlds …  only some of few, tenth, main, plain, schemas, double, shards; all but plain have the types of real
#               schemas, and a JSON column in each table (bench/generate.py)
#   --long      also fivefold: five times as many, which takes minutes to load
# The measurements stay in build/bench/*.json; bench/report.py build/bench/*.json prints them again.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in environment at_exit packages build server mariadb mysql9; do . "scripts/$part.sh"; done

tables=10000 servers=mariadb,mysql9 runs=5 worlds=few,tenth,main,plain,schemas,double,shards
while [ $# -gt 0 ]; do
  case $1 in
    --tables) tables=$2; shift 2 ;;
    --servers) servers=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --worlds) worlds=$2; shift 2 ;;
    --long) worlds+=,fivefold; shift ;;
    *) sed -n '2,8s/^# //p' "$0" >&2; exit 2 ;;
  esac
done

# world SERVER NAME: a newly started server with these tables.
world() {
  local server=$1 name=$2 made measured=()
  case $name in
    few) made="--tables 20" ;;
    tenth) made="--tables $((tables / 10))" ;;
    main) made="--tables $tables" measured=(--idle-rules 199) ;;
    plain) made="--tables $tables --types plain" ;;
    schemas) made="--tables $tables --schemas 500" ;;
    double) made="--tables $((tables * 2))" ;;
    shards) made="--tables $((tables * 2)) --names numbers" ;;
    fivefold) made="--tables $((tables * 5))" ;;
    *) echo "no world is called $name here" >&2; exit 2 ;;
  esac
  echo "==> $server, $name: $made"
  start "$server"
  # shellcheck disable=SC2086 # words
  python3 bench/generate.py $made | server_client "$port"
  SMT_BENCH_ADMIN=$server_user MYSQL_PWD=$server_password python3 bench/measure.py --tool "$PWD/starrocks-migrate-tool" \
    --port "$port" --world "$name" --runs "$runs" --folder "$scratch" --fast "$fast" \
    --out "build/bench/$server-$name.json" "${measured[@]}"
  stop "$server"
}

start() {
  case $1 in
    mariadb) mariadb_start --sync-frm=0 && port=$mariadb_port ;;
    mysql9) mysql9_start && port=$mysql9_port || { echo "no MySQL 9: $mysql9_reason" >&2; exit 1; } ;;
    *) echo "no server is called $1 here: mariadb, mysql9" >&2; exit 2 ;;
  esac
}

stop() {
  case $1 in
    mariadb) mariadb_stop "$mariadb_folder" ;;
    mysql9) mysql9_stop "$mysql9_data" "$mysql9_log" ;;
  esac
}

packages_install "${packages_build[@]}" "${packages_mariadb[@]}" python3
build release
scratch=$(mktemp -d "${TMPDIR:-/tmp}/smt-bench.XXXXXX")
fast=$(mktemp -d /dev/shm/smt-bench.XXXXXX)
at_exit rm -rf "$scratch" "$fast"
mkdir -p build/bench

for server in ${servers//,/ }; do
  for name in ${worlds//,/ }; do world "$server" "$name"; done
done
python3 bench/report.py build/bench/*.json
