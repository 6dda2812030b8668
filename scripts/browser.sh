# shellcheck shell=bash
# Sourced, after packages.sh: installs a Chromium for the HTML report.

# Sets browser_program. Fails with the reason in browser_reason.
browser_get() {
  browser_program=$(command -v chromium || command -v chromium-browser || command -v google-chrome) && return
  packages_install chromium fonts-dejavu-core || { browser_reason="chromium could not be installed: $packages_reason"; return 1; }
  browser_program=$(command -v chromium) || { browser_reason="there is no chromium on the PATH"; return 1; }
}
