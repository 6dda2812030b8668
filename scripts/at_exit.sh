# shellcheck shell=bash
# Sourced: undoes things when a script ends, however it ends. The last one added is undone first.

at_exit_commands=()

at_exit() { at_exit_commands=("$*" "${at_exit_commands[@]}"); }

run_at_exit() {
  local code=$? command
  trap - EXIT
  trap '' INT TERM HUP # a second Ctrl-C must not leave a server running
  for command in "${at_exit_commands[@]}"; do eval "$command" || true; done
  exit "$code"
}

trap run_at_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
