#!/usr/bin/env bash
# Installs the package, starts the program as a newcomer would, removes it again, and fails when any of it does.
# Wants root, Xvfb, openbox and trayer.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(ls target/installer/rdp-medic_*.deb)
home=$(mktemp -d)

dpkg -i "$package" >/dev/null
trap 'dpkg -P rdp-medic >/dev/null 2>&1 || true; rm -rf "$home"' EXIT
rdp-medic --version
rdp-medic --config "$home/config" targets add here 127.0.0.1 >/dev/null
archive=$(ls /usr/lib/rdp-medic/lib/app/rdp-medic.jsa /usr/lib/rdp-medic/lib/app/rdp-medic.aot 2>/dev/null || true)
[ -n "$archive" ] || { echo "The archive of loaded classes is missing." >&2; exit 1; }
# With sharing made a must the program refuses to start when the archive does not fit its jar or its runtime.
JAVA_TOOL_OPTIONS=-Xshare:on rdp-medic --version 2>/dev/null | grep -q '^RDP Medic' \
  || { echo "The archive of loaded classes is not used." >&2; exit 1; }
[ "$(rdp-medic --version)" = "$(rdp-medic --version 2>/dev/null | grep '^RDP Medic')" ] || { echo "The runtime talks." >&2; exit 1; }
[ -f /usr/share/applications/rdp-medic.desktop ] || { echo "The menu entry is missing." >&2; exit 1; }

cat >"$home/session.sh" <<'SESSION'
openbox >/dev/null 2>&1 &
trayer --edge top --align right >/dev/null 2>&1 &
sleep 1
start=$(date +%s%N)
rdp-medic --config "$1/config" demo >"$1/out" 2>&1 &
program=$!
for _ in $(seq 500); do
  if xwininfo -root -tree | grep -q JavaEmbeddedFrame; then
    echo "The icon is in the tray after $((($(date +%s%N) - start) / 1000000)) ms."
    kill "$program"
    wait "$program" 2>/dev/null || true
    exit 0
  fi
  kill -0 "$program" || break
  sleep 0.02
done
cat "$1/out" >&2
exit 1
SESSION
xvfb-run -a bash "$home/session.sh" "$home"

dpkg -r rdp-medic >/dev/null
for left in /usr/bin/rdp-medic /usr/lib/rdp-medic /usr/share/applications/rdp-medic.desktop; do
  [ ! -e "$left" ] || { echo "$left is left behind." >&2; exit 1; }
done
[ -f "$home/config/targets.properties" ] || { echo "Removing the package took the settings along." >&2; exit 1; }
echo "Installed, started and removed."
