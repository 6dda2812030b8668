#!/usr/bin/env bash
# Installs, builds and runs all tests: scripts/test.sh [--long] [CTEST ARGUMENT…], e.g. scripts/test.sh -R Config
#   --long  also the tests that take longer than a coffee (SMT_TEST_LONG=1)
# With ctest arguments the sanitizer run is left out: that is a quick look at some tests.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in at_exit packages build server mariadb mysql9 druid; do . "scripts/$part.sh"; done

if [ "${1:-}" = --long ]; then
  export SMT_TEST_LONG=1
  shift
fi
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}

start_servers() {
  export SMT_TEST_USER=$server_user SMT_TEST_PASSWORD=$server_password
  echo "==> starting a private MariaDB"
  mariadb_start
  export SMT_TEST_MARIADB=127.0.0.1:$mariadb_port
  echo "==> starting a private MySQL 9"
  if mysql9_start; then
    export SMT_TEST_MYSQL9=127.0.0.1:$mysql9_port
  else
    export SMT_TEST_MYSQL9_WHY_NOT=$mysql9_reason
    echo "    no MySQL 9: $mysql9_reason"
    if [ "${CI:-}" = true ]; then echo "    its tests will fail, as this is CI" >&2; fi
  fi
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

packages_install "${packages_build[@]}" "${packages_test[@]}" "${packages_mariadb[@]}"

# First the sanitizers, so that the closing lines are those of the whole run.
if [ $# -eq 0 ]; then
  build asan
  echo "==> unit and golden tests under the address and undefined-behaviour sanitizers"
  ctest --preset asan
fi
build dev
start_servers
get_druid
echo "==> all tests"
ctest --preset dev "$@"
