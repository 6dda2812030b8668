# shellcheck shell=bash
# Sourced, after packages.sh and mysql9.sh: gets Alibaba Druid, whose SQL parser has a StarRocks dialect, from a Maven
# repository (SMT_MAVEN, else Maven Central), once, into the cache. Its SHA-1 is the one that Maven Central publishes.

druid_version=1.2.28
druid_sha1=71e801e347d4d9b34b99bd238d4686f2f49831d5
druid_maven=${SMT_MAVEN:-https://repo1.maven.org/maven2}
druid_jar=$mysql9_cache/druid-$druid_version.jar

druid_why_not() { druid_reason=$1; return 1; }

# Afterwards $druid_jar is there and java and javac can use it. Fails with the reason in druid_reason.
druid_get() {
  druid_java || return
  druid_is_whole "$druid_jar" || druid_download
}

# javac says "javac 17.0.15"; before Java 9, "javac 1.8.0_402".
druid_java_there() {
  local major
  major=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  command -v java >/dev/null && [ "${major:-0}" -ge 11 ]
}

druid_java() {
  druid_java_there && return
  packages_install "${packages_druid[@]}" || druid_why_not "there is no JDK of 11 or later" || return
  druid_java_there || druid_why_not "the javac on the PATH is older than 11"
}

druid_is_whole() {
  [ -f "$1" ] && echo "$druid_sha1  $1" | sha1sum --check --status
}

druid_download() {
  local partial=$druid_jar.$$ url=$druid_maven/com/alibaba/druid/$druid_version/druid-$druid_version.jar
  mkdir -p "$mysql9_cache" || druid_why_not "the folder $mysql9_cache cannot be made" || return
  echo "==> getting $url"
  if ! curl --silent --show-error --fail --location --max-time 120 --output "$partial" "$url"; then
    rm -f "$partial"
    druid_why_not "$url cannot be had (SMT_MAVEN names another Maven repository)"
  elif ! druid_is_whole "$partial"; then
    rm -f "$partial"
    druid_why_not "$url is not the file that was expected: its SHA-1 is another"
  else
    mv "$partial" "$druid_jar"
  fi
}
