# shellcheck shell=bash
# Sourced: the code that the private MariaDB and MySQL servers share.

# Servers that Debian 12 does not package are unpacked into this folder once.
server_cache=${SMT_CACHE:-${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/starrocks-migrate-tool}

# The administrator of all servers; only this run knows the password.
server_user=smt_admin
server_password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')

# Returns a free loopback port. Another process may take it before the server binds it: the caller tries again.
server_free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (: </dev/tcp/127.0.0.1/$port) 2>/dev/null || break
  done
  echo "$port"
}

# Accepts only loopback and the password; the server itself runs it before it listens.
server_init_sql() {
  cat <<SQL
CREATE USER IF NOT EXISTS '$server_user'@'127.0.0.1' IDENTIFIED BY '$server_password';
GRANT ALL ON *.* TO '$server_user'@'127.0.0.1' WITH GRANT OPTION;
SQL
}

# process_runs PID: also finds a process of another user, which only /proc shows; there may be no /proc.
process_runs() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }

# server_ready PORT PID: waits until the administrator can log in; fails if the process ends first.
server_ready() {
  local tries
  for ((tries = 0; tries < 300; ++tries)); do
    if server_client "$1" -e 'SELECT 1' >/dev/null 2>&1; then return 0; fi
    process_runs "$2" || return 1
    sleep 0.1
  done
  return 1
}

# server_client PORT [ARGUMENT…]: runs SQL from standard input.
server_client() {
  local port=$1
  shift
  MYSQL_PWD=$server_password mariadb --no-defaults --default-character-set=utf8mb4 -h 127.0.0.1 -P "$port" \
    -u "$server_user" "$@"
}

# server_gone PID: waits for the process to end, for ten seconds at most.
server_gone() {
  local tries
  for ((tries = 0; tries < 100; ++tries)); do
    process_runs "$1" || return 0
    sleep 0.1
  done
  return 1
}
