#!/usr/bin/env bash
# From a fresh clone to the SQL files of a demo: installs, builds, starts a private MariaDB, runs the tool, shows the
# files in build/demo, and stops the server.
set -euo pipefail
cd "$(dirname "$0")/.."
for part in at_exit packages build server mariadb; do . "scripts/$part.sh"; done

# The shipped conf with the four lines of [db] that a newcomer edits: host, port, user, password.
demo_conf() {
  sed "/^[[:space:]]*\[db\]/,/^[[:space:]]*\[[^d]/{
    s/^\([[:space:]]*host[[:space:]]*=\).*/\1 127.0.0.1/
    s/^\([[:space:]]*port[[:space:]]*=\).*/\1 $mariadb_port/
    s/^\([[:space:]]*user[[:space:]]*=\).*/\1 smt_reader/
    s/^\([[:space:]]*password[[:space:]]*=\).*/\1 $reader_password/
  }; s|^\([[:space:]]*output_dir[[:space:]]*=\).*|\1 ./build/demo|" conf/config_prod.conf
}

load_demo() {
  cat demo/*.sql | server_client "$mariadb_port"
  local database
  echo "CREATE USER smt_reader@'127.0.0.1' IDENTIFIED BY '$reader_password';" | server_client "$mariadb_port"
  for database in demo edu_db_1 edu_db_2; do
    echo "GRANT SELECT ON $database.* TO smt_reader@'127.0.0.1';"
  done | server_client "$mariadb_port"
}

show() {
  echo
  echo "==> $1 (the first ${2} lines)"
  sed -n "1,${2}p" "$1"
}

packages_install "${packages_build[@]}" "${packages_mariadb[@]}"
build release

echo "==> starting a private MariaDB"
mariadb_start
reader_password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
load_demo

conf=build/demo.conf # not a temporary name: the files' headers say which conf they come from
at_exit rm -f "$conf"
(umask 077 && demo_conf >"$conf")
echo "==> ./starrocks-migrate-tool -c $conf    (conf/config_prod.conf, pointed at the private server)"
code=0
./starrocks-migrate-tool -c "$conf" || code=$?
[ "$code" -le 1 ] || exit "$code" # 1: a table was left out, which the findings above explain

echo
ls -l build/demo
show build/demo/starrocks-create.1.sql 40
show build/demo/flink-create.1.sql 60
