#!/usr/bin/env bash
# Installs, builds and runs all tests except Flink's: scripts/test.sh [--long] [CTEST ARGUMENT…], e.g. scripts/test.sh -R Config
#   --long   also runs the tests that take many minutes (SMT_TEST_LONG=1)
#   --flink  runs Flink's tests instead: real clusters of 1.20 and 1.14; downloads 700 MB into the cache once
# With ctest arguments it omits the sanitizer run: that is for a quick look at some tests.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in environment at_exit packages build server mariadb tls mysql9 mysql_maven druid browser flink; do . "scripts/$part.sh"; done

if [ "${1:-}" = --long ]; then
  export SMT_TEST_LONG=1
  shift
fi
flink=false
if [ "${1:-}" = --flink ]; then
  flink=true
  shift
fi
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}

start_servers() {
  export SMT_TEST_USER=$server_user SMT_TEST_PASSWORD=$server_password
  echo "==> starting a private MariaDB"
  mariadb_start
  export SMT_TEST_MARIADB=127.0.0.1:$mariadb_port
  try_server "MariaDB with TLS" SMT_TEST_MARIADB_TLS mariadb_port tls_reason tls_start
  export SMT_TEST_TLS_FOLDER=${tls_folder:-}
  try_server "MySQL 9" SMT_TEST_MYSQL9 mysql9_port mysql9_reason mysql9_start
  try_server "MySQL 8.0" SMT_TEST_MYSQL80 mysql_maven_port mysql_maven_reason mysql_maven_start 8.0
  try_server "MySQL 5.7" SMT_TEST_MYSQL57 mysql_maven_port mysql_maven_reason mysql_maven_start 5.7
  start_check_servers
  start_own_server
}

# A server for tests that fill and restart it; in memory, if there is space for its 150,000 files.
start_own_server() {
  local folder=/dev/shm kilobytes
  kilobytes=$(df -k --output=avail "$folder" 2>/dev/null | tail -n 1) || true
  [ "${kilobytes:-0}" -gt 2000000 ] || folder=${TMPDIR:-/tmp}
  echo "==> starting a private MariaDB that tests fill and restart"
  TMPDIR=$folder mariadb_start_kept_up --sync-frm=0
  export SMT_TEST_MARIADB_OWN=127.0.0.1:$mariadb_port
}

# Servers with a binlog for the tests of `check`, which break and fix their settings, one at a time: no other test may use them.
start_check_servers() {
  local options=(--server-id=7 --log-bin=binlog --binlog-format=ROW --binlog-ignore-db=smt_kept_out)
  echo "==> starting a private MariaDB for check"
  mariadb_start "${options[@]}" --replicate-same-server-id --expire-logs-days=7
  export SMT_TEST_MARIADB_CHECK=127.0.0.1:$mariadb_port
  options+=(--gtid-mode=ON --enforce-gtid-consistency=ON)
  try_server "MySQL 8.0 for check" SMT_TEST_MYSQL80_CHECK mysql_maven_port mysql_maven_reason \
    mysql_maven_start 8.0 "${options[@]}" --skip-log-slave-updates
  try_server "MySQL 9 for check" SMT_TEST_MYSQL9_CHECK mysql9_port mysql9_reason mysql9_start "${options[@]}"
}

# Both versions run at once, because they mostly wait. Each has a MySQL of its own, as their readers use the same
# server ids.
start_flink() {
  export SMT_TEST_USER=$server_user SMT_TEST_PASSWORD=$server_password
  start_flink_version 1.20 1_20
  start_flink_version 1.14 1_14
  # MySQL 8.0.15 has no invisible columns.
  echo "==> starting a private MariaDB with a binlog for Flink 1.20"
  mariadb_start --log-bin=binlog --server-id=1 --binlog-format=ROW --default-time-zone=+08:00
  export SMT_TEST_MARIADB_BINLOG_1_20=127.0.0.1:$mariadb_port
}

# start_flink_version VERSION SUFFIX
# Flink reads MySQL 8.0 only up to mysql-cdc 3.5. The zone differs from the JVMs', so that a shift becomes visible.
start_flink_version() {
  get_flink "$1" "SMT_TEST_FLINK_$2"
  try_server "MySQL 8.0 with a binlog for Flink $1" "SMT_TEST_MYSQL_BINLOG_$2" mysql_maven_port mysql_maven_reason \
    mysql_maven_start 8.0 --log-bin=binlog --server-id=1 --binlog-format=ROW --default-time-zone=+08:00
}

# get_flink VERSION VARIABLE
get_flink() {
  if flink_get "$1"; then
    export "$2=$flink_home"
    return
  fi
  export "${2}_WHY_NOT=$flink_reason"
  echo "    no Flink $1: $flink_reason"
  if [ "${CI:-}" = true ]; then echo "    its tests will fail, as this is CI" >&2; fi
}

# try_server NAME VARIABLE PORT REASON COMMAND…: starts a server that some machines cannot run. PORT and REASON are the
# variables that the command sets; the tests read VARIABLE, or VARIABLE_WHY_NOT.
try_server() {
  local name=$1 variable=$2 port=$3 reason=$4
  shift 4
  echo "==> starting a private $name"
  if "$@"; then
    export "$variable=127.0.0.1:${!port}"
    return
  fi
  export "${variable}_WHY_NOT=${!reason}"
  echo "    no $name: ${!reason}"
  if [ "${CI:-}" = true ]; then echo "    its tests will fail, as this is CI" >&2; fi
}

get_druid() {
  if druid_get; then
    export SMT_TEST_DRUID=$druid_jar
  else
    export SMT_TEST_DRUID_WHY_NOT=$druid_reason
    echo "    no Druid: $druid_reason"
    if [ "${CI:-}" = true ]; then echo "    its tests will fail, as this is CI" >&2; fi
  fi
}

get_browser() {
  if browser_get; then
    export SMT_TEST_BROWSER=$browser_program
  else
    export SMT_TEST_BROWSER_WHY_NOT=$browser_reason
    echo "    no browser: $browser_reason"
    if [ "${CI:-}" = true ]; then echo "    its tests will fail, as this is CI" >&2; fi
  fi
}

# Without /proc the address sanitizer does not know where the stack ends, and reports overflows that are none.
run_sanitizers() {
  if [ ! -e /proc/self/maps ]; then
    echo "==> no run under the sanitizers: they need /proc, which is not mounted here"
    if [ "${CI:-}" = true ]; then echo "    that is a failure, as this is CI" >&2; return 1; fi
    return
  fi
  build asan
  echo "==> unit and golden tests under the address and undefined-behaviour sanitizers"
  ctest --preset asan
}

packages_install "${packages_build[@]}" "${packages_test[@]}" "${packages_mariadb[@]}"

if $flink; then
  build dev
  start_flink
  echo "==> the tests with Flink"
  ctest --preset dev --label-regex flink "$@"
  exit
fi

if [ "${CI:-}" = true ] && [ $# -eq 0 ]; then
  build odr # its linker compares the types of all object files
fi
# The sanitizers run first, so that the closing lines are those of the whole run.
if [ $# -eq 0 ]; then run_sanitizers; fi
build dev
start_servers
get_druid
get_browser
echo "==> all tests"
ctest --preset dev --label-exclude flink "$@"
