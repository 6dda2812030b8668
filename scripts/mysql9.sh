# shellcheck shell=bash
# Sourced, after at_exit.sh, packages.sh and server.sh: a private MySQL 9, removed when the script ends.
# Debian 12 has no MySQL; the server of Debian sid runs in a folder of its own, created once and kept in a cache.

mysql9_root=$server_cache/sid

mysql9_why_not() { mysql9_reason=$1; return 1; }

# mysql9_start [OPTION…]: without a binlog, unless there are options for mysqld. Sets mysql9_port. You can call it again for
# another server. Fails with the reason in mysql9_reason.
mysql9_start() {
  mysql9_options=("$@")
  [ $# -gt 0 ] || mysql9_options=(--skip-log-bin)
  mysql9_privileged || return
  mysql9_make_root || return
  mysql9_data=$(mysql9_as_root mktemp -d "$mysql9_root/tmp/smt-mysql9.XXXXXX") ||
    mysql9_why_not "no folder can be made in $mysql9_root/tmp" || return
  mysql9_log=$(mktemp "${TMPDIR:-/tmp}/smt-mysql9-log.XXXXXX")
  at_exit mysql9_stop "$(printf %q "$mysql9_data")" "$(printf %q "$mysql9_log")"
  mysql9_initialize || mysql9_why_not "mysqld --initialize failed: $(tail -n 3 "$mysql9_log")" || return
  local try
  for try in 1 2 3; do mysql9_try && return; done
  mysql9_why_not "mysqld did not start after $try tries: $(tail -n 3 "$mysql9_log")"
}

mysql9_privileged() {
  [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || mysql9_why_not "a chroot needs root or sudo without a password"
}

mysql9_as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Becomes a command in the chroot: call it in a subshell. It has no /proc: mysqld does not need it and a container may not
# mount it. setsid: Ctrl-C is for the script, which stops the server properly. pdeathsig: a killed script leaves no server.
mysql9_enter() {
  local sudo=(sudo -n)
  [ "$(id -u)" -ne 0 ] || sudo=()
  unset TMPDIR # names a folder that the chroot may not have; this is a subshell
  exec "${sudo[@]}" setsid setpriv --pdeathsig TERM chroot "$mysql9_root" "$@"
}

# The Debian mirror that apt uses here; the caller adds the suite.
mysql9_mirror() {
  apt-get indextargets --format '$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian|\(https\?:.*\)/\1/p' | head -n 1
}

# Created beside its place and moved there once complete: an interrupted run leaves nothing incomplete in that place.
mysql9_make_root() {
  mkdir -p "$server_cache" || mysql9_why_not "the folder $server_cache cannot be made" || return
  exec {mysql9_lock}>"$server_cache/lock"
  flock "$mysql9_lock"
  if [ ! -x "$mysql9_root/usr/sbin/mysqld" ]; then mysql9_debootstrap; fi
  local code=$?
  exec {mysql9_lock}>&-
  return "$code"
}

mysql9_debootstrap() {
  packages_install "${packages_mysql9[@]}" || mysql9_why_not "debootstrap is not installed: $packages_reason" || return
  local mirror partial=$mysql9_root.partial log=$server_cache/debootstrap.log
  mirror=$(mysql9_mirror)
  [ -n "$mirror" ] || mysql9_why_not "apt knows no http mirror of Debian here (apt-get update helps)" || return
  echo "==> unpacking Debian sid's MySQL 9 into $mysql9_root (once; 650 MB)"
  mysql9_as_root rm -rf --one-file-system "$partial" "$mysql9_root"
  mysql9_as_root env PATH="$PATH" http_proxy="${http_proxy:-$(mysql9_proxy)}" debootstrap \
    --variant=minbase --include=mysql-server-core sid "$partial" "$mirror" >"$log" 2>&1 </dev/null ||
    mysql9_why_not "debootstrap failed: $(tail -n 2 "$log")" || return
  mysql9_as_root sh -c 'rm -f "$1"/var/cache/apt/archives/*.deb && mv "$1" "$2"' sh "$partial" "$mysql9_root"
}

mysql9_proxy() { eval "$(apt-config shell proxy Acquire::http::Proxy)" && echo "${proxy:-}"; }

mysql9_inside() { echo "/tmp/${mysql9_data##*/}"; }

mysql9_initialize() {
  (mysql9_enter mysqld --no-defaults --initialize-insecure --user=root --datadir="$(mysql9_inside)/data") \
    >"$mysql9_log" 2>&1 </dev/null || return
  server_init_sql | mysql9_as_root tee "$mysql9_data/init.sql" >/dev/null
}

mysql9_try() {
  local inside
  inside=$(mysql9_inside)
  mysql9_port=$(server_free_port)
  mysql9_enter mysqld --no-defaults --user=root --datadir="$inside/data" --socket="$inside/sock" \
    --pid-file="$inside/pid" --bind-address=127.0.0.1 --port="$mysql9_port" --mysqlx=OFF --secure-file-priv=NULL \
    --skip-name-resolve --init-file="$inside/init.sql" --innodb-flush-log-at-trx-commit=0 --innodb-file-per-table=0 \
    --performance-schema=OFF "${mysql9_options[@]}" >>"$mysql9_log" 2>&1 </dev/null &
  echo "$!" >"$mysql9_log.job"
  server_ready "$mysql9_port" "$!" && return
  mysql9_end "$mysql9_data" "$mysql9_log"
  return 1
}

# mysql9_end DATA LOG
mysql9_end() {
  local job pid
  job=$(cat "$2.job" 2>/dev/null) || return 0
  pid=$(mysql9_as_root cat "$1/pid" 2>/dev/null) || pid=$job
  mysql9_as_root kill "$pid" 2>/dev/null
  server_gone "$pid" || mysql9_as_root kill -9 "$pid" 2>/dev/null
  wait "$job" 2>/dev/null
  rm -f "$2.job"
}

mysql9_stop() {
  mysql9_end "$1" "$2"
  mysql9_as_root rm -rf --one-file-system "$1"
  rm -f "$2"
}
