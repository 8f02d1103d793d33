#!/usr/bin/env bash
# Start and idle footprint of the packaged program, beside a bare FlatLaf tray, on a display of its own.
#   installer/bench/footprint.sh [PROGRAM]     the installed rdp-medic when none is given
# Wants Xvfb, openbox, trayer, xwininfo and xdotool; SECONDS_IDLE=60 and STARTS=10 may be set.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-rdp-medic}
jar=$root/target/rdp-medic.jar
idle=${SECONDS_IDLE:-60}
starts=${STARTS:-10}
if [ -z "${INSIDE_DISPLAY:-}" ]; then
  exec env INSIDE_DISPLAY=1 xvfb-run -a -s '-screen 0 1280x900x24' "$0" "$program"
fi
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work/home XDG_RUNTIME_DIR=$work/home
mkdir -p "$HOME"
openbox >/dev/null 2>&1 & pids+=($!)
trayer --edge top --align right >/dev/null 2>&1 & pids+=($!)
sleep 1
mapfile -t flags < "$root/installer/java-options"
javac -d "$work" -cp "$jar" "$root/installer/bench/BareTray.java"

# Hosts to watch, in a process of their own, so that they count for nobody.
hosts() {
  java -jar "$jar" demo --hosts-only --count "$1" >"$work/hosts.$1" 2>/dev/null & pids+=($!)
  for _ in $(seq 100); do [ "$(wc -l <"$work/hosts.$1")" -ge "$1" ] && break; sleep 0.1; done
  mkdir -p "$work/config.$1"
  awk '{ split($2, address, ":")
         print "target.h" NR ".name = " $1 "\ntarget.h" NR ".host = " address[1] "\ntarget.h" NR ".port = " address[2] }' \
    "$work/hosts.$1" >"$work/config.$1/targets.properties"
}
icon() { xwininfo -root -tree | grep -q JavaEmbeddedFrame; }
started=
start() {
  local begin
  begin=$(date +%s%N)
  "$@" >"$work/out" 2>&1 & started=$!
  for _ in $(seq 3000); do icon && break; sleep 0.002; done
  took=$((($(date +%s%N) - begin) / 1000000))
}
end() { kill "$started" 2>/dev/null || true; wait "$started" 2>/dev/null || true; for _ in $(seq 200); do icon || break; sleep 0.02; done; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
rss() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$started/status"; }
cpu() { awk '{ print $14 + $15 }' "/proc/$started/stat"; }
icons() { for _ in $(seq "$starts"); do start "$@"; echo "$took"; end; done | median; }
row() { printf '%-44s %10s\n' "$1" "$2"; }
idling() {
  local before
  start "${@:2}"
  sleep "$idle"
  before=$(cpu)
  sleep "$idle"
  row "$1, resident" "$(rss) MB"
  row "$1, of a core" "$(awk -v ticks=$(($(cpu) - before)) -v s="$idle" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * ticks / hz / s }') %"
}

hosts 20
hosts 500
row "icon of a bare FlatLaf tray" "$(icons java "${flags[@]}" -cp "$jar:$work" BareTray) ms"
row "icon, packaged" "$(icons "$program" --config "$work/config.20") ms"
row "icon, java -jar" "$(icons java -jar "$jar" --config "$work/config.20") ms"
idling "bare FlatLaf tray" java "${flags[@]}" -cp "$jar:$work" BareTray
end
idling "20 targets" "$program" --config "$work/config.20"
# The panel at the tray, the reasons of the first host, and both closed again.
xdotool mousemove 1265 12 click 1 sleep 2 key Return sleep 2 key Escape sleep 1 key Escape sleep 20
row "20 targets, windows closed again, resident" "$(rss) MB"
end
idling "500 targets" "$program" --config "$work/config.500"
end
