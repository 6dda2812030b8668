# shellcheck shell=bash
# Sourced, after packages.sh: installs a Chromium for the HTML report.

# Afterwards $browser_program is installed and shows pages. Fails with the reason in browser_reason.
browser_get() {
  browser_find || browser_install || return
  browser_runs
}

browser_find() { browser_program=$(command -v chromium || command -v chromium-browser || command -v google-chrome); }

browser_install() {
  packages_install chromium fonts-dejavu-core || { browser_reason="chromium could not be installed: $packages_reason"; return 1; }
  browser_find || { browser_reason="there is no chromium on the PATH"; return 1; }
}

# One that is installed may not start, e.g. without /proc.
browser_runs() {
  local profile said
  profile=$(mktemp -d "${TMPDIR:-/tmp}/smt-browser.XXXXXX") || { browser_reason="no temporary folder can be made"; return 1; }
  said=$(timeout 60 "$browser_program" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
    --user-data-dir="$profile" --dump-dom about:blank 2>&1 >/dev/null </dev/null)
  local code=$?
  rm -rf "$profile"
  [ "$code" -eq 0 ] || browser_reason="$browser_program ends with $code: $(head -n 1 <<<"$said")"
  return "$code"
}
