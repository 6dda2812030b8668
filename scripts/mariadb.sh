# shellcheck shell=bash
# Sourced, after at_exit.sh and server.sh: a private MariaDB, removed when the script ends. It has its own data
# folder, socket and loopback port, reads no option file, and never touches a server that the machine runs.

mariadb_keeper=()

# mariadb_start_kept_up [OPTION…]: starts one that restarts after a shutdown.
mariadb_start_kept_up() {
  local code=0
  mariadb_keeper=(scripts/kept_up.sh)
  mariadb_start "$@" || code=$?
  mariadb_keeper=()
  return "$code"
}

# mariadb_start [OPTION…]: passes the options to mariadbd. Sets mariadb_port, mariadb_socket and mariadb_pid. You can call
# it again for another server.
mariadb_start() {
  mariadb_folder=$(mktemp -d "${TMPDIR:-/tmp}/smt-mariadb.XXXXXX") || return
  at_exit mariadb_stop "$(printf %q "$mariadb_folder")"
  # A server that starts deletes temporary tables in its tmpdir, even those of another running server.
  TMPDIR=$mariadb_folder mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db \
    --datadir="$mariadb_folder/data" >"$mariadb_folder/install.log" 2>&1 || {
    cat "$mariadb_folder/install.log" >&2
    return 1
  }
  chmod 0700 "$mariadb_folder/data"
  server_init_sql >"$mariadb_folder/init.sql"
  local try
  for try in 1 2 3; do mariadb_try "$@" && return; done
  echo "MariaDB did not start after $try tries:" >&2
  tail -n 20 "$mariadb_folder/server.log" >&2
  return 1
}

mariadb_try() {
  mariadb_port=$(server_free_port)
  mariadb_socket=$mariadb_folder/sock
  local options=(--no-defaults --datadir="$mariadb_folder/data" --tmpdir="$mariadb_folder" --socket="$mariadb_socket"
    --pid-file="$mariadb_folder/pid" --bind-address=127.0.0.1 --port="$mariadb_port" --skip-name-resolve
    --init-file="$mariadb_folder/init.sql" --innodb-flush-log-at-trx-commit=0 --innodb-file-per-table=0)
  [ "$(id -u)" -ne 0 ] || options+=(--user=root)
  # setsid: Ctrl-C is for the script, which stops the server properly. pdeathsig: a killed script leaves no server running.
  setsid setpriv --pdeathsig TERM "${mariadb_keeper[@]}" mariadbd "${options[@]}" "$@" >"$mariadb_folder/server.log" 2>&1 </dev/null &
  mariadb_pid=$!
  echo "$mariadb_pid" >"$mariadb_folder/job"
  server_ready "$mariadb_port" "$mariadb_pid" && return
  mariadb_end "$mariadb_folder"
  return 1
}

# The server of kept_up.sh has a process id of its own.
mariadb_end() {
  local pid server
  pid=$(cat "$1/job" 2>/dev/null) || return 0
  server=$(cat "$1/pid" 2>/dev/null) || server=$pid
  kill "$pid" 2>/dev/null
  server_gone "$pid" || kill -9 "$pid" "$server" 2>/dev/null
  wait "$pid" 2>/dev/null
  rm -f "$1/job"
}

mariadb_stop() {
  mariadb_end "$1"
  rm -rf "$1"
}
