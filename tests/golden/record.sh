#!/usr/bin/env bash
# Records catalog.snapshot of the cases again, from private servers: tests/golden/record.sh [CASE…]
# Afterwards SMT_UPDATE_GOLDEN=1 build/dev/tests/smt_golden_tests rewrites the expected files; read the difference.
# SMT_TEST_MARIADB, SMT_TEST_MYSQL9, SMT_TEST_MYSQL80 (HOST:PORT), SMT_TEST_USER and SMT_TEST_PASSWORD name servers that run already.
# Their databases are dropped!
set -euo pipefail
cd "$(dirname "$0")/../.."
for part in environment at_exit packages build server mariadb mysql9 mysql_maven; do . "scripts/$part.sh"; done

# A case's file `server` names its server if that is not MariaDB.
server_of() { cat "tests/golden/$1/server" 2>/dev/null || echo mariadb; }

user_databases() {
  server_client "$1" --batch --skip-column-names -e "SELECT schema_name FROM information_schema.schemata
    WHERE schema_name NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')"
}

# drop_databases PORT
drop_databases() {
  user_databases "$1" | sed 's/`/``/g; s/.*/DROP DATABASE `&`;/' | server_client "$1"
}

# record CASE PORT: sets server facts that could differ from machine to machine.
record() {
  local folder=tests/golden/$1 databases
  drop_databases "$2"
  server_client "$2" -e "SET GLOBAL time_zone = '+08:00', server_id = 1"
  server_client "$2" <"$folder/schema.sql"
  mapfile -t databases < <(user_databases "$2")
  build/dev/tests/smt_record_snapshot 127.0.0.1 "$2" "$server_user" "$server_password" "${databases[@]}" \
    >"$folder/catalog.snapshot.new"
  mv "$folder/catalog.snapshot.new" "$folder/catalog.snapshot"
  echo "recorded $1"
}

# Each server starts when its first case comes.
port_of() {
  case $1 in
    mariadb)
      [ -n "${mariadb_port:-}" ] || mariadb_start
      port=$mariadb_port ;;
    mysql9)
      [ -n "${mysql9_port:-}" ] || mysql9_start || { echo "no MySQL 9: $mysql9_reason" >&2; return 1; }
      port=$mysql9_port ;;
    mysql80)
      [ -n "${mysql80_port:-}" ] || mysql_maven_start 8.0 || { echo "no MySQL 8.0: $mysql_maven_reason" >&2; return 1; }
      port=${mysql80_port:=$mysql_maven_port} ;;
  esac
}

[ -z "${SMT_TEST_USER:-}" ] || { server_user=$SMT_TEST_USER server_password=$SMT_TEST_PASSWORD; }
mariadb_port=${SMT_TEST_MARIADB:-} mariadb_port=${mariadb_port##*:}
mysql9_port=${SMT_TEST_MYSQL9:-} mysql9_port=${mysql9_port##*:}
mysql80_port=${SMT_TEST_MYSQL80:-} mysql80_port=${mysql80_port##*:}

[ -x build/dev/tests/smt_record_snapshot ] || build dev
cases=("$@")
[ $# -gt 0 ] || mapfile -t cases < <(cd tests/golden && printf '%s\n' */schema.sql | xargs -n 1 dirname)
for case in "${cases[@]}"; do
  port_of "$(server_of "$case")"
  record "$case" "$port"
done
