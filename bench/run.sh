#!/usr/bin/env bash
# Builds the release preset, starts private servers, loads them and prints how the tool does beside a bare client:
# bench/run.sh [--tables N] [--servers mariadb,mysql9] [--runs 5] [--long]
#   --tables N  of 40 columns, for the main rows of the table (10000); the others have a tenth and twice as many
#   --long      also five times as many, which takes minutes to load
# What was measured stays in build/bench/*.json; bench/report.py prints it again.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in at_exit packages build server mariadb mysql9; do . "scripts/$part.sh"; done

tables=10000 servers=mariadb,mysql9 runs=5 long=false
while [ $# -gt 0 ]; do
  case $1 in
    --tables) tables=$2; shift 2 ;;
    --servers) servers=$2; shift 2 ;;
    --runs) runs=$2; shift 2 ;;
    --long) long=true; shift ;;
    *) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
  esac
done

# world SERVER NAME GENERATE_ARGUMENT… -- MEASURE_ARGUMENT…: one freshly started server with these tables.
world() {
  local server=$1 name=$2 generate=()
  shift 2
  while [ "$1" != -- ]; do generate+=("$1"); shift; done
  shift
  echo "==> $server, $name"
  start "$server"
  python3 bench/generate.py "${generate[@]}" | server_client "$port"
  SMT_BENCH_ADMIN=$server_user MYSQL_PWD=$server_password python3 bench/measure.py --tool "$PWD/starrocks-migrate-tool" \
    --port "$port" --world "$name" --runs "$runs" --folder "$scratch" --fast "$fast" \
    --out "build/bench/$server-$name.json" "$@"
  stop "$server"
}

start() {
  case $1 in
    mariadb) mariadb_start && port=$mariadb_port ;;
    mysql9) mysql9_start && port=$mysql9_port || { echo "no MySQL 9: $mysql9_reason" >&2; exit 1; } ;;
    *) echo "no server is called $1 here: mariadb, mysql9" >&2; exit 2 ;;
  esac
}

stop() {
  case $1 in
    mariadb) mariadb_stop "$mariadb_folder" ;;
    mysql9) mysql9_stop ;;
  esac
}

packages_install "${packages_build[@]}" "${packages_mariadb[@]}" python3
build release
scratch=$(mktemp -d "${TMPDIR:-/tmp}/smt-bench.XXXXXX")
fast=$(mktemp -d /dev/shm/smt-bench.XXXXXX)
at_exit rm -rf "$scratch" "$fast"
rm -rf build/bench
mkdir -p build/bench

for server in ${servers//,/ }; do
  world "$server" few --tables 20 --
  world "$server" tenth --tables $((tables / 10)) --
  world "$server" main --tables "$tables" -- --idle-rules 199
  world "$server" schemas --tables "$tables" --schemas 500 --
  world "$server" double --tables $((tables * 2)) --
  world "$server" shards --tables $((tables * 2)) --names numbers --
  if $long; then world "$server" fivefold --tables $((tables * 5)) --; fi
done
python3 bench/report.py build/bench/*.json
