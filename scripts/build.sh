# shellcheck shell=bash
# Sourced: configures and builds a preset, with ccache if it is installed.

# build PRESET
build() {
  if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros} # else it keeps nothing that uses a precompiled header
  fi
  local began=$SECONDS unity=()
  # CI builds everything once. Developers compile file by file, so that each file proves that it includes what it uses.
  if [ "${CI:-}" = true ] && [ "$1" = dev ] && [ ! -e build/dev ]; then unity=(-DSMT_UNITY=ON); fi
  if [ -e "build/$1/build.ninja" ]; then
    echo "==> building preset $1 (what changed since the last time)"
  else
    echo "==> building preset $1 (the first time: $(build_expectation "$1"))"
  fi
  cmake --preset "$1" "${unity[@]}" --log-level=WARNING >/dev/null && build_ninja "$1" || return
  if ((SECONDS - began > 5)); then echo "    built in $(build_minutes $((SECONDS - began)))"; fi
}

build_expectation() {
  case $1 in
    release) echo "about 2 minutes on 2 cores" ;;
    odr) echo "about 2 minutes on 2 cores" ;;
    *) echo "about 6 minutes on 2 cores" ;;
  esac
}

# On a terminal, Ninja updates one line. A log gets a line every half minute, and all output other than progress.
build_ninja() {
  local -x NINJA_STATUS='    [%f of %t] '
  if [ -t 1 ]; then
    cmake --build --preset "$1"
  else
    cmake --build --preset "$1" | build_heartbeat 30
  fi
}

# build_heartbeat SECONDS
build_heartbeat() {
  local line last=$SECONDS counter='^ *(\[[0-9]+ of [0-9]+\])'
  while IFS= read -r line; do
    if [[ ! $line =~ $counter ]]; then
      [ "$line" = "ninja: no work to do." ] || printf '%s\n' "$line"
    elif ((SECONDS - last >= $1)); then
      echo "    ${BASH_REMATCH[1]}"
      last=$SECONDS
    fi
  done
}

# build_minutes SECONDS
build_minutes() {
  if [ "$1" -lt 60 ]; then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
