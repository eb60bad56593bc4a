#!/usr/bin/env bash
# A person's session with the installed program, inside the clean system: starts Broadsheet from its desktop entry, does what the
# first argument names, and quits. Run under a display and a message bus of its own.
set -euo pipefail

deed=$1
address=${2:-}

say() { echo "session: $*" >&2; }

until_true() { # SECONDS COMMAND…
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    if ((SECONDS >= end)); then
      say "waited in vain for: $*"
      return 1
    fi
    sleep 0.5
  done
}

window() { xdotool search --onlyvisible --name '^Broadsheet$' 2>/dev/null | grep -q .; }
followed() { broadsheet-cli feeds --json 2>/dev/null | grep -q '"url"'; }
gone() { ! pgrep -x broadsheet >/dev/null; }

# The dialog has found the feed when Enter follows it; before that Enter looks for feeds, which does no harm.
follow() {
  for _ in $(seq 40); do
    xdotool key Return
    sleep 1
    if followed; then return 0; fi
  done
  say 'the feed was not followed'
  return 1
}

gtk-launch Broadsheet
until_true 60 window
case $deed in
  follow)
    gio open "$address"
    sleep 3
    follow
    ;;
  look) sleep 3 ;;
esac
[[ $(pgrep -xc broadsheet) == 1 ]] || { say 'a second program runs'; exit 1; }
import -window root "/tmp/session-$deed.png" 2>/dev/null || true
xdotool key --clearmodifiers ctrl+q
until_true 30 gone
