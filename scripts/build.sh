# shellcheck shell=bash
# Sourced: configure and build a preset, with ccache where it is installed.

# build PRESET
build() {
  if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
  fi
  echo "==> building preset $1"
  cmake --preset "$1" --log-level=WARNING >/dev/null && cmake --build --preset "$1" -- --quiet
}
