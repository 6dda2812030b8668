#!/usr/bin/env bash
# Runs a server until SIGTERM ends this script, and restarts it after a shutdown: kept_up.sh COMMAND…
ended=false
trap 'ended=true; kill "$server" 2>/dev/null' TERM
until $ended; do
  setpriv --pdeathsig TERM "$@" &
  server=$!
  if $ended; then kill "$server" 2>/dev/null; fi
  wait "$server"
  code=$?
  while kill -0 "$server" 2>/dev/null; do wait "$server"; done # a signal ends `wait` early
  $ended || [ "$code" -eq 0 ] || exit "$code"
done
