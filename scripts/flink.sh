# shellcheck shell=bash
# Sourced, after packages.sh and server.sh: downloads Flink with its SQL client, mysql-cdc and the StarRocks sink into the
# cache once. $server_cache/flink-VERSION/lib is a Flink installation's lib; opt is what only the SQL client needs.
# Flink's own jars come from a Python package, the rest from Maven; pip and Maven as they are configured here.

flink_why_not() { flink_reason=$1; return 1; }

# Sets flink_package and flink_sha256 of the Python package, and flink_lib and flink_opt: lines of COORDINATES SHA256.
flink_parts() {
  case $1 in
    1.20)
      flink_package=apache-flink-libraries==1.20.5
      flink_sha256=e6aee62ea1a1fe7b32e28894ad079f3f1a50a372a4caac3df52405267f4228c8
      flink_lib='org.apache.flink:flink-sql-connector-mysql-cdc:3.5.0 aa1946f26be3c831f03e22b3f6b4f2ad70b02878817b8648177c3fe1c8d1f440
mysql:mysql-connector-java:8.0.27 d670e85fa1075a80d91b8f17dbd620d76717bc20c74ab4aea8356e37a8545ffe
com.starrocks:flink-connector-starrocks:1.2.10_flink-1.19 5d43c10628aab157a87c8e3550c96bee48ac4da31cbffc4f3f73026bbfca1f1d'
      # The package has no SQL gateway, which the client needs to start; the latest available one is that of 1.20.3.
      flink_opt='org.apache.flink:flink-sql-gateway:1.20.3 f80e1c5b7a8a9e0bd57bbde5a56ca6731192acce8cfb1bce43e307a33a417c8f
org.apache.flink:flink-sql-gateway-api:1.20.3 f621b1e1fb3a7d20c5ce339fd4980aa71e84aa1f8901215fe2c73ca4a2afb298'
      ;;
    1.14)
      flink_package=apache-flink-libraries==1.14.6
      flink_sha256=0b3afc482440c831c40f796db4cd71f177d9e7c2b67e6c932b8a33f01cc51ae9
      flink_lib='com.ververica:flink-sql-connector-mysql-cdc:2.2.1 765e6429ee0c2bd00f37ab0afc8d122382135516b6967e9949fec2a2640bd742
com.starrocks:flink-connector-starrocks:1.2.3_flink-1.14_2.12 08007d6cb77aadd4d96aaf690066c8b43b66cf1fb21b91034de8f4767256bde9'
      flink_opt=''
      ;;
    *) flink_why_not "Flink $1 is not known here" ;;
  esac
}

# flink_get VERSION: 1.20 or 1.14. Sets flink_home. Fails with the reason in flink_reason.
flink_get() {
  flink_home=$server_cache/flink-$1
  flink_parts "$1" && flink_clients || return
  mkdir -p "$server_cache" || flink_why_not "the folder $server_cache cannot be made" || return
  local lock code=0
  exec {lock}>"$server_cache/lock"
  flock "$lock"
  [ -d "$flink_home" ] || flink_fetch "$1" || code=$?
  exec {lock}>&-
  return "$code"
}

flink_clients_there() {
  command -v java >/dev/null && command -v mvn >/dev/null && python3 -m pip --version >/dev/null 2>&1
}

flink_clients() {
  flink_clients_there && return
  packages_install "${packages_flink[@]}" || flink_why_not "java, mvn and pip are not installed: $packages_reason" || return
  flink_clients_there || flink_why_not "java, mvn or pip is not on the PATH"
}

# Created beside its place and moved there once complete: an interrupted run leaves nothing incomplete in that place.
flink_fetch() {
  local partial=$flink_home.partial
  echo "==> getting Flink $1 into $flink_home (once, 350 MB)"
  rm -rf "$partial"
  mkdir -p "$partial"/{lib,opt} &&
    flink_fetch_package "$partial" &&
    flink_fetch_jars "$partial/lib" "$flink_lib" &&
    flink_fetch_jars "$partial/opt" "$flink_opt" &&
    mv "$partial" "$flink_home" && return
  rm -rf "$partial"
  flink_why_not "${flink_reason:-$flink_home cannot be made}"
}

# With the hash, pip runs no code of a different package.
flink_fetch_package() {
  echo "$flink_package --hash=sha256:$flink_sha256" >"$1/requirements"
  packages_tries timeout 300 python3 -m pip download --quiet --no-deps --no-cache-dir --require-hashes --dest "$1/package" \
    --requirement "$1/requirements" >"$1/log" 2>&1 </dev/null ||
    flink_why_not "pip cannot get $flink_package: $(grep -m 1 ERROR "$1/log" || tail -n 1 "$1/log")" || return
  tar -xzf "$1"/package/*.tar.gz -C "$1" --strip-components=2 --wildcards '*/deps/lib/*.jar' \
    '*/deps/opt/flink-sql-client*.jar' '*/deps/opt/flink-python*.jar' ||
    flink_why_not "$flink_package cannot be unpacked" || return
  rm -rf "$1"/{package,requirements,log}
}

# flink_fetch_jars FOLDER LINES
flink_fetch_jars() {
  local artifact sha256 jar
  while read -r artifact sha256; do
    [ -n "$artifact" ] || continue
    jar=$(cut -d: -f2- <<<"$artifact" | tr : -).jar
    packages_tries timeout 200 mvn --batch-mode --quiet --update-snapshots --strict-checksums \
      org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="$artifact" -DoutputDirectory="$1" \
      >"$1/log" 2>&1 </dev/null ||
      flink_why_not "mvn cannot get $artifact: $(grep -m 1 ERROR "$1/log" || tail -n 1 "$1/log")" || return
    echo "$sha256  $1/$jar" | sha256sum --check --status ||
      flink_why_not "$jar is not the file that is known here" || return
    rm -f "$1/log"
  done <<<"$2"
}
