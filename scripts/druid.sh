# shellcheck shell=bash
# Sourced, after packages.sh and server.sh: downloads Alibaba Druid, whose SQL parser has a StarRocks dialect, into the
# cache once, with Maven as it is configured here. Checks it with the SHA-1 that is published beside it.

druid_version=1.2.28
druid_sha1=71e801e347d4d9b34b99bd238d4686f2f49831d5
druid_jar=$server_cache/druid-$druid_version.jar

druid_why_not() { druid_reason=$1; return 1; }

# Sets druid_jar, which java and javac can use afterwards. Fails with the reason in druid_reason.
druid_get() {
  druid_java || return
  druid_is_whole "$druid_jar" || druid_download
}

# javac prints "javac 17.0.15"; before Java 9, "javac 1.8.0_402".
druid_java_there() {
  local major
  major=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  command -v java >/dev/null && command -v mvn >/dev/null && [ "${major:-0}" -ge 11 ]
}

druid_java() {
  druid_java_there && return
  packages_install "${packages_druid[@]}" || druid_why_not "there is no JDK of 11 or later: $packages_reason" || return
  druid_java_there || druid_why_not "the javac on the PATH is older than 11"
}

druid_is_whole() {
  [ -f "$1" ] && echo "$druid_sha1  $1" | sha1sum --check --status
}

druid_download() {
  local partial=$druid_jar.$$ artifact=com.alibaba:druid:$druid_version
  mkdir -p "$partial" || druid_why_not "the folder $server_cache cannot be made" || return
  echo "==> getting $artifact"
  mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="$artifact" \
    -DoutputDirectory="$partial" >"$partial/log" 2>&1 </dev/null
  if ! druid_is_whole "$partial/druid-$druid_version.jar"; then
    druid_why_not "mvn did not get $artifact: $(tail -n 2 "$partial/log")"
  else
    mv "$partial/druid-$druid_version.jar" "$druid_jar"
  fi
  local code=$?
  rm -rf "$partial"
  return "$code"
}
