#!/usr/bin/env bash
# From a new clone to the SQL files of a demo: installs, builds, starts a private MariaDB, runs the tool, shows parts of
# the files in build/demo, and stops the server. build/demo.conf and build/demo.smt.gz remain for you to experiment with.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in environment at_exit packages build server mariadb demo_tour; do . "scripts/$part.sh"; done

load_demo() {
  cat demo/*.sql | server_client "$mariadb_port"
  local database
  echo "CREATE USER smt_reader@'127.0.0.1' IDENTIFIED BY '$reader_password';" | server_client "$mariadb_port"
  for database in demo edu_db_1 edu_db_2; do
    echo "GRANT SELECT ON $database.* TO smt_reader@'127.0.0.1';"
  done | server_client "$mariadb_port"
}

demo_conf() {
  sed "s/^port = .*/port = $mariadb_port/; s/^password = secret$/password = $reader_password/" demo/demo.conf
}

packages_install "${packages_build[@]}" "${packages_mariadb[@]}"
build release

echo "==> starting a private MariaDB and loading demo/*.sql"
mariadb_start --default-time-zone=+08:00
reader_password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
load_demo

conf=build/demo.conf
rm -f "$conf"
(umask 077 && demo_conf >"$conf")
./starrocks-migrate-tool snapshot -c "$conf" -o build/demo.smt.gz --quiet
echo
demo_tour ./starrocks-migrate-tool "$conf"
