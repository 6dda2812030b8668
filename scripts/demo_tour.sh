# shellcheck shell=bash
# Sourced: the part of a run that demo.sh shows, on one screen.

# demo_tour TOOL CONF [OPTION…]: runs the tool, and shows what it read, a table, an INSERT, a finding and what to do next.
# If the run fails, prints all output of the tool and fails, too.
demo_tour() {
  local tool=$1 conf=$2 folder said code=0
  folder=$(sed -n 's/^output_dir = \.\///p' "$conf")
  said=$("$tool" -c "$conf" --verbose --color never "${@:3}" 2>&1) || code=$?
  if [ "$code" -ne 0 ]; then
    printf '%s\n' "$said" >&2
    return "$code"
  fi
  demo_tour_read "$said"
  demo_tour_table "$folder/starrocks-create.all.sql"
  demo_tour_insert "$folder/flink-create.all.sql"
  demo_tour_finding "$said"
  demo_tour_next "$conf"
}

demo_tour_read() {
  echo "==> What it read: the tables of demo/*.sql, from a private MariaDB"
  grep -A1 ' tables → ' <<<"$1"
}

# A statement ends with a line that begins or ends with ;.
demo_tour_table() {
  echo
  echo "==> One of the tables in $1: four shards become one"
  sed -n '/^-- 4 shards/,/;$/p' "$1"
}

demo_tour_insert() {
  echo
  echo "==> Its INSERT in $1: Flink copies the rows, follows changes"
  sed -n '/^INSERT INTO .*course/,/^;/p' "$1"
}

# With -v, a finding begins with its place and ends with its code; its hint may follow.
demo_tour_finding() {
  echo
  echo "==> One of the $(grep -c '\[[A-Z][0-9]*\]$' <<<"$1") findings; ./starrocks-migrate-tool help K002 explains it"
  grep -A1 '\[K002\]$' <<<"$1" | fold -s -w 96 | sed 's/ $//'
}

demo_tour_next() {
  cat <<NEXT

==> What to do next
    See every finding. Edit $1 and run this again; it needs no server:
      ./starrocks-migrate-tool -c $1 --from-snapshot build/demo.smt.gz
    Run the tool on your own server:
      ./starrocks-migrate-tool init --from mysql://USER@HOST:3306 -c conf/mine.conf
    README.md explains each step: "Use it on your server".
NEXT
}
