# shellcheck shell=bash
# Sourced, after at_exit.sh, server.sh and mariadb.sh: a CA for the tests with certificates for 127.0.0.1 (a valid one,
# one for another name, and an expired one), and a private MariaDB that uses them. The tests change its certificate
# (FLUSH SSL), so no other test may use that server.

tls_why_not() { tls_reason=$1; return 1; }

# Sets tls_folder, and mariadb_port of a second MariaDB. Fails with the reason in tls_reason.
tls_start() {
  command -v openssl >/dev/null || tls_why_not "openssl is not installed" || return
  tls_folder=$(mktemp -d "${TMPDIR:-/tmp}/smt-tls.XXXXXX") || tls_why_not "no temporary folder can be made" || return
  at_exit tls_stop "$(printf %q "$tls_folder")"
  tls_certificates >"$tls_folder/log" 2>&1 ||
    tls_why_not "openssl made no certificates: $(tail -n 3 "$tls_folder/log")" || return
  cp "$tls_folder/right.pem" "$tls_folder/server.pem"
  cp "$tls_folder/right.key" "$tls_folder/server.key"
  mariadb_start --ssl-ca="$tls_folder/ca.pem" --ssl-cert="$tls_folder/server.pem" --ssl-key="$tls_folder/server.key" ||
    tls_why_not "MariaDB did not start with them"
}

tls_stop() { rm -rf "$1"; }

tls_certificates() (
  cd "$tls_folder" || exit
  tls_ca ca && tls_ca other || exit
  tls_certificate right IP:127.0.0.1,DNS:localhost 20200101000000Z 20500101000000Z &&
    tls_certificate wrong_name DNS:elsewhere.test 20200101000000Z 20500101000000Z &&
    tls_certificate expired IP:127.0.0.1,DNS:localhost 20200101000000Z 20200201000000Z &&
    tls_certificate client DNS:client.test 20200101000000Z 20500101000000Z
)

# tls_ca NAME
tls_ca() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.pem" -subj "/CN=$1" -days 10000
}

# tls_certificate NAME ALTERNATIVE_NAMES BEGIN END: signed by ca. Only `openssl ca` accepts dates in the past.
tls_certificate() {
  : >index
  cat >ca.conf <<CONF
[ca]
default_ca = own
[own]
database = index
rand_serial = yes
new_certs_dir = .
default_md = sha256
policy = any
[any]
commonName = supplied
CONF
  printf 'subjectAltName = %s\n' "$2" >extensions
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.request" -subj "/CN=$1.test" &&
    openssl ca -batch -notext -config ca.conf -cert ca.pem -keyfile ca.key -in "$1.request" -out "$1.pem" \
      -startdate "$3" -enddate "$4" -extfile extensions
}
