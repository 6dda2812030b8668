# shellcheck shell=bash
# Sourced: installs Debian packages that are missing; does nothing if all are installed.

packages_build=(g++ cmake ninja-build pkg-config default-libmysqlclient-dev libinih-dev libre2-dev libfmt-dev
  libspdlog-dev libcli11-dev libyaml-cpp-dev nlohmann-json3-dev zlib1g-dev libcurl4-openssl-dev libssl-dev)
# The -core packages contain only programs: they install no service and no system data folder, and start nothing.
packages_mariadb=(mariadb-server-core mariadb-client-core util-linux)
packages_test=(libgtest-dev libgmock-dev python3 openssl gettext-base bsdutils)
packages_mysql9=(debootstrap debian-archive-keyring)
packages_maven=(maven default-jre-headless)
packages_mysql_maven=(libaio1 libnuma1)
packages_druid=(maven default-jdk-headless)  # only if there is no javac of 11 or later, or no mvn
packages_flink=(maven default-jre-headless python3-pip python3-setuptools)  # only if java, mvn or pip is missing

packages_missing() {
  local name
  for name in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || echo "$name"
  done
}

# as_root COMMAND…: runs it with sudo if the user is not root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# packages_tries COMMAND…: retries, as a registry may fail for a moment. (Maven caches that, except with --update-snapshots.)
packages_tries() {
  local try
  for try in 1 2 3; do
    if "$@"; then return; fi
    [ "$try" -eq 3 ] || sleep $((try * 5))
  done
  return 1
}

# packages_install NAME…: fails with the reason in packages_reason.
packages_install() {
  command -v dpkg-query >/dev/null || {
    packages_reason="this is no Debian or Ubuntu"
    echo "this is no Debian or Ubuntu: install what $* are called here, then build by hand (CONTRIBUTING.md)" >&2
    return 1
  }
  local missing
  read -r -d '' -a missing <<<"$(packages_missing "$@")" || true # no <(…), which needs /proc
  [ "${#missing[@]}" -gt 0 ] || return 0
  packages_can_be_installed "${missing[@]}" || return
  echo "==> installing with apt, which takes a minute or two: ${missing[*]}"
  packages_apt "${missing[@]}" && return
  packages_reason="apt cannot install ${missing[*]}"
  echo "install these packages as root, then try again: apt-get install ${missing[*]}" >&2
  return 1
}

# Without /proc, Java's packages stay half installed, and then every later apt-get install fails; Chromium does not start.
packages_can_be_installed() {
  local what
  case " $* " in
    *-jre-* | *-jdk-* | *" maven "*) what=Java ;;
    *" chromium "*) what=Chromium ;;
    *) return 0 ;;
  esac
  [ ! -e /proc/self ] || return 0
  packages_reason="$what needs /proc, which is not mounted here"
  return 1
}

# Shows apt's hundreds of lines only if it fails. sudo asks for a password at the terminal itself.
packages_apt() {
  local said
  said=$({
    # --no-remove: the user decides about a conflicting server or library.
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-remove --no-install-recommends \
        "$@" </dev/null
  } 2>&1) || {
    tail -n 20 <<<"$said" >&2
    return 1
  }
}
